/**
 * Why a paper stands where it does: `?explain=1`.
 *
 * @typedef {object} Part what one word adds
 * @property {string} term
 * @property {string} word as it was asked
 * @property {string[]} fields that have it
 * @property {number} frequency weighted, in occurrences in an abstract of usual length
 * @property {number} idf
 * @property {number} score
 *
 * @typedef {object} Reasons its score is the sum of the rest
 * @property {number} score
 * @property {Part[]} parts
 * @property {number} title for words that stand in it as in the query
 * @property {number} complete for having all words of a short query
 * @property {number} meaning
 */

import { frequencyOf } from "./postings.js";
import { fieldNames } from "./reply.js";

/** @typedef {import("./rank.js").Column} Column */
/** @typedef {import("./search.js").Found} Found */

/**
 * @param {Found} found
 * @param {number} paper
 * @param {{name: string}[]} fields in the order of their bits
 * @returns {Reasons}
 */
export function reasonsFor({ matches, scores, meaning }, paper, fields) {
  const columns = [...matches.columns, ...matches.extra];
  return {
    score: scores[paper],
    parts: columns.flatMap((column) => (column ? partOf(column, paper, fields) : [])),
    title: matches.scores.bonus[paper],
    complete: matches.complete.papers.includes(paper) ? matches.complete.worth : 0,
    meaning: meaning ? meaning[paper] : 0,
  };
}

/**
 * @param {Column} column
 * @param {number} paper
 * @param {{name: string}[]} fields
 * @returns {Part[]}
 */
function partOf({ asked, papers, worth, weights, fields: bits, rarity }, paper, fields) {
  const index = papers.indexOf(paper);
  if (index < 0) return [];
  return [
    {
      term: asked.term,
      word: asked.word,
      fields: fieldNames(bits[index], fields),
      frequency: frequencyOf(weights[index]),
      idf: rarity,
      score: worth[index],
    },
  ];
}
