"""The table of search cases through the search page's own code, in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlencode

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from examples import project
from papershelf.config import Project
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.model import Catalogue
from search_cases import Case, cases, shelf

SETTLED = ["ready", "empty", "error"]
FOLLOW = """
async ([query, settled]) => {
  const results = document.querySelector("[data-search-results]");
  results.dataset.state = "loading";
  history.pushState(null, "", `?${query}`);
  dispatchEvent(new PopStateEvent("popstate"));
  await new Promise((done) => {
    const look = () => settled.includes(results.dataset.state) && done();
    new MutationObserver(look).observe(results, { attributes: true });
  });
}
"""
"""Goes to another query as the Back button does, and waits for the answer."""

HITS = "[data-search-results] > [data-paper]"


@pytest.fixture(scope="module")
def page(
    browser: Browser, web: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The search page of the made-up shelf, opened once for all cases."""
    folder = project(tmp_path_factory.mktemp("cases"))
    with patch.object(PapershelfPlugin, "made", made):
        build_site(load_config(config_file=str(folder / "mkdocs.yml")))
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{web(folder / 'build')}site/search/")
    yield page
    page.close()


def made(plugin: PapershelfPlugin, found: Project) -> Catalogue:
    """The plug-in's own way with a catalogue, from the shelf instead of the sources."""
    catalogue = shelf()
    plugin.write(catalogue, found)
    return catalogue


def answer(page: Page, case: Case) -> list[str]:
    """Ids of the hits that the page shows for a case."""
    if case.typed:
        page.evaluate(FOLLOW, [urlencode({"q": "zzz"}), SETTLED])
        page.locator("#ps-search-input").fill(case.query)
        page.wait_for_function("q => new URL(location).searchParams.get('q') === q", arg=case.query)
        page.wait_for_selector("[data-search-results]:not([data-state=loading])")
    else:
        wanted = [(name, value) for name, values in case.filters.items() for value in values]
        asked = [(name, text) for name, text in (("q", case.query), ("sort", case.sort)) if text]
        page.evaluate(FOLLOW, [urlencode([*asked, *wanted]), SETTLED])
    found = page.eval_on_selector_all(HITS, "hits => hits.map(hit => hit.dataset.paper)")
    return [str(paper) for paper in found]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.why)
def test_the_page_finds_what_a_person_expects(page: Page, case: Case) -> None:
    hits = answer(page, case)
    assert page.get_attribute("[data-search-results]", "data-state") != "error"
    assert tuple(hits[: len(case.first)]) == case.first
    if case.finds is not None:
        assert set(hits) == case.finds
        assert page.get_attribute("[data-search-results]", "data-total") == str(len(case.finds))
