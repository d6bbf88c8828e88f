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

import { Packed } from "./bytes.js";
import { partOf } from "./terms.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./postings.js").Postings} Postings */
/** All fields but that of the first author, whose places are those of the authors. */
const PLACED = 255 - (1 << 4);

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
  return together(library, words, mask, (lists) => {
    const sets = lists.map((list) => new Set(list));
    return lists[0].some((place) =>
      sets.every((set, index) => set.has(place + words[index].offset - words[0].offset)),
    );
  });
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
  if (term.places.trim()) return library.file("places", term.places, (bytes) => ownPlaces(bytes, postings));
  const { part, rows } = await partOf(library, "places", term.term, 2);
  const [counts, places] = part.map((bytes) => new Packed(bytes));
  skip(rows.slice(0, term.row), counts, places);
  return byPosting(postings, counts, places);
}

/** @param {Uint8Array} bytes the places of one term @param {Postings} postings @returns {Places} */
function ownPlaces(bytes, postings) {
  const places = new Packed(bytes);
  skip([{ postings }], new Packed(bytes), places, true);
  return byPosting(postings, new Packed(bytes), places);
}

/**
 * Go over what belongs to some terms.
 *
 * @param {{postings: Postings | null}[]} rows long terms have no postings and no places here
 * @param {Packed} counts
 * @param {Packed} places
 * @param {boolean} [together] whether the counts stand before the places in one
 */
function skip(rows, counts, places, together = false) {
  let left = 0;
  for (const { postings } of rows) {
    for (const bits of postings?.fields ?? []) {
      for (let rest = bits & PLACED; rest; rest &= rest - 1) left += counts.number();
    }
  }
  if (together) places.at = counts.at;
  else for (; left > 0; left -= 1) places.number();
}

/** @param {Postings} postings @param {Packed} counts @param {Packed} places @returns {Places} */
function byPosting({ fields }, counts, places) {
  return Array.from(fields, (bits) => byField(bits & PLACED, counts, places));
}

/** @param {number} bits @param {Packed} counts @param {Packed} places */
function byField(bits, counts, places) {
  const found = new Map();
  for (let field = 0; field < 8; field += 1) {
    if (!(bits & (1 << field))) continue;
    const list = [];
    let place = 0;
    for (let left = counts.number(); left > 0; left -= 1) list.push((place += places.number()));
    found.set(field, list);
  }
  return found;
}
