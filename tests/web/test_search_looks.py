"""The search page as the theme dresses it, on the project's own catalogue."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

RESULTS = "[data-search-results]"
HITS = f"{RESULTS} > li"
SNIPPETS = f"{HITS} .ps-hit-snippet"
WIDTHS = "[document.documentElement.scrollWidth, innerWidth]"
TOPS = "hits => hits.map((hit) => Math.round(hit.getBoundingClientRect().top + scrollY))"


def answered(page: Page, address: str) -> None:
    """The search page with its answer, excerpts and counts."""
    page.goto(address)
    page.wait_for_selector(f"{RESULTS}[data-state=ready]")
    expect(page.locator(SNIPPETS).first).not_to_be_empty()
    expect(page.locator("#ps-facet-tag")).to_be_attached()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_small_screen_with_large_text_shows_all_and_axe_agrees(
    browser: Browser, site: str, scheme: str
) -> None:
    page = browser.new_page(
        viewport={"width": 320, "height": 640},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    answered(page, f"{site}search/?q=retrieval+models&tag=retrieval-augmentation")
    page.locator("[data-search-filters] summary").click()
    scrolled, width = page.evaluate(WIDTHS)
    assert scrolled == width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # twice the theme's own
    scrolled, width = page.evaluate(WIDTHS)
    assert scrolled == width
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_rows_do_not_move_when_excerpts_and_counts_come(
    browser: Browser, site: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route("**/later.js", lambda route: route.abort())
    page.goto(f"{site}search/?q=retrieval+models")
    page.wait_for_selector(f"{RESULTS}[data-state=ready]")
    page.evaluate("document.fonts.ready")
    before = page.eval_on_selector_all(HITS, TOPS)
    page.unroute_all()
    answered(page, f"{site}search/?q=retrieval+models")
    page.evaluate("document.fonts.ready")
    assert page.eval_on_selector_all(HITS, TOPS) == before
    page.close()


def test_a_row_of_the_filters_is_reached_and_chosen_by_keys_alone(
    browser: Browser, site: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    answered(page, f"{site}search/?q=retrieval")
    total = page.get_attribute(RESULTS, "data-total")
    page.focus("[data-search-filters] summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#ps-facet-tag input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-search-chips] .ps-chip")).to_have_count(1)
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")
    assert page.get_attribute(RESULTS, "data-total") != total
    page.close()
