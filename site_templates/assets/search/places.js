/**
 * Phrases: where terms stand, and which papers have several of them in a row.
 *
 * @typedef {Map<number, number[]>[]} Places for each posting of a term, places by field
 *
 * @typedef {object} Asked a word of a phrase that is in the index
 * @property {import("./postings.js").Term} term
 * @property {import("./postings.js").Postings} postings
 * @property {number} offset its place in the phrase
 */

import { lowerBound, Packed } from "./bytes.js";
import { fileWith, nameOf } from "./library.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {{terms: string[], starts: number[], bytes: Uint8Array}} PlaceFile */

/** First author: its places are those of the authors. */
const FIRST_AUTHOR = 4;

/** Values of one field lie at least so many places apart. */
const APART = 16;

/**
 * Papers in which the words stand in one field in this order, each at its place.
 *
 * @param {Library} library
 * @param {Asked[]} words at least one
 * @param {number} mask bits of the fields that may hold them
 * @returns {Promise<number[]>} ascending
 */
export async function inARow(library, words, mask) {
  return together(library, words, mask, (lists) =>
    lists[0].some((place) =>
      lists.every((list, index) => list.includes(place + words[index].offset - words[0].offset)),
    ),
  );
}

/**
 * Papers in which the words stand in one value of a field, in any order: `quill ada`.
 *
 * @param {Library} library
 * @param {Asked[]} words at least one
 * @param {number} mask bits of the fields that may hold them
 * @returns {Promise<number[]>} ascending
 */
export async function inOneValue(library, words, mask) {
  return together(library, words, mask, (lists) =>
    lists[0].some((place) =>
      lists.every((list) => list.some((other) => Math.abs(other - place) < APART)),
    ),
  );
}

/**
 * @param {Library} library
 * @param {Asked[]} words
 * @param {number} mask
 * @param {(lists: number[][]) => boolean} holds for the words' places in one field
 */
async function together(library, words, mask, holds) {
  const shared = inAll(words.map(({ postings }) => postings.papers));
  if (!shared.length) return [];
  const places = await Promise.all(words.map((word) => placesOf(library, word)));
  return shared.filter((paper) => {
    const found = words.map(({ postings }, index) => places[index][indexOf(postings, paper)]);
    return [...found[0].keys()].some((field) => {
      if (!(mask & (1 << field))) return false;
      return holds(found.map((fields) => fields.get(field) ?? []));
    });
  });
}

/** @param {Uint32Array[]} lists ascending @returns {number[]} what is in all of them */
function inAll(lists) {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return [...shortest].filter((paper) => sets.every((set) => set.has(paper)));
}

/** @param {import("./postings.js").Postings} postings @param {number} paper */
function indexOf({ papers }, paper) {
  let low = 0;
  let high = papers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (papers[middle] < paper) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Library} library
 * @param {Asked} word
 * @returns {Promise<Places>}
 */
async function placesOf(library, { term, postings }) {
  const { families } = await library.manifest();
  const name = term.places || nameOf(families.places, fileWith(families.places, term.term));
  const file = await library.file("places", name, placeFile);
  const place = lowerBound(file.terms, term.term);
  const packed = new Packed(file.bytes.subarray(file.starts[place], file.starts[place + 1]));
  return Array.from(postings.fields, (bits) => byField(packed, bits));
}

/** @param {Uint8Array} bytes @returns {PlaceFile} where each term's part starts */
function placeFile(bytes) {
  const packed = new Packed(bytes);
  const terms = packed.sortedStrings();
  const lengths = packed.numbers(terms.length);
  const starts = [packed.at];
  for (const length of lengths) starts.push(starts[starts.length - 1] + length);
  return { terms, starts, bytes };
}

/** @param {Packed} packed @param {number} bits */
function byField(packed, bits) {
  const found = new Map();
  for (let field = 0; field < 8; field += 1) {
    if (!(bits & (1 << field)) || field === FIRST_AUTHOR) continue;
    const list = [];
    let place = 0;
    for (let left = packed.count(); left > 0; left -= 1) list.push((place += packed.number()));
    found.set(field, list);
  }
  return found;
}
