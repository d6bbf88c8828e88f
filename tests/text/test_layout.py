"""The layout of vectors on a plane, and its fit to a page."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from papershelf.text import groups, repulsion
from papershelf.text import layout as layouts
from papershelf.text.frame import framed
from papershelf.text.layout import layout
from papershelf.text.neighbour_graph import affinities, nearest

Vectors = npt.NDArray[np.float32]


def topics(number: int, each: int, *, width: int = 24) -> Vectors:
    """Unit rows around some directions, those of one topic next to each other."""
    chance = np.random.default_rng(7)
    centres = np.eye(width)[:number].repeat(each, axis=0)
    rows = centres + 0.12 * chance.normal(size=(number * each, width))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def purity(points: npt.NDArray[np.float64], each: int) -> float:
    """Share of each point's five nearest that are of its own topic."""
    _, near = cKDTree(points).query(points, 6)
    own = np.arange(len(points)) // each
    return float((own[near[:, 1:]] == own[:, None]).mean())


@pytest.mark.parametrize(("number", "each"), [(4, 12), (6, 90)])
def test_rows_of_one_topic_lie_together(number: int, each: int) -> None:
    assert purity(layout(topics(number, each)), each) > 0.97


def test_the_same_rows_give_the_same_points() -> None:
    rows = topics(5, 100)
    assert np.array_equal(layout(rows), layout(rows.copy()))


def test_the_grid_and_all_pairs_give_almost_the_same_forces() -> None:
    for scale in (0.1, 3.0):
        points = np.random.default_rng(3).normal(size=(300, 2)) * scale
        exact, grid = repulsion.exact(points), repulsion.gridded(points)
        assert grid.total == pytest.approx(exact.total, rel=0.02)
        assert np.linalg.norm(grid.forces - exact.forces) < 0.1 * np.linalg.norm(exact.forces)


def test_on_the_grid_a_point_does_not_push_itself() -> None:
    found = repulsion.gridded(np.array([[0.3, 0.7], [1000.0, 0.1]]))
    assert np.abs(found.forces).max() < 1e-3


def test_a_few_steps_sort_points_that_start_near_a_sample_of_their_topic() -> None:
    rows = topics(5, 60)
    sample = np.arange(0, 300, 5)
    laid = layout(rows[sample])
    guides = groups.nearest(groups.whole(rows), groups.whole(rows[sample]), 2)
    start = layouts.among(guides.numbers.astype(np.int64), guides.products / 4000**2, laid)
    points = layouts.refined(start, layouts.Edges.of(affinities(rows)))
    assert purity(points, 60) > 0.97


def test_equal_rows_do_not_end_up_on_one_point() -> None:
    rows = np.repeat(topics(2, 2), 5, axis=0)
    points = framed(layout(rows))
    assert len({tuple(point) for point in np.round(points, 3)}) == len(rows)


def test_rows_without_words_lie_around_the_others() -> None:
    rows = topics(3, 10)
    rows[[4, 9]] = 0
    points = layout(rows)
    known = np.delete(points, [4, 9], axis=0)
    assert np.linalg.norm(points[[4, 9]], axis=1).min() > np.abs(known).max()


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_very_few_papers_have_places_too(size: int) -> None:
    points = framed(layout(topics(3, 1)[:size]))
    assert points.shape == (size, 2)
    assert np.isfinite(points).all()


def test_a_row_is_not_its_own_neighbour_and_equals_are_in_order() -> None:
    others, cosines = nearest(np.ones((4, 1), dtype=np.float32), 3)
    assert others.tolist() == [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]]
    assert (cosines == 1).all()


def test_strengths_are_mutual_and_sum_to_one() -> None:
    found = affinities(topics(3, 10))
    assert found.sum() == pytest.approx(1)
    assert abs(found - found.T).max() < 1e-12


@settings(deadline=None, max_examples=25, derandomize=True)
@given(
    st.lists(
        st.tuples(*[st.sampled_from([-1.0, 0.0, 0.5, 1.0])] * 3),
        max_size=12,
    )
)
def test_whatever_the_rows_every_paper_has_a_place_on_the_page(
    rows: list[tuple[float, float, float]],
) -> None:
    raw = np.array(rows, dtype=np.float32).reshape(-1, 3)
    lengths = np.linalg.norm(raw, axis=1, keepdims=True)
    points = framed(layout(np.divide(raw, lengths, out=np.zeros_like(raw), where=lengths > 0)))
    assert points.shape == (len(rows), 2)
    assert ((points >= 0) & (points <= 1)).all()
