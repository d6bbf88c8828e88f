"""Pages as Markdown files: front matter, escaping by default, errors with their place."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.errors import TemplateError
from papershelf.model import Page, RichText
from papershelf.render.page import Template, body_of, draft, environment, fenced, markdown, relative


def page(context: Mapping[str, object] | None = None, title: str = "T") -> Page:
    return Page(
        path="papers/nets.md",
        template="t.md.j2",
        front_matter={"title": title, "kind": "paper"},
        context=context or {},
    )


def rendered(folder: Path, template: str, made: Page, written: str = "") -> str:
    text = Template("t.md.j2", str(folder / "t.md.j2"), template)
    return markdown(made, environment([text]), written).text


def test_a_page_is_front_matter_and_a_body(tmp_path: Path) -> None:
    text = rendered(tmp_path, "# {{ name }}\n", page({"name": "Nets"}))
    assert text == '---\ntitle: "T"\nkind: "paper"\n---\n\n# Nets\n'


def test_what_a_template_prints_is_escaped_without_being_asked(tmp_path: Path) -> None:
    context = {"plain": "*a* <b>", "rich": RichText.of("[x](y)")}
    text = rendered(tmp_path, "{{ plain }} {{ rich }}", page(context))
    body = text.rpartition("---\n\n")[2]
    assert "<b>" not in body
    assert "*a*" not in body
    assert "[x](y)" not in body


def test_links_lead_from_the_page_s_own_place(tmp_path: Path) -> None:
    text = rendered(tmp_path, '{{ link("Tags", "tags/index.md") }}', page())
    assert "[Tags](<../tags/index.md>)" in text


def test_a_hand_written_introduction_is_kept_as_it_is(tmp_path: Path) -> None:
    assert "**Bold** words" in rendered(tmp_path, "{{ written }}", page(), "**Bold** words")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    target=st.lists(st.sampled_from(["a", "b", "c.md", "..", ".", ""]), min_size=1, max_size=4),
    folder=st.lists(st.sampled_from(["a", "b"]), max_size=3),
)
def test_the_way_to_a_page_is_the_one_that_the_system_would_take(
    target: list[str], folder: list[str]
) -> None:
    path, start = "/".join(target), "/".join([*folder, "x.md"])
    assert relative(path, start) == posixpath.relpath(f"/{path}", f"/{'/'.join(folder)}")


def test_a_list_of_links_has_commas_between_them(tmp_path: Path) -> None:
    people = {"people": [("Ada M.", "authors/ada.md"), ("Ola", "")]}
    text = rendered(tmp_path, "{{ links(people) }}", page(people))
    assert "[Ada M.](<../authors/ada.md>), Ola\n" in text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(title=st.text())
def test_any_title_survives_the_front_matter_on_one_line(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    text = rendered(tmp_path_factory.mktemp("t"), "x", page(title=title))
    front = text.removeprefix("---\n").partition("\n---\n")[0]
    assert yaml.safe_load(front)["title"] == " ".join(title.split())
    again = draft(text)
    assert (again.front_matter["title"], again.body) == (" ".join(title.split()), "x\n")


def test_a_syntax_error_is_said_with_the_template_s_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"t\.md\.j2:2: "):
        rendered(tmp_path, "a\n{% if %}\n", page())


def test_an_unknown_name_is_said_with_the_template_s_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"t\.md\.j2:3: 'nonsense' is undefined"):
        rendered(tmp_path, "a\nb\n{{ nonsense }}\n", page())


def test_a_missing_template_is_named() -> None:
    with pytest.raises(TemplateError, match=r"The template t\.md\.j2 does not exist"):
        markdown(page(), environment([]))


def test_a_code_block_s_fence_is_longer_than_what_it_holds() -> None:
    assert fenced("a ```` b", "bibtex") == "`````bibtex\na ```` b\n`````"


def test_a_hand_written_page_may_have_front_matter() -> None:
    assert body_of("---\ntitle: A\n---\nText") == ({"title": "A"}, "Text")
    assert body_of("Text --- only") == ({}, "Text --- only")
