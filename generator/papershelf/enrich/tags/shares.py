"""Thresholds that nothing falls off: from 0 to 1 along a slope.

A phrase that is in the title of 9.9 % of its papers is not worse than one of 10.1 %; with a hard
threshold a single new paper would take a tag from all others.
"""

from __future__ import annotations

WIDTH = 0.4
"""Half the slope's length, as a share of the threshold."""


def slope(value: float, threshold: float, width: float = WIDTH) -> float:
    """0 well below the threshold, 1 well above it, one half on it.

    >>> slope(0.5, 1), round(slope(1, 1), 3), slope(1.5, 1)
    (0.0, 0.5, 1.0)
    """
    low, high = threshold * (1 - width), threshold * (1 + width)
    return min(1.0, max(0.0, (value - low) / (high - low)))
