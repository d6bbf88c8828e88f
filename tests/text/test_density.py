"""How dense a group of points is, whether it is counted on a grid or point by point."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy.ndimage import gaussian_filter

from papershelf.text.density import BLUR, CELLS, density, peak

Floats = npt.NDArray[np.float64]


def cloud(size: int) -> Floats:
    return np.random.default_rng(size).random((size, 2))


@pytest.mark.parametrize("size", [1, 3, CELLS, CELLS + 1, 500])
def test_a_group_is_blurred_as_by_a_gaussian_filter(size: int) -> None:
    points = cloud(size)
    grid, _, _ = np.histogram2d(
        points[:, 0], points[:, 1], bins=CELLS, range=[[0.0, 1.0], [0.0, 1.0]]
    )
    assert np.allclose(density(points), gaussian_filter(grid, BLUR, mode="constant"), atol=1e-12)


def test_points_on_and_beyond_the_border_count_in_the_last_cells() -> None:
    border = np.array([[1.0, 1.0], [0.0, 0.0]])
    assert np.array_equal(density(border), density(np.array([[1.7, 1.2], [-0.4, -3.0]])))


def test_no_points_are_nowhere() -> None:
    assert not density(np.zeros((0, 2))).any()
    assert peak(np.zeros((0, 2)), density(cloud(9))).share == 0


def test_a_group_that_has_a_place_to_itself_has_all_of_it() -> None:
    group = np.full((5, 2), 0.2)
    everything = density(np.concatenate([group, np.full((50, 2), 0.9)]))
    found = peak(group, everything)
    assert found.share == pytest.approx(1)
    assert (found.x, found.y) == pytest.approx((0.2, 0.2), abs=1 / CELLS)
