"""Papers become a catalogue."""

from __future__ import annotations

import pytest

from examples import paper
from papershelf.catalogue.assemble import assemble
from papershelf.errors import CatalogueError
from papershelf.model import Vocabulary


def test_papers_keep_their_order_and_get_distinct_ids() -> None:
    papers = [paper("Preface", "To one."), paper("Nets"), paper("Preface", "To another.")]
    found = assemble(papers, "Shelf", Vocabulary())
    assert [one.id for one in found.papers] == ["preface", "nets", "preface-2"]


def test_an_id_that_looks_numbered_already_is_not_given_twice() -> None:
    papers = [paper("Preface", "To one."), paper("Preface", "To another."), paper("Preface 2")]
    ids = [one.id for one in assemble(papers, "Shelf", Vocabulary()).papers]
    assert len(set(ids)) == 3


def test_no_paper_at_all_is_an_error_with_a_hint() -> None:
    with pytest.raises(CatalogueError, match=r"No paper was found in any source. Run 'papershelf"):
        assemble([], "Shelf", Vocabulary())
