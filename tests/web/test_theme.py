"""The theme's own behaviour in a real browser: colour scheme, wide formulas, the frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from pressing import press_until

SCHEME = "getComputedStyle(document.documentElement).colorScheme"
WIDE = "<p><math><mrow>" + "<mi>x</mi><mo>+</mo>" * 400 + "</mrow></math></p>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme="dark")
    yield context.new_page()
    context.close()


def test_the_scheme_button_goes_from_system_to_light_to_dark_and_back(
    page: Page, site: str
) -> None:
    page.goto(site)
    button = page.get_by_role("button", name="Colour scheme")
    seen = []
    for _ in range(4):
        seen.append((button.get_attribute("aria-label"), page.evaluate(SCHEME)))
        button.press("Enter")
    assert seen == [
        ("Colour scheme: system", "light dark"),
        ("Colour scheme: light", "light"),
        ("Colour scheme: dark", "dark"),
        ("Colour scheme: system", "light dark"),
    ]


def test_a_chosen_scheme_holds_on_the_next_page_before_anything_is_painted(
    page: Page, site: str
) -> None:
    page.goto(site)
    page.get_by_role("button", name="Colour scheme").click()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{site}tags/")
    assert page.evaluate(SCHEME) == "light"


def test_without_a_choice_to_make_there_is_no_scheme_button(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    assert page.get_by_role("button", name="Colour scheme").count() == 0
    context.close()


def test_a_formula_wider_than_the_page_scrolls_in_its_own_box_by_keyboard(
    page: Page, site: str
) -> None:
    page.goto(f"{site}papers/")
    address = page.locator("main li a").first.get_attribute("href")
    assert address
    page.route(
        "**/papers/*/",
        lambda route: route.fulfill(
            body=route.fetch().text().replace("</h1>", f"</h1>{WIDE}"), content_type="text/html"
        ),
    )
    page.locator("main li a").first.click()
    box = page.locator("main p:has(math)[tabindex='0']").first
    box.focus()
    expect(box).to_be_focused()
    press_until(page, "ArrowRight", "document.querySelector('main p:has(math)').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_the_words_do_not_move_when_the_text_face_arrives(browser: Browser, site: str) -> None:
    def heights(*, fonts: bool) -> list[float]:
        page = browser.new_page()
        if not fonts:
            page.route("**/*.woff2", lambda route: route.abort())
        page.goto(f"{site}papers/", wait_until="networkidle")
        found = page.eval_on_selector_all("main li a", "all => all.map(a => a.offsetHeight)")
        page.close()
        return [float(height) for height in found]

    with_face, without = heights(fonts=True), heights(fonts=False)
    moved = sum(a != b for a, b in zip(with_face, without, strict=True))
    assert moved <= len(with_face) // 10
