"""Reasons of pairs are found once, told in both directions, and kept for the next build."""

from __future__ import annotations

from itertools import product
from unittest import mock

import numpy as np
import pytest

from enrich_examples import TITLES_AND_ABSTRACTS, paper
from papershelf.enrich.related_memory import KEPT, Reasons
from papershelf.enrich.related_phrases import Phrases
from papershelf.enrich.related_reasons import Common, Held
from papershelf.model import IN_PROCESS, Paper, PaperId, Slug, Term, Workers
from papershelf.text.kept_tables import Tables, packed
from papershelf.text.said import said
from remembering import Memory

PAPERS = tuple(
    paper(title, text, name=f"p{number}")
    for number, (title, text) in enumerate(TITLES_AND_ABSTRACTS)
)
TAGS = {"soil moisture": (0, 1, 2, 3), "cold storage": (0, 4), "pear trees": (0, 1, 2, 4)}
OTHERS = np.array([[1, 2], [0, 2], [0, 1]], dtype=np.int32)
"""The first three papers, each near the two others."""


def common(papers: tuple[Paper, ...] = PAPERS) -> Common:
    counted = said(papers, IN_PROCESS)
    tags: list[list[Held]] = [[] for _ in papers]
    for name, places in TAGS.items():
        held = {PaperId(papers[place].id): 1.0 for place in places}
        term = Term(name=name, slug=Slug(name.replace(" ", "-")), papers=held)
        for place in places:
            tags[counted.order.tolist().index(place)].append(Held.of(term, len(papers)))
    return Common(Phrases(counted, IN_PROCESS), tags)


def near(found: Common) -> np.ndarray[tuple[int, int], np.dtype[np.int32]]:
    """Lines of others for every paper, of which only the first have any."""
    lines = np.full((len(found.tags), OTHERS.shape[1]), len(found.tags), dtype=np.int32)
    lines[: len(OTHERS)] = OTHERS
    return lines


def prepared(found: Common, workers: Workers) -> list[tuple[str, ...] | None]:
    reasons, lines = Reasons(found, workers), near(found)
    marks = reasons.marks(lines)
    reasons.prepare(lines, marks, lines < len(lines))
    reasons.keep()
    return [reasons.told(mark) for mark in marks[: len(OTHERS)].ravel().tolist()]


def test_what_two_papers_have_in_common_is_the_same_both_ways() -> None:
    found = common()
    pairs = np.array(list(product(range(len(PAPERS)), repeat=2)))
    told = list(found.reasons(pairs[:, 0], pairs[:, 1]))
    turned = list(found.reasons(pairs[:, 1], pairs[:, 0]))
    assert told == turned
    assert any(len(names) > 1 for names in told)


def test_each_pair_is_looked_at_once() -> None:
    found = common()
    with mock.patch.object(found, "reasons", side_effect=found.reasons) as looked:
        told = prepared(found, IN_PROCESS)
    assert len(looked.call_args.args[0]) == 3
    assert (told[0], told[1], told[3]) == (told[2], told[4], told[5])
    assert None not in told


def test_what_was_kept_is_not_looked_for_again() -> None:
    workers, found = Memory(), common()
    made = prepared(found, workers)
    with mock.patch.object(found, "reasons", return_value=iter(())) as looked:
        assert prepared(found, workers) == made
    assert looked.call_args.args[0].tolist() == []


@pytest.mark.parametrize("spoiled", [b"[[1]]", b"[[", b'{"a": 1}', b'["\xff"]', b""])
def test_what_cannot_be_read_is_made_anew(spoiled: bytes) -> None:
    workers, found = Memory(), common()
    made = prepared(found, workers)
    tables: Tables = {
        "marks": np.arange(3, dtype=np.uint64),
        "told": np.frombuffer(spoiled, np.uint8),
    }
    workers.kept[KEPT] = packed(tables)
    assert prepared(found, workers) == made


def test_half_a_character_is_told_and_not_kept() -> None:
    workers, found = Memory(), common()
    lines = near(found)
    reasons = Reasons(found, workers)
    marks = reasons.marks(lines)
    with mock.patch.object(found, "reasons", return_value=iter([("\ud800",)] * 3)):
        reasons.prepare(lines, marks, lines < len(lines))
    reasons.keep()
    assert reasons.told(int(marks[0, 0])) == ("\ud800",)
    assert KEPT not in workers.kept
