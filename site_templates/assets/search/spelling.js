/**
 * Words that a reader may have meant.
 *
 *     await correction(library, "retreival", 1)    // "retrieval", or ""
 *
 * One slip leaves the first or the second half of a word as it was. So a word's neighbours are
 * among those that start like it or end like it.
 *
 * @typedef {import("./lexicon.js").Known} Known
 */

import { distance } from "./distance.js";
import { startingOrEnding } from "./lexicon.js";

/** @typedef {import("./library.js").Library} Library */

/** Letters of a word that is corrected, and of one that may have two slips. */
const SHORTEST = 4;
const LONG = 8;

/** Slips of a long word at most. */
export const MOST_SLIPS = 2;

/** Letters that stay as they were, if no half did. */
const LEAST_KEPT = 3;

/** What is corrected is made of letters alone: digits and signs are meant. */
const LETTERS = /^\p{L}+$/u;

/**
 * The nearest word that papers have, and of those the commonest; a first letter is rarely wrong.
 *
 * @param {Library} library
 * @param {string} word folded
 * @param {1 | 2} slips between the two
 * @returns {Promise<string>} empty if there is none
 */
export async function correction(library, word, slips) {
  const [best] = await neighbours(library, word, slips);
  return best ? best.word : "";
}

/**
 * Words that differ by slips, the likeliest first.
 *
 * @param {Library} library
 * @param {string} word folded
 * @param {1 | 2} slips at most
 * @returns {Promise<Known[]>}
 */
export async function neighbours(library, word, slips) {
  if (word.length < (slips === 1 ? SHORTEST : LONG) || !LETTERS.test(word)) return [];
  const [head, tail] = kept(word, slips);
  const known = await startingOrEnding(library, word.slice(0, head), word.slice(-tail));
  const rows = known
    .map((one) => ({ ...one, slips: distance(word, one.word, slips) }))
    .filter((one) => one.slips > 0 && one.slips <= slips)
    .map((one) => ({ ...one, first: Number(one.word[0] !== word[0]) }));
  return rows.sort(
    (a, b) =>
      a.slips - b.slips || a.first - b.first || b.papers - a.papers || (a.word < b.word ? -1 : 1),
  );
}

/** Letters at the start and at the end of a word; either those or these stay. */
function kept(/** @type {string} */ { length }, /** @type {1 | 2} */ slips) {
  const half = length >> 1;
  if (slips === 1) return [half, length - half];
  const third = Math.max(LEAST_KEPT, Math.floor(length / 3));
  return [third, third];
}
