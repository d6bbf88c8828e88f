from __future__ import annotations

import numpy as np

from papershelf.search.changes import change, holders
from papershelf.search.reading import UNREAD, Reading, read

SHELF = [f"gull {number}" for number in range(8)]


def reading(*texts: str) -> Reading:
    return read([[[text]] for text in texts], UNREAD)


def changed(before: list[str], now: list[str]) -> tuple[list[int], list[int], list[int]] | None:
    """What goes, what comes, and the numbers now of papers that stay."""
    found = change(reading(*before), reading(*now))
    if found is None:
        return None
    stay = np.setdiff1d(np.arange(len(before)), found.gone)
    assert found.before(found.now(stay)).tolist() == stay.tolist()
    return found.gone.tolist(), found.come.tolist(), found.now(stay).tolist()


def test_a_changed_paper_is_exchanged() -> None:
    now = [*SHELF[:3], "tern", *SHELF[4:]]
    assert changed(SHELF, now) == ([3], [3], [0, 1, 2, 4, 5, 6, 7])


def test_papers_behind_a_new_one_have_moved() -> None:
    now = [*SHELF[:3], "tern", *SHELF[3:]]
    assert changed(SHELF, now) == ([], [3], [0, 1, 2, 4, 5, 6, 7, 8])


def test_papers_behind_one_that_went_have_moved() -> None:
    before = [*SHELF, "tern"]
    assert changed(before, before[1:]) == ([0], [], [0, 1, 2, 3, 4, 5, 6, 7])


def test_equal_papers_beside_each_other_are_no_puzzle() -> None:
    before = ["owl"] * 8
    assert changed(before, ["owl"] * 9) == ([], [8], [0, 1, 2, 3, 4, 5, 6, 7])
    assert changed(["owl"] * 9, before) == ([8], [], [0, 1, 2, 3, 4, 5, 6, 7])


def test_too_many_changes_are_none() -> None:
    assert changed(SHELF, [f"tern {number}" for number in range(8)]) is None


def test_papers_that_need_more_digits_are_none() -> None:
    assert changed(SHELF[:7], SHELF) is None


def test_papers_with_both_halves_change_when_somebody_joins_them_or_nobody_does_any_more() -> None:
    before = ["a sand bank", "the sand", *SHELF, *SHELF]
    now = [*before[:4], "sandbank", *before[5:]]
    assert changed(before, now) == ([0, 4], [0, 4], [1, 2, 3, *range(5, 18)])
    assert changed(now, before) == ([0, 4], [0, 4], [1, 2, 3, *range(5, 18)])


def test_holders_have_a_first_and_a_second_half() -> None:
    found = reading("bank sand", "sand", "bank", "sandbank", "")
    assert holders(found, {"sandbank"}).tolist() == [0]
    assert holders(found, {"sandbanks", "sand", "12", "x" * 99}).tolist() == []
