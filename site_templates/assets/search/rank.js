/**
 * How well papers match words, in the letters of BM25 (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework: BM25 and Beyond, 2009). Pure functions; `papershelf/rehearsal/ranking.py` says the
 * same in Python.
 *
 * @typedef {import("./postings.js").Postings} Postings
 *
 * @typedef {object} Asked one word of the query
 * @property {string} term
 * @property {string} word as the reader wrote it
 * @property {Postings | null} exact papers with its term
 * @property {Postings | null} longer papers with a term that it is the start of
 * @property {number} position its place in the query
 * @property {boolean} required whether the query asks for it
 *
 * @typedef {object} Column what one word is worth, for each paper that has it
 * @property {Asked} asked
 * @property {Uint32Array} papers
 * @property {Float32Array} worth
 * @property {Uint8Array} weights
 * @property {Uint8Array} fields
 * @property {Uint8Array} titles
 * @property {number} rarity
 */

import { frequencyOf, having, taken } from "./postings.js";

/** Saturation: how soon more occurrences stop counting. */
export const K1 = 2;

/** What the start of a word is worth, against the word. */
export const PREFIX = 0.5;

/**
 * Papers that a term is taken to have besides those it has: words of one or two papers are rare by
 * chance. nDCG@10 of three rare words on Cranfield / CISI: .2964 / .2191; with 3 .2961 / .2183,
 * with none, as in the textbook, .2958 / .2166. Whole queries .446 / .433 in all three.
 */
const BESIDES = 1;

/**
 * A term's rarity. Never negative, unlike the textbook's.
 *
 * @param {number} N papers in the catalogue
 * @param {number} n papers with the term
 */
export function idf(N, n) {
  return Math.log(1 + (N - n + 0.5) / (n + BESIDES + 0.5));
}

/**
 * A weighted frequency, saturated.
 *
 * @param {number} f
 */
export function saturated(f) {
  return ((K1 + 1) * f) / (K1 + f);
}

/** The same for each byte that a frequency is stored as. */
const SATURATED = Float32Array.from({ length: 256 }, (_, q) => saturated(frequencyOf(q)));

/**
 * What one word is worth in each paper that has it, or a word that it is the start of.
 *
 * @param {number} N
 * @param {Asked} asked
 * @returns {Column | null} null if no paper has it
 */
export function columnOf(N, asked) {
  const { exact, longer } = asked;
  const whole = exact && plain(N, asked, exact, 1);
  const half = longer && plain(N, asked, longer, PREFIX);
  return whole && half ? combined(N, asked, whole, half) : (whole ?? half);
}

/** @param {number} N @param {Asked} asked @param {Postings} postings @param {number} boost */
function plain(N, asked, { papers, weights, fields, titles }, boost) {
  const rarity = idf(N, papers.length);
  const worth = new Float32Array(papers.length);
  for (let index = 0; index < worth.length; index += 1) {
    worth[index] = boost * rarity * SATURATED[weights[index]];
  }
  return { asked, papers, worth, weights, fields, titles, rarity };
}

/**
 * The better of two columns for each paper.
 *
 * @param {number} N
 * @param {Asked} asked
 * @param {Column} a
 * @param {Column} b
 * @returns {Column}
 */
function combined(N, asked, a, b) {
  const worth = new Float32Array(N);
  const [weights, fields, titles] = [0, 0, 0].map(() => new Uint8Array(N));
  for (const column of [b, a]) {
    for (let index = 0; index < column.papers.length; index += 1) {
      const paper = column.papers[index];
      if (column.worth[index] > worth[paper]) worth[paper] = column.worth[index];
      if (column.weights[index] > weights[paper]) weights[paper] = column.weights[index];
      fields[paper] |= column.fields[index];
      titles[paper] = column.titles[index] || titles[paper];
    }
  }
  const papers = having(fields);
  return {
    asked,
    papers,
    worth: Float32Array.from(papers, (paper) => worth[paper]),
    weights: taken(weights, papers),
    fields: taken(fields, papers),
    titles: taken(titles, papers),
    rarity: a.rarity,
  };
}
