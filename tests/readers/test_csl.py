"""CSL in JSON and YAML, Crossref, OpenAlex and arXiv: what becomes what."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.accounting import account
from papershelf.clean import clean
from papershelf.model import Source
from structured_samples import CROSSREF, CSL, SAMPLES, items, lines, noise, problems, records, texts


def item(**values: Any) -> list[str]:  # noqa: ANN401 - JSON is any value
    """The texts of the one field that an item is given."""
    (found,) = records("csl", json.dumps([{"title": "Tides", **values}]))
    return [text for name in found.fields if name != "title" for text in texts(found, name)]


def test_an_item_keeps_key_type_lines_and_every_field() -> None:
    first, second = records("csl")
    assert (first.key, first.kind, first.line) == ("tides-1", "article-journal", 2)
    assert (second.key, second.kind, second.line) == ("buoys-1", "paper-conference", 15)
    assert texts(first, "author") == ["van den Berg, Jan", "{Harbour Working Party}"]
    assert texts(first, "venue") == ["Harbour Letters"]
    assert texts(first, "issued") == ["2024-03"]
    assert texts(first, "volume") == ["7"]
    assert lines(first, "author") == [7, 8, 9, 10, 7, 8, 9, 10]


def test_lines_that_say_nothing_go_with_the_field_before_them() -> None:
    assert lines(records("csl")[0], "title") == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"author": [{"family": "King", "given": "Ada", "suffix": "Jr."}]}, ["King, Jr., Ada"]),
        ({"author": [{"family": "Tide Council of Ports"}]}, ["{Tide Council of Ports}"]),
        ({"author": "Ada Lovelace and Wei Zhang"}, ["Ada Lovelace", "Wei Zhang"]),
        ({"editor": [{"family": "Zhang", "given": "Wei"}]}, ["Zhang, Wei"]),
        ({"issued": {"date-parts": [[2024, 3, 12], [2024, 4]]}}, ["2024-03-12", "2024-04"]),
        ({"issued": {"raw": "March 2024"}}, ["March 2024"]),
        ({"issued": {"date-parts": [["2024", "x"]]}}, ["2024"]),
        ({"issued": "2024-03"}, ["2024-03"]),
        ({"issued": {"date-parts": [[None]]}}, []),
        ({"keyword": "tides, ports"}, ["tides", "ports"]),
        ({"custom": {"shelf": 3}}, ['{"shelf": 3}']),
        ({"DOI": "10.5555/1"}, ["10.5555/1"]),
        ({"type": "no-such-type"}, ["no-such-type"]),
    ],
)
def test_values_become_texts(value: dict[str, Any], expected: list[str]) -> None:
    assert item(**value) == expected


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"author": 7}, "is no list of names"),
        ({"author": [7]}, "neither a text nor an object"),
        ({"issued": {"season": 1}}, "is no date"),
        ({"title": ["Tides", {"x": 1}]}, "is an object"),
    ],
)
def test_a_value_that_makes_no_sense_is_told(value: dict[str, Any], message: str) -> None:
    found = problems("csl", json.dumps([{"title": "Tides", **value}]))
    assert any(message in problem.message for problem in found)


@pytest.mark.parametrize(
    "around", ["[%s]", "%s", '{"items": [%s]}', '{"meta": {"n": 1},\n"references": [\n%s\n]}']
)
def test_items_are_found_in_lists_wrappers_and_alone(around: str) -> None:
    (found,) = records("csl", around % '{"title": "Deep Tides"}')
    assert texts(found, "title") == ["Deep Tides"]


def test_a_broken_item_costs_only_itself() -> None:
    text = CSL.replace('"Deep Tides",', '"Deep Tides"')
    (found,) = records("csl", text)
    assert found.key == "buoys-1"
    (problem,) = problems("csl", text)
    assert "a comma or a closing brace is missing" in problem.message
    assert (problem.line, problem.set_aside) == (6, tuple(range(2, 15)))
    assert '"title": "Deep Tides"' in problem.hint


def test_a_broken_item_in_one_line_with_others_costs_only_itself() -> None:
    text = '[{"title": "A"}, {"title": "B" "x"}, {"title": "C"}]'
    assert [texts(found, "title") for found in records("csl", text)] == [["A"], ["C"]]
    assert len(problems("csl", text)) == 1


def test_an_item_without_a_title_is_set_aside_and_a_key_used_twice_is_told() -> None:
    text = '[{"id": 1, "title": "A"},\n{"id": 1, "title": "B"},\n{"id": 2}]'
    assert [found.key for found in records("csl", text)] == ["1", "1"]
    twice, untitled = problems("csl", text)
    assert "already used in line 1" in twice.message
    assert (untitled.line, untitled.set_aside) == (3, (3,))


def test_half_a_character_is_replaced() -> None:
    (found,) = records("csl", '[{"title": "Deep \\ud83d", "x\\ud83d": "y"}]')
    assert all(text.encode() for name in found.fields for text in [name, *texts(found, name)])


def test_yaml_values_are_the_texts_that_were_written() -> None:
    first, second = records("cslyaml")
    assert texts(first, "title") == ["Deep Tides: A Survey"]
    assert texts(first, "author") == ["Lovelace, Ada"]
    assert texts(first, "issued") == ["2024-03"]
    assert (texts(second, "title"), texts(second, "issued"), second.line) == (["No"], ["2023"], 12)


def test_a_broken_yaml_item_costs_only_itself() -> None:
    text = SAMPLES["cslyaml"][1].replace('"Deep Tides: A Survey"', "Deep Tides: A Survey")
    assert [found.key for found in records("cslyaml", text)] == ["buoys-1"]
    (problem,) = problems("cslyaml", text)
    assert (problem.line, problem.set_aside) == (5, tuple(range(3, 12)))


def test_yaml_aliases_that_could_grow_without_bound_are_refused() -> None:
    text = "- title: Tides\n  author: &a [x, y]\n  editor: [*a, *a]\n"
    (problem,) = problems("cslyaml", text)
    assert "alias" in problem.message


def test_crossref_works_have_types_venues_and_affiliations() -> None:
    first, second = records("crossref")
    assert (first.key, first.kind) == ("10.5555/tides.1", "article-journal")
    assert texts(first, "affiliation") == ["University of Tides"]
    assert texts(first, "issued") == ["2024-03"]
    assert (second.kind, texts(second, "title-2")) == ("paper-conference", ["Bojen"])
    assert clean(first)[0].abstract.plain == "Tides rise."
    assert [one.line for one in noise("crossref", CROSSREF)] == [1, 2, 10, 11]


def test_an_openalex_abstract_is_put_together_from_its_places() -> None:
    first, second = records("openalex")
    assert texts(first, "abstract") == ["Tides rise and again rise"]
    assert (first.key, texts(first, "title")) == ("W1", ["Deep Tides"])
    assert texts(first, "author") == ["Ada Lovelace <https://orcid.org/0000-0002-1825-0097>"]
    assert texts(first, "issued")[0] == "2024-03-12"
    assert (texts(first, "pmid"), texts(first, "venue")) == (["123"], ["Harbour Letters"])
    assert second.key == "W2"


@pytest.mark.parametrize("index", [[1], {"Tides": 0}, {"Tides": ["x"]}, {"Tides": [None]}])
def test_an_inverted_index_that_makes_no_sense_is_told(index: object) -> None:
    work = {"title": "Tides", "authorships": [], "abstract_inverted_index": index}
    (problem,) = problems("openalex", json.dumps(work))
    assert "abstract_inverted_index" in problem.message


def test_a_place_beyond_all_words_costs_no_memory() -> None:
    work = {"title": "Tides", "abstract_inverted_index": {"rise": [10**12], "Tides": [0]}}
    (found,) = records("openalex", json.dumps(work))
    assert texts(found, "abstract") == ["Tides rise"]


def test_an_arxiv_paper_is_dated_by_its_first_version() -> None:
    first, second = records("arxiv")
    paper, doubts = clean(first)
    assert (paper.identifiers["arxiv"], str(paper.issued), doubts) == (
        "2401.01234",
        "2024-01-01",
        (),
    )
    assert (paper.title.plain, paper.authors[0].name) == ("Deep Tides", "Jan van den Berg Jr.")
    assert texts(first, "subject") == ["cs.LG", "cs.CL"]
    assert texts(first, "affiliation") == ["Tide Lab"]
    assert second.line == 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = (
    "id title type author issued container-title keyword DOI authorships ids biblio "
    "abstract_inverted_index primary_location authors_parsed versions categories x"
)


@pytest.mark.parametrize("name", ["csl", "crossref", "openalex", "arxiv"])
@given(st.lists(st.dictionaries(st.sampled_from(NAMES.split()), VALUES, max_size=6), max_size=3))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_json_is_read_without_losing_a_line(name: str, written: list[object]) -> None:
    text = json.dumps(written, indent=1)
    found = items(name, text)
    assert account(Source(name="papers", text=text), found).unaccounted == ()
    assert all(clean(record) for record in records(name, text))
