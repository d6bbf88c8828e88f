"""Which papers are one paper."""

from __future__ import annotations

from examples import paper
from papershelf.catalogue.duplicates import folded, merged


def test_equal_titles_and_abstracts_are_one_paper_that_remembers_both_places() -> None:
    found = merged([paper("Nets", "Fish."), paper("Looms"), paper("NETS!", "fish", line=9)])
    assert [one.title.plain for one in found] == ["Nets", "Looms"]
    assert [record.line for record in found[0].origin] == [1, 9]


def test_a_missing_abstract_is_filled_from_the_other_appearance() -> None:
    (one,) = merged([paper("Nets"), paper("Nets", "Fish.", authors=("Ines Muster",), year=2021)])
    assert one.abstract.plain == "Fish."
    assert one.authors[0].name == "Ines Muster"
    assert one.issued
    assert one.issued.year == 2021


def test_equal_titles_with_different_abstracts_stay_two() -> None:
    assert len(merged([paper("Preface", "To one book."), paper("Preface", "To another.")])) == 2


def test_equal_titles_from_different_years_stay_two() -> None:
    assert len(merged([paper("Report", year=2020), paper("Report", year=2021)])) == 2


def test_an_identifier_in_common_makes_one_paper_of_two_titles() -> None:
    first = paper("Nets", "Early words.", identifiers={"doi": "10.5555/nets"})
    second = paper("Nets, revised", "Later words.", identifiers={"doi": "10.5555/NETS"})
    assert len(merged([first, second])) == 1


def test_different_identifiers_keep_equal_papers_apart() -> None:
    first = paper("Nets", identifiers={"doi": "10.5555/1"})
    second = paper("Nets", identifiers={"doi": "10.5555/2"})
    assert len(merged([first, second])) == 2


def test_a_third_appearance_joins_the_one_it_equals() -> None:
    first, second = paper("Preface", "To one."), paper("Preface", "To another.")
    found = merged([first, second, paper("Preface", "To another.", line=5)])
    assert [len(one.origin) for one in found] == [1, 2]


def test_titles_in_other_scripts_are_told_apart() -> None:
    assert folded("検索") != folded("学習")
    assert len(merged([paper("検索"), paper("学習")])) == 2
