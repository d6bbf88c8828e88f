from __future__ import annotations

from typing import Any

import jinja2

from papershelf.render.shell import SLOTS, fits, made

BASE = """{% set greeting = "hello" %}<html>{% block site_meta %}{% endblock %}
<title>{% block htmltitle %}{{ page.title | e }}{% endblock %}</title>
{% block extrahead %}{% endblock %}
<header>{{ site }}</header>{% block content %}{{ page.content }}{% endblock %}<footer/></html>"""
PAPER = """{% extends "base.html" %}
{% block extrahead %}<meta content="{{ page.title | e }}">{% endblock %}
{% block content %}<b>{{ super() }}</b>{% endblock %}"""


def environment(**templates: str) -> jinja2.Environment:
    files = {f"{name}.html": text for name, text in templates.items()}
    return jinja2.Environment(loader=jinja2.DictLoader(files), autoescape=False)  # noqa: S701 - as MkDocs


def context(title: str) -> dict[str, Any]:
    return {"page": {"title": title, "content": f"<p>{len(title)}</p>"}, "site": "Looms"}


def test_a_shell_renders_what_its_template_does() -> None:
    shell = made(environment(base=BASE, paper=PAPER), "paper.html", context("first"))
    for title in ("first", "another", "<script> \x02 {{ 7 * 7 }} {% raw %}"):
        assert fits(shell, context(title))
        assert shell.render(context(title)) == shell.whole.render(context(title))


def test_the_frame_is_rendered_once() -> None:
    shell = made(environment(base=BASE, paper=PAPER), "paper.html", context("first"))
    assert "<header>Looms</header>" in shell.render({**context("second"), "site": "changed"})


def test_a_frame_that_depends_on_the_page_does_not_fit() -> None:
    template = BASE.replace("<footer/>", "<footer>{{ page.title }}</footer>")
    shell = made(environment(base=template, paper=PAPER), "paper.html", context("first"))
    assert fits(shell, context("first"))
    assert not fits(shell, context("second"))


def test_a_block_that_needs_what_the_template_sets_does_not_fit() -> None:
    template = BASE.replace("{{ page.content }}", "{{ greeting }}")
    shell = made(environment(base=template, paper=PAPER), "paper.html", context("first"))
    assert not fits(shell, context("first"))


def test_the_slots_are_blocks_of_the_theme() -> None:
    assert set(SLOTS) == {"site_meta", "htmltitle", "extrahead", "content"}
