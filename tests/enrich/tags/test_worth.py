"""What titles name and texts use as a whole is worth more."""

from __future__ import annotations

import numpy as np

from papershelf.enrich.tags.worth import Spread, fewest, worth


def column(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_a_titled_phrase_is_worth_more_than_one_that_no_title_has() -> None:
    titled, untitled = worth(Spread(column(5, 5), column(3, 0), column(8, 8), column(6, 6)))
    assert titled > untitled


def test_a_whole_phrase_is_worth_more_than_a_fragment() -> None:
    whole, fragment = worth(Spread(column(5, 5), column(1, 1), column(8, 8), column(8, 1)))
    assert whole > fragment


def test_a_phrase_that_is_never_whole_is_worth_nothing() -> None:
    assert worth(Spread(column(5), column(5), column(8), column(0)))[0] == 0


def test_larger_catalogues_ask_for_more_papers_a_tag() -> None:
    sizes = [fewest(papers) for papers in (1, 10, 100, 1_000, 10_000, 100_000)]
    assert sizes == sorted(sizes)
    assert sizes[0] == 2
    assert sizes[-1] > 4
