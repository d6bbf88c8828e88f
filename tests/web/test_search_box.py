"""The header's search box in a real browser, on the made-up catalogue."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from search_examples import B_WEAVER, WEAVER

pytest_plugins = ["search_fixtures", "search_scripted"]

BOX = "form.ps-box input"
OPTIONS = "form.ps-box [role=option]"
HITS = "[data-search-results] > li"


@pytest.fixture
def page(tab: Page) -> Page:
    """The tab that this module's tests share."""
    return tab


def test_keys_lead_to_the_box_on_every_page(page: Page, shelf_site: str) -> None:
    for place, box in (("about", BOX), ("search", "#ps-search-input")):
        page.goto(f"{shelf_site}{place}/")
        for keys in ("/", "Control+k", "Meta+K"):
            page.evaluate("document.activeElement.blur()")
            page.keyboard.press(keys)
            expect(page.locator(box)).to_be_focused()
            assert page.locator(box).input_value() == ""


def test_a_slash_that_is_typed_somewhere_stays_there(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    page.locator("textarea").press("/")
    assert page.locator("textarea").input_value() == "/"


def test_the_headers_box_lists_hits_as_one_types(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    page.locator(BOX).press_sequentially("heron")
    expect(page.locator(OPTIONS)).to_have_count(7)
    expect(page.locator(OPTIONS).last).to_have_text("All 45 results for “heron”")
    expect(page.locator("form.ps-box [role=status]")).to_have_text("6 of 45 papers listed")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")
    page.locator(BOX).press("ArrowDown")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.locator(BOX).press("Escape")
    expect(page.locator("form.ps-box [role=listbox]")).to_be_hidden()
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")


def test_an_arrow_and_enter_open_a_hit_from_the_headers_box(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    box = page.locator(BOX)
    box.press_sequentially("weaver")
    expect(page.locator(OPTIONS).first).to_be_visible()
    for _ in range(2):
        box.press("ArrowDown")
    chosen = page.locator(f"{OPTIONS}[aria-selected=true]")
    expect(chosen).to_have_attribute("data-paper", B_WEAVER.id)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    box.press("Enter")
    page.wait_for_url(f"{shelf_site}papers/{B_WEAVER.id}/")


def test_a_click_opens_a_hit_from_the_headers_box(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    page.locator(BOX).press_sequentially("weaver")
    page.locator(OPTIONS).first.click()
    page.wait_for_url(f"{shelf_site}papers/{WEAVER.id}/")


def test_enter_alone_leads_from_the_headers_box_to_the_search_page(
    page: Page, shelf_site: str
) -> None:
    page.goto(f"{shelf_site}about/")
    page.locator(BOX).press_sequentially("sparse looms")
    page.locator(BOX).press("Enter")
    page.wait_for_url(f"{shelf_site}search/?q=sparse+looms")
    expect(page.locator(HITS)).to_have_count(2)


def test_the_headers_list_closes_when_the_box_is_left(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    page.locator(BOX).press_sequentially("weaver")
    expect(page.locator(OPTIONS).first).to_be_visible()
    page.locator("textarea").focus()
    expect(page.locator("form.ps-box [role=listbox]")).to_be_hidden()


def test_the_last_row_leads_to_all_results(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}about/")
    box = page.locator(BOX)
    box.press_sequentially("heron")
    expect(page.locator(OPTIONS).last).to_have_text("All 45 results for “heron”")
    box.press("ArrowUp")
    box.press("Enter")
    page.wait_for_url(f"{shelf_site}search/?q=heron")
    expect(page.locator(HITS)).to_have_count(10)


def test_a_box_within_a_term_lists_and_leads_to_the_terms_papers(
    page: Page, shelf_site: str
) -> None:
    page.goto(f"{shelf_site}about/")
    page.evaluate(
        """() => {
            const field = document.createElement("input");
            Object.assign(field, { type: "hidden", name: "tag", value: "stream-weaving" });
            document.querySelector("form.ps-box").append(field);
        }"""
    )
    page.locator(BOX).first.press_sequentially("many")
    expect(page.locator("form.ps-box [role=status]")).to_have_text("No paper found")
    page.locator(BOX).first.fill("sensor")
    expect(page.locator(OPTIONS)).to_have_count(2)
    page.locator(BOX).first.press("Enter")
    page.wait_for_url(f"{shelf_site}search/?q=sensor&tag=stream-weaving")
    expect(page.locator("[data-search-chips] button")).to_have_text("stream weaving×")


def test_an_arrow_pressed_before_the_list_is_there_waits_for_it(
    page: Page, shelf_site: str
) -> None:
    page.goto(f"{shelf_site}about/")
    box = page.locator(BOX)
    box.press_sequentially("heron")
    expect(page.locator(OPTIONS)).to_have_count(7)
    box.press("ArrowDown")
    box.fill("weaver")
    box.press("ArrowDown")
    chosen = page.locator(f"{OPTIONS}[aria-selected=true]")
    expect(chosen).to_have_attribute("data-paper", WEAVER.id)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
