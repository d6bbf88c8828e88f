from __future__ import annotations

from typing import Any

import jinja2

from papershelf.render.shell import fits, made, slots

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


def test_what_pages_share_of_the_head_is_rendered_once() -> None:
    head = "{% block site_meta %}<i>{{ site }}</i>{% block page_meta %}<b>{{ page.title }}</b>"
    base = BASE.replace("{% block site_meta %}", f"{head}{{% endblock %}}")
    shell = made(environment(base=base, paper=PAPER), "paper.html", context("first"))
    assert fits(shell, context("another"))
    assert "<i>Looms</i><b>second</b>" in shell.render({**context("second"), "site": "changed"})


def test_a_site_s_own_head_may_depend_on_the_page() -> None:
    head = "{% block site_meta %}{% block page_meta %}{% endblock %}"
    base = BASE.replace("{% block site_meta %}", head)
    own = PAPER + "{% block site_meta %}{{ super() }}<i>{{ page.title }}</i>{% endblock %}"
    shell = made(environment(base=base, paper=own), "paper.html", context("first"))
    assert fits(shell, context("second"))
    assert "<i>second</i>" in shell.render(context("second"))


def test_a_head_that_is_not_ours_has_one_slot() -> None:
    assert set(slots({"site_meta": [1]})) == {"site_meta", "htmltitle", "extrahead", "content"}
