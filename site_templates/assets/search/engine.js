/**
 * A query from text to hits: plan it, fetch the shards that it needs, rank.
 *
 * @typedef {object} Answer
 * @property {"all" | "any"} mode whether every hit has all the words
 * @property {boolean} relaxed no paper has all of them, so papers with any are given
 * @property {string} prefix the last word, if it was also taken for the start of longer ones
 * @property {import("./rank.js").Hit[]} hits
 * @property {Set<string>} terms what to highlight
 */

import { termsOf } from "./endings.js";
import { merge } from "./postings.js";
import { plan } from "./query.js";
import { rank } from "./rank.js";
import { respaced } from "./respace.js";
import { abstract, card, manifest, prefixShards, termShards } from "./shards.js";

/** Terms that a half-typed word stands for, and shards that are looked into for them. */
const MOST_ENDINGS = 64;
const MOST_SHARDS = 3;

/** Have the table of contents ready before the first key stroke. */
export function prepare() {
  manifest().catch(() => {}); // the search itself reports it
}

/**
 * @param {string} text what the reader typed
 * @param {{typing?: boolean}} [options] `typing`: the last word may be half typed
 * @returns {Promise<Answer>}
 * @throws {import("./shards.js").IndexError} a part of the index cannot be loaded
 */
export async function search(text, { typing = false } = {}) {
  const contents = await manifest();
  const found = await lookUp(contents, plan(text), typing);
  if (found.lost) {
    const better = await respaced(contents, text, found.lost);
    if (better) return answer(contents, await lookUp(contents, plan(better), typing));
  }
  return answer(contents, found);
}

/** A plan with what the index holds for it. */
async function lookUp(contents, { slots, joins, title, open }, typing) {
  const last = open ? slots[slots.length - 1] : undefined;
  const asked = [...slots, ...joins].map(({ term }) => term).concat(title);
  const [shards, early] = await Promise.all([
    termShards(contents, asked.filter(Boolean)),
    typing && last ? continued(contents, last.text) : null,
  ]);
  const exact = slots.map(({ term }) => (term && shards.postings(term)) || null);
  const joined = joins.flatMap(withPostings(shards));
  const unknown = slots.filter((slot, place) => slot.term && !exact[place] && !covers(joined, place));
  const late = !early && last && unknown.includes(last);
  const longer = late ? await continued(contents, last.text) : early;
  const titles = title ? shards.postings(title) : null;
  const lost = titles ? undefined : unknown.find((slot) => slot !== last || !longer);
  return { slots, exact, joined, titles, last, longer, asked, lost };
}

function covers(joined, place) {
  return joined.some(({ slot }) => slot === place || slot === place - 1);
}

/** What was looked up, ranked. */
function answer({ papers, scale }, { slots, exact, joined, titles, last, longer, asked }) {
  const words = slots.map((slot, place) => ({
    position: slot.position,
    exact: exact[place],
    prefix: slot === last && longer ? longer.postings : null,
    required: slot.term !== "" || slots.length === 1,
  }));
  return {
    ...rank({ papers, scale, words, joins: joined, titles }),
    prefix: longer ? last.text : "",
    terms: new Set([...asked, ...(longer?.terms ?? [])]),
  };
}

/**
 * What a hit shows.
 *
 * @param {number} paper
 */
export async function cardOf(paper) {
  return card(await manifest(), paper);
}

/**
 * What its snippet is cut from.
 *
 * @param {number} paper
 */
export async function abstractOf(paper) {
  return abstract(await manifest(), paper);
}

/**
 * The names of the fields of a hit.
 *
 * @param {number} fields bits
 */
export async function fieldNames(fields) {
  const { fields: known } = await manifest();
  return known.filter((_, bit) => fields & (1 << bit)).map(({ name }) => name);
}

/** The terms that a half-typed word may become, and the papers that hold any of them. */
async function continued(contents, typed) {
  const stems = termsOf(typed);
  const [near, far] = await Promise.all([
    prefixShards(contents, typed, MOST_SHARDS),
    termShards(contents, stems.filter((stem) => stem.slice(0, 3) === typed.slice(0, 3))),
  ]);
  const candidates = [
    ...near.startingWith(typed).map((term) => ({ term, postings: near.postings(term) })),
    ...stems.map((term) => ({ term, postings: far.postings(term) })),
  ];
  const kept = candidates
    .filter(({ postings }) => postings)
    .sort((a, b) => b.postings.papers.length - a.postings.papers.length)
    .slice(0, MOST_ENDINGS);
  if (!kept.length) return null;
  return {
    terms: kept.map(({ term }) => term),
    postings: merge(kept.map(({ postings }) => postings)),
  };
}

function withPostings(shards) {
  return (join) => {
    const postings = shards.postings(join.term);
    return postings ? [{ slot: join.slot, postings }] : [];
  };
}
