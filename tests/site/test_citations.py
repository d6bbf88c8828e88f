"""Entries of the last build are found again, and no entry is another paper's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper
from papershelf.exports import bibtex
from papershelf.model import Catalogue, Issued, Paper, RichText, Step
from papershelf.site.citations import KEPT, citations
from remembering import Memory

SHELF = tuple(paper(f"{word} Revisited", year=2030) for word in ("Looms", "Tides", "Herons"))


class Counting(Memory):
    """Remembers how many pieces had to be done."""

    done = 0

    def each(self, step: Step, given: Sequence, shared: object) -> list:  # type: ignore[type-arg] # any step
        """What the step makes of each piece."""
        self.done += len(given)
        return super().each(step, given, shared)


def kept_by(workers: Counting, *papers: Paper) -> Catalogue:
    return replace(catalogue(*papers), workers=workers)


def anew(*papers: Paper) -> dict[str, str]:
    keys = bibtex.keys(papers)
    return {one.id: bibtex.entry(one, keys[one.id]) for one in papers}


def test_entries_that_are_kept_are_not_made_again() -> None:
    workers = Counting()
    first = citations(kept_by(workers, *SHELF))
    assert (first, workers.done) == (anew(*SHELF), len(SHELF))
    assert citations(kept_by(workers, *map(replace, SHELF))) == first
    assert workers.done == len(SHELF)


def test_an_edited_paper_has_its_new_entry_and_the_others_stay() -> None:
    workers = Counting()
    citations(kept_by(workers, *SHELF))
    edited = (replace(SHELF[0], issued=Issued(year=1999)), *SHELF[1:])
    assert citations(kept_by(workers, *edited)) == anew(*edited)
    assert workers.done == len(SHELF) + 1


def test_a_paper_whose_key_another_takes_has_another_entry() -> None:
    workers = Counting()
    twin = replace(SHELF[1], id="twin")  # type: ignore[arg-type] # a made-up id
    citations(kept_by(workers, SHELF[1]))
    assert citations(kept_by(workers, twin, SHELF[1])) == anew(twin, SHELF[1])


def test_what_is_no_paper_s_any_more_is_not_kept() -> None:
    workers = Counting()
    citations(kept_by(workers, *SHELF))
    whole = len(workers.kept[KEPT])
    citations(kept_by(workers, SHELF[0]))
    assert len(workers.kept[KEPT]) < whole


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x93\x01\x02\x03", b"\x81\xc4\x01a\x05"])
def test_a_value_that_is_none_of_ours_is_made_again(junk: bytes) -> None:
    workers = Counting()
    workers.keep(KEPT, junk)
    assert citations(kept_by(workers, *SHELF)) == anew(*SHELF)


@given(st.text(max_size=20), st.text(max_size=20))
@settings(deadline=None, max_examples=50, derandomize=True)
def test_whatever_titles_say_a_second_build_has_the_entries_of_a_first(
    one: str, other: str
) -> None:
    workers = Counting()
    shelves = [(replace(SHELF[0], title=RichText.of(title)), SHELF[1]) for title in (one, other)]
    for papers in shelves:
        assert citations(kept_by(workers, *papers)) == anew(*papers)
