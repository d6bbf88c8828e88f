/** Answers to questions about what a search found: snippets, facets, records, marks. */

import { abstractOf, cardOf } from "./cards.js";
import { facetCounts } from "./counts.js";
import { firstOf } from "./order.js";
import { snippet } from "./snippet.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./search.js").Found} Found */

/** Papers that an export may hold, and up to which marks come with ids. */
const MOST_RECORDS = 1000;
const MOST_IDS = 400;

/**
 * @param {Library} library
 * @param {{numbers: number[], terms?: string[], phrases?: string[][]}} asked
 */
export function snippets(library, { numbers, terms = [], phrases = [] }) {
  const marks = { terms: new Set(terms), phrases };
  return Promise.all(
    numbers.map(async (number) => {
      const text = await abstractOf(library, number);
      return { number, stretches: text ? snippet(text, marks) : [] };
    }),
  );
}

/** @param {Library} library @param {Found} found @param {any} asked */
export function facets(library, found, asked) {
  return facetCounts(library, found, asked.filters ?? {}, asked);
}

/** @param {Library} library @param {Found} found @param {{most?: number}} asked */
export function records(library, { papers, compare }, { most = MOST_RECORDS }) {
  const numbers = firstOf(papers, compare, Math.min(most, MOST_RECORDS));
  return Promise.all(
    Array.from(numbers, async (number) => {
      const [card, abstract] = await Promise.all([
        cardOf(library, number),
        abstractOf(library, number),
      ]);
      return { ...card, abstract };
    }),
  );
}

/** @param {Library} library @param {Found} found */
export async function marks(library, { papers, compare, matches }) {
  const numbers = firstOf(papers, compare, papers.length);
  const few = numbers.length <= MOST_IDS;
  const cards = few ? Array.from(numbers, (number) => cardOf(library, number)) : [];
  const ids = (await Promise.all(cards)).map(({ id }) => id);
  return { numbers, ids: few ? ids : null, mode: matches.mode };
}
