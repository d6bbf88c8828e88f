"""Pages of addresses that lead elsewhere, and of papers that are gone."""

from __future__ import annotations

from dataclasses import replace

from conftest import CHECKOUT
from examples import catalogue, paper
from papershelf.files import template_folders, templates
from papershelf.model import Redirect
from papershelf.pages import redirect
from papershelf.render.page import environment, markdown

HOSTILE = "<script>alert(1)</script> [x](javascript:alert(2)) {{ 7 * 7 }}"


def bodies(*redirects: Redirect) -> list[str]:
    made = environment(templates(template_folders(CHECKOUT)))
    found = replace(catalogue(paper("Looms")), redirects=redirects)
    return [markdown(page, made).text for page in redirect.pages(found)]


def test_a_redirect_names_where_to_go_and_links_it() -> None:
    (text,) = bodies(Redirect(page="tags/old.md", title="Old", target="papers/looms.md"))
    assert 'kind: "redirect"\ntarget: "papers/looms/"\n' in text
    assert "[a new address](<../papers/looms.md>)" in text


def test_a_paper_that_is_gone_is_named_as_last_published() -> None:
    (text,) = bodies(Redirect(page="papers/old.md", title="Old looms"))
    assert 'title: "Old looms"\nkind: "gone"\n' in text
    assert "# Old looms" in text
    assert "no longer in this catalogue" in text


def test_a_hostile_title_is_only_text() -> None:
    for text in bodies(
        Redirect(page="papers/a.md", title=HOSTILE),
        Redirect(page="papers/b.md", title=HOSTILE, target="papers/looms.md"),
    ):
        body = text.split("---\n")[2]
        assert "<script" not in body
        assert "](javascript" not in body
        assert "{{" not in body
