"""How phrases are written, in columns."""

from __future__ import annotations

import numpy as np

from papershelf.enrich.tags.spellings import spellings

NAMES = ["moss", "Moss", "bog"]


def columns(*pairs: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return rows[:, 0], rows[:, 1], np.ones(len(rows), dtype=np.uint16)


def test_each_phrase_has_its_own_spellings_and_counts() -> None:
    found = spellings(*columns((2, 2), (0, 0), (0, 1), (0, 0)), NAMES, 4)
    assert [found.of(phrase) for phrase in range(4)] == [{"moss": 2, "Moss": 1}, {}, {"bog": 1}, {}]


def test_spellings_are_told_once_a_phrase_and_counted_each_time() -> None:
    found = spellings(*columns((0, 0), (1, 0), (1, 0), (1, 2)), NAMES, 2)
    assert sorted(found.each()) == ["bog", "moss", "moss"]
    assert sum(map(sum, (found.of(0).values(), found.of(1).values()))) == 4


def test_no_place_means_no_spelling() -> None:
    found = spellings(*columns(), [], 1)
    assert found.of(0) == {}
    assert not list(found.each())
