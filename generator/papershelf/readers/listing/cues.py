"""Costs that hold in every file: of a line's length and wording, and of a break between two lines.

Together with habits.py these are the whole evidence; labelling.py only adds them up. Each cue has a
name that a person is told when asked why a line was taken for a title.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from papershelf.readers.listing.evidence import Evidence
from papershelf.readers.listing.states import (
    ABSTRACTS,
    COUNT,
    DATAS,
    EDGES,
    TITLES,
    Matrix,
    State,
    goes_on,
)
from papershelf.readers.listing.wording import ends_sentence, hangs, sentence_ends
from papershelf.readers.listing.wrapping import Wrapping

S = State

TITLE_LENGTH = (
    (0, 70), (3, 45), (6, 22), (10, 8), (18, 0),
    (130, 8), (160, 25), (200, 60), (250, 110), (400, 250),
)  # fmt: skip
"""From so many characters on, a title costs so much; one title of a thousand has 147 or more."""

ABSTRACT_LENGTH = ((0, 70), (60, 50), (120, 32), (200, 14), (300, 4), (400, 0))
"""The same for a whole abstract; one of a thousand has fewer than 261 characters."""

OUTSIDE = 6
"""A line of header or footer."""

SENTENCE = 25
"""A sentence that ends inside a title."""


def _step(table: Sequence[tuple[int, int]], size: int) -> int:
    return table[bisect_right([edge for edge, _ in table], size) - 1][1]


def line_costs(seen: Evidence) -> dict[str, Matrix]:
    """Cue name to what it costs in each state."""
    return {"length": _length(seen), "wording": _wording(seen)}


def _length(seen: Evidence) -> Matrix:
    row = np.zeros(COUNT, dtype=np.int32)
    row[list(TITLES)] = _step(TITLE_LENGTH, seen.size)
    row[S.TITLE_ON] = max(0, int(row[S.TITLE_ON]) - 40) if seen.size < 100 else row[S.TITLE]  # noqa: PLR2004  the rest of a title may be one word
    likely_title = seen.kind in {"", "name"} and 25 <= seen.size <= 150 and seen.case == "title"  # noqa: PLR2004  most titles
    outside = OUTSIDE + 14 * likely_title + 25 * (seen.size > 200)  # noqa: PLR2004  no header is so long
    row[[S.HEADER, S.FOOTER]] = outside + 8 * bool(seen.mark.style)
    row[S.FOOTER] += 15 * (seen.kind in {"", "name"})
    return row


def _wording(seen: Evidence) -> Matrix:
    row = np.zeros(COUNT, dtype=np.int32)
    inside = min(3, sentence_ends(seen.text))
    row[list(TITLES)] = seen.prose + SENTENCE * inside
    row[[*DATAS, *EDGES]] = max(0, seen.prose) // 2 + 10 * inside
    row[[S.HEADER, S.FOOTER]] = max(0, seen.prose) // 5
    row[S.ABSTRACT] = 3
    return row


class Breaks:
    """The costs of the break before each line, as weights of a few masks over the steps."""

    def __init__(self, seen: Sequence[Evidence], habit: Wrapping) -> None:
        """Notice once what every break needs."""
        on = goes_on()
        self._masks = np.array(
            [mask & kind for kind in (on, ~on) for mask in _from_groups()] + _ends(on),
            dtype=np.int32,
        ).reshape(-1, COUNT * COUNT)
        fitting = round(-10 * math.log(habit.loose + 0.01))
        weights = [[0] * len(self._masks)]
        weights += [
            self._weights(seen, place, fitting, wrapped=habit.column > 0)
            for place in range(1, len(seen))
        ]
        self._weights_of = np.array(weights, dtype=np.int32)

    def between(self, first: int, last: int) -> Matrix:
        """Costs of the steps into the lines from first to last, last excluded."""
        flat: Matrix = self._weights_of[first:last] @ self._masks
        return flat.reshape(-1, COUNT, COUNT)

    @staticmethod
    def _weights(seen: Sequence[Evidence], place: int, fitting: int, *, wrapped: bool) -> list[int]:
        before, line = seen[place - 1], seen[place]
        text = before.text
        stops, hanging = ends_sentence(text), hangs(text)
        meant = fitting if line.fitted else 0 if wrapped else 60
        full = wrapped and not line.fitted
        comma = text.endswith((",", ";", "，", "、", "·", " and"))
        two = before.size + (seen[place - 2].size if place > 1 else 0)
        return [
            meant + 30 * stops - 10 * hanging,
            min(meant, 30) - 10 * comma,
            (meant if wrapped else 8 if line.goes_on and not stops else 60) + 14 * stops,
            20 * full + 35 * hanging,
            15 * full + 25 * comma,
            20 * full + (45 if hanging else 0 if stops else 30),
            _step(ABSTRACT_LENGTH, before.size),
            _step(ABSTRACT_LENGTH, two),
            _step(ABSTRACT_LENGTH, before.size) // (2 if stops else 1),
            _step(ABSTRACT_LENGTH, before.size) // 2,
        ]


def _from_groups() -> list[np.ndarray[tuple[int, int], np.dtype[np.bool_]]]:
    """Steps that leave a title, metadata, an abstract."""
    masks = []
    for group in (TITLES, (S.DATA, S.DATA_ON, *EDGES), ABSTRACTS):
        mask = np.zeros((COUNT, COUNT), dtype=np.bool_)
        mask[list(group), :] = True
        masks.append(mask)
    return masks


def _ends(
    on: np.ndarray[tuple[int, int], np.dtype[np.bool_]],
) -> list[np.ndarray[tuple[int, int], np.dtype[np.bool_]]]:
    """Steps that end an abstract after one line, after two; a later paragraph; the first one."""
    masks = []
    for state in (S.ABSTRACT, S.SECOND, S.PARAGRAPH):
        mask = np.zeros((COUNT, COUNT), dtype=np.bool_)
        mask[state, :] = True
        mask &= ~on
        mask[state, S.PARAGRAPH] = False
        masks.append(mask)
    short = np.zeros((COUNT, COUNT), dtype=np.bool_)
    short[S.ABSTRACT, S.PARAGRAPH] = True
    return [*masks, short]


def last_costs(seen: Sequence[Evidence]) -> Matrix:
    """What it costs that the file ends in each state: an abstract may be too short."""
    row = np.zeros(COUNT, dtype=np.int32)
    row[S.ABSTRACT] = _step(ABSTRACT_LENGTH, seen[-1].size)
    row[S.SECOND] = _step(ABSTRACT_LENGTH, sum(one.size for one in seen[-2:]))
    return row
