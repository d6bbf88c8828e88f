/**
 * What a word, a phrase or a field of a query asks for.
 *
 *     author:^smith       words "smith" of the first author
 *     year:2020-2024      years 2020 to 2024
 *     year:soon           nothing, and a sentence that says what a year looks like
 */

import { NOTES } from "./notes.js";

/** @typedef {import("./parse.js").Node} Node */
/** @typedef {import("./scan.js").Mark} Mark */
/** @typedef {{node: Node | null, note: string}} Value */

const YEARS = /^(\d{4})?(?:\s*(-|\u2013|\.\.)\s*(\d{4})?)?$/;
const LAST = 9999;
/** What `has:` may be followed by. */
const PARTS = new Set(["code"]);

/**
 * @param {Mark} mark a word, a phrase or a field
 * @returns {Value}
 */
export function valueOf(mark) {
  const text = mark.text.trim();
  if (mark.field === "year") return yearsOf(text);
  if (mark.field === "has") return partOf(text);
  if (mark.field === "id") return { node: { kind: "id", id: text }, note: "" };
  return { node: wordsOf(mark), note: "" };
}

/**
 * Years as readers write them: one, a range, a range with an open end.
 *
 * @param {string} text
 * @returns {{from: number, to: number} | null} null if it is none of these
 */
export function yearRange(text) {
  const found = YEARS.exec(text);
  if (!found || !(found[1] || found[3])) return null;
  const from = Number(found[1] ?? 0);
  const to = found[2] ? Number(found[3] ?? LAST) : from;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** @param {string} text @returns {Value} */
function yearsOf(text) {
  const range = yearRange(text);
  if (range) return { node: { kind: "years", ...range }, note: "" };
  return { node: null, note: NOTES.yearTakes };
}

/** @param {string} text @returns {Value} */
function partOf(text) {
  const what = text.toLowerCase();
  if (PARTS.has(what)) return { node: { kind: "has", what }, note: "" };
  return { node: null, note: NOTES.hasTakes };
}

/** @param {Mark} mark @returns {Node} */
function wordsOf({ kind, text, field, quoted, start, end }) {
  const first = field === "author" && text.startsWith("^");
  const written = first ? text.slice(1) : text;
  const from = kind === "word" ? start : end - written.length - Number(quoted);
  const row = kind !== "word";
  return { kind: "words", text: written, field, first, row, quoted, start: from, end };
}
