/**
 * The search page: the query in the address, the hits below the box.
 *
 * The results' `data-state` is `loading`, `ready`, `empty` or `error` and `data-total` the number
 * of hits; each hit has `data-paper`. Tools rely on these.
 */

import { moveBetween } from "./keys.js";

const AT_ONCE = 20;
const PAUSE = 80; // ms after a key stroke

const form = document.querySelector("[data-search-form]");
const input = form.querySelector("input[name=q]");
const status = document.querySelector("[data-search-status]");
const results = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const help = document.querySelector("[data-search-help]");
const advice = document.querySelector("[data-search-advice]");

/** The address as last entered, not as it is while typing: Back leads to it. */
let entered = location.href;

/** Counts searches, so that a slow one never overwrites a later one. */
let latest = 0;
let timer = 0;

/** The parts that do the work are fetched when they are needed. */
function parts() {
  return Promise.all([import("./engine.js"), import("./hits.js"), import("./status.js")]);
}

function queryOf(href) {
  return new URL(href).searchParams.get("q") ?? "";
}

function addressOf(query) {
  const url = new URL(location.href);
  if (query.trim()) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  return url.href;
}

async function run(typing) {
  const turn = outdate();
  const query = input.value;
  if (!query.trim()) return rest();
  results.dataset.state = "loading";
  try {
    const [engine, hits, { statusOf }] = await parts();
    const answer = await engine.search(query, { typing });
    const rows = await elements(hits, answer, 0);
    if (turn !== latest) return;
    show(answer, rows, statusOf(answer));
    more.onclick = () => showMore(hits, answer, turn);
  } catch (error) {
    if (turn === latest) fail(error);
  }
}

/** What is under way is no longer asked for. */
function outdate() {
  latest += 1;
  return latest;
}

function elements(hits, answer, from) {
  const wanted = answer.hits.slice(from, from + AT_ONCE);
  return Promise.all(wanted.map((hit) => hits.hitElement(hit, answer.terms)));
}

function show(answer, rows, sentence) {
  const total = answer.hits.length;
  results.replaceChildren(...rows);
  settle(total ? "ready" : "empty", total, sentence);
  more.hidden = total <= rows.length;
  advice.hidden = total > 0;
}

async function showMore(hits, answer, turn) {
  const rows = await elements(hits, answer, results.children.length).catch(() => []);
  if (turn !== latest) return;
  results.append(...rows);
  more.hidden = answer.hits.length <= results.children.length;
  rows[0]?.querySelector("a").focus();
}

/** Nothing is asked for. */
function rest() {
  results.replaceChildren();
  settle("empty", 0, "");
  help.hidden = false;
}

function fail(error) {
  const known = error?.name === "IndexError" ? `${error.message} ` : "";
  results.replaceChildren();
  settle("error", 0, `${known}Search does not work at the moment; reload the page to try again.`);
}

function settle(state, total, sentence) {
  help.hidden = true;
  advice.hidden = true;
  more.hidden = true;
  results.dataset.total = String(total);
  status.textContent = sentence;
  results.dataset.state = state;
}

/** Show what the address asks for. */
function follow() {
  clearTimeout(timer);
  entered = location.href;
  input.value = queryOf(entered);
  run(false);
}

input.addEventListener("focus", () => parts().then(([engine]) => engine.prepare(), () => {}));

input.addEventListener("input", () => {
  clearTimeout(timer);
  outdate();
  results.dataset.state = "loading";
  timer = setTimeout(() => {
    history.replaceState(null, "", addressOf(input.value));
    run(true);
  }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const wanted = addressOf(input.value);
  history.replaceState(null, "", entered);
  if (wanted !== entered) history.pushState(null, "", wanted);
  entered = wanted;
  run(false);
});

addEventListener("popstate", follow);
moveBetween(input, results);
follow();
