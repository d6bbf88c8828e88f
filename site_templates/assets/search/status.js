/**
 * What the search page says above its results: how many, and what was asked of them.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 */

import { papers, WORDS } from "./words.js";

/**
 * @param {Reply} reply
 * @returns {string}
 */
export function statusOf(reply) {
  const said = reply.total ? [counted(reply), ...remarks(reply)] : [WORDS.none];
  return [...said, ...reply.notes.map(sentence)].join(" ");
}

/** @param {Reply} reply */
function counted({ mode, relaxed, total, byMeaning, terms }) {
  const count = papers(total);
  if (mode === "browse") return WORDS.byFilters(count);
  if (byMeaning === total) return WORDS.oneWord(count);
  if (mode === "all") return terms.length > 1 ? WORDS.allWords(count) : WORDS.oneWord(count);
  return relaxed ? WORDS.fewHaveAll(count) : WORDS.someWords(count);
}

/** @param {Reply} reply */
function remarks({ total, byMeaning, hits }) {
  const said = [];
  if (hits[0]?.tier === 2) said.push(WORDS.exact);
  if (byMeaning) said.push(byMeaning === total ? WORDS.allByMeaning : WORDS.byMeaning(byMeaning));
  return said;
}

/** @param {string} text */
function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
