"""Titles and abstracts from strangers: nothing in them may run, hide or break anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import run
from examples import json_lines, project

ALARM = "window.alarm = 1"
TITLES = [
    f"</title><script>{ALARM}</script>",
    f'"><img src=x onerror="{ALARM}">',
    f"[click](javascript:{ALARM}) and <javascript:{ALARM}>",
    "{{ 7 * 7 }} {% raw %} {# comment #} ${7*7}",
    "---\ntitle: other\n---",
    "!!python/object/apply:os.system ['true']",
    "# Not a heading * nor _emphasis_ `nor code` ~~gone~~",
    "CON",
    "../../../etc/passwd",
    "Ends with a backslash \\",
    "\u202eright to left\u202c and \u0007 control",
    "$\\href{javascript:window.alarm=1}{x}$ and $<img src=x onerror=window.alarm=1>$",
    "]]> <!-- <![CDATA[ &lt;b&gt; &amp;amp;",
    "<script>" * 3,
    "constructor",
    "__proto__",
]
ABSTRACT = "An abstract of a stranger says: {} and goes on about sparse looms and harbour herons."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        {"title": title, "abstract": ABSTRACT.format(title), "authors": [title], "venue": title}
        | {
            "year": 2000 + number,
            "keywords": [title, "harbour herons"],
            "code": f"javascript:{ALARM}",
        }
        for number, title in enumerate(TITLES)
    ]
    folder = project(tmp_path_factory.mktemp("hostile"), {"rows.jsonl": json_lines(*rows)})
    result = run("build", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    return folder / "build" / "site"


def test_every_paper_has_a_page_inside_the_site(shelf: Path) -> None:
    rows = json.loads((shelf / "api" / "papers.json").read_text())
    assert len(rows) == len(TITLES)
    for row in rows:
        assert (shelf / row["url"] / "index.html").resolve().is_relative_to(shelf.resolve())
        assert row["links"] == []


def test_nothing_runs_and_every_title_can_be_read(
    shelf: Path, web: Callable[[Path], str], browser: Browser
) -> None:
    address = web(shelf)
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    pages = ["", "papers/", "tags/", "authors/", "venues/", "search/?q=harbour+herons"]
    rows = json.loads((shelf / "api" / "papers.json").read_text())
    for path in [*pages, *(row["url"] for row in rows)]:
        page.goto(address + path)
        if "?q=" in path:
            page.wait_for_selector("[data-search-results][data-state=ready]")
        assert page.evaluate("window.alarm") is None, path
        assert page.locator("main img, main iframe, main [onerror]").count() == 0, path
        assert page.locator("a[href^='javascript:']").count() == 0, path
    for row in rows:
        page.goto(address + row["url"])
        if page.locator("h1 math").count():  # a formula reads differently as one line of text
            continue
        heading = page.locator("h1").text_content() or ""
        assert "".join(heading.split()) == "".join(row["title"].split()), row["id"]
        assert page.title().startswith(" ".join(row["title"].split())[:20])
    context.close()
    assert errors == []
