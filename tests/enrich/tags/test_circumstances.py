"""A change of what is known touches few papers, and none of those that it touches is missed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, paper
from papershelf.enrich.gathered import gathered_here
from papershelf.enrich.said_tables import said_tables
from papershelf.enrich.tags.circumstances import (
    Circumstances,
    are_alike,
    changed_acronyms,
    changed_long_forms,
    changed_phrases,
    circumstances,
    circumstances_of,
    holding,
)
from papershelf.enrich.tags.glossary import glossary
from papershelf.enrich.tags.known import known
from papershelf.model import CuratedTag, Vocabulary
from papershelf.text.spotting import spotter

WORDS = ("multi", "task", "tasks", "Multi-Task", "multitask", "modelling", "'s", "(", "peat", "x")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
PHRASES = st.lists(st.lists(st.sampled_from(WORDS[:6]), min_size=1, max_size=3).map(" ".join))


def knowing(*names: str, text: str = "") -> Circumstances:
    said = gathered_here([paper("x", text)])
    meanings = glossary(one.explained for one in said)
    tags = tuple(CuratedTag(name=name) for name in names)
    return circumstances(meanings, known([], meanings, Vocabulary(tags=tags)))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(TEXTS, TEXTS, PHRASES)
def test_no_paper_with_a_known_phrase_is_passed_over(
    title: str, text: str, phrases: list[str]
) -> None:
    own = paper(title, text, name="x")
    (said,) = gathered_here([own])
    rows = said.title.row.split(" "), said.abstract.row.split(" ")
    spots = [spot for row in rows for spot in spotter(phrases).spots(row)]
    tables = said_tables(catalogue(own))
    assert all(holding(tables, {spot.key}).tolist() == [True] for spot in spots)


def test_a_paper_without_the_words_is_passed_over() -> None:
    reed, peat = paper("Reed", "Reed grows with depth."), paper("Peat", "Old peat bog depths.")
    said = said_tables(catalogue(reed, peat))
    assert holding(said, {"peatbogdepth"}).tolist() == [False, True]


def test_what_is_said_of_a_catalogue_is_read_as_it_was_written() -> None:
    found = knowing("peat depth", text="Tidal lagoon power (TLP) pays.")
    assert circumstances_of(found.written()) == found
    assert found.senses == {"TLP": "tidallagoonpower"}
    assert circumstances_of(found.written()[:-1]) is None


def test_a_phrase_that_comes_or_goes_has_changed() -> None:
    first, second = knowing("peat depth", "moss"), knowing("peat depth", "moss", "kelp")
    assert changed_phrases(first, second) == changed_phrases(second, first) == {"kelp"}
    assert changed_phrases(first, first) == set()


def test_another_way_to_part_a_phrase_changes_those_that_begin_so() -> None:
    first = knowing("multitask sonar", "moss lamp")
    second = knowing("multitask sonar", "moss lamp", "multi depth")
    assert changed_phrases(first, second) == {"multidepth", "multitasksonar"}


def test_an_acronym_that_means_something_else_has_changed() -> None:
    first = knowing(text="Tidal lagoon power (TLP) pays.")
    second = knowing(text="Two lost ponds (TLP) remain.")
    assert changed_acronyms(first, second) == {"TLP"}
    assert changed_long_forms(first, second) == {"tidallagoonpower", "twolostpond"}


def test_an_alias_that_comes_or_goes_touches_all_papers() -> None:
    first = knowing("peat depth")
    assert are_alike(first, first)
    assert not are_alike(first, replace_preferred(first))


def replace_preferred(found: Circumstances) -> Circumstances:
    fields = {name: getattr(found, name) for name in found.__struct_fields__}
    return Circumstances(**{**fields, "preferred": {"bogdepth": "peatdepth"}})
