"""Which papers are one, as a whole."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from duplicate_pairs import FALSE, TRUE, pairs
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.catalogue.duplicates import Merged, merged
from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.rule import Outcome
from papershelf.catalogue.duplicates.rules import rule_for
from papershelf.model import Paper

SHELF = [entry.paper() for _, *both in pairs((*TRUE[::3], *FALSE[::3])) for entry in both]


def parts(papers: Sequence[Paper]) -> set[frozenset[str]]:
    """The groups of records, each record by all that it says."""
    return {
        frozenset(repr(part.paper) for part in found.versions) or frozenset({repr(found)})
        for found in papers
    }


def some(seed: int, count: int) -> list[Paper]:
    return random.Random(seed).sample(SHELF, count)  # noqa: S311 - no secret


def asked(found: Merged) -> set[frozenset[str]]:
    return {frozenset({repr(pair.one), repr(pair.other)}) for pair in found.uncertain}


def test_one_paper_remembers_all_its_places_the_first_one_leading() -> None:
    first, other, second = paper("Nets", "Fish."), paper("Looms"), paper("NETS!", "fish", line=9)
    found = merged([first, other, second]).papers
    assert [one.title.plain for one in found] == ["Nets", "Looms"]
    assert found[0].origin == (*first.origin, *second.origin)
    assert [part.paper.id for part in found[0].versions] == ["nets", "nets"]
    assert found[0].versions[1].reason == "equal titles and abstracts"


def test_a_paper_of_one_record_is_left_as_it_is() -> None:
    alone = paper("Nets", "Fish.")
    assert merged([alone]).papers == (alone,)


def test_all_records_are_in_one_paper_each() -> None:
    found = merged(SHELF).papers
    assert sum(len(one.origin) for one in found) == len(SHELF)


@settings(deadline=None, max_examples=12, derandomize=True)
@given(st.integers(min_value=0), st.integers(min_value=2, max_value=60))
def test_the_order_of_the_sources_makes_no_difference(seed: int, count: int) -> None:
    shuffled = some(seed, count)
    first, again = merged(shuffled), merged(shuffled[::-1])
    assert parts(first.papers) == parts(again.papers)
    assert asked(first) == asked(again)


@settings(deadline=None, max_examples=12, derandomize=True)
@given(st.integers(min_value=0), st.integers(min_value=2, max_value=60))
def test_merging_what_is_merged_changes_nothing(seed: int, count: int) -> None:
    once = merged(some(seed, count))
    assert merged(once.papers) == once


@settings(deadline=None, max_examples=12, derandomize=True)
@given(st.integers(min_value=0), st.integers(min_value=2, max_value=60))
def test_no_two_records_of_one_paper_contradict_each_other(seed: int, count: int) -> None:
    for one in merged(some(seed, count)).papers:
        profiles = [Profile(paper=part.paper) for part in one.versions]
        for first, second in combinations(sorted(profiles, key=lambda part: part.order), 2):
            assert rule_for(Facts(one=first, other=second)).outcome is not Outcome.NEVER


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=60)), min_size=2, max_size=6))
def test_no_text_is_too_strange(texts: list[tuple[str, str]]) -> None:
    shelf = [
        paper(title, abstract, authors=(title[:9],), year=len(title), venue=abstract[:5])
        for title, abstract in texts
    ]
    assert sum(len(one.origin) for one in merged(shelf).papers) == len(shelf)


def test_thousands_of_equal_records_are_one_paper() -> None:
    shelf = [paper("Nets of the Northern Coast", line=line) for line in range(3000)]
    assert [len(one.versions) for one in merged(shelf).papers] == [3000]


def test_thousands_of_prefaces_stay_what_they_are() -> None:
    shelf = [paper("Preface", year=1000 + number % 900, line=number) for number in range(3000)]
    assert len(merged(shelf).papers) == 3000


def test_papers_that_contradict_are_not_joined_by_a_third() -> None:
    abstract = "Nets are mended in winter by people who cannot go out to the sea to fish."
    first = paper("Nets of the Northern Coast", abstract, identifiers={"doi": "10.5555/1"})
    second = paper("Nets of the Northern Coast", abstract, identifiers={"doi": "10.5555/2"})
    third = paper("Nets of the Northern Coast", abstract)
    found = merged([first, third, second])
    assert sorted(len(one.origin) for one in found.papers) == [1, 2]


def test_a_bare_title_that_could_be_either_of_two_papers_is_neither() -> None:
    title = "Nets of the Northern Coast"
    first = paper(title, authors=("Ines Muster",), year=2010)
    second = paper(title, authors=("Wei Lin",), year=2010)
    found = merged([paper(title), first, second])
    assert len(found.papers) == 3
    assert len(found.uncertain) == 2


def test_a_title_that_is_cut_off_joins_no_two_papers() -> None:
    authors = ("Ines Muster", "Wei Lin")
    first = paper("Nets of the Northern Coast in Winter", authors=authors, year=2020)
    second = paper("Nets of the Northern Coast in Summer", authors=authors, year=2020)
    cut = paper("Nets of the Northern Coast in…", authors=authors, year=2020)
    assert len(merged([first, cut]).papers) == 1
    assert len(merged([first, cut, second]).papers) == 3


def test_no_more_than_three_questions_are_asked_about_one_paper() -> None:
    authors = ("Ines Muster",)
    shelf = [
        paper("Letters from the Northern Pier", authors=authors, year=1990 + year, line=year)
        for year in range(30)
    ]
    found = merged(shelf)
    assert len(found.papers) == 30
    asked_about = Counter(one.issued for pair in found.uncertain for one in (pair.one, pair.other))
    assert max(asked_about.values()) <= 3


def test_three_records_are_one_though_two_of_them_share_nothing_but_the_third() -> None:
    abstract = "Nets are mended in winter by people who cannot go out to the sea to fish. " * 2
    first = paper("Nets of the Coast", identifiers={"doi": "10.5555/1"}, authors=("I. Lin",))
    second = paper("Nets of the Coast", abstract, identifiers={"doi": "10.5555/1"})
    third = paper("Mending", abstract, authors=("I. Lin",))
    linked = paper(
        "Nets of the Coast", abstract, identifiers={"doi": "10.5555/1"}, authors=("I. Lin",)
    )
    assert len(merged([first, second, third, linked]).papers) == 1
