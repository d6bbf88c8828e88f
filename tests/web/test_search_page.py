"""The search page in a real browser, on the made-up catalogue: asking and what is shown."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from search_examples import B_WEAVER, HERONS, HOSTILE, WEAVER

pytest_plugins = ["search_fixtures", "search_scripted"]

RESULTS = "[data-search-results]"
HITS = f"{RESULTS} > li"
BOX = "form.ps-box input"


@pytest.fixture
def page(tab: Page) -> Page:
    """The tab that this module's tests share."""
    return tab


def search(page: Page, shelf_site: str, query: str) -> None:
    """Open the search page for a query and wait for the answer."""
    page.goto(f"{shelf_site}search/?q={query}")
    page.wait_for_selector(f"{RESULTS}:not([data-state=loading])", state="attached")
    page.wait_for_function("document.querySelector('[data-search-status]').textContent")


def papers(page: Page) -> list[str]:
    """The ids of the hits that are shown."""
    found = page.eval_on_selector_all(HITS, "hits => hits.map(hit => hit.dataset.paper)")
    return [str(paper) for paper in found]


def own_box(page: Page) -> str:
    return page.locator("#ps-search-input").input_value()


def test_the_query_of_the_address_is_answered(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "weaver")
    assert papers(page) == [WEAVER.id, B_WEAVER.id]
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")
    expect(page.locator(RESULTS)).to_have_attribute("data-total", "2")
    expect(page.locator("[role=status]")).to_have_text("2 papers.")
    assert own_box(page) == "weaver"


def test_a_hit_shows_title_authors_snippet_tags_and_why(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "weaver")
    hit = page.locator(HITS).first
    expect(hit.locator("h2 a")).to_have_attribute("href", f"{shelf_site}papers/{WEAVER.id}/")
    expect(hit.locator("h2 mark")).to_have_text("WEAVER")
    expect(hit.locator(".ps-hit-meta")).to_have_text(
        "Ada Quill, Ben Zürn · 2021 · Journal of Looms"
    )
    expect(hit.locator(".ps-hit-snippet mark").first).to_have_text("WEAVER")
    expect(hit.locator(".ps-hit-tags a")).to_have_attribute(
        "href", f"{shelf_site}tags/stream-weaving/"
    )
    expect(hit.locator(".ps-hit-why")).to_have_text("Matched in title, abstract")


def test_what_is_special_about_an_answer_is_said(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "what is it?")
    expect(page.locator(".ps-hit-why")).to_have_text("Exact title")
    page.fill("#ps-search-input", "weaver lakes")
    expect(page.locator("[role=status]")).to_contain_text(
        "Too few papers have all the words; 3 papers"
    )


def test_no_hits_come_with_advice(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "qqqzzz")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "empty")
    expect(page.locator(RESULTS)).to_have_attribute("data-total", "0")
    expect(page.locator("[role=status]")).to_have_text("No paper found.")
    expect(page.locator("[data-search-advice]")).to_be_visible()


def test_without_a_query_there_is_help_and_nothing_of_the_index_is_fetched(
    page: Page, shelf_site: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{shelf_site}search/", wait_until="networkidle")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "empty")
    expect(page.locator("[data-search-help]")).to_be_visible()
    expect(page.locator("[data-search-help] a").first).to_have_text("sparse looms")
    assert not [url for url in fetched if url.endswith((".json", ".bin", "worker.js"))]
    with page.expect_response("**/search/start.json"):
        page.focus("#ps-search-input")


def test_a_query_fetches_its_own_shards_and_the_manifest_once(page: Page, shelf_site: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    search(page, shelf_site, "weaver")
    shards = [url for url in fetched if url.endswith((".bin", ".json"))]
    assert len(shards) == len(set(shards))


def test_typing_answers_and_puts_the_query_into_the_address(page: Page, shelf_site: str) -> None:
    page.goto(f"{shelf_site}search/")
    page.locator("#ps-search-input").press_sequentially("weav")
    page.wait_for_selector(HITS)
    assert papers(page)[0] == WEAVER.id
    page.wait_for_url(f"{shelf_site}search/?q=weav")


def test_back_and_forward_lead_through_the_entered_queries(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "weaver")
    box = page.locator("#ps-search-input")
    for query in ("lakes", "herons part 3"):
        box.fill(query)
        page.wait_for_url("**q=" + query.replace(" ", "+"))
        box.press("Enter")
        expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")
    page.go_back()
    expect(page.locator(HITS)).to_have_count(1)
    assert own_box(page) == "lakes"
    page.go_back()
    expect(page.locator(HITS)).to_have_count(2)
    assert own_box(page) == "weaver"
    page.go_forward()
    expect(page.locator(HITS)).to_have_count(1)
    page.reload()
    expect(page.locator(HITS)).to_have_count(1)
    assert own_box(page) == "lakes"


def test_clearing_the_box_leads_back_to_the_help(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "weaver")
    page.fill("#ps-search-input", "")
    expect(page.locator("[data-search-help]")).to_be_visible()
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "empty")
    page.wait_for_url(f"{shelf_site}search/")


def test_ten_hits_are_shown_and_more_at_their_end_and_on_demand(
    page: Page, shelf_site: str
) -> None:
    search(page, shelf_site, "herons")
    expect(page.locator(HITS)).to_have_count(10)
    expect(page.locator(RESULTS)).to_have_attribute("data-total", str(len(HERONS)))
    more = page.locator("[data-search-more]")
    more.scroll_into_view_if_needed()
    expect(page.locator(HITS)).to_have_count(30)
    more.click()
    expect(page.locator(HITS).nth(30).locator("h2 a")).to_be_focused()
    expect(page.locator(HITS)).to_have_count(45)
    expect(more).to_be_hidden()
    assert len(set(papers(page))) == len(HERONS)


def test_texts_of_strangers_stay_texts(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "injecting markup")
    hit = page.locator(HITS)
    expect(hit.locator("h2")).to_have_text(HOSTILE.title.plain)
    expect(hit.locator(".ps-hit-tags a")).to_have_text("<b>markup</b>")
    expect(hit.locator(".ps-hit-snippet")).to_contain_text("<script>")
    page.fill("#ps-search-input", '<img src=x onerror="window.broken=1">')
    expect(page.locator(HITS)).not_to_have_count(0)
    assert page.evaluate("window.broken") is None


def test_a_shard_that_cannot_be_loaded_is_said_so_and_tried_again(
    page: Page, shelf_site: str
) -> None:
    page.route("**/terms/*.bin", lambda route: route.abort())
    search(page, shelf_site, "weaver")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "error")
    expect(page.locator("[role=status]")).to_contain_text("could not be loaded")
    page.unroute("**/terms/*.bin")
    page.press("#ps-search-input", "Enter")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")


def test_a_slow_answer_never_replaces_a_later_one(page: Page, shelf_site: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    search(page, shelf_site, "weaver")
    before = papers(page)
    page.route("**/cards/*.bin", hold)
    with page.expect_request("**/cards/*.bin"):
        page.fill("#ps-search-input", "herons part 40")
    page.fill("#ps-search-input", "weaver")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")
    assert held
    with page.expect_response("**/cards/*.bin"):
        for route in held:
            route.continue_()
    page.wait_for_timeout(200)
    assert papers(page) == before


def test_arrows_lead_from_the_box_through_the_hits_and_escape_back(
    page: Page, shelf_site: str
) -> None:
    search(page, shelf_site, "weaver")
    titles = page.locator(f"{HITS} h2 a")
    expect(page.locator("#ps-facet-tag")).to_be_attached()  # keys and filters come after the hits
    page.focus("#ps-search-input")
    page.keyboard.press("ArrowDown")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#ps-search-input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#ps-search-input")).to_be_focused()


def test_without_scripts_the_boxes_are_plain_forms(browser: Browser, shelf_site: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{shelf_site}about/")
    page.fill(BOX, "weaver")
    page.press(BOX, "Enter")
    page.wait_for_url(f"{shelf_site}search/?q=weaver")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("[data-search-help] a[href='../tags/']")).to_be_visible()
    page.context.close()


def test_axe_finds_nothing_wrong(page: Page, shelf_site: str) -> None:
    search(page, shelf_site, "weaver")
    for query in ("weaver", "qqqzzz", ""):
        page.fill("#ps-search-input", query)
        page.wait_for_selector(f"{RESULTS}:not([data-state=loading])", state="attached")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_parameters_that_campaigns_add_ask_for_nothing(page: Page, shelf_site: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{shelf_site}search/?utm_source=letter&ref=x")
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "empty")
    expect(page.locator("[data-search-help]")).to_be_visible()
    assert not [url for url in fetched if url.endswith("worker.js")]
