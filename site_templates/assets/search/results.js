/**
 * An answer on the page: its sentence and its hits.
 *
 * The results' `data-state` is `loading`, `ready`, `empty` or `error` and `data-total` the number
 * of hits; each hit has `data-paper`. Tools rely on these. While a better order is on its way, rows
 * are there and the state is still `loading`; it is `ready`, and the sentence is said, once the
 * order is the last. `data-asked` is what was asked, for the export; `data-stale` marks rows of an
 * earlier question, `data-steps` an answer that came in two steps.
 *
 * @typedef {import("./shapes.js").Reply} Reply
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
 * @property {HTMLButtonElement} more
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
 */
export function showReply(parts, reply) {
  const { results } = parts;
  const kept = new Map(rowsOf(results).map((row) => [row.dataset.paper, snippetOf(row)]));
  results.replaceChildren(...reply.hits.map(hitElement));
  for (const row of rowsOf(results)) {
    // While one types, excerpts stay until better ones come, so that no row jumps.
    snippetOf(row)?.append(...(kept.get(row.dataset.paper)?.childNodes ?? []));
  }
  results.toggleAttribute("data-stale", false);
  if (!reply.refining) return finish(parts, reply);
  results.dataset.steps = "2";
  hide(parts);
  parts.status.textContent = "";
  parts.tools.hidden = !reply.total;
}

/**
 * The order is the last.
 *
 * @param {Parts} parts
 * @param {Reply} reply
 */
export function finish(parts, reply) {
  if (!reply.refined) parts.results.removeAttribute("data-steps");
  settle(parts, reply.total ? "ready" : "empty", reply.total, statusOf(reply));
  parts.more.hidden = reply.total <= reply.hits.length;
  parts.tools.hidden = !reply.total;
  parts.advice.hidden = reply.total > 0;
}

/**
 * Nothing is asked for.
 *
 * @param {Parts} parts
 */
export function showNothing(parts) {
  parts.results.replaceChildren();
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

/** @param {Parts} parts */
export function showLoading({ results }) {
  results.dataset.state = "loading";
  results.toggleAttribute("data-stale", true);
  results.setAttribute("aria-busy", "true");
}

/**
 * @param {Parts} parts
 * @param {"ready" | "empty" | "error"} state
 * @param {number} total
 * @param {string} sentence
 */
function settle(parts, state, total, sentence) {
  const { results, status } = parts;
  hide(parts);
  parts.tools.hidden = true;
  results.dataset.total = String(total);
  results.toggleAttribute("data-stale", false);
  if (status.textContent !== sentence) status.textContent = sentence;
  results.dataset.state = state;
  results.setAttribute("aria-busy", "false");
}

/** @param {Parts} parts */
function hide({ help, advice, more }) {
  for (const part of [help, advice, more]) part.hidden = true;
  document.documentElement.classList.remove("ps-asked");
}

/** @param {HTMLElement} results */
function rowsOf({ children }) {
  return /** @type {HTMLElement[]} */ ([...children]);
}

/** @param {HTMLElement} row */
function snippetOf(row) {
  return row.querySelector(".ps-hit-snippet");
}
