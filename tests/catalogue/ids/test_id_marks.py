"""What leads from a record to the id that its paper has had."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.catalogue.ids.marks import is_registered, marks
from papershelf.model import Paper

LONG = "Looms thread streams into fabrics, and fabrics are queried without unravelling them. " * 3


def keyed(key: str, made: Paper | None = None) -> Paper:
    found = made or paper("Sparse looms for sensor streams")
    return replace(found, origin=(replace(found.origin[0], key=key),))


def names(found: frozenset[str]) -> list[str]:
    return sorted(mark.partition(":")[0] for mark in found)


def test_a_paper_has_marks_of_identifiers_key_title_and_abstract() -> None:
    made = paper(
        "Sparse looms for sensor streams",
        LONG,
        authors=("Ada Pomona",),
        year=2031,
        identifiers={"doi": "10.5555/Looms", "arxiv": "3101.00001", "issn": "1234-5678"},
    )
    found = marks(keyed("Pomona 2031", made))
    assert {"doi:10.5555/looms", "arxiv:3101.00001", "key:pomona2031"} < found
    assert names(found) == ["abstract", "arxiv", "doi", "key", "title"]
    assert any(mark.endswith(":pomona:2031") for mark in found)


def test_case_accents_spaces_and_signs_of_a_title_make_no_difference() -> None:
    one, two = paper("Zürich's sparse looms: a  re-view"), paper("ZURICHS SPARSE LOOMS — A REVIEW")
    assert marks(one) == marks(two)


def test_a_doi_that_arxiv_gave_is_an_arxiv_number() -> None:
    found = marks(paper("Looms", identifiers={"doi": "10.48550/arXiv.3101.00001"}))
    assert "arxiv:3101.00001" in found
    assert "doi" not in names(found)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("pomona2031", "key"),
        ("  Pomona_2031:looms ", "key"),
        ("WOS:000123456700001", "register"),
        ("W2741809807", "register"),
        ("2-s2.0-85012345678", "register"),
        ("17", ""),
        ("10.5555/LOOMS", ""),
        (" ", ""),
    ],
)
def test_a_key_counts_where_it_is_no_row_number_and_no_identifier(key: str, name: str) -> None:
    found = marks(keyed(key, paper("Looms", identifiers={"doi": "10.5555/looms"})))
    assert [one for one in names(found) if one not in {"doi", "brief"}] == [name] * bool(name)


def test_figures_are_a_register_s_number_and_words_are_a_key() -> None:
    assert is_registered("12345678")
    assert not is_registered("w2")
    assert not is_registered("smith2020")


def test_equal_titles_with_short_abstracts_differ_in_their_abstracts_mark() -> None:
    one, two = marks(paper("Preface", "To one.")), marks(paper("Preface", "To another."))
    assert names(one & two) == ["brief"]
    assert names(marks(paper("Other", "None.")) & marks(paper("Preface", "None."))) == []
    assert names(marks(paper("Other", LONG)) & marks(paper("Preface", LONG))) == ["abstract"]


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.text(), st.text(), st.text(), st.text())
def test_no_text_makes_a_mark_with_white_space_or_without_a_name(
    title: str, abstract: str, key: str, author: str
) -> None:
    made = paper(title, abstract, authors=(author,), identifiers={"doi": key, "acl": author})
    for mark in marks(keyed(key, made)):
        assert mark.split() == [mark]
        assert mark.isprintable()
        assert len(mark) <= 160
        assert mark.partition(":")[2]
