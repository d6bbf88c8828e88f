"""A page made with a frame is the page that the theme's template makes."""

from __future__ import annotations

from typing import Any

import jinja2
import pytest

from papershelf.render.page_frame import Frame, Written, html, made, sources
from papershelf.render.shell import made as shell_made

BASE = """<html><title>{% block htmltitle %}{{ heading | e }}{% endblock %}</title>
{% block extrahead %}{% endblock %}
<header>{{ config.site_name }}</header>{% block content %}{{ page.content }}{% endblock %}
{% include "foot.html" %}</html>"""
PAPER = """{% extends "base.html" %}
{% block extrahead %}<link href="{{ 'tags/' | url }}"><b>{{ page.url | url }}</b>{% endblock %}
{% block content %}{{ super() }}<i>{{ meta.year }}</i>{% endblock %}"""
SETTINGS: dict[str, Any] = {
    "site_name": "Looms",
    "site_url": "https://looms.example/x/",
    "site_description": None,
    "mkdocs_version": "1",
    "extra": {},
}
TEXT = '---\ntitle: {}\nkind: "paper"\nyear: 2030\n---\n\n# One\n\n[Two](<two.md>)\n'


def frame(base: str = BASE, settings: dict[str, Any] | None = None) -> Frame:
    templates = {"base.html": base, "paper.html": PAPER, "foot.html": "<footer/>"}
    environment = jinja2.Environment(loader=jinja2.DictLoader(templates), autoescape=False)  # noqa: S701 - as MkDocs
    environment.filters["url"] = str
    values = settings or SETTINGS
    context = {"config": values, "page": {"url": "papers/one/", "content": ""}, "meta": {}}
    shell = shell_made(environment, "paper.html", context)
    return made(shell, sources(environment, ["paper.html"]), values)


def page(title: str = '"One"', path: str = "papers/one.md") -> Written:
    return Written(path, TEXT.format(title))


def test_the_slots_are_filled_with_the_page() -> None:
    text = html(page(), frame()).decode()
    assert text.startswith("<html><title>One</title>")
    assert "<header>Looms</header>" in text
    assert '<h1 id="one">One</h1>\n<p><a href="../two/">Two</a></p>\n<i>2030</i>' in text
    assert text.endswith("<footer/></html>")


def test_links_lead_from_the_page_s_own_place() -> None:
    text = html(page(), frame()).decode()
    assert '<link href="../../tags/"><b>./</b>' in text
    deeper = html(page(path="papers/from/2.md"), frame()).decode()
    assert '<link href="../../../tags/"><b>./</b>' in deeper


@pytest.mark.parametrize("title", ['"<script>alert(1)</script>"', '"\\u0002content\\u0003"'])
def test_a_hostile_title_stays_text(title: str) -> None:
    text = html(page(title), frame()).decode()
    assert "<script" not in text
    assert text.count("<h1") == 1


def test_a_frame_is_told_from_another_by_all_that_it_holds() -> None:
    others = [
        frame(BASE.replace("<header", "<p")),
        frame(BASE.replace("heading | e", "heading|e")),
        frame(settings={**SETTINGS, "site_name": "Tides"}),
    ]
    assert frame() == frame()
    assert len({found.key for found in [frame(), *others]}) == len({frame(), *others}) == 4


def test_a_template_that_may_be_missing_is_no_fault() -> None:
    base = BASE.replace('{% include "foot.html" %}', '{% include "gone.html" ignore missing %}')
    assert b"<h1" in html(page(), frame(base))
