"""Pages as readers find them: by keys, without a network, without scripts, on paper, on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from reading_fixtures import AUTHOR, FABRIC, WEAVER

pytest_plugins = ["reading_fixtures"]

HELP = "dialog.ps-shortcuts"
PAGES = (WEAVER, AUTHOR, "list/", "list/?papers=quill2021", "new/", "catalogue/")
FOCUSED = "document.activeElement.closest('dialog') ? 'inside' : document.activeElement.tagName"


def test_the_overlay_of_shortcuts_takes_the_focus_and_gives_it_back(page: Page) -> None:
    page.goto(WEAVER)
    page.get_by_role("button", name="Keep").focus()
    page.keyboard.press("?")
    expect(page.locator(HELP)).to_be_visible()
    expect(page.locator(HELP)).to_contain_text("Next paper in a list")
    for _ in range(3):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) in {"inside", "BODY"}  # or the browser's own frame
    page.keyboard.press("s")
    page.keyboard.press("Escape")
    expect(page.locator(HELP)).to_be_hidden()
    expect(page.get_by_role("button", name="Keep")).to_be_focused()
    expect(page.get_by_role("button", name="Keep")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("?")
    page.locator(HELP).get_by_role("button", name="Close").click()
    expect(page.locator(HELP)).to_be_hidden()


def test_letters_lead_through_lists_and_pages(page: Page) -> None:
    page.goto(AUTHOR)
    page.keyboard.press("j")
    links = page.locator(".ps-papers > ul > li p:first-child a")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("g")
    page.keyboard.press("l")
    page.wait_for_url("**/list/")
    page.goto(WEAVER)
    page.keyboard.press("c")
    expect(page.locator(".ps-cite h2")).to_be_focused()


def test_letters_that_are_typed_are_letters(page: Page) -> None:
    page.goto(AUTHOR)
    page.locator("[data-search-within]").press_sequentially("gl?js")
    expect(page.locator("[data-search-within]")).to_have_value("gl?js")
    page.wait_for_timeout(200)
    expect(page.locator(HELP)).to_have_count(0)
    assert page.url.endswith(AUTHOR)


def test_new_papers_stand_below_the_day_on_which_they_came(page: Page) -> None:
    page.goto("new/")
    expect(page.locator(".ps-section > h2")).to_have_count(1)
    expect(page.locator(".ps-section time, .ps-section > h2").first).to_contain_text("20")
    expect(page.locator(".ps-section > ul > li")).to_have_count(4)
    page.locator("main li a").first.click()
    expect(page.locator("body")).to_have_attribute("data-kind", "paper")


def test_the_page_about_the_catalogue_shows_years_growth_and_tags_that_lead_on(page: Page) -> None:
    page.goto("catalogue/")
    expect(page.locator("rect title")).to_have_text(["2021: 1", "2022: 3"])
    expect(page.locator(".ps-growth polyline")).not_to_have_count(0)
    page.locator(".ps-together a", has_text="sparse looms").click()
    expect(page.locator("h1")).to_have_text("sparse looms")


def test_every_page_leads_to_the_list_the_new_papers_the_catalogue_and_the_feed(
    page: Page,
) -> None:
    page.goto(WEAVER)
    names = ("Reading list", "New papers", "About this catalogue", "Feed")
    for name in names:
        link = page.locator("footer").get_by_role("link", name=name)
        assert page.request.get(link.evaluate("link => link.href")).ok
    page.locator("footer").get_by_role("link", name="Reading list").click()
    expect(page.locator("footer [aria-current=page]")).to_have_text("Reading list")


@pytest.fixture
def visited(reader: BrowserContext) -> Page:
    """The tab of somebody who has read one page, and whose browser has kept what it wants."""
    page = reader.new_page()
    page.goto(WEAVER)
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("async () => (await caches.keys()).length")
    page.wait_for_function(
        """async () => {
          const cache = await caches.open((await caches.keys())[0]);
          const kept = (await cache.keys()).map(({ url }) => url);
          const last = (await (await cache.match(location.href))?.text())?.length;
          return last && kept.some((url) => url.endsWith("/reader/marks.js"))
            && kept.some((url) => url.endsWith("/papers/hostile2022/"));
        }""",
        timeout=15_000,
    )
    return page


def test_without_a_network_visited_pages_the_list_and_the_search_are_there(
    reader: BrowserContext, visited: Page
) -> None:
    visited.keyboard.press("s")
    expect(visited.get_by_role("button", name="Kept")).to_be_visible()
    reader.set_offline(offline=True)
    visited.goto(WEAVER)
    expect(visited.get_by_role("button", name="Kept")).to_be_visible()
    visited.goto("list/?from=elsewhere")
    expect(visited.locator("[data-paper=quill2021] a")).to_be_visible()
    visited.goto(FABRIC)
    expect(visited.locator("h1")).to_have_text("Fabric Queries over Sparse Looms")
    assert visited.evaluate("getComputedStyle(document.body).display") == "flex"
    reader.set_offline(offline=False)


def test_what_is_kept_for_later_is_bounded(visited: Page) -> None:
    kept = visited.evaluate(
        """async () => {
          const cache = await caches.open((await caches.keys())[0]);
          const all = [...Array(1600).keys()].map((number) =>
            cache.put(`/made-up/${number}`, new Response("x")));
          await Promise.all(all);
          await fetch("../../new/");
          for (let wait = 0; wait < 50; wait += 1) {
            if ((await cache.keys()).length <= 1500) break;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          const last = await cache.match(new URL("../../new/", location));
          return [(await cache.keys()).length, Boolean(last)];
        }"""
    )
    assert kept == [1500, True]


@pytest.fixture
def plain(browser: Browser, harbour_site: str) -> Iterator[Page]:
    """A tab without scripts, as narrow as a phone."""
    context = browser.new_context(
        base_url=harbour_site, java_script_enabled=False, viewport={"width": 360, "height": 700}
    )
    yield context.new_page()
    context.close()


def test_without_scripts_pages_are_whole_and_show_no_button_that_does_nothing(plain: Page) -> None:
    for place in PAGES:
        plain.goto(place)
        expect(plain.locator("main h1")).to_be_visible()
        expect(plain.get_by_role("button")).to_have_count(0)
        expect(plain.locator("summary:visible")).to_have_count(0)
    plain.goto(WEAVER)
    expect(plain.locator(".ps-cite pre")).to_contain_text("@article{quill2021")
    plain.goto("list/")
    expect(plain.locator("main noscript p")).to_be_visible()


def fill(page: Page) -> None:
    """Open and show what this kind of page can."""
    if page.locator("[data-keep]").count():
        page.locator("[data-keep]").click()
        page.get_by_text("Note", exact=True).click()
        page.get_by_role("button", name="APA").click()
    if page.locator("[data-keep-all]").count():
        page.get_by_role("link", name="WEAVER").wait_for()
    if page.locator("summary", has_text="Export").count():
        page.locator("summary", has_text="Export").click()
        page.get_by_role("button", name="CSV").wait_for()


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (360, "dark")])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    browser: Browser, harbour_site: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        base_url=harbour_site,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    for place in PAGES:
        page.goto(place, wait_until="networkidle")
        fill(page)
        found = Axe().run(page)
        assert found.violations_count == 0, (place, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    page.goto("papers/")
    page.locator("main li a").first.hover()
    page.locator("#ps-preview:not([hidden])").wait_for()
    preview = Axe().run(page)
    page.keyboard.press("?")
    page.locator(f"{HELP}[open]").wait_for()
    overlay = Axe().run(page)
    context.close()
    assert preview.violations_count == 0, preview.generate_report()
    assert overlay.violations_count == 0, overlay.generate_report()


def test_a_paper_prints_as_title_byline_abstract_citation_and_address(page: Page) -> None:
    page.goto(WEAVER)
    page.get_by_role("button", name="APA").click()
    page.emulate_media(media="print")
    expect(page.locator("main > article > :visible, .ps-under > :visible")).to_have_count(6)
    expect(page.locator("main")).to_contain_text("Ada Quill")
    expect(page.locator(".ps-abstract")).to_be_visible()
    expect(page.locator("[data-citation=apa]")).to_be_visible()
    expect(page.get_by_text("https://shelf.example/papers/quill2021/").last).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_listing_prints_as_its_papers(page: Page) -> None:
    page.goto(AUTHOR)
    page.emulate_media(media="print")
    expect(page.locator("main .ps-papers li")).to_have_count(3)
    expect(page.locator("main > article > :visible")).to_have_count(3)  # title, line below, papers
    expect(page.get_by_role("button")).to_have_count(0)
