/**
 * An answer on the page: its sentence, chips, hits and what belongs to them.
 *
 * The results' `data-state` is `loading`, `ready`, `empty` or `error` and `data-total` the number
 * of hits; each hit has `data-paper`. Tools rely on these. `data-asked` is what was asked, for the
 * export.
 *
 * @typedef {import("./shapes.js").Reply} Reply
 * @typedef {import("./excerpts.js").AskSnippets} AskSnippets
 *
 * @typedef {object} Parts the elements of the page
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} input
 * @property {HTMLElement} status
 * @property {HTMLElement} results
 * @property {HTMLElement} chips
 * @property {HTMLElement} correction
 * @property {HTMLElement} tools order and export
 * @property {HTMLSelectElement} sort
 * @property {HTMLDetailsElement} menu
 * @property {HTMLDetailsElement} filters
 * @property {HTMLElement} facets
 * @property {HTMLElement} more
 * @property {HTMLElement} help
 * @property {HTMLElement} advice
 */

import { hitElement } from "./hits.js";
import { statusOf } from "./status.js";
import { WORDS } from "./words.js";

const PARTS =
  "form input status results chips correction tools sort menu filters facets more help advice";

/**
 * @param {ParentNode} page
 * @returns {Parts}
 */
export function partsOf(page) {
  const named = PARTS.split(" ").map((name) => [name, page.querySelector(`[data-search-${name}]`)]);
  return /** @type {Parts} */ (Object.fromEntries(named));
}

/**
 * @param {Parts} parts
 * @param {Reply} reply
 * @param {AskSnippets} snippets
 */
export function showReply(parts, reply, snippets) {
  const kept = shownSnippets(parts.results);
  parts.results.replaceChildren(...reply.hits.map((hit) => hitElement(hit, snippets)));
  keepSnippets(parts.results, kept);
  settle(parts, reply.total ? "ready" : "empty", reply.total, statusOf(reply));
  parts.more.hidden = reply.total <= reply.hits.length;
  parts.tools.hidden = !reply.total;
  parts.advice.hidden = reply.total > 0;
}

/**
 * A better order of the same hits, once meaning has been weighed. A reader who is already at the
 * hits keeps those in view where they are.
 *
 * @param {Parts} parts
 * @param {Reply} reply
 * @param {AskSnippets} snippets
 */
export function refineReply(parts, reply, snippets) {
  const rows = /** @type {HTMLElement[]} */ ([...parts.results.children]);
  const kept = isTouched(parts.results) ? rows.filter(isAbove) : [];
  if (!kept.length) return showReply(parts, reply, snippets);
  for (const row of rows.slice(kept.length)) row.remove();
  const known = new Set(kept.map(({ dataset }) => dataset.paper));
  const others = reply.hits.filter(({ id }) => !known.has(id));
  const wanted = others.slice(0, Math.max(0, reply.hits.length - kept.length));
  parts.results.append(...wanted.map((hit) => hitElement(hit, snippets)));
}

/** @param {HTMLElement} results */
function isTouched(results) {
  return window.scrollY > 0 || results.matches(":hover") || results.contains(document.activeElement);
}

/**
 * Whether a row begins above the lower edge of the window.
 *
 * @param {HTMLElement} row
 */
function isAbove(row) {
  return row.getBoundingClientRect().top < window.innerHeight;
}

/**
 * More hits below those that are shown; the first of them gets the focus.
 *
 * @param {Parts} parts
 * @param {Reply} reply
 * @param {AskSnippets} snippets
 */
export function appendHits(parts, reply, snippets) {
  const rows = reply.hits.map((hit) => hitElement(hit, snippets));
  parts.results.append(...rows);
  parts.more.hidden = !rows.length || reply.total <= parts.results.children.length;
  rows[0]?.querySelector("a")?.focus();
}

/**
 * Nothing is asked for.
 *
 * @param {Parts} parts
 */
export function showNothing(parts) {
  parts.results.replaceChildren();
  parts.correction.replaceChildren();
  parts.chips.replaceChildren();
  settle(parts, "empty", 0, "");
  parts.help.hidden = false;
}

/**
 * @param {Parts} parts
 * @param {unknown} error
 */
export function showFailure(parts, error) {
  parts.results.replaceChildren();
  parts.correction.replaceChildren();
  settle(parts, "error", 0, (error instanceof Error && error.message) || WORDS.broken);
}

/**
 * @param {Parts} parts
 */
export function showLoading({ results }) {
  results.dataset.state = "loading";
  results.setAttribute("aria-busy", "true");
}

/**
 * @param {Parts} parts
 * @param {"ready" | "empty" | "error"} state
 * @param {number} total
 * @param {string} sentence
 */
function settle({ results, status, help, advice, more, tools }, state, total, sentence) {
  for (const part of [help, advice, more, tools]) part.hidden = true;
  results.dataset.total = String(total);
  if (status.textContent !== sentence) status.textContent = sentence;
  results.dataset.state = state;
  results.setAttribute("aria-busy", "false");
}

/**
 * Snippets by paper: while one types, they stay until better ones come, so that no row jumps.
 *
 * @param {HTMLElement} results
 * @returns {Map<string | undefined, Node[]>}
 */
function shownSnippets(results) {
  const rows = /** @type {HTMLElement[]} */ ([...results.children]);
  return new Map(rows.map((row) => [row.dataset.paper, [...(snippetOf(row)?.childNodes ?? [])]]));
}

/**
 * @param {HTMLElement} results
 * @param {Map<string | undefined, Node[]>} kept
 */
function keepSnippets(results, kept) {
  for (const row of /** @type {HTMLElement[]} */ ([...results.children])) {
    snippetOf(row)?.append(...(kept.get(row.dataset.paper) ?? []));
  }
}

/** @param {HTMLElement} row */
function snippetOf(row) {
  return row.querySelector(".ps-hit-snippet");
}
