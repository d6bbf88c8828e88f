"""The counts of papers are kept, and those of changed papers made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counting_memory import Memory
from enrich_examples import paper
from papershelf.model import InProcess, Paper
from papershelf.text.prose import prose
from papershelf.text.said import said
from papershelf.text.said_rows import KEPT, Rows, counted_rows

TITLES = ("Owl nests", "Moss and owls", "Bog oak", "Owls in the moss of bogs", "", "Fern")
AUTHORED = [paper(title, f"{title} grow.", name=f"p{at}") for at, title in enumerate(TITLES)]


def rows(workers: InProcess, papers: Sequence[Paper]) -> Rows:
    return counted_rows(
        papers, [(prose(one.title), prose(one.abstract)) for one in papers], workers
    )


def same(one: Rows, other: Rows) -> bool:
    pairs = zip(map(np.asarray, one), map(np.asarray, other), strict=True)
    return all(np.array_equal(left, right) and left.dtype == right.dtype for left, right in pairs)


def test_only_new_papers_are_counted() -> None:
    workers = Memory()
    rows(workers, AUTHORED[:4])
    workers.done = 0
    rows(workers, [AUTHORED[5], *AUTHORED[1:4]])
    assert workers.done == 1
    rows(workers, [AUTHORED[5], *AUTHORED[1:4]])
    assert workers.done == 1


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.sampled_from(range(6)), unique=True), min_size=2, max_size=4))
def test_kept_rows_are_those_of_a_first_build_whatever_changed(builds: list[list[int]]) -> None:
    workers = Memory()
    for numbers in builds:
        papers = [AUTHORED[number] for number in numbers]
        assert same(rows(workers, papers), rows(InProcess(), papers))


def test_a_changed_abstract_changes_its_paper_s_row() -> None:
    workers = Memory()
    rows(workers, AUTHORED)
    changed = replace(AUTHORED[2], abstract=AUTHORED[3].abstract)
    papers = (*AUTHORED[:2], changed, *AUTHORED[3:])
    assert same(rows(workers, papers), rows(InProcess(), papers))
    assert (said(papers, workers).rows != said(papers, InProcess()).rows).nnz == 0


def spoiled() -> list[bytes]:
    workers = Memory()
    rows(workers, AUTHORED)
    whole = msgspec.msgpack.decode(workers.kept[KEPT])
    lacking = [
        {**whole, name: whole[name][8:]} for name in ("sizes", "entries", "columns", "places")
    ]
    odd = {**whole, "places": b"\xff" * len(whole["places"])}
    swapped = {**whole, "places": whole["places"][4:] + whole["places"][:4]}
    short = {**whole, "entries": whole["entries"][1:]}
    wrong = [*lacking, odd, swapped, short, {**whole, "marks": whole["marks"][1:]}]
    return [b"", b"\xc1", b"\x80", *map(msgspec.msgpack.encode, wrong)]


@pytest.mark.parametrize("content", spoiled())
def test_what_is_not_whole_is_made_anew(content: bytes) -> None:
    workers = Memory()
    workers.keep(KEPT, content)
    assert same(rows(workers, AUTHORED), rows(InProcess(), AUTHORED))
    assert workers.done == len(AUTHORED)


def test_half_a_character_is_no_harm() -> None:
    odd = paper("Moss \ud800 bogs", "Moss \ud800 bogs grow.")
    workers = Memory()
    assert same(rows(workers, [odd]), rows(workers, [odd]))
