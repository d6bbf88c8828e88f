/**
 * `multitask` for papers that write only `multi task`: a word that no paper has is cut in two if
 * there is a place where both halves are terms.
 */

import { termOf } from "./analysis.js";
import { termShards } from "./shards.js";

/** Letters of a half; shorter ones are found in almost every word. */
const SHORTEST = 3;

/**
 * @param {any} contents the manifest
 * @param {string} text the query
 * @param {{text: string, start: number, end: number}} word of the query, which no paper has
 * @returns {Promise<string>} the query with a space in the word; empty if no place is good
 */
export async function respaced(contents, text, word) {
  const cuts = cutsOf(word.text);
  const left = await termShards(contents, cuts.map(({ first }) => first));
  const likely = cuts.filter(({ first }) => left.postings(first));
  const right = await termShards(contents, likely.map(({ second }) => second));
  const [best] = likely
    .map((cut) => ({ ...cut, count: count(left, cut.first, right, cut.second) }))
    .filter((cut) => cut.count > 0)
    .sort((a, b) => b.count - a.count);
  return best ? `${text.slice(0, word.start)}${best.halves}${text.slice(word.end)}` : "";
}

/** Every way to cut a word, with the terms of the halves; stop words are none. */
function cutsOf(word) {
  const cuts = [];
  for (let place = SHORTEST; place <= word.length - SHORTEST; place += 1) {
    const halves = [word.slice(0, place), word.slice(place)];
    const [first, second] = halves.map(termOf);
    if (first && second) cuts.push({ first, second, halves: halves.join(" ") });
  }
  return cuts;
}

/** How many papers have the rarer half. */
function count(left, first, right, second) {
  const found = right.postings(second);
  return found ? Math.min(left.postings(first).papers.length, found.papers.length) : 0;
}
