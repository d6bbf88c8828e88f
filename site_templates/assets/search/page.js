/**
 * The search page: what the address asks for, in the box and in the results.
 *
 * The address holds all of the state (address.js); what one types replaces it, what one enters or
 * chooses makes a new step for Back to return from. Only what the first results need is here: all
 * else is fetched once they are shown (later.js), at once where nothing is asked for.
 *
 * @typedef {import("./shapes.js").State} State
 * @typedef {import("./shapes.js").Facet} Facet
 * @typedef {import("./shapes.js").Reply} Reply
 * @typedef {import("./later.js").Furniture} Furniture
 */

import { hrefOf, isBlank, stateOf } from "./address.js";
import { ask } from "./client.js";
import { partsOf, showFailure, showLoading, showNothing, showReply } from "./results.js";

const AT_ONCE = 10;
const PAUSE = 30; // ms after a key stroke; a reader's strokes lie further apart
const REST = 250; // ms without a stroke before the address follows
const PATIENCE = 5000; // ms that a better answer may take before the first counts as the last

const parts = partsOf(document);
/** @type {Facet[]} What the page brings along, so that filters stand there before any search. */
const brought = JSON.parse(document.querySelector("[data-search-brought]")?.textContent || "[]");
const parameters = brought.map(({ parameter }) => parameter);
const title = document.title;

/** @type {State} */
let state = stateOf(location.search, parameters);
/** Whether the last word may be the start of a longer one. */
let typing = false;
/** The address as last entered, not as it is while typing: Back leads to it. */
let entered = location.href;
/** Counts searches, so that a slow one never overwrites a later one. */
let latest = 0;
let typed = 0;
let slow = 0;
/** @type {Furniture | null} */
let furniture = null;
/** @type {Promise<Furniture | null> | undefined} */
let coming;

/** All that the first results do without; null if it cannot be had. */
function furnished() {
  const own = { current: () => ({ ...state, typing }), enter, brought, parameters };
  coming ??= import("./later.js").then(
    ({ furnish }) => (furniture = furnish(parts, own)),
    () => null,
  );
  return coming;
}

/** @param {number} [count] */
async function run(count = AT_ONCE) {
  const turn = ++latest;
  if (isBlank(state)) return rest();
  showLoading(parts);
  const asked = { ...state, typing };
  let shown = Promise.resolve();
  const later = (/** @type {Reply} */ reply) => shown.then(() => improve(reply, turn));
  shown = ask("search", { ...asked, from: 0, count }, later).then((reply) => {
    parts.results.dataset.asked = JSON.stringify(asked);
    return show(reply, turn);
  });
  await shown.catch((error) => turn === latest && showFailure(parts, error));
}

/**
 * What stands above the rows comes with them, so that they do not move; all else after them.
 *
 * @param {Reply} reply
 * @param {number} turn
 */
async function show(reply, turn) {
  if (reply.chips.length || reply.corrected || reply.suggestion) await furnished();
  if (turn !== latest) return;
  furniture?.above(reply);
  showReply(parts, reply);
  if (reply.refining) {
    slow = window.setTimeout(() => improve({ ...reply, refining: false }, turn), PATIENCE);
  }
  furnished().then((found) => turn === latest && found?.below(reply));
}

/**
 * A better order of what is shown.
 *
 * @param {Reply} reply
 * @param {number} turn
 */
async function improve(reply, turn) {
  const found = await furnished();
  if (turn !== latest) return;
  clearTimeout(slow);
  if (found) found.refine(reply);
  else showReply(parts, reply);
}

/** Nothing is asked for. */
function rest() {
  showNothing(parts);
  furnished().then((found) => isBlank(state) && found?.blank());
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

/** What was typed, and what was asked before, is no longer waited for. */
function stop() {
  clearTimeout(typed);
  clearTimeout(slow);
  furniture?.stop();
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

function prepare() {
  ask("prepare", { typing: true }).catch(() => {}); // the search itself will say what is wrong
}

parts.input.addEventListener("input", onInput);
parts.form.addEventListener("submit", (event) => {
  event.preventDefault();
  enter({ ...state, query: parts.input.value });
});
parts.input.addEventListener("focus", prepare, { once: true });
parts.filters.addEventListener("pointerenter", prepare, { once: true });
addEventListener("popstate", follow);
follow();
if (Object.keys(state.filters).length) furnished(); // the chips that stand above the rows
