/**
 * Terms, and the papers that hold them: the layouts of `terms` and `lists`.
 *
 * @typedef {object} Postings parallel columns, papers ascending
 * @property {Uint32Array} papers
 * @property {Uint8Array} weights weighted frequencies, see frequencyOf
 * @property {Uint8Array} fields bit n is set if the term stands in field n
 * @property {Uint8Array} titles the first place in the title plus one; 0 where it has none
 *
 * @typedef {object} Vector
 * @property {number} scale what 127 stands for
 * @property {Int8Array} parts
 *
 * @typedef {object} Term
 * @property {string} term
 * @property {number} papers how many have it
 * @property {string} list its own file of postings; empty if they lie with the term
 * @property {string} places its own file of places; empty as above
 * @property {Postings | null} postings those that lie with the term
 * @property {number} row its place in its file
 * @property {number} vector its place among the vectors that go with its file; -1 if it has none
 *
 * @typedef {{terms: string[], rows: Term[]}} TermFile
 */

import { Packed } from "./bytes.js";
import { LETTERS } from "./library.js";

/** Bits of the byte that says what a term has. */
const OWN_FILE = 1;
const HAS_VECTOR = 2;
const TITLE = 1;
const SCALE_BYTES = 4;
const UNNAMED = /^#[^/]*\/([^=]*)=(\^?)$/;

/**
 * What a weight's byte stands for: occurrences in an abstract of usual length.
 *
 * @param {number} weight
 */
export function frequencyOf(weight) {
  return 2 ** ((weight - 64) / 8);
}

/**
 * @param {Uint8Array} bytes a file of `terms`
 * @returns {TermFile}
 */
export function termsOfFile(bytes) {
  const packed = new Packed(bytes);
  const terms = packed.sortedStrings().map(withName);
  const counts = packed.numbers(terms.length);
  const flags = packed.take(terms.length);
  let vectors = 0;
  const rows = terms.map((term, row) => {
    const own = (flags[row] & OWN_FILE) !== 0;
    const list = own ? packed.letters(LETTERS) : "";
    const places = own ? packed.letters(LETTERS) : "";
    const vector = flags[row] & HAS_VECTOR ? vectors++ : -1;
    return { term, papers: counts[row], list, places, postings: null, row, vector };
  });
  const within = rows.filter(({ list }) => !list);
  const columns = postingsOf(packed, within.map(({ papers }) => papers));
  within.forEach((row, index) => (/** @type {Term} */ (row).postings = columns[index]));
  return { terms, rows };
}

/**
 * A value's term with the value's name, which is stored only where the slug does not say it.
 *
 * @param {string} term `#tags/dense-retrieval=`, `#authors/ada-quill=^`
 */
export function withName(term) {
  const [, slug, end] = UNNAMED.exec(term) ?? [];
  if (slug === undefined) return term;
  const words = slug.split("-");
  const named = end ? words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)) : words;
  return term.slice(0, term.length - end.length) + named.join(" ");
}

/**
 * @param {Uint8Array} bytes a file of `lists`
 * @returns {Postings}
 */
export function listOfFile(bytes) {
  const packed = new Packed(bytes);
  return postingsOf(packed, [packed.count()])[0];
}

/**
 * Several terms taken for one: a paper weighs what its heaviest term does.
 *
 * @param {Postings[]} lists
 * @param {number} count papers in the catalogue
 * @returns {Postings}
 */
export function merge(lists, count) {
  if (lists.length === 1) return lists[0];
  const [weights, fields, titles] = [0, 0, 0].map(() => new Uint8Array(count));
  for (const list of lists) {
    for (let index = 0; index < list.papers.length; index += 1) {
      const paper = list.papers[index];
      const title = list.titles[index];
      if (list.weights[index] > weights[paper]) weights[paper] = list.weights[index];
      fields[paper] |= list.fields[index];
      if (title && (!titles[paper] || title < titles[paper])) titles[paper] = title;
    }
  }
  const papers = having(fields);
  return {
    papers,
    weights: taken(weights, papers),
    fields: taken(fields, papers),
    titles: taken(titles, papers),
  };
}

/** @param {Uint8Array} fields by paper @returns {Uint32Array} papers that have any */
export function having(fields) {
  const papers = new Uint32Array(fields.length);
  let count = 0;
  for (let paper = 0; paper < fields.length; paper += 1) {
    if (fields[paper]) papers[count++] = paper;
  }
  return papers.slice(0, count);
}

/** @param {Uint8Array} column by paper @param {Uint32Array} papers @returns {Uint8Array} theirs */
export function taken(column, papers) {
  const found = new Uint8Array(papers.length);
  for (let index = 0; index < papers.length; index += 1) found[index] = column[papers[index]];
  return found;
}

/**
 * The postings that hold the term in any of some fields.
 *
 * @param {Postings} postings
 * @param {number} mask bits of fields
 * @returns {Uint32Array} papers
 */
export function within({ papers, fields }, mask) {
  return mask === 255 ? papers : papers.filter((_, index) => fields[index] & mask);
}

/**
 * The columns of several terms, one after the other.
 *
 * @param {Packed} packed
 * @param {number[]} counts
 * @returns {Postings[]}
 */
function postingsOf(packed, counts) {
  const papers = counts.map((count) => packed.steps(count));
  const weights = counts.map((count) => packed.take(count));
  const fields = counts.map((count) => packed.take(count));
  return counts.map((_, index) => ({
    papers: papers[index],
    weights: weights[index],
    fields: fields[index],
    titles: titlesOf(packed, fields[index]),
  }));
}

/** @param {Packed} packed @param {Uint8Array} fields */
function titlesOf(packed, fields) {
  return fields.map((bits) => (bits & TITLE ? packed.take(1)[0] : 0));
}

/**
 * One of the vectors that go with a file of terms.
 *
 * @param {Uint8Array} bytes all of them
 * @param {number} number
 * @param {number} dimensions
 * @returns {Vector}
 */
export function vectorAt(bytes, number, dimensions) {
  const size = SCALE_BYTES + dimensions;
  const packed = new Packed(bytes.subarray(number * size, (number + 1) * size));
  const scale = packed.float();
  const parts = packed.take(dimensions);
  return { scale, parts: new Int8Array(parts.buffer, parts.byteOffset, dimensions) };
}
