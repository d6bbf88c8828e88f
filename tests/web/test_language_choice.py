"""Sites in other languages in a real browser: what scripts say, how they count, their direction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import run
from examples import LISTING, MKDOCS_YML, project

STATUS = "[data-search-status]"
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
ARABIC = """\

قراءة المد والجزر

نقرأ المد والجزر ثلاث مرات في اليوم، ونحفظ ما نقرأ في دفتر صغير لا يضيع منه شيء على مر الأيام.
"""


@pytest.fixture(scope="module")
def shelves(
    tmp_path_factory: pytest.TempPathFactory, web: Callable[[Path], str]
) -> Callable[[str], str]:
    """Addresses of sites of made-up papers by the language of their words."""
    made: dict[str, str] = {}

    def address(code: str) -> str:
        if code not in made:
            folder = project(tmp_path_factory.mktemp(code), {"shelf.txt": LISTING + ARABIC})
            config = MKDOCS_YML.replace("  font: false\n", f"  font: false\n  language: {code}\n")
            (folder / "mkdocs.yml").write_text(config)
            result = run("build", "-f", str(folder / "mkdocs.yml"))
            assert result.exit_code == 0, result.output
            made[code] = web(folder / "build" / "site")
        return made[code]

    return address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [
        ("de", "1 Arbeit.", "2 Arbeiten."),
        ("fr", "1 article.", "2 articles."),
        ("zh", "1 篇论文。", "2 篇论文。"),
    ],
)
def test_what_was_found_is_counted_in_the_sites_language(
    code: str, one: str, two: str, page: Page, shelves: Callable[[str], str]
) -> None:
    page.goto(f"{shelves(code)}search/?q=herons")
    expect(page.locator(STATUS)).to_have_text(one)
    page.goto(f"{shelves(code)}search/?q=fabric")
    expect(page.locator(STATUS)).to_have_text(two)
    assert page.evaluate("document.documentElement.lang") == code


def test_buttons_that_scripts_make_speak_the_language(
    page: Page, shelves: Callable[[str], str]
) -> None:
    page.goto(f"{shelves('de')}papers/counting-herons-from-harbour-cameras/")
    page.get_by_role("button", name="Merken").click()
    expect(page.get_by_role("button", name="Gemerkt")).to_be_visible()
    page.get_by_role("button", name="Farbschema: wie das System").click()
    expect(page.get_by_role("button", name="Farbschema: hell")).to_be_visible()


@pytest.mark.parametrize("path", ["", "papers/", "tags/", "map/", "search/?q=herons", "list/"])
def test_a_site_from_right_to_left_fits_a_narrow_screen(
    path: str, page: Page, shelves: Callable[[str], str]
) -> None:
    page.goto(f"{shelves('he')}{path}")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate(OVERFLOW) <= 0
    brand, main = page.locator(".ps-brand"), page.locator("main h1").first
    for element in (brand, main):
        box = element.bounding_box()
        assert box
        assert box["x"] + box["width"] > 300


def test_texts_of_the_other_direction_keep_their_own_order(
    page: Page, shelves: Callable[[str], str]
) -> None:
    page.goto(f"{shelves('he')}papers/counting-herons-from-harbour-cameras/")
    style = (
        "element => [getComputedStyle(element).unicodeBidi, getComputedStyle(element).textAlign]"
    )
    assert page.locator("main h1").evaluate(style) == ["plaintext", "right"]
    assert page.locator(".ps-abstract p").first.evaluate(style) == ["plaintext", "start"]
    code = page.locator(".ps-cite pre").first
    assert code.evaluate("element => getComputedStyle(element).direction") == "ltr"
