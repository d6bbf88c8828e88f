/**
 * Which papers answer a query, and how well their words match. What comes before meaning.
 *
 * A query of up to SHORT plain words (stop words not counted) asks for all of them if enough papers
 * have them: a first page, or in a small catalogue one in a hundred, or all that have the rarest of
 * the words. Else papers with any of them are given, as for a longer query. Fewer than a page cost
 * hurried readers what they want (nDCG@10 of two and three rare words; see docs/design.md).
 *
 * @typedef {object} Matches
 * @property {"all" | "any" | "browse"} mode "browse": nothing was asked for but hard parts
 * @property {boolean} relaxed a short query that too few papers answer whole
 * @property {Bits} found papers that answer the query, filters apart
 * @property {(Column | null)[]} columns of the plain words
 * @property {Column[]} extra columns of the words of hard parts
 * @property {import("./score.js").Scores} scores
 * @property {{papers: Uint32Array, worth: number}} complete papers that have all words of a short
 *   query, and what that is worth
 * @property {Map<number, number>} tiers 2: the query is the paper's title; 1: the name before its
 *   colon
 * @property {Bits | null} hard papers for which the hard parts hold; null if there are none
 */

import { allBits, bitsOf, both, either, hasBit, members, size } from "./bits.js";
import { columnOf } from "./rank.js";
import { bitOf, scored, SHORT } from "./score.js";
import { merge } from "./postings.js";
import { weightOf } from "./sense.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Slot} Slot */
/** @typedef {import("./rank.js").Column} Column */

/**
 * What it is worth to have all words of a query of two or three, against the weight of its words.
 * Three middling words of an abstract find their paper among 10,000 with a reciprocal rank of .585
 * with half, .637 with three quarters, .658 with the whole; nDCG@10 of CISI's queries cut to three
 * words is .2192, .2166, .2152. Worth the rarity of having them all, the same trade.
 */
export const COMPLETE = 0.75;

/** Papers that are enough: a first page, or the share of a small catalogue. */
export const PAGE = 10;
export const SHARE = 100;

/**
 * @param {number} N papers in the catalogue
 * @param {Plan} plan
 * @param {Evidence} evidence
 * @param {Bits | null} hard papers for which the hard parts hold
 * @returns {Matches}
 */
export function matches(N, plan, evidence, hard) {
  const content = contentOf(plan, evidence);
  const columns = content.map((slot) => columnFor(N, evidence, slot));
  const extra = plan.leaves
    .filter(({ positive }) => positive)
    .flatMap(({ slots }) => slots.filter(({ term }) => term))
    .flatMap((slot) => columnFor(N, evidence, slot) ?? []);
  const scores = scored(N, columns, joined(N, plan, evidence, content), evidence.half !== null);
  for (const { papers, worth } of extra) {
    papers.forEach((paper, index) => (scores.scores[paper] += worth[index]));
  }
  const complete = completeFor(content, scores, weightOf(N, plan, evidence));
  complete.papers.forEach((paper) => (scores.scores[paper] += complete.worth));
  const tiers = tiersOf(plan, evidence, hard);
  const choice = chosenBy(N, content, scores, hard);
  const found = either(choice.found, bitsOf(N, tiers.keys()));
  return { ...choice, found, columns, extra, scores, complete, tiers, hard };
}

/**
 * Papers that have all of two or three words, alone or joined.
 *
 * @param {Slot[]} content
 * @param {import("./score.js").Scores} scores
 * @param {number} weight of the query's words
 */
function completeFor(content, { masks, touched }, weight) {
  const wanted = content.reduce((bits, _, slot) => bits | bitOf(slot), 0);
  const several = content.length > 1 && content.length <= SHORT;
  const papers = touched.filter((paper) => several && (masks[paper] & wanted) === wanted);
  return { papers, worth: COMPLETE * weight };
}

/** Words that are no stop words; a lone stop word may be the start of another word. */
function contentOf(/** @type {Plan} */ { slots }, /** @type {Evidence} */ { half }) {
  const content = slots.filter(({ term }) => term);
  return content.length || !half ? content : slots.filter((slot) => slot === half);
}

/**
 * @param {number} N
 * @param {Slot[]} content
 * @param {import("./score.js").Scores} scores
 * @param {Bits | null} hard
 * @returns {Pick<Matches, "mode" | "relaxed" | "found">}
 */
function chosenBy(N, content, { masks, touched }, hard) {
  if (!content.length) {
    const found = hard ?? bitsOf(N, []);
    return { mode: hard ? "browse" : "all", relaxed: false, found };
  }
  const any = within(hard, bitsOf(N, touched));
  if (content.length > SHORT) {
    return { mode: "any", relaxed: false, found: any };
  }
  const wanted = content.reduce((bits, _, slot) => bits | bitOf(slot), 0);
  const full = touched.filter((paper) => (masks[paper] & wanted) === wanted);
  const all = within(hard, bitsOf(N, full));
  const some = members(any);
  const rarest = Math.min(...content.map((_, slot) => withWord(bitOf(slot), masks, some)));
  const strict = size(all) >= Math.max(1, Math.min(PAGE, Math.ceil(N / SHARE), rarest));
  if (strict) return { mode: "all", relaxed: false, found: all };
  return { mode: "any", relaxed: size(any) > 0, found: any };
}

/** @param {number} bit @param {Uint32Array} masks @param {Uint32Array} papers */
function withWord(bit, masks, papers) {
  let count = 0;
  for (let index = 0; index < papers.length; index += 1) if (masks[papers[index]] & bit) count += 1;
  return count;
}

/** @param {Bits | null} hard @param {Bits} bits */
function within(hard, bits) {
  return hard ? both(hard, bits) : bits;
}

/** @param {number} N @param {Evidence} evidence @param {Slot} slot */
function columnFor(N, evidence, slot) {
  const longer = slot === evidence.half ? evidence.longer.map(({ postings }) => postings) : [];
  return columnOf(N, {
    term: slot.term,
    word: slot.text,
    exact: evidence.postings.get(slot.term) ?? null,
    longer: longer.length ? merge(longer, N) : null,
    position: slot.position,
    required: true,
  });
}

/**
 * Neighbours that papers write as one word, by their places among the content words.
 *
 * @param {number} N
 * @param {Plan} plan
 * @param {Evidence} evidence
 * @param {Slot[]} content
 */
function joined(N, { slots, joins }, evidence, content) {
  return joins.flatMap(({ slot, term }) => {
    const exact = evidence.postings.get(term) ?? null;
    const [first, second] = [slots[slot], slots[slot + 1]].map((each) => content.indexOf(each));
    if (!exact || first < 0 || second < 0) return [];
    const { position } = slots[slot];
    const word = slots[slot].text + slots[slot + 1].text;
    const asked = { term, word, exact, longer: null, position, required: false };
    const column = columnOf(N, asked);
    return column ? [{ slot: first, column }] : [];
  });
}

/**
 * A whole title counts even if its quotes and parentheses mean something here; but what the reader
 * leaves out stays out.
 *
 * @param {Plan} plan
 * @param {Evidence} evidence
 * @param {Bits | null} hard
 * @returns {Map<number, number>}
 */
function tiersOf({ title, hard: nodes }, { postings }, hard) {
  const found = postings.get(title);
  if (!found) return new Map();
  const excludes = nodes.some(({ kind }) => kind === "not");
  const rows = Array.from(found.papers, (paper, index) => [paper, found.weights[index]]);
  const kept = rows.filter(([paper]) => !hard || !excludes || hasBit(hard, paper));
  return new Map(/** @type {[number, number][]} */ (kept));
}

/** @param {number} N @param {Iterable<Bits>} sets @returns {Bits} what is in all of them */
export function inEvery(N, sets) {
  return [...sets].reduce(both, allBits(N));
}
