/**
 * The search page: what the address asks for, in the box, the filters and the results.
 *
 * The address holds all of the state (address.js); what one types replaces it, what one enters or
 * chooses makes a new step for Back to return from.
 *
 * @typedef {import("./shapes.js").State} State
 * @typedef {import("./shapes.js").Facet} Facet
 * @typedef {import("./shapes.js").Reply} Reply
 */

import { hrefOf, isBlank, stateOf, withValue } from "./address.js";
import { chipItems } from "./chips.js";
import { ask } from "./client.js";
import { filterColumn, followWidth } from "./column.js";
import { correctionParts } from "./correction.js";
import { runExamples } from "./help.js";
import { moveBetween } from "./keys.js";
import {
  appendHits,
  partsOf,
  refineReply,
  showFailure,
  showLoading,
  showNothing,
  showReply,
} from "./results.js";
import { offerSorts } from "./sort.js";

const AT_ONCE = 20;
const PAUSE = 30; // ms after a key stroke; a reader's strokes lie further apart
const REST = 250; // ms without a stroke before the address and the counts follow

const parts = partsOf(document);
/** @type {Facet[]} What the page brings along, so that filters stand there before any search. */
const brought = JSON.parse(document.querySelector("[data-search-brought]")?.textContent || "[]");
const parameters = brought.map(({ parameter }) => parameter);
const title = document.title;
const column = filterColumn(
  parts,
  () => ({ ...state, typing }),
  (filters) => enter({ ...state, filters }),
);

/** @type {State} */
let state = stateOf(location.search, parameters);
/** Whether the last word may be the start of a longer one. */
let typing = false;
/** The address as last entered, not as it is while typing: Back leads to it. */
let entered = location.href;
/** Counts searches, so that a slow one never overwrites a later one. */
let latest = 0;
let typed = 0;
let rested = 0;

/** @param {number} [count] */
async function run(count = AT_ONCE) {
  const turn = ++latest;
  if (isBlank(state)) return rest();
  showLoading(parts);
  const later = (/** @type {Reply} */ better) => turn === latest && show(better, turn, refineReply);
  try {
    const reply = await ask("search", { ...state, typing, from: 0, count }, later);
    if (turn !== latest) return;
    parts.results.dataset.asked = JSON.stringify({ ...state, typing });
    show(reply, turn, showReply);
    rested = window.setTimeout(column.recount, typing ? REST : 0);
  } catch (error) {
    if (turn === latest) showFailure(parts, error);
  }
}

/**
 * @param {Reply} reply
 * @param {number} turn
 * @param {typeof showReply} put
 */
function show(reply, turn, put) {
  const undo = () => enter({ ...state, verbatim: true });
  put(parts, reply, snippetsFor(reply));
  parts.correction.replaceChildren(...correctionParts(reply, undo));
  const remove = (/** @type {string} */ parameter, /** @type {string} */ slug) =>
    refilter(withValue(state.filters, parameter, slug, false));
  parts.chips.replaceChildren(...chipItems(reply.chips, remove, () => refilter({})));
  parts.more.onclick = () => showMore(reply, turn);
}

/** @param {Reply} reply */
function snippetsFor({ terms, phrases }) {
  return (/** @type {number[]} */ numbers) => ask("snippets", { numbers, terms, phrases });
}

/**
 * @param {Reply} reply
 * @param {number} turn
 */
async function showMore(reply, turn) {
  const from = parts.results.children.length;
  /** @type {Reply | null} */
  const more = await ask("search", { ...state, typing, from, count: AT_ONCE }).catch(() => null);
  if (turn !== latest || !more) return;
  appendHits(parts, more, snippetsFor(reply));
  history.replaceState({ shown: parts.results.children.length }, "");
}

/** Nothing is asked for. */
function rest() {
  showNothing(parts);
  column.show(brought);
}

/** @param {import("./shapes.js").Filters} filters of which a chip was removed, with the focus on it */
function refilter(filters) {
  enter({ ...state, filters });
  parts.input.focus({ preventScroll: true });
}

/**
 * Search for something else, as a new step.
 *
 * @param {State} next
 */
function enter(next) {
  const href = hrefOf(next, location.href);
  stop();
  history.replaceState(history.state, "", entered);
  if (href !== entered) history.pushState(null, "", href);
  entered = href;
  adopt(next);
  run();
}

/** What was typed is no longer waited for. */
function stop() {
  clearTimeout(typed);
  clearTimeout(rested);
}

/** @param {State} next */
function adopt(next) {
  state = next;
  typing = false;
  if (parts.input.value !== next.query) parts.input.value = next.query;
  parts.sort.value = next.sort;
  document.title = next.query.trim() ? `${next.query.trim()} · ${title}` : title;
}

/** Show what the address asks for. */
function follow() {
  stop();
  entered = location.href;
  adopt(stateOf(location.search, parameters));
  run(Math.max(AT_ONCE, Number(history.state?.shown) || 0));
}

/** A key stroke: an answer soon, the address once the reader pauses. */
function onInput() {
  latest += 1; // what is under way is no longer asked for
  stop();
  state = { ...state, query: parts.input.value, verbatim: false };
  typing = true;
  showLoading(parts);
  typed = window.setTimeout(() => {
    run();
    typed = window.setTimeout(() => history.replaceState(null, "", hrefOf(state, location.href)), REST);
  }, PAUSE);
}

/** The export's formats are fetched when its menu is opened; it finds its own way from there. */
function onMenu() {
  import("./export.js").catch(() => {});
}

function prepare() {
  ask("prepare", {}).catch(() => {}); // the search itself will say what is wrong
}

parts.input.addEventListener("input", onInput);
parts.form.addEventListener("submit", (event) => {
  event.preventDefault();
  enter({ ...state, query: parts.input.value });
});
parts.input.addEventListener("focus", prepare, { once: true });
parts.filters.addEventListener("pointerenter", prepare, { once: true });
parts.menu.addEventListener("toggle", onMenu, { once: true });
offerSorts(parts.sort, (sort) => enter({ ...state, sort }));
runExamples(document.body, (search) => {
  enter(stateOf(search, parameters));
  parts.input.focus();
});
moveBetween(parts.input, parts.results);
addEventListener("popstate", follow);
followWidth(parts.filters);
column.show(brought);
follow();
