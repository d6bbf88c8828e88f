"""Filters, order, address, correction and export on the search page, in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from search_examples import B_WEAVER, WEAVER

pytest_plugins = ["search_fixtures", "search_scripted"]

RESULTS = "[data-search-results]"
HITS = f"{RESULTS} > li"
INPUT = "#ps-search-input"
CHIPS = "[data-search-chips] .ps-chip"
STATUS = "[data-search-status]"
WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def page(tab: Page) -> Page:
    """The tab that this module's tests share."""
    return tab


def open_search(page: Page, shelf_site: str, query: str) -> None:
    """The search page once it has settled."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{shelf_site}search/{query}")
    page.wait_for_selector(f"{RESULTS}:not([data-state=loading])", state="attached")


def papers(page: Page) -> list[str]:
    """The ids of the hits that are shown."""
    found = page.eval_on_selector_all(HITS, "hits => hits.map(hit => hit.dataset.paper)")
    return [str(paper) for paper in found]


def value(page: Page, parameter: str, slug: str) -> Locator:
    return page.locator(f"#ps-facet-{parameter}-{slug}")


def test_filters_stand_there_before_anything_is_asked(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "")
    legends = page.locator("[data-search-facets] legend")
    expect(legends).to_have_text(["Tags", "Authors", "Years", "Venues"])
    row = page.locator("[data-search-facets] li", has_text="multi-task learning")
    expect(row.locator("small")).to_have_text("3")


def test_a_filter_alone_lists_its_papers(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "")
    value(page, "tag", "stream-weaving").check()
    expect(page.locator(HITS)).to_have_count(2)
    expect(page.locator(STATUS)).to_have_text("2 papers.")
    assert page.url == f"{shelf_site}search/?tag=stream-weaving"
    expect(value(page, "tag", "stream-weaving")).to_be_focused()


def test_values_of_one_filter_widen_and_other_filters_narrow(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?tag=stream-weaving")
    value(page, "tag", "multi-task-learning").check()
    expect(page.locator(HITS)).to_have_count(5)
    value(page, "year", "2022").check()
    expect(page.locator(HITS)).to_have_count(1)
    assert papers(page) == [B_WEAVER.id]
    expect(page.locator(CHIPS)).to_have_text(["stream weaving×", "multi-task learning×", "2022×"])


@pytest.mark.parametrize("device", ["keyboard", "mouse"])
def test_a_press_counts_although_the_numbers_change_under_it(
    page: Page, shelf_site: str, device: str
) -> None:
    open_search(page, shelf_site, "?q=weaver")
    expect(page.locator("#ps-facet-tag small")).to_have_text(["2"])
    box = value(page, "tag", "stream-weaving")
    box.focus()
    box.hover()
    if device == "keyboard":
        page.keyboard.down("Space")
    else:
        page.mouse.down()
    page.evaluate("history.pushState(null, '', '?q=stream')")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator(INPUT)).to_have_value("stream")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")
    page.wait_for_timeout(200)
    if device == "keyboard":
        page.keyboard.up("Space")
    else:
        page.mouse.up()
    expect(page.locator(CHIPS)).to_have_text(["stream weaving×"])


def test_numbers_beside_the_values_count_the_results(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?q=weaver")
    facets = page.locator("[data-search-facets]")
    expect(facets.locator("#ps-facet-tag small")).to_have_text(["2"])
    expect(facets.locator("#ps-facet-author li").first).to_have_text("Ada Quill 2")


def test_a_chip_removes_its_filter_and_another_button_all(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?q=weaver&tag=stream-weaving&year=2021")
    expect(page.locator(HITS)).to_have_count(1)
    page.get_by_role("button", name="Remove the filter Year: 2021").click()
    expect(page.locator(HITS)).to_have_count(2)
    expect(page.locator(INPUT)).to_be_focused()
    assert page.url == f"{shelf_site}search/?q=weaver&tag=stream-weaving"
    page.go_back()
    expect(page.locator(CHIPS)).to_have_count(2)
    page.get_by_role("button", name="Remove all filters").click()
    expect(page.locator(CHIPS)).to_have_count(0)
    assert page.url == f"{shelf_site}search/?q=weaver"


def test_a_range_of_years_is_a_filter(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?q=weaver")
    fields = page.locator(".ps-years input")
    expect(fields).to_have_count(2)
    fields.nth(0).fill("2022")
    fields.nth(0).press("Enter")
    expect(page.locator(HITS)).to_have_count(1)
    assert page.url == f"{shelf_site}search/?q=weaver&year=2022-"
    expect(page.locator(".ps-years input").nth(0)).to_have_value("2022")


def test_the_order_can_be_chosen_and_comes_back_with_the_address(
    page: Page, shelf_site: str
) -> None:
    open_search(page, shelf_site, "?q=weaver")
    page.locator("[data-search-sort]").select_option("newest")
    page.wait_for_url("**/?q=weaver&sort=newest")
    expect(page.locator(HITS).first).to_have_attribute("data-paper", B_WEAVER.id)
    page.reload()
    expect(page.locator(HITS).first).to_have_attribute("data-paper", B_WEAVER.id)
    expect(page.locator("[data-search-sort]")).to_have_value("newest")
    page.go_back()
    expect(page.locator(HITS).first).to_have_attribute("data-paper", WEAVER.id)


def test_a_misspelled_word_is_corrected_and_one_click_undoes_it(
    page: Page, shelf_site: str
) -> None:
    open_search(page, shelf_site, "?q=harbuor")
    expect(page.locator("[data-search-correction] strong")).to_have_text("harbour")
    expect(page.locator(HITS)).not_to_have_count(0)
    page.locator("[data-search-correction] button").click()
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "empty")
    expect(page.locator("[data-search-correction]")).to_be_empty()
    assert page.url == f"{shelf_site}search/?q=harbuor&verbatim=1"


def test_an_example_of_the_search_tips_runs_when_it_is_clicked(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "")
    page.get_by_text("Search tips").click()
    page.locator(".ps-how code", has_text="author:^Quill").click()
    expect(page.locator(HITS)).to_have_count(2)
    expect(page.locator(INPUT)).to_have_value("author:^Quill")


def test_every_example_of_the_search_tips_finds_something(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "")
    links = page.locator(".ps-how dt a")
    assert links.count() >= 5
    for href in [links.nth(place).get_attribute("href") for place in range(links.count())]:
        open_search(page, shelf_site, str(href))
        expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")


def test_the_address_asks_why_each_hit_is_there(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?q=sparse+looms&explain=1")
    table = page.locator(f"{HITS} .ps-why").first
    expect(table.locator("caption")).to_contain_text("Score")
    expect(table.locator("tbody th").first).to_have_text("sparse (spars)")


def test_the_results_can_be_saved(page: Page, shelf_site: str) -> None:
    open_search(page, shelf_site, "?q=weaver")
    starts = {"BibTeX": "@", "RIS": "TY  - ", "CSV": "\ufeffid,title", "CSL-JSON": "[\n"}
    for name, start in starts.items():
        page.locator("[data-search-menu] summary").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        text = Path(download.value.path()).read_text(encoding="utf-8")
        assert text.startswith(start)
        assert text.count("Threading Sensor Streams") + text.count("Better Threading") >= 2
        expect(page.locator(STATUS)).to_contain_text("2 papers saved as weaver.")


def test_a_saved_file_holds_all_papers_found_and_not_only_those_shown(
    page: Page, shelf_site: str
) -> None:
    open_search(page, shelf_site, "?q=herons")
    page.locator("[data-search-menu] summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSL-JSON").click()
    assert len(json.loads(Path(download.value.path()).read_text())) == 45


def test_the_keyboard_alone_reaches_a_filter_the_order_and_the_export(
    page: Page, shelf_site: str
) -> None:
    open_search(page, shelf_site, "?q=weaver")
    expect(page.locator("#ps-facet-tag small")).to_have_text(["2"])
    page.focus(INPUT)
    for _ in range(4):  # the button, the tips, what opens the filters, the first filter
        page.keyboard.press("Tab")
    expect(value(page, "tag", "stream-weaving")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(CHIPS)).to_have_count(1)
    page.focus("[data-search-sort]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="BibTeX")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-menu] summary")).to_be_focused()


def test_a_narrow_page_keeps_the_filters_behind_a_button(browser: Browser, shelf_site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{shelf_site}search/?q=weaver&tag=stream-weaving")
    summary = page.locator("[data-search-filters] summary")
    expect(summary).to_have_text("Filters (1)")
    expect(value(page, "tag", "stream-weaving")).to_be_hidden()
    summary.click()
    expect(value(page, "tag", "stream-weaving")).to_be_checked()
    page.close()


@pytest.mark.parametrize("query", ["?tag=stream-weaving&year=2021", "?q=weavre&explain=1"])
def test_axe_finds_nothing_wrong(page: Page, shelf_site: str, query: str) -> None:
    open_search(page, shelf_site, query)
    page.locator("[data-search-menu] summary").click()
    expect(page.get_by_role("button", name="BibTeX")).to_be_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
