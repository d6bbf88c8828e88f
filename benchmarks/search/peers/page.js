/**
 * The plainest page that a search library can be put on: a box and the ten best hits.
 *
 * `engine.js` beside it is the adapter of one library: `load()` makes it ready, `search(query,
 * typing)` gives `[{id, title, excerpt}]`. The page keeps the promises of Papershelf's own search
 * page (the address holds the query, `data-state`, `data-paper`), so that one program drives both.
 */

import { load, search } from "./engine.js";

const input = document.querySelector("input");
const results = document.querySelector("[data-search-results]");
let latest = 0;
let loaded = null;

/** How long each answer took, in milliseconds, for whoever measures. */
globalThis.benchAnswers = [];

async function run(typing) {
  const turn = (latest += 1);
  results.dataset.state = "loading";
  loaded ??= load();
  await loaded;
  const start = performance.now();
  const hits = await search(input.value, typing);
  globalThis.benchAnswers.push(performance.now() - start);
  if (turn !== latest) return;
  results.replaceChildren(...hits.slice(0, 10).map(row));
  results.dataset.total = String(hits.length);
  results.dataset.state = hits.length ? "ready" : "empty";
}

function row({ id, title, excerpt }) {
  const made = document.createElement("li");
  made.dataset.paper = id;
  const head = document.createElement("h2");
  const link = document.createElement("a");
  link.href = `../papers/${id}/`;
  link.textContent = title;
  head.append(link);
  const text = document.createElement("p");
  text.textContent = excerpt;
  made.append(head, text);
  return made;
}

function follow() {
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  if (input.value) run(false);
}

input.addEventListener("focus", () => (loaded ??= load()));
input.addEventListener("input", () => run(true));
addEventListener("popstate", follow);
follow();
