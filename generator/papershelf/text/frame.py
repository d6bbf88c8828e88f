"""A cloud of points fitted to a page: turned wide side across, scaled to 0..1, moved apart.

The axes of a map mean nothing, so each is scaled on its own: whatever draws the map may stretch it
to any shape. Points that would hide each other are pushed apart, as little as it takes.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from papershelf.text.close_pairs import close_pairs
from papershelf.text.layout import principal

Floats = npt.NDArray[np.float64]

MARGIN = 0.05
"""Free share of the page on each side, where half a dot or a label needs it."""
SHAPE = 1.5
"""Width by height of the page that points are moved apart for."""
SHARE = 0.42
"""Distance kept between points, as a share of that of an even grid; more loses neighbours."""
ROUNDS, FEWER = 60, 10
"""Rounds of moving points apart at most, and for many points."""
MANY = 2500
OUTLIERS = 0.005
"""Share of the points at each end that may not stretch the page."""


def framed(points: Floats) -> Floats:
    """The points between 0 and 1 in both directions; a single point stands in the middle."""
    if len(points) == 0:
        return np.zeros((0, 2))
    fitted = _fitted(_within(principal(points.astype(np.float32))))
    return _fitted(_apart(fitted))


def _within(points: Floats) -> Floats:
    """Points far outside are moved to the border of the others."""
    low, high = np.quantile(points, [OUTLIERS, 1 - OUTLIERS], axis=0)
    slack = 0.1 * (high - low)
    return np.asarray(np.clip(points, low - slack, high + slack))


def _fitted(points: Floats) -> Floats:
    low, high = points.min(axis=0), points.max(axis=0)
    span = high - low
    within = np.where(span > 0, (points - low) / np.where(span > 0, span, 1), 0.5)
    return np.asarray(MARGIN + (1 - 2 * MARGIN) * within)


def _apart(points: Floats) -> Floats:
    """Pairs closer than the gap move half of what is missing, until none are or for some rounds."""
    wide = points * [SHAPE, 1.0]
    gap = SHARE * np.sqrt(SHAPE / len(points))
    for _ in range(ROUNDS if len(points) <= MANY else FEWER):
        pairs = close_pairs(wide, gap * 0.999)
        if len(pairs) == 0:
            break
        wide = _moved(wide, pairs, gap)
    return np.asarray(wide / [SHAPE, 1.0])


def _moved(points: Floats, pairs: npt.NDArray[np.int64], gap: float) -> Floats:
    first, second = pairs[:, 0], pairs[:, 1]
    across = points[first] - points[second]
    distance = np.sqrt((across * across).sum(axis=1))
    turn = first + second  # equal points part in a direction of their own
    chosen = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    away = np.where(distance[:, None] > 0, across / np.maximum(distance, 1e-12)[:, None], chosen)
    step = 0.5 * (gap - distance)[:, None] * away
    moved = [
        np.bincount(first, step[:, axis], len(points))
        - np.bincount(second, step[:, axis], len(points))
        for axis in (0, 1)
    ]
    crowd = np.maximum(1, np.bincount(pairs.ravel(), minlength=len(points)) / 2)
    return np.asarray(points + np.stack(moved, axis=1) / crowd[:, None])
