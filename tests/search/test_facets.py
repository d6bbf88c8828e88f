from __future__ import annotations

import json
from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue, Resource
from papershelf.search.facets import TOP, columns, facets
from papershelf.search.shards import Shard
from papershelf.search.titles import titles
from search_reader import Packed

LOOM, QUAY, FERRY = paper("looms", year=2021), paper("Éperons"), paper("Ferries", year=1999)


def columns_of(shelf: Catalogue) -> dict[str, Shard]:
    return columns(shelf, titles(shelf))


def test_values_are_numbered_from_the_largest() -> None:
    shelf = catalogue(LOOM, QUAY, FERRY).having(
        tags(term("a few", LOOM), term("many", FERRY, LOOM))
    )
    (found,) = facets(shelf)
    assert (found.name, found.title, found.parameter, found.count) == ("tags", "Tags", "tag", 2)
    assert found.top == (("many", "many", 2), ("a-few", "a few", 1))
    assert json.loads(found.values[0].content) == [["many", 2], ["a few", 1]]


def test_a_facet_of_very_many_values_has_more_of_them_in_a_file() -> None:
    many = tags(*(term(f"t{number}", LOOM) for number in range(20_000)))
    (found,) = facets(catalogue(LOOM).having(many))
    assert found.each == 1024
    assert len(found.values) == 20


def test_each_paper_names_its_values_by_number() -> None:
    shelf = catalogue(LOOM, QUAY, FERRY).having(
        tags(term("a few", LOOM), term("many", FERRY, LOOM))
    )
    (found,) = facets(shelf)
    packed = Packed(found.column.content)
    assert [packed.steps(packed.number()) for _ in shelf.papers] == [[0, 1], [], [0]]
    assert packed.ended


def test_the_largest_values_alone_are_named_at_once() -> None:
    (found,) = facets(catalogue(LOOM).having(tags(*(term(f"t{n}", LOOM) for n in range(300)))))
    assert len(found.top) == TOP
    assert [len(json.loads(file.content)) for file in found.values] == [256, 44]


def test_years_take_two_bytes_and_none_is_zero() -> None:
    content = columns_of(catalogue(LOOM, QUAY)).get("year")
    assert content
    assert content.content == (2021).to_bytes(2, "little") + bytes(2)


def test_titles_are_ranked_without_regard_to_case_and_accents() -> None:
    found = columns_of(catalogue(LOOM, QUAY, FERRY))["title"].content
    assert [found[at] for at in (0, 2, 4)] == [2, 0, 1]


def test_papers_with_code_are_marked() -> None:
    coded = replace(LOOM, links=(Resource(kind="code", url="https://x.example"),))
    assert columns_of(catalogue(QUAY, coded))["code"].content == b"\x00\x01"


def test_years_that_no_calendar_has_stay_in_two_bytes() -> None:
    assert columns_of(catalogue(paper("x", year=123456)))["year"].content == b"\xff\xff"
