"""Fixtures of the search's browser tests: a site of the made-up catalogue, its scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from search_examples import PAPERS, full_shelf, write_pages, write_site

SCRIPT = """
async ([name, calls]) => {
  const module = await import(new URL(`assets/papershelf/search/${name}.js`, location.href));
  const plain = (value) => value instanceof Set ? [...value] : value;
  const made = [];
  for (const [called, ...args] of calls) made.push(await module[called](...args));
  return JSON.parse(JSON.stringify(made, (key, value) => plain(value)));
}
"""

Call = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def shelf_site(web: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The made-up catalogue's site below a path, with a search page; returns its address."""
    folder = tmp_path_factory.mktemp("pages")
    found = full_shelf()
    write_pages(write_site(folder / "shelf", found), found)
    return f"{web(folder)}shelf/"


@pytest.fixture(scope="module")
def blank(browser: Browser, shelf_site: str) -> Iterator[Page]:
    """A blank page of a site with the made-up catalogue's index."""
    page = browser.new_page()
    page.goto(shelf_site)
    yield page
    page.close()


@pytest.fixture(scope="module")
def call(blank: Page) -> Call:
    """Calls functions of one of the search's modules, all in one go."""
    return lambda module, *calls: list(blank.evaluate(SCRIPT, [module, list(calls)]))


Search = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def search(call: Call) -> Search:
    """Searches and gives the answer, with each hit's paper as its id."""

    def run(query: str, *, typing: bool = False) -> dict[str, Any]:
        (answer,) = call("engine", ["search", query, {"typing": typing}])
        ids = [PAPERS[hit["paper"]].id for hit in answer["hits"]]
        return {**answer, "ids": ids}

    return run


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which no script may fail."""
    page = browser.new_page()
    page.set_default_timeout(5000)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    page.close()
    assert failures == []
