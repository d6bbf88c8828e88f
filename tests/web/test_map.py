"""The map in a real browser: on the built seed, and with many points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect

from examples import catalogue, paper, tags, term
from papershelf.exports import map_json
from papershelf.model import ENGLISH, Space
from papershelf.pages import map as map_pages
from papershelf.render.scripts import published
from papershelf.search.lunr_module import as_module
from search_examples import LUNR, MAIN

CHECKOUT = Path(__file__).parent.parent.parent
HERE = ".ps-map-here"
TITLE = ".ps-map-title"
SCALE = "document.querySelector('[data-map]').hasAttribute('data-zoomed')"
MANY = 3_000


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def ready(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("[data-map][data-ready]")
    return page


def colours(page: Page) -> int:
    """How many opaque pixels the canvas has."""
    return int(
        page.evaluate(
            """() => {
                const canvas = document.querySelector(".ps-map-canvas");
                const { data } = canvas.getContext("2d")
                    .getImageData(0, 0, canvas.width, canvas.height);
                let found = 0;
                for (let at = 3; at < data.length; at += 4) found += data[at] > 200;
                return found;
            }"""
        )
    )


def title_shown(page: Page) -> str:
    """The title beside the chosen point, once it is there."""
    expect(page.locator(TITLE)).not_to_be_empty()
    return page.locator(TITLE).text_content() or ""


def test_the_header_leads_to_the_map(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".ps-nav").get_by_role("link", name="Map").click()
    expect(page.locator("h1")).to_have_text("Map")
    page.wait_for_selector("[data-map][data-ready]")
    assert colours(page) > 68 * 40


def test_tab_reaches_the_map_once_arrows_lead_on_and_enter_opens(page: Page, site: str) -> None:
    ready(page, f"{site}map/")
    page.focus("#ps-map-input")
    page.keyboard.press("Tab")
    expect(page.locator(HERE)).to_be_focused()
    first = page.locator(TITLE).text_content()
    page.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).not_to_have_text(first or "")
    second = page.locator(TITLE).text_content() or ""
    expect(page.locator("[data-map] [role=status]")).to_have_text(second)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Zoom in")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(second)


def test_every_paper_can_be_reached_with_the_arrows(page: Page, crowd: str) -> None:
    ready(page, f"{crowd}map/")
    reached = page.evaluate(
        """async () => {
            const root = new URL("../assets/papershelf/map/", location.href);
            const { next } = await import(new URL("near.js", root));
            const xs = [...crypto.getRandomValues(new Uint32Array(160))].map((v) => v / 2 ** 32);
            const points = { count: 80, x: xs.slice(0, 80), y: xs.slice(80) };
            const among = { points, shape: [1000, 600], allowed: () => true };
            const seen = new Set([0]);
            for (const one of seen)
                for (const way of ["Left", "Right", "Up", "Down"])
                    seen.add(next(among, one, `Arrow${way}`));
            return seen.size;
        }"""
    )
    assert reached >= 78


def test_the_pointer_shows_a_title_and_a_click_opens_the_paper(page: Page, site: str) -> None:
    ready(page, f"{site}map/")
    page.focus(HERE)
    title = title_shown(page)
    spot = page.locator(HERE).bounding_box()
    assert spot
    page.locator(HERE).blur()
    expect(page.locator(TITLE)).to_be_hidden()
    page.mouse.move(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    expect(page.locator(TITLE)).to_have_text(title)
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("h1")).to_have_text(title)


def test_a_tap_opens_a_paper(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = ready(context.new_page(), f"{site}map/")
    page.focus(HERE)
    title = title_shown(page)
    page.locator("[data-map]").scroll_into_view_if_needed()
    spot = page.locator(HERE).bounding_box()
    assert spot
    page.touchscreen.tap(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    expect(page.locator("h1")).to_have_text(title)
    context.close()


def test_wheel_and_buttons_zoom_and_a_drag_moves_without_opening(page: Page, site: str) -> None:
    ready(page, f"{site}map/")
    box = page.locator("[data-map]").bounding_box()
    assert box
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.wheel(0, -600)
    page.wait_for_function(SCALE)
    before = page.locator(HERE).evaluate("here => here.style.translate")
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 150, steps=5)
    page.mouse.up()
    page.wait_for_function(
        "before => document.querySelector('.ps-map-here').style.translate !== before", arg=before
    )
    page.get_by_role("button", name="Whole map").click()
    page.wait_for_function(f"!{SCALE}")
    assert page.url == f"{site}map/"
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function(SCALE)


def test_a_search_lights_up_its_papers_and_stays_in_the_address(page: Page, site: str) -> None:
    ready(page, f"{site}map/")
    every = colours(page)
    page.locator("#ps-map-input").press_sequentially("retrieval")
    expect(page.locator("[data-map-status]")).to_have_text(re.compile(r"^\d+ of 68 papers$"))
    page.wait_for_function("location.search === '?q=retrieval'")
    assert 0 < colours(page) < 0.8 * every
    found = page.locator("[data-map-status]").text_content() or ""
    ready(page, page.url)
    expect(page.locator("[data-map-status]")).to_have_text(found)
    page.press("#ps-map-input", "Enter")
    expect(page.locator(HERE)).to_be_focused()
    page.fill("#ps-map-input", "")
    expect(page.locator("[data-map-status]")).to_be_empty()
    page.wait_for_function("location.search === ''")


def test_a_region_of_the_list_lights_up_its_papers(page: Page, site: str) -> None:
    ready(page, f"{site}map/")
    every = colours(page)
    page.locator(".ps-regions li a").first.focus()
    page.wait_for_timeout(100)
    assert colours(page) < 0.8 * every


def test_a_paper_s_small_map_leads_to_its_place_on_the_large_one(page: Page, site: str) -> None:
    page.goto(f"{site}papers/")
    page.locator("main li a").first.click()
    title = page.locator("h1").text_content() or ""
    assert page.locator(".ps-near div a[href]").count() >= 3
    assert len(page.locator(".ps-near").evaluate("near => near.outerHTML")) < 1_500
    page.get_by_role("link", name="On the map of all papers").click()
    page.wait_for_selector("[data-map][data-ready]")
    expect(page.locator(TITLE)).to_have_text(title)


def test_without_scripts_every_point_is_a_link(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}map/")
    points = page.locator(".ps-map-picture a")
    assert points.count() == 68
    title = points.first.locator("title").text_content() or ""
    points.first.click()
    expect(page.locator("h1")).to_have_text(title)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scripts", [True, False])
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Browser, site: str, *, scheme: str, width: int, scripts: bool
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    if not scripts:
        page.route("**/map/map.js", lambda route: route.abort())
    page.goto(f"{site}map/", wait_until="networkidle")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def write_scripts(folder: Path) -> None:
    """The map's and the search's modules, and above them what the build publishes of them."""
    assets = CHECKOUT / "site_templates" / "assets"
    modules = {
        f"{part}/{script.name}": script.read_text()
        for part in ("map", "search")
        for script in (assets / part).glob("*.js")
    }
    modules["search/lunr.js"] = as_module(LUNR.read_text())
    for name, text in {**modules, **dict(published(modules))}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.fixture(scope="session")
def crowd(web: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A map of very many papers, too many for the page itself; returns its address."""
    chance = np.random.default_rng(11)
    papers = [paper(f"Heron {number} <b>bold</b>") for number in range(MANY)]
    points = chance.random((MANY, 2)).astype(np.float32)
    found = catalogue(*papers).having(Space(name="map", vectors=points))
    found = found.having(tags(term("herons", *papers[:900])))
    folder = tmp_path_factory.mktemp("crowd") / "shelf"
    write_scripts(folder / "assets" / "papershelf")
    (folder / "map").mkdir()
    for path, content in map_json.export(found):
        (folder / path).write_bytes(content)
    loader = ChoiceLoader(
        [DictLoader({"main.html": MAIN}), FileSystemLoader(CHECKOUT / "site_templates" / "theme")]
    )
    templates = Environment(loader=loader)  # noqa: S701 - MkDocs does not escape either
    templates.filters["url"] = lambda path: f"../{path}"
    templates.globals["say"] = ENGLISH.say
    (made,) = map_pages.pages(found)
    html = templates.get_template("map.html").render(
        page={"content": "<h1>Map</h1>"}, meta=made.front_matter
    )
    (folder / "map" / "index.html").write_text(
        f"{html}<style>.ps-map {{ position: relative; height: 600px }}"
        ".ps-map canvas { position: absolute; width: 100%; height: 100% }"
        ".ps-map-here, .ps-map-title { position: absolute; left: 0; top: 0 }</style>"
    )
    return f"{web(folder.parent)}shelf/"


def test_very_many_points_come_from_a_file_and_stay_texts(page: Page, crowd: str) -> None:
    ready(page, f"{crowd}map/?paper=heron-7-b-bold-b")
    expect(page.locator(TITLE)).to_have_text("Heron 7 <b>bold</b>")
    expect(page.locator(HERE)).to_have_attribute("href", f"{crowd}papers/heron-7-b-bold-b/")
    assert colours(page) > 100


def test_points_that_cannot_be_loaded_are_said_so(page: Page, crowd: str) -> None:
    page.route("**/points.json", lambda route: route.fulfill(status=500))
    page.goto(f"{crowd}map/")
    expect(page.locator("[data-map-help]")).to_contain_text("could not be loaded")
