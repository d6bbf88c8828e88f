"""A paper's page leads to the line of each record that it was made of."""

from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper
from papershelf.model import EditPlace
from papershelf.pages import paper as paper_pages

HERONS = paper("Counting Herons", line=12)
PLACE = EditPlace(folder="content/", pattern="https://git.example/edit/{path}#L{line}")


def test_each_record_has_the_address_where_it_is_edited() -> None:
    (page,) = paper_pages.pages(replace(catalogue(HERONS), edited_at=PLACE))
    ((file, line, address),) = page.context["sources"]
    assert (file.plain, line) == ("content/sources/shelf.txt", 12)
    assert address == "https://git.example/edit/sources/shelf.txt#L12"


def test_without_a_repository_there_is_none() -> None:
    (page,) = paper_pages.pages(catalogue(HERONS))
    assert [address for _, _, address in page.context["sources"]] == [""]
