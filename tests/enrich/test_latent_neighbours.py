"""The nearest of each paper, exactly or by a graph, and what is said of the difference."""

from __future__ import annotations

import logging

import numpy as np
import pytest

from enrich_examples import catalogue, paper
from papershelf.enrich import latent_neighbours
from papershelf.enrich.latent_neighbours import WITHOUT, neighbours
from papershelf.model import Catalogue, Space
from papershelf.text import mapped, nearest_in_graph

CHANCE = np.random.default_rng(5).standard_normal((60, 16)).astype(np.float32)
VECTORS = CHANCE / np.linalg.norm(CHANCE, axis=1, keepdims=True)


def placed() -> Catalogue:
    """Sixty papers somewhere in a latent space."""
    papers = [paper(f"Paper {number}", "", name=f"p{number}") for number in range(60)]
    space = Space(name="latent", vectors=VECTORS.copy(), terms=(), term_vectors=VECTORS[:0])
    return catalogue(*papers).having(space)


def test_a_large_catalogue_is_told_what_it_lacks_and_gets_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    exact = neighbours(placed()).lists["numbers"].tolist()
    monkeypatch.setattr(nearest_in_graph, "LARGE", 59)
    monkeypatch.setattr(nearest_in_graph, "LIBRARY", "no_such_library_of_graphs")
    with caplog.at_level(logging.INFO, "mkdocs.plugins.papershelf"):
        assert neighbours(placed()).lists["numbers"].tolist() == exact
    assert [record.getMessage() for record in caplog.records] == [WITHOUT]


def test_nothing_is_said_where_the_library_is_there_or_not_wanted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs.plugins.papershelf"):
        neighbours(placed())
        monkeypatch.setattr(nearest_in_graph, "LARGE", 59)
        found = neighbours(placed()).lists["numbers"]
    assert not caplog.records
    assert (found >= 0).all()


def test_points_are_the_same_in_blocks_and_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = neighbours(placed()).rows
    monkeypatch.setattr(latent_neighbours, "BLOCK", 7)
    monkeypatch.setattr(mapped, "LEAST", 1)
    parts = neighbours(placed()).rows
    assert parts.points.tobytes() == whole.points.tobytes()
    assert parts.marks.tolist() == whole.marks.tolist()
