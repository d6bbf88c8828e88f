"""A search page whose worker says what a test lets it say, and one tab that tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

WORKER = """
(() => {
  globalThis.asked = [];
  globalThis.Worker = class {
    constructor() { globalThis.worker = this; }
    terminate() {}
    postMessage({ id, kind, payload }) {
      asked.push({ id, kind, payload });
    }
  };
})();
"""
"""Stands in for the worker: what is asked is kept, and a test answers it (`search_replies`)."""


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    """A page whose worker is scripted; too narrow for filters beside the results."""
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.set_default_timeout(5000)
    page.add_init_script(WORKER)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    page.close()
    assert failures == []


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Page]:
    """One tab for all tests of a module: opening one costs more than most tests."""
    page = browser.new_page()
    page.set_default_timeout(5000)
    yield page
    page.close()


@pytest.fixture
def tab(opened: Page) -> Iterator[Page]:
    """The module's tab as a new one would be, in which no script may fail."""
    failures: list[str] = []

    def fail(error: object) -> None:
        failures.append(str(error))

    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.on("pageerror", fail)
    yield opened
    opened.unroute_all()
    opened.remove_listener("pageerror", fail)
    assert failures == []
