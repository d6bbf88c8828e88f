/**
 * What a reader's words ask for.
 *
 *     plan("Multi task learning")
 *     // slots: multi, task, learn; joins: multitask for the first two, tasklearn for the last
 *
 * @typedef {object} Slot one word of the query, in order
 * @property {string} text folded
 * @property {string} term empty for a stop word
 * @property {number} position its place among the query's words
 * @property {number} start where it stands in the query; `end` is excluded
 * @property {number} end
 *
 * @typedef {object} Join a word made of two neighbours
 * @property {number} slot the first of the two
 * @property {string} term
 *
 * @typedef {object} Plan
 * @property {Slot[]} slots
 * @property {Join[]} joins
 * @property {string} title the term of the paper whose title is the query; empty if none can be
 * @property {boolean} open whether the text ends within a word, which may be half typed
 */

import { termOf, words } from "./analysis.js";
import { shapes, titleKey } from "./folding.js";

/** Characters and words of a query that are looked at; more is a pasted page, not a query. */
const LONGEST = 2000;
const MOST_WORDS = 64;

/**
 * @param {string} text
 * @returns {Plan}
 */
export function plan(text) {
  const query = text.slice(0, LONGEST);
  const asked = words(query)
    .filter((word) => !word.extra)
    .slice(0, MOST_WORDS);
  const slots = asked.map(({ text: word, position, start, end }) => ({
    text: word,
    term: termOf(word),
    position,
    start,
    end,
  }));
  const key = titleKey(query);
  return {
    slots,
    joins: slots.flatMap(joinWithNext).filter(({ term }) => term),
    title: key && titleTerm(key),
    open: endsWithin(query, asked[asked.length - 1]),
  };
}

/**
 * `=` and the 32-bit FNV-1a hash of the key's UTF-8 bytes (draft-eastlake-fnv).
 *
 * @param {string} key
 * @returns {string}
 */
export function titleTerm(key) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `=${hash.toString(16).padStart(8, "0")}`;
}

/** Whether a text ends within its last word; a script without spaces has no half words. */
function endsWithin(text, last) {
  return last !== undefined && last.end === text.length && !shapes(last.text).includes("c");
}

/** The word that a slot and the next make together: hyphens and spaces are alike. */
function joinWithNext(slot, index, slots) {
  const next = slots[index + 1];
  if (!next || next.position !== slot.position + 1) return [];
  return [{ slot: index, term: termOf(slot.text + next.text) }];
}
