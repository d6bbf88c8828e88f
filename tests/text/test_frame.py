"""A cloud of points on a page."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from papershelf.text.frame import MARGIN, SHAPE, SHARE, framed


def test_the_longer_side_of_a_cloud_lies_across() -> None:
    steps = np.arange(20.0)
    tall = np.stack([np.sin(steps), 10 * steps], axis=1)
    found = framed(tall)
    assert abs(np.corrcoef(found[:, 0], steps)[0, 1]) > 0.95


def test_a_cloud_fills_the_page_but_for_its_margin() -> None:
    found = framed(np.random.default_rng(1).normal(size=(200, 2)))
    assert np.allclose(found.min(axis=0), MARGIN)
    assert np.allclose(found.max(axis=0), 1 - MARGIN)


def test_points_that_would_hide_each_other_are_moved_apart() -> None:
    chance = np.random.default_rng(2)
    crowded = np.concatenate([np.zeros((30, 2)), chance.normal(size=(30, 2)) * 5])
    found = framed(crowded) * [SHAPE, 1]
    gap = SHARE * np.sqrt(SHAPE / 60)
    assert cKDTree(found).query(found, 2)[0][:, 1].min() > 0.75 * gap


def test_one_far_point_does_not_press_the_others_together() -> None:
    cloud = np.random.default_rng(4).normal(size=(400, 2))
    cloud[0] = [1000, 1000]
    found = framed(cloud)
    assert found[1:].std(axis=0).min() > 0.1


def test_a_single_point_stands_in_the_middle() -> None:
    assert framed(np.array([[5.0, -3.0]])).tolist() == [[0.5, 0.5]]
