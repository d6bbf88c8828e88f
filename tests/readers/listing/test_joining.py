"""Broken lines put together."""

from __future__ import annotations

import pytest

from papershelf.readers.listing.units import joined


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["Deep Tides in", "Shallow Water"], "Deep Tides in Shallow Water"),
        (["a multi-", "task model"], "a multi-task model"),
        (["a Multi-", "Task Model"], "a Multi-Task Model"),
        (["end-", "to-end tides"], "end-to-end tides"),
        (["pre-", "and post-war tides"], "pre- and post-war tides"),
        (["tides -", "a survey"], "tides - a survey"),
        (["深水", "潮汐"], "深水潮汐"),
        (["深水", "Tide"], "深水 Tide"),
    ],
)
def test_lines_are_joined_by_a_space_unless_a_word_was_broken(lines: list[str], whole: str) -> None:
    assert joined(lines) == whole
