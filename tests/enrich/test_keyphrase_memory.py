"""Key phrases of papers that have not changed are read from one piece."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counting_memory import Memory
from enrich_examples import orchard, paper
from papershelf.enrich import keyphrases
from papershelf.enrich.keyphrase_memory import KEPT, told
from papershelf.model import Catalogue


def built(workers: Memory, *papers: Any) -> Catalogue:  # noqa: ANN401 - papers or none for the orchard
    found = orchard()
    return replace(found, papers=papers or found.papers, workers=workers)


def test_an_unchanged_catalogue_is_read_once() -> None:
    workers = Memory()
    first = told(built(workers))
    read = workers.done
    assert told(built(workers)) == first
    assert workers.done == read > 0


def test_of_a_changed_catalogue_only_new_papers_are_read() -> None:
    workers = Memory()
    told(built(workers))
    workers.done = 0
    new = paper("Kiln Bricks", "We fire kiln bricks. Kiln bricks hold heat.")
    papers = (*orchard().papers[1:], new)
    found = keyphrases.run(built(workers, *papers))
    assert workers.done == 1
    assert found == keyphrases.run(replace(orchard(), papers=papers))
    assert "kiln bricks" in {term.name for term in found.terms}


def test_papers_that_went_are_forgotten() -> None:
    workers = Memory()
    told(built(workers))
    before = len(workers.kept[KEPT])
    told(built(workers, orchard().papers[0]))
    assert len(workers.kept[KEPT]) < before


@pytest.mark.parametrize("spoiled", [b"", b"\xc1", b"\x81\xa1a\x01", b"\x90"])
def test_what_is_no_memory_is_made_anew(spoiled: bytes) -> None:
    workers = Memory()
    workers.keep(KEPT, spoiled)
    assert told(built(workers)) == told(built(Memory()))


def test_half_a_character_is_no_harm() -> None:
    odd = paper("Moss \ud800 bogs", "Moss \ud800 bogs grow.", keywords=("peat \ud800 moss",))
    workers = Memory()
    assert told(built(workers, odd)) == told(built(workers, odd))
