"""Where papers stand on the map."""

from __future__ import annotations

import numpy as np

from enrich_examples import catalogue, paper
from papershelf.enrich import map_layout
from papershelf.model import Catalogue, Space


def grove(size: int) -> Catalogue:
    """Papers that alternate between two topics."""
    vectors = np.eye(2, dtype=np.float32)[np.arange(size) % 2]
    papers = [paper(f"Paper {number}") for number in range(size)]
    return catalogue(*papers).having(Space(name="latent", vectors=vectors))


def test_the_map_has_a_point_between_zero_and_one_for_every_paper() -> None:
    space = map_layout.run(grove(9))
    assert space.name == "map"
    assert space.vectors.shape == (9, 2)
    assert ((space.vectors >= 0) & (space.vectors <= 1)).all()


def test_papers_of_one_topic_stand_on_one_side() -> None:
    points = map_layout.run(grove(20)).vectors
    even, odd = points[::2].mean(axis=0), points[1::2].mean(axis=0)
    nearer = np.linalg.norm(points - even, axis=1) < np.linalg.norm(points - odd, axis=1)
    assert nearer.tolist() == [True, False] * 10


def test_a_catalogue_without_words_has_a_map_too() -> None:
    found = catalogue(paper("1"), paper("2")).having(
        Space(name="latent", vectors=np.zeros((2, 0), dtype=np.float32))
    )
    assert np.isfinite(map_layout.run(found).vectors).all()
