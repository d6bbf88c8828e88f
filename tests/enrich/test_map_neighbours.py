"""Papers of the map are drawn to those nearest to them, whatever the last build left."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich import map_neighbours
from papershelf.enrich.latent_neighbours import Neighbours
from papershelf.enrich.map_neighbours import GUIDES, placed
from papershelf.model import IN_PROCESS, InProcess
from papershelf.text.fingerprints import of_rows
from papershelf.text.groups import whole
from papershelf.text.layout import Vectors
from papershelf.text.nearest import Rows, lists

SAMPLED = 12


class Memory(InProcess):
    """Keeps between builds what it is told to keep."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def keep(self, name: str, value: bytes) -> None:
        self.kept[name] = value


def rows(number: int, seed: int = 5) -> Vectors:
    """Directions in space, in whole numbers."""
    made = np.random.default_rng(seed).normal(size=(number, 6))
    unit = made / np.linalg.norm(made, axis=1, keepdims=True)
    return whole(unit.astype(np.float32))


def near(points: Vectors, most: int = 8) -> Neighbours:
    names = np.arange(len(points), dtype=np.uint64)
    made = Rows(points, names, of_rows(points.astype(np.int16)), SAMPLED)
    return Neighbours(np.arange(len(points)), made, lists(made, most, {}))


def test_the_nearest_come_first_and_nobody_is_near_himself() -> None:
    points = rows(30)
    drawn, _ = placed(points, near(points), IN_PROCESS)
    cosines = points @ points.T / 4000.0**2
    np.fill_diagonal(cosines, -2)
    wanted = np.argsort(-cosines, axis=1, kind="stable")[:, :8]
    assert drawn.numbers.tolist() == wanted.tolist()
    assert np.allclose(drawn.cosines, np.take_along_axis(cosines, wanted, axis=1), atol=1e-6)


def test_guides_are_of_the_sample_even_where_the_list_names_none() -> None:
    points = rows(60)
    _, guides = placed(points, near(points, most=2), IN_PROCESS)
    further = guides.numbers[SAMPLED:]
    assert further.shape == (48, GUIDES)
    assert ((further >= 0) & (further < SAMPLED)).all()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 39), max_size=5), st.integers(0, 3))
def test_after_any_change_the_lists_are_as_from_nothing(changed: list[int], seed: int) -> None:
    workers = Memory()
    points = rows(40)
    placed(points, near(points), workers)
    points = points.copy()
    points[changed] = rows(len(changed), seed)
    kept, new = (placed(points, near(points), some) for some in (workers, IN_PROCESS))
    for one, other in zip(kept, new, strict=True):
        assert np.array_equal(one.numbers, other.numbers)
        assert np.array_equal(one.cosines, other.cosines)


def test_lists_that_name_nobody_draw_to_nobody() -> None:
    points = rows(SAMPLED + 1)
    found = near(points)
    found.lists["numbers"][:] = -1
    drawn, guides = placed(points, found, IN_PROCESS)
    assert (drawn.numbers == -1).all()
    assert (guides.numbers[SAMPLED:] >= 0).all()
    assert drawn.numbers.shape[1] <= map_neighbours.ATTRACTED
