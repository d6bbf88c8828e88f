"""Regions of the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from enrich_examples import catalogue, paper
from examples import tags, term
from papershelf.enrich import map_regions
from papershelf.model import Catalogue, Space, Taxonomy

PAPERS = [paper(f"Paper {number}") for number in range(20)]
TWO_PLACES = [(0.2, 0.2)] * 10 + [(0.8, 0.8)] * 10


def regions(points: Sequence[tuple[float, float]], found: Taxonomy) -> Taxonomy:
    space = Space(name="map", vectors=np.array(points, dtype=np.float32).reshape(-1, 2))
    return map_regions.run(shelf(len(points)).having(found).having(space))


def shelf(size: int) -> Catalogue:
    return catalogue(*PAPERS[:size])


def test_tags_with_a_place_of_their_own_become_regions_and_scattered_ones_do_not() -> None:
    scattered = term("survey", *PAPERS[::2])
    found = regions(
        TWO_PLACES, tags(scattered, term("pears", *PAPERS[:10]), term("plums", *PAPERS[10:]))
    )
    assert [region.name for region in found.terms] == ["pears", "plums"]
    assert not found.listed


def test_a_paper_belongs_to_one_region_at_most() -> None:
    found = regions(
        TWO_PLACES,
        tags(term("pears", *PAPERS[:12]), term("plums", *PAPERS[8:]), term("trees", *PAPERS)),
    )
    held = [name for region in found.terms for name in region.papers]
    assert len(held) == len(set(held))


def test_the_largest_region_comes_first_and_equals_by_name() -> None:
    found = regions(TWO_PLACES, tags(term("plums", *PAPERS[10:14]), term("pears", *PAPERS[:4])))
    assert [region.name for region in found.terms] == ["pears", "plums"]


def test_two_papers_make_no_region() -> None:
    assert not regions(TWO_PLACES, tags(term("pears", *PAPERS[:2]))).terms


def test_an_empty_catalogue_and_one_without_tags_have_no_regions() -> None:
    assert not regions([], tags()).terms
    assert not regions(TWO_PLACES, tags()).terms


def test_looking_at_likely_tags_first_finds_the_same_regions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    points = [tuple(point) for point in np.random.default_rng(4).random((20, 2)).tolist()]
    found = tags(*(term(f"tag {size}", *PAPERS[: 2 * size : 2]) for size in range(2, 10)))
    quickly = regions(points, found)
    monkeypatch.setattr(map_regions, "_bound", lambda _group, _size: np.inf)
    assert quickly == regions(points, found)
    assert quickly.terms
