from __future__ import annotations

import pytest

from papershelf.search.on_demand import OnDemand


def test_a_value_is_made_when_it_is_asked_for_and_not_before() -> None:
    asked: list[int] = []

    def make(number: int) -> str:
        asked.append(number)
        return f"heron {number}"

    found = OnDemand(5, make)
    assert len(found) == 5
    assert asked == []
    assert found[3] == found[-2] == "heron 3"
    assert found[1:3] == ["heron 1", "heron 2"]
    assert asked == [3, 3, 1, 2]


def test_there_is_nothing_behind_the_last_value() -> None:
    found = OnDemand(2, str)
    assert list(found) == ["0", "1"]
    with pytest.raises(IndexError):
        found[2]
