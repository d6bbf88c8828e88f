"""Progress as a person sees it."""

from __future__ import annotations

import itertools
import re

import pytest

from papershelf.telling.bars import Bars, Lines, table
from papershelf.telling.progress import Cost

COST = Cost(stage="key phrases", own=1.25, elsewhere=2.5, clock=2.0, memory=99.6, pieces=10, kept=9)


def test_a_log_has_one_line_for_each_stage(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.begins("key phrases")
    lines.moves(5, 10, 1.0)
    lines.ends([COST, Cost(stage="map", clock=0.04)])
    said = capsys.readouterr().err.splitlines()
    assert [line.strip() for line in said] == [
        "key phrases  2.0 seconds, 10 pieces, 9 of them kept",
        "map  0.0 seconds",
    ]


def test_a_terminal_has_a_bar_with_rate_and_time_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("time.time", itertools.count(step=0.5).__next__)
    bars = Bars()
    bars.begins("key phrases")
    for done in range(1001):
        bars.moves(done, 1000, done / 500)
    bars.moves(3, 7, 0.5)  # another step of the same stage
    bars.ends([COST])
    said = capsys.readouterr().err
    assert "key phrases  [############" in said
    assert "500 a second" in said
    assert re.search(r"\[#+-+\]  \d+/1000  \d\d:\d\d:\d\d  500 a second", said)
    assert "1000/1000" in said
    assert "3/7" in said
    assert said.count("\r") < 100
    assert said.endswith("key phrases  2.0 seconds, 10 pieces, 9 of them kept\n")


def test_the_table_has_a_row_for_each_stage_and_one_for_the_whole(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table([COST, Cost(stage="map", own=0.75, clock=1.0, memory=120)])
    head, *rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert head[0] == "stage"
    assert rows[0] == ["key", "phrases", "1.25", "2.50", "2.00", "100", "10", "9"]
    assert rows[-1] == ["all", "2.00", "2.50", "3.00", "120", "10", "9"]
