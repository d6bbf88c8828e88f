"""What readers do with papers in a real browser: glance, keep, note, cite, take away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from reading_fixtures import AUTHOR, FABRIC, HOSTILE, WEAVER

pytest_plugins = ["reading_fixtures"]

CARD = "#ps-preview"
TITLE = "WEAVER: Threading Sensor Streams with Sparse Looms"


def link(page: Page, place: str = WEAVER) -> Locator:
    """The first link to a paper in the page's text."""
    return page.locator(f"main li a[href$='{place.removeprefix('papers/')}']").first


def kept(page: Page) -> dict[str, dict[str, object]]:
    """What the browser keeps of the reading list."""
    text = page.evaluate("localStorage.getItem('papershelf.list:/')")
    papers = json.loads(text or '{"papers": {}}')["papers"]
    assert isinstance(papers, dict)
    return papers


def test_a_pointer_that_rests_on_a_link_gets_a_preview_until_escape(page: Page) -> None:
    page.goto(AUTHOR)
    link(page).hover()
    card = page.locator(CARD)
    expect(card).to_be_visible()
    expect(card).to_contain_text(TITLE)
    expect(card).to_contain_text("Ada Quill")
    expect(card).to_contain_text("arrive faster than they can be stored")
    expect(link(page)).to_have_attribute("aria-describedby", "ps-preview")
    card.hover()
    page.wait_for_timeout(300)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("[aria-describedby=ps-preview]")).to_have_count(0)


def test_the_keyboard_gets_a_preview_and_loses_it_with_the_focus(page: Page) -> None:
    page.goto(AUTHOR)
    page.focus("[data-search-within]")
    while not page.evaluate("document.activeElement.href?.endsWith('/quill2021/')"):
        page.keyboard.press("Tab")
    expect(page.locator(CARD)).to_contain_text(TITLE)
    page.focus("[data-search-within]")
    expect(page.locator(CARD)).to_be_hidden()


def test_a_preview_shows_what_strangers_wrote_as_text(page: Page) -> None:
    page.goto("papers/")
    link(page, HOSTILE).hover()
    expect(page.locator(CARD)).to_contain_text('<img src=x onerror="window.broken=1">')
    assert page.evaluate("window.broken") is None


def test_a_finger_gets_no_preview(browser: Browser, harbour_site: str) -> None:
    context = browser.new_context(base_url=harbour_site, has_touch=True)
    page = context.new_page()
    page.route("**/quill2021/", lambda route: route.abort())
    page.goto(AUTHOR)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    link(page).evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link(page).tap()
    page.wait_for_timeout(600)
    expect(page.locator(CARD)).to_have_count(0)
    assert not [url for url in asked if "preview" in url or url.endswith(WEAVER)]
    context.close()


def test_a_paper_is_kept_marked_as_read_and_noted_here_and_in_every_list(page: Page) -> None:
    page.goto(WEAVER)
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("button", name="Kept")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Mark as read").click()
    page.get_by_text("Note", exact=True).click()
    note = page.get_by_role("textbox", name="Note")
    note.press_sequentially("Ask Cleo")
    assert kept(page)["quill2021"]["note"] == "Ask Cleo"
    note.blur()
    expect(page.get_by_role("status").filter(has_text="Note kept")).to_have_count(1)
    page.reload()
    expect(page.get_by_role("button", name="Kept")).to_be_visible()
    assert kept(page)["quill2021"] == {
        "title": TITLE,
        "kept": True,
        "read": True,
        "note": "Ask Cleo",
    }
    page.goto(AUTHOR)
    expect(page.locator("main li a[data-kept]")).to_have_text([TITLE])
    expect(link(page, FABRIC)).not_to_have_attribute("data-kept", "")


def test_the_buttons_of_a_paper_move_nothing_when_they_come(page: Page) -> None:
    def place() -> float:
        box = page.locator("#abstract").bounding_box()
        assert box
        return box["y"]

    page.route("**/marks.js", lambda route: route.abort())
    page.goto(WEAVER)
    before = place()
    page.unroute("**/marks.js")
    page.reload()
    expect(page.get_by_role("button", name="Keep")).to_be_visible()
    assert place() == pytest.approx(before, abs=1)


def test_where_nothing_can_be_kept_the_reader_is_told(page: Page) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    page.goto(WEAVER)
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("status").filter(has_text="keeps nothing")).to_have_count(1)


def test_a_list_is_saved_to_a_file_and_merged_into_anothers(
    page: Page, browser: Browser, harbour_site: str, tmp_path: Path
) -> None:
    page.goto(WEAVER)
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Kept")).to_be_visible()
    page.goto("list/")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    saving.value.save_as(tmp_path / saving.value.suggested_filename)
    context = browser.new_context(base_url=harbour_site)
    other = context.new_page()
    other.goto(FABRIC)
    other.get_by_role("button", name="Keep").click()
    other.goto("list/")
    other.set_input_files("input[type=file]", tmp_path / "reading-list.json")
    expect(other.get_by_text("1 paper was loaded.")).to_be_visible()
    assert list(kept(other)) == ["quill2022", "quill2021"]
    expect(other.locator("[data-paper]")).to_have_count(2)
    (tmp_path / "other.json").write_text('{"papers": [1]}')
    other.set_input_files("input[type=file]", tmp_path / "other.json")
    expect(other.get_by_text("no reading list of this site")).to_be_visible()
    context.close()


def test_a_shared_link_shows_the_papers_and_touches_nothing_until_they_are_kept(
    reader: BrowserContext, page: Page
) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(WEAVER)
    page.keyboard.press("s")
    page.get_by_role("button", name="Kept").wait_for()
    page.goto("list/")
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_text("The link is copied")).to_be_visible()
    address = str(page.evaluate("navigator.clipboard.readText()"))
    assert address.endswith("/list/?papers=quill2021")
    page.evaluate("localStorage.clear()")
    page.goto(f"{address},quill2022,<b>,../x")
    expect(page.get_by_text("a list of 2 papers")).to_be_visible()
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    assert kept(page) == {}
    page.get_by_role("button", name="Keep all of them").click()
    expect(page.get_by_text("To read")).to_be_visible()
    assert list(kept(page)) == ["quill2021", "quill2022"]


def test_the_keyboard_stays_in_the_list_when_papers_are_read_or_removed(page: Page) -> None:
    page.goto("list/?papers=quill2021,quill2022")
    page.get_by_role("button", name="Keep all of them").click()
    first = page.locator("[data-paper=quill2021]")
    first.locator("[data-does=read]").press("Enter")
    expect(first.locator("[data-does=read]")).to_be_focused()
    expect(first.locator("[data-does=read]")).to_have_attribute("aria-pressed", "true")
    first.locator("[data-does=remove]").press("Enter")
    expect(page.locator("[data-paper=quill2022] [data-does=remove]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Load a file")).to_be_focused()
    expect(page.get_by_text("Nothing is kept yet")).to_be_visible()


def test_a_citation_style_is_shown_copied_and_chosen_again(
    reader: BrowserContext, page: Page
) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(WEAVER)
    expect(page.locator(".ps-cite pre").first).to_contain_text("@article{quill2021")
    page.get_by_role("button", name="APA").click()
    shown = page.locator("[data-citation=apa]")
    expect(shown).to_have_text(
        f"Quill, A., & Zürn, B. (2021). {TITLE}. Journal of Looms, 7(2), 1–9. "
        "https://doi.org/10.5555/looms.7.2"
    )
    page.locator(".ps-citation").get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == shown.inner_text()
    page.goto(FABRIC)
    expect(page.get_by_role("button", name="APA")).to_have_attribute("aria-pressed", "true")
    for name in ("MLA", "Chicago", "IEEE", "Vancouver"):
        page.get_by_role("button", name=name).click()
        expect(page.locator(f"[data-citation={name.lower()}]")).to_contain_text("Fabric Queries")
    page.get_by_role("button", name="RIS").click()
    expect(page.locator("[data-citation=ris]")).to_contain_text("TY  - JOUR")


@pytest.mark.parametrize("place", [AUTHOR, "venues/journal-of-looms/", "years/2022/"])
def test_a_listing_is_saved_by_the_browser_which_loads_nothing_before(
    page: Page, place: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(place, wait_until="networkidle")
    assert not [url for url in asked if "listing" in url or "/search/start" in url]
    page.locator("summary", has_text="Export").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="BibTeX").click()
    text = saving.value.path().read_text(encoding="utf-8")
    shown = page.locator(".ps-papers > ul > li")
    assert text.count("\n@") + text.startswith("@") == shown.count()
    assert saving.value.suggested_filename == f"{place.split('/')[1]}.bib"
    expect(page.get_by_role("status").filter(has_text="saved as")).to_be_visible()
    expect(page.locator("summary", has_text="Export")).to_be_focused()


@pytest.mark.parametrize(
    ("place", "name"),
    [("search/?q=sparse+looms", "sparse-looms.json"), (AUTHOR, f"{AUTHOR.split('/')[1]}.json")],
)
def test_results_and_listings_are_saved_as_rows_of_the_documented_file(
    page: Page, place: str, name: str
) -> None:
    page.goto(place, wait_until="networkidle")
    page.locator("summary", has_text="Export").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="JSON", exact=True).click()
    rows = json.loads(saving.value.path().read_text(encoding="utf-8"))
    known = page.evaluate(
        "root => fetch(`${root}api/papers.json`).then(found => found.json())", "/"
    )
    assert rows
    assert all(row in known for row in rows)
    assert saving.value.suggested_filename == name
