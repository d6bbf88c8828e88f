"""Where on the web a source's line is edited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.edit_links import edit_address, edit_place

NAME = "content/sources/a.bib"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/me/shelf", "/edit/main/content/sources/a.bib#L12"),
        ("https://github.com/me/shelf/", "edit/main/content/sources/a.bib#L12"),
        ("https://gitlab.com/me/shelf", "/-/edit/main/content/sources/a.bib#L12"),
        ("https://gitlab.harbour.example/me/shelf", "/-/edit/main/content/sources/a.bib#L12"),
        ("https://codeberg.org/me/shelf", "/_edit/main/content/sources/a.bib#L12"),
        ("https://gitea.harbour.example/me/shelf", "/_edit/main/content/sources/a.bib#L12"),
        (
            "https://bitbucket.org/me/shelf",
            "/src/main/content/sources/a.bib?mode=edit#lines-12",
        ),
    ],
)
def test_each_host_has_its_own_form(repository: str, address: str) -> None:
    place = edit_place(repository, None, "content/")
    assert edit_address(place, NAME, 12) == repository + address


def test_an_unknown_host_has_none_unless_mkdocs_yml_says_how() -> None:
    harbour = "https://code.harbour.example/shelf"
    assert edit_place(harbour, None, "content/") is None
    place = edit_place(harbour, "?file=content/", "content/")
    assert edit_address(place, NAME, 3) == f"{harbour}?file=content/sources/a.bib#L3"


@pytest.mark.parametrize(
    "name",
    [
        "content/sources/all.zip/a.bib",
        "content/sources/a.XLSX/Sheet 1.csv",
        "content/sources/a.bib.gz",
        "/elsewhere/a.bib",
    ],
)
def test_what_is_packed_or_elsewhere_is_not_edited_on_the_web(name: str) -> None:
    place = edit_place("https://github.com/me/shelf", None, "content/")
    assert edit_address(place, name, 1) == ""


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_no_name_of_a_file_changes_the_rest_of_the_address(name: str) -> None:
    place = edit_place("https://github.com/me/shelf", "edit/main/content/", "content/")
    found = edit_address(place, f"content/sources/{name}", 7)
    start, end = "https://github.com/me/shelf/edit/main/content/sources/", "#L7"
    assert not found or (found.startswith(start) and found.endswith(end))
    assert not set(found[len(start) : -len(end)]) & set('#?<>{} "')
