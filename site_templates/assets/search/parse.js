/**
 * The query language.
 *
 *     graph nets           plain words: ranked by how well they match; see plan.js
 *     "neural networks"    exactly these words in a row (a stop word inside stands for any word)
 *     -word  -"a phrase"   papers without it; also before a field or a parenthesis
 *     a OR b               either; binds closer than a space: `x a OR b` is x and one of a, b
 *     (a OR b) -c          parentheses group; without any sign of these they are read over
 *     author:smith  author:^smith (first author)  title:  abs:  tag:  venue:
 *     tag:"dense retrieval"       a value of several words
 *     year:2023  year:2020-2024  year:2020-  year:-2019  has:code  id:2401-00001
 *
 * Everything but plain words must hold. An unknown field is a plain word; a quote or parenthesis
 * without its partner is read over; so is an OR with nothing on one side. A text of more than PROSE
 * words is a passage that someone pasted: its quotes and dashes are no operators.
 *
 * @typedef {object} Words
 * @property {"words"} kind
 * @property {string} text
 * @property {string} field empty for any
 * @property {boolean} first only the first author
 * @property {boolean} row whether the words must stand in a row
 * @property {boolean} quoted whether the reader insists on the spelling
 * @property {number} start where the text stands in the query
 * @property {number} end where the whole ends
 *
 * @typedef {{kind: "years", from: number, to: number}} Years both included
 * @typedef {{kind: "has", what: string}} Has
 * @typedef {{kind: "id", id: string}} Id
 * @typedef {{kind: "not", part: Node}} Not
 * @typedef {{kind: "or" | "and", parts: Node[]}} Group
 * @typedef {Words | Years | Has | Id | Not | Group} Node
 *
 * @typedef {object} Parsed
 * @property {Node[]} hard what must hold
 * @property {string} soft the query with all but its plain words blanked out
 * @property {string[]} notes sentences on what was not understood
 */

import { scan } from "./scan.js";
import { valueOf } from "./values.js";

/** @typedef {import("./scan.js").Mark} Mark */

/** Words of the longest query that has operators. */
const PROSE = 40;

/** Parentheses within parentheses; deeper ones are read over. */
const DEEPEST = 20;

/**
 * @param {string} query
 * @returns {Parsed}
 */
export function parse(query) {
  if (query.split(/\s+/, PROSE + 1).length > PROSE) return { hard: [], soft: query, notes: [] };
  const marks = paired(withoutUseless(scan(query)));
  const state = { marks, at: 0, notes: /** @type {string[]} */ ([]) };
  const nodes = sequence(state);
  const soft = nodes.filter(isSoft);
  return {
    hard: nodes.filter((node) => !isSoft(node)),
    soft: kept(query, /** @type {Words[]} */ (soft)),
    notes: [...new Set(state.notes)],
  };
}

/** @param {Node} node */
function isSoft(node) {
  return node.kind === "words" && !node.field && !node.row;
}

/** @param {string} query @param {Words[]} parts @returns {string} the parts in their places */
function kept(query, parts) {
  let found = "";
  for (const { start, end } of parts) found = found.padEnd(start) + query.slice(start, end);
  return found.padEnd(query.length);
}

/** @typedef {{marks: Mark[], at: number, notes: string[]}} State */

/** @param {State} state @returns {Node[]} what stands side by side up to a closing parenthesis */
function sequence(state) {
  const found = [];
  while (state.at < state.marks.length && state.marks[state.at].kind !== "close") {
    const node = alternatives(state);
    if (node) found.push(node);
  }
  return found;
}

/** @param {State} state @returns {Node | null} one part, or several with OR between them */
function alternatives(state) {
  const parts = [];
  for (;;) {
    const part = single(state);
    if (part) parts.push(part);
    if (state.marks[state.at]?.kind !== "or") break;
    state.at += 1;
  }
  return parts.length > 1 ? { kind: "or", parts } : (parts[0] ?? null);
}

/** @param {State} state @returns {Node | null} */
function single(state) {
  const mark = state.marks[state.at];
  if (!mark || mark.kind === "close" || mark.kind === "or") return null;
  state.at += 1;
  if (mark.kind === "not") return negated(single(state));
  if (mark.kind === "open") return group(state);
  const { node, note } = valueOf(mark);
  if (note) state.notes.push(note);
  return node;
}

/** @param {Node | null} part @returns {Node | null} */
function negated(part) {
  return part && { kind: "not", part };
}

/** @param {State} state @returns {Node | null} */
function group(state) {
  const parts = sequence(state);
  state.at += 1;
  return parts.length ? { kind: "and", parts } : null;
}

/**
 * Parentheses with a partner, not too deep, that hold an operator or belong to one; the text of a
 * paper's title has others, which mean nothing.
 *
 * @param {Mark[]} marks
 */
function paired(marks) {
  const partners = new Map();
  /** @type {number[]} */
  const open = [];
  marks.forEach(({ kind }, index) => {
    if (kind === "open") open.push(index);
    if (kind !== "close" || !open.length) return;
    const first = /** @type {number} */ (open.pop());
    if (open.length >= DEEPEST || !operates(marks, first, index)) return;
    partners.set(first, index).set(index, first);
  });
  return marks.filter(
    ({ kind }, index) => (kind !== "open" && kind !== "close") || partners.has(index),
  );
}

/** @param {Mark[]} marks @param {number} first @param {number} last */
function operates(marks, first, last) {
  const before = marks[first - 1]?.kind;
  if (before === "or" || before === "not" || marks[last + 1]?.kind === "or") return true;
  return marks.slice(first + 1, last).some(({ kind }) => !["word", "open", "close"].includes(kind));
}

/** @param {Mark[]} marks @returns {Mark[]} without a minus before nothing, an OR beside nothing */
function withoutUseless(marks) {
  return marks.filter(({ kind }, index) => {
    const [before, next] = [marks[index - 1]?.kind, marks[index + 1]?.kind];
    if (kind === "or") return begins(next) && before && !["open", "or", "not"].includes(before);
    return kind !== "not" || begins(next, "not");
  });
}

/** @param {string | undefined} kind @param {string} [but] @returns {boolean} if a part starts so */
function begins(kind, but = "") {
  return kind !== undefined && kind !== "or" && kind !== "close" && kind !== but;
}
