/**
 * A query from text to an order of papers: plan it, look its words up, mend what is unknown, match,
 * add meaning.
 *
 *     const found = await search(library, { query: "sparse retreival", filters: {}, ... });
 *     found.corrected      // "sparse retrieval"
 *     firstOf(found.papers, found.compare, 20)
 *
 * @typedef {object} Request
 * @property {string} query
 * @property {import("./filters.js").Filters} filters
 * @property {"relevance" | "newest" | "oldest" | "title"} sort
 * @property {boolean} typing whether the last word may be half typed
 * @property {boolean} [verbatim] whether unknown words stay as they are
 *
 * @typedef {object} Found
 * @property {import("./plan.js").Plan} plan
 * @property {import("./mend.js").Correction[]} corrections
 * @property {string} corrected the query that was answered; empty if it was as typed
 * @property {import("./match.js").Matches} matches
 * @property {import("./filters.js").Chip[]} chips
 * @property {Map<string, Bits>} filters papers of each filtered parameter
 * @property {Set<number>} near papers found by meaning alone
 * @property {Bits} base papers found, filters apart
 * @property {Uint32Array} papers those within the filters, in no order
 * @property {Float32Array} scores
 * @property {Float32Array | null} meaning its part in the scores
 * @property {(a: number, b: number) => number} compare
 * @property {string} [suggestion] another query that may have been meant
 */

import { allBits, bitsOf, both, either, hasBit, members } from "./bits.js";
import { extras } from "./demand.js";
import { evidenceFor } from "./evidence.js";
import { inEvery, matches } from "./match.js";
import { blended } from "./meaning.js";
import { planned } from "./plan.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./sense.js").Sense} Sense */

/**
 * What the words of a query find.
 *
 * @param {Library} library
 * @param {Request} request
 * @returns {Promise<{found: Found, evidence: Evidence}>}
 */
export async function search(library, request) {
  const [read, { sets, chips }] = await Promise.all([
    understood(library, request),
    filtersOf(library, request.filters),
  ]);
  const { plan, evidence, corrections, corrected } = read;
  const { papers: N } = await library.start();
  const hard = plan.hard.length ? await (await extras()).holding(library, plan, evidence) : null;
  const found = matches(N, plan, evidence, hard);
  const base = plan.query.trim() ? found.found : allBits(N);
  const papers = members(both(base, inEvery(N, sets.values())));
  const { scores } = found.scores;
  const made = {
    plan, corrections, corrected, matches: found, chips, filters: sets, base, papers, scores,
    near: new Set(/** @type {number[]} */ ([])),
    meaning: null,
  };
  const compare = await comparison(library, request.sort, made);
  return { found: { ...made, compare }, evidence };
}

/**
 * The same with meaning: other scores, and papers that share no word with the query.
 *
 * @param {Library} library
 * @param {Request} request
 * @param {Found} found
 * @param {Sense} sense
 * @returns {Promise<Found>}
 */
export async function withSense(library, request, found, { point, weight, near }) {
  const { scores: words, touched } = found.matches.scores;
  const blend = blended(words, touched, weight, near, point);
  const { papers: N } = await library.start();
  const { mode, hard } = found.matches;
  const added = mode === "any" ? blend.near.filter((paper) => !hard || hasBit(hard, paper)) : [];
  const base = either(found.base, bitsOf(N, added));
  const papers = members(both(base, inEvery(N, found.filters.values())));
  const made = { ...found, base, papers, near: new Set(added), ...pick(blend) };
  return { ...made, compare: await comparison(library, request.sort, made) };
}

/** @param {import("./meaning.js").Blend} blend */
function pick({ scores, meaning }) {
  return { scores, meaning };
}

/**
 * The query's plan and evidence, mended where it has words that no paper has.
 *
 * @param {Library} library
 * @param {Request} request
 */
async function understood(library, { query, typing, verbatim = false }) {
  const plan = await planned(query);
  const evidence = await evidenceFor(library, plan, typing);
  const asTyped = { plan, evidence, corrections: [], corrected: "" };
  if (verbatim || !evidence.unknown.length) return asTyped;
  const { mended } = await extras();
  const { text, corrections } = await mended(library, plan.query, evidence.unknown);
  if (text === plan.query) return asTyped;
  const better = await planned(text);
  const known = await evidenceFor(library, better, typing);
  return { plan: better, evidence: known, corrections, corrected: corrections.length ? text : "" };
}

/** @param {Library} library @param {import("./filters.js").Filters} filters */
async function filtersOf(library, filters) {
  if (Object.values(filters).some(({ length }) => length)) {
    return (await extras()).chosen(library, filters);
  }
  return { sets: new Map(), chips: [] };
}

/**
 * The order of two papers, never 0 for different ones.
 *
 * @param {Library} library
 * @param {Request["sort"]} sort
 * @param {Omit<Found, "compare">} found
 * @returns {Promise<(a: number, b: number) => number>}
 */
async function comparison(library, sort, found) {
  const best = byRelevance(found);
  const nothing = found.matches.mode === "browse" && !found.matches.extra.length;
  const order = sort === "relevance" && nothing ? "newest" : sort;
  return order === "relevance" ? best : (await extras()).orderBy(library, order, best);
}

/** @param {Omit<Found, "compare">} found @returns {(a: number, b: number) => number} */
function byRelevance({ matches: { tiers }, scores }) {
  if (!tiers.size) return (a, b) => scores[b] - scores[a] || a - b;
  /** @param {number} paper */
  const tier = (paper) => tiers.get(paper) ?? 0;
  return (a, b) => tier(b) - tier(a) || scores[b] - scores[a] || a - b;
}
