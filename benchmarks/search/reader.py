"""A reader at a search page in a headless browser, who asks and looks at the answer.

All pages but Material's keep the promises of Papershelf's own (see `peers/page.js`), so that a
query goes into the address and the answer is read from `[data-paper]`. Material is asked through
its box, and its answer is read from what its worker sends to the box.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]

WATCH = """
(() => {
  const bench = (globalThis.bench = { answers: [], first: 0, items: [], open: 0 });
  const shown = "[data-search-results] [data-paper], .md-search-result__item";
  const look = () => {
    if (!bench.first && document.querySelector(shown)) bench.first = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  const asked = new Map();
  const isQuestion = (data) => data?.type === 2 || data?.kind === "search";
  class Watched extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        const key = data?.type === 3 ? "material" : data?.id;
        if (asked.has(key)) {
          bench.answers.push(performance.now() - asked.get(key));
          asked.delete(key);
        }
        if (data?.type === 1) bench.prepared = true;
        if (data?.type === 3) {
          bench.items = data.data.items;
          bench.open -= 1;
        }
      });
    }
    postMessage(data, ...more) {
      if (data?.type === 2) bench.open += 1;
      if (isQuestion(data)) asked.set(data.type === 2 ? "material" : data.id, performance.now());
      super.postMessage(data, ...more);
    }
  }
  globalThis.Worker = Watched;
})();
"""
"""Runs before the page's own scripts: notes the first hit and how long workers take."""

ASK = """
async ([query, most]) => {
  const results = document.querySelector("[data-search-results]");
  const settled = () => ["ready", "empty", "error"].includes(results.dataset.state);
  const done = new Promise((go) => {
    new MutationObserver((_, watcher) => {
      if (settled()) { watcher.disconnect(); go(); }
    }).observe(results, { attributes: true, attributeFilter: ["data-state"] });
  });
  results.dataset.state = "loading";
  await Promise.resolve();
  const address = new URL(location.href);
  address.search = "";
  address.searchParams.set("q", query);
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
  await done;
  if (results.dataset.state === "error") throw new Error(document.body.innerText.slice(0, 500));
  const hits = [...results.querySelectorAll("[data-paper]")].slice(0, most);
  return hits.map((hit) => hit.dataset.paper);
}
"""

ASK_MATERIAL = """
async ([query, most]) => {
  const box = document.querySelector("[data-md-component=search-query]");
  if (!bench.prepared) {
    box.focus();
    while (!bench.prepared) await new Promise((go) => setTimeout(go, 20));
    await new Promise((go) => setTimeout(go, 200));
  }
  bench.items = [];
  box.value = query;
  box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  for (let waited = 0; waited < 30 || bench.open; waited += 5) {
    await new Promise((go) => setTimeout(go, 5));
  }
  const pages = bench.items.map(([page]) => page.location);
  return pages.slice(0, most).map((place) => place.replace(/^.*papers\\/|\\/$/g, ""));
}
"""


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium: the machine's own, else Playwright's."""
    installed = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=installed, args=QUIET)


def start(engine: str, query: str = "") -> str:
    """The address below the site's root at which an engine is asked."""
    at = "" if engine == "Material" else "search/"
    return f"{at}?q={query}" if query else at


@contextmanager
def visit(opened: Browser) -> Iterator[Page]:
    """A fresh page with nothing cached."""
    context = opened.new_context()
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.add_init_script(WATCH)
    yield page
    context.close()


def ask(page: Page, engine: str, query: str, most: int = 10) -> list[str]:
    """Ids of the best hits of a query, on a page that is open."""
    found = page.evaluate(ASK_MATERIAL if engine == "Material" else ASK, [query, most])
    return [str(one) for one in found]
