"""Answers that come in two steps, late or not as asked, on a search page with a scripted worker."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from search_examples import WEAVER
from search_replies import answer, hit, reply

pytest_plugins = ["search_fixtures", "search_scripted"]

RESULTS = "[data-search-results]"
HITS = f"{RESULTS} > li"
STATUS = "[data-search-status]"
INPUT = "#ps-search-input"
FIRST = (
    "Anchor",
    "Barge",
    "Canoe",
    "Dinghy",
    "Ferry",
    "Galley",
    "Hulk",
    "Jolly",
    "Ketch",
    "Lugger",
)
BETTER = ("Barge", "Raft", "Anchor", "Canoe", "Sloop", "Dinghy", "Ferry", "Galley", "Hulk", "Jolly")
BRIEF = {"arg": None, "timeout": 5000}
SAID = """() => {
  globalThis.said = [];
  const status = document.querySelector("[data-search-status]");
  new MutationObserver(() => status.textContent && said.push(status.textContent))
    .observe(status, { childList: true, characterData: true, subtree: true });
}"""


def ask(page: Page, shelf_site: str, query: str = "?q=looms") -> None:
    """Open the search page and wait until the worker is asked."""
    page.goto(f"{shelf_site}search/{query}")
    page.wait_for_function("asked.some(({ kind }) => kind === 'search')", **BRIEF)


def first_step(page: Page, shelf_site: str) -> None:
    """The answer by words is shown, a better one is on its way."""
    ask(page, shelf_site)
    page.evaluate(SAID)
    answer(page, "search", reply(*FIRST, refining=True))
    expect(page.locator(HITS)).to_have_count(10)
    page.wait_for_function("asked.some(({ kind }) => kind === 'snippets')", **BRIEF)


def second_step(page: Page) -> None:
    """The better answer comes."""
    better = reply(*BETTER, refined=True, total=30, byMeaning=5, suggestion="loon")
    answer(page, "search", better, later=True)
    expect(page.locator(RESULTS)).to_have_attribute("data-state", "ready")


def shown(page: Page) -> list[str]:
    """The hits in the order of the page."""
    found = page.eval_on_selector_all(HITS, "hits => hits.map((hit) => hit.dataset.paper)")
    return [str(paper) for paper in found]


def top(page: Page) -> float:
    """Where the first row begins."""
    return float(page.eval_on_selector(HITS, "hit => hit.getBoundingClientRect().top"))


def test_an_answer_by_words_stands_until_the_better_one_comes(
    scripted: Page, shelf_site: str
) -> None:
    first_step(scripted, shelf_site)
    expect(scripted.locator(RESULTS)).to_have_attribute("data-state", "loading")
    expect(scripted.locator(STATUS)).to_be_empty()
    second_step(scripted)
    assert shown(scripted) == [name.lower() for name in BETTER]
    expect(scripted.locator(RESULTS)).to_have_attribute("data-total", "30")
    said = scripted.evaluate("said")
    assert len(said) == 1
    assert "5 of them share no word" in said[0]
    expect(scripted.locator("[data-search-more]")).to_be_visible()


@pytest.mark.parametrize("touch", ["pointer", "focus", "selection", "a little", "far"])
def test_rows_under_the_readers_hand_stay_and_those_below_change(
    scripted: Page, shelf_site: str, touch: str
) -> None:
    first_step(scripted, shelf_site)
    title = scripted.locator(f"{HITS} h2 a").first
    if touch == "pointer":
        title.hover()
    elif touch == "focus":
        title.focus()
    elif touch == "selection":
        scripted.evaluate(
            "getSelection().selectAllChildren(document.querySelector('.ps-hit-title'))"
        )
    else:
        scripted.evaluate("(to) => scrollTo(0, to)", 40 if touch == "a little" else 500)
    before = top(scripted)
    in_view = int(
        scripted.eval_on_selector_all(
            HITS,
            "hits => hits.filter((hit) => hit.getBoundingClientRect().top < innerHeight).length",
        )
    )
    second_step(scripted)
    assert 0 < in_view <= len(FIRST)
    kept = [name.lower() for name in FIRST[:in_view]]
    assert shown(scripted) == kept + [name.lower() for name in BETTER if name.lower() not in kept]
    assert top(scripted) == before
    if touch == "focus":
        expect(title).to_be_focused()


def test_a_better_answer_to_an_earlier_question_is_not_shown(
    scripted: Page, shelf_site: str
) -> None:
    first_step(scripted, shelf_site)
    early = scripted.evaluate("asked.findLast(({ kind }) => kind === 'search').id")
    scripted.fill(INPUT, "rafts")
    scripted.wait_for_function("asked.findLast((one) => one.kind === 'search').id > " + str(early))
    answer(scripted, "search", reply("Raft"))
    expect(scripted.locator(HITS)).to_have_count(1)
    scripted.evaluate(
        "([id, reply]) => worker.onmessage({ data: { id, reply, later: true } })",
        [early, reply(*BETTER, refined=True)],
    )
    scripted.evaluate("new Promise((go) => setTimeout(go))")
    assert shown(scripted) == ["raft"]


def test_an_answer_that_never_gets_better_is_the_last(scripted: Page, shelf_site: str) -> None:
    scripted.clock.install()
    first_step(scripted, shelf_site)
    scripted.clock.fast_forward(5000)
    expect(scripted.locator(RESULTS)).to_have_attribute("data-state", "ready")
    expect(scripted.locator(STATUS)).to_contain_text("10 papers")


def test_an_arrow_pressed_before_the_answer_waits_for_its_first_hit(
    scripted: Page, shelf_site: str
) -> None:
    ask(scripted, shelf_site)
    answer(scripted, "search", reply("Anchor"))
    expect(scripted.locator(RESULTS)).to_have_attribute("data-state", "ready")
    scripted.wait_for_function("asked.some(({ kind }) => kind === 'facets')", **BRIEF)
    scripted.fill(INPUT, "rafts")
    scripted.press(INPUT, "ArrowDown")
    expect(scripted.locator(INPUT)).to_be_focused()
    scripted.wait_for_function("asked.findLast(({ kind }) => kind === 'search').payload.typing")
    answer(scripted, "search", reply("Raft"))
    expect(scripted.locator(f"{HITS} h2 a")).to_be_focused()


def test_another_query_that_may_be_meant_is_one_click_away(scripted: Page, shelf_site: str) -> None:
    ask(scripted, shelf_site, "?q=lom")
    answer(scripted, "search", reply("Anchor", suggestion="loom"))
    line = scripted.locator("[data-search-correction]")
    expect(line).to_have_text("Did you mean loom?")
    expect(scripted.locator(HITS)).to_have_count(1)
    line.get_by_role("button").click()
    scripted.wait_for_url("**/search/?q=loom")
    answer(scripted, "search", reply("Barge"))
    expect(line).to_be_empty()


def values(count: int) -> list[dict[str, object]]:
    """Values of a facet, the first two with names of their own."""
    names = ["Zürich", "Lisboa", *(f"Port {number}" for number in range(3, count + 1))]
    return [
        {"slug": f"port-{at}", "name": name, "papers": 90 - at} for at, name in enumerate(names)
    ]


def test_numbers_of_a_large_filter_are_counted_when_asked_for(
    scripted: Page, shelf_site: str
) -> None:
    ask(scripted, shelf_site)
    answer(scripted, "search", reply("Anchor"))
    ports = {"parameter": "port", "name": "ports", "title": "Ports", "values": [], "more": 0}
    scripted.wait_for_function("asked.some(({ kind }) => kind === 'facets')", **BRIEF)
    answer(scripted, "facets", [{**ports, "deferred": True}])
    scripted.locator("[data-search-filters] summary").click()
    scripted.get_by_role("button", name="Count ports").click()
    wanted = "asked.findLast(({ kind }) => kind === 'facets').payload.wanted"
    assert scripted.evaluate(wanted) == ["ports"]
    answer(scripted, "facets", [{**ports, "values": values(10), "more": 20}])
    facet = scripted.locator("#ps-facet-port")
    expect(facet.locator("li")).to_have_count(6)

    facet.get_by_role("button", name="24 more").click()
    assert scripted.evaluate("asked.at(-1).payload.all") == "port"
    answer(scripted, "facets", [{**ports, "values": values(30)}])
    expect(facet.locator("li")).to_have_count(30)
    facet.get_by_role("searchbox", name="Find in ports").fill("zurich")
    expect(facet.locator("li:visible")).to_have_text(["Zürich 90"])
    facet.get_by_role("button", name="Fewer").click()
    expect(facet.locator("li")).to_have_count(6)


def test_filters_of_any_taxonomy_have_chips_that_name_their_kind(
    scripted: Page, shelf_site: str
) -> None:
    ask(scripted, shelf_site, "?q=looms&tag=weaving")
    chips = [
        {"parameter": "method", "slug": "dpo", "name": "DPO"},
        {"parameter": "loomtype", "slug": "jacquard", "name": "Jacquard"},
    ]
    answer(scripted, "search", reply("Anchor", chips=chips))
    expect(scripted.get_by_role("button", name="Remove the filter Method: DPO")).to_be_visible()
    expect(scripted.get_by_role("button", name="Remove the filter Loomtype: Jac")).to_be_visible()


def test_reasons_stand_below_each_hit_when_the_engine_gives_them(
    scripted: Page, shelf_site: str
) -> None:
    ask(scripted, shelf_site, "?q=looms&explain=1")
    part = {"term": "loom", "word": "looms", "fields": ["title"], "score": 2.5}
    why = {"score": 3.0, "parts": [part], "title": 0.5, "meaning": 0}
    answer(scripted, "search", reply(hits=[hit("Anchor", why=why)], total=1))
    expect(scripted.locator(".ps-why tbody tr")).to_have_text(
        ["looms (loom)title2.500", "the title as a whole0.500"]
    )


def test_a_page_that_may_not_start_workers_searches_by_itself(
    browser: Browser, shelf_site: str
) -> None:
    page = browser.new_page()
    page.add_init_script("globalThis.Worker = class { constructor() { throw new Error('no'); } }")
    page.goto(f"{shelf_site}search/?q=weaver")
    expect(page.locator(HITS).first).to_have_attribute("data-paper", WEAVER.id)
    expect(page.locator("#ps-facet-tag small")).to_have_text(["2"])
    page.locator(HITS).last.scroll_into_view_if_needed()  # excerpts come when they are looked at
    expect(page.locator(f"{HITS} .ps-hit-snippet mark").first).to_be_visible()
    page.close()


def test_without_the_later_script_results_still_come(scripted: Page, shelf_site: str) -> None:
    scripted.route("**/later.js", lambda route: route.abort())
    ask(scripted, shelf_site)
    answer(scripted, "search", reply(*FIRST, refining=True))
    answer(scripted, "search", reply(*BETTER, refined=True), later=True)
    expect(scripted.locator(RESULTS)).to_have_attribute("data-state", "ready")
    assert shown(scripted)[1] == "raft"
