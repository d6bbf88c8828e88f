"""What is kept of papers for the next time that they are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.catalogue import told
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.duplicates import blocks
from papershelf.catalogue.duplicates.blocks import MOST
from papershelf.catalogue.duplicates.titles import title
from papershelf.model import Catalogue, Paper, Vocabulary, Workers
from remembering import Memory

TITLES = ("Moss", "Moss: a Field Guide to Bogs", "Moss, a field guide to bogs", "Kelp", "K\ud800lp")
ABSTRACTS = (
    "",
    "Bogs hold moss. " * 9,
    "Bogs hold moss, they say. " * 7,
    "Kelp grows in water. " * 6,
)
PAPERS = st.lists(
    st.builds(
        lambda title, abstract, doi: replace(
            paper(title, abstract), identifiers={"doi": f"10.5555/{doi}"} if doi else {}
        ),
        st.sampled_from(TITLES),
        st.sampled_from(ABSTRACTS),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=8,
)


def put_together(papers: Sequence[Paper], *workers: Workers) -> Catalogue:
    """The papers as one catalogue; each has one record, so none is given twice."""
    return assemble(
        [replace(one, origin=tuple(map(replace, one.origin))) for one in papers],
        "",
        Vocabulary(),
        *workers,
    )


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(PAPERS, min_size=2, max_size=3))
def test_a_catalogue_is_the_same_whatever_was_kept(builds: list[list[Paper]]) -> None:
    memory = Memory()
    for papers in builds:
        assert put_together(papers, memory) == put_together(papers)


def crowd(first: str) -> list[Paper]:
    """More papers of nearly one title than are compared each with each."""
    return [
        paper(f"Moss Bogs and Herons number {number}", f"{first if number else 'We'} saw {number}.")
        for number in range(MOST + 9)
    ]


def test_papers_of_a_crowd_are_compared_by_what_they_say_now() -> None:
    memory = Memory()
    put_together(crowd("They"), memory)
    for first in ("A", "Zoologists"):
        assert put_together(crowd(first)[::-1], memory) == put_together(crowd(first)[::-1])
        assert put_together(crowd(first), memory) == put_together(crowd(first))


def test_only_what_says_something_else_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def folding(plain: str) -> object:
        folded.append(plain)
        return title(plain)

    monkeypatch.setattr("papershelf.catalogue.duplicates.profiles.title", folding)
    papers = [paper(name) for name in ("Terns", "Herons in Harbours", "Kelp Forests")]
    memory = Memory()
    put_together(papers, memory)
    assert len(folded) == 3
    folded.clear()
    put_together(papers, memory)
    assert folded == []
    put_together([*papers[:2], replace(papers[2], venue="Kiel")], memory)
    assert folded == ["Kelp Forests"]


@pytest.mark.parametrize("junk", [b"", b"\xc1", b"\x93\x01\x02\x03", b"\x81\xc4\x01a\x01"])
def test_what_is_none_of_ours_is_not_there(junk: bytes) -> None:
    memory = Memory()
    memory.kept = {told.NAME: junk, blocks.NAME: junk}
    papers = [paper("Moss"), paper("Moss, again"), paper("moss")]
    assert put_together(papers, memory) == put_together(papers)
    assert put_together(papers, memory) == put_together(papers)
