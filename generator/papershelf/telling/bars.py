"""How the stages of a build are shown: a bar while one goes on, a line when it is done, a table.

key phrases  [#########---------------]  3800/10000  00:00:07  810 a second
key phrases  12.3 seconds, 10000 pieces, 9990 of them kept
"""

from __future__ import annotations

import sys
from typing import Any

import click

from papershelf.telling.progress import Cost
from papershelf.text.count import counted

WIDTH = 16
"""Characters of a stage's name; with the bar and its figures that makes a line of 80."""
PAUSE = 0.1
"""Seconds between two drawings of a bar."""


def stage(name: str, done: str) -> None:
    """One line of progress."""
    click.echo(f"{name:>{WIDTH}}  {done}", err=True)


class Lines:
    """A line for each stage that is done: for logs."""

    def begins(self, stage: str) -> None:
        """Say nothing yet."""

    def moves(self, done: int, total: int, seconds: float) -> None:
        """Say nothing yet."""

    def ends(self, costs: list[Cost]) -> None:
        """One line for each stage that took some time."""
        for cost in costs:
            stage(cost.stage, took(cost))


class Bars(Lines):
    """A bar with rate and time left for the stage that goes on: for a terminal."""

    def __init__(self) -> None:
        """Draw nothing before something begins."""
        self._stage = ""
        self._bar: Any = None
        self._drawn = 0.0

    def begins(self, stage: str) -> None:
        """Name the stage."""
        self._stage, self._bar, self._drawn = stage, None, 0.0
        click.echo(f"{stage:>{WIDTH}} ...", err=True, nl=False)

    def moves(self, done: int, total: int, seconds: float) -> None:
        """Draw the bar, but not for every piece."""
        if self._bar is None or self._bar.length != total or done < self._bar.pos:
            self._bar, self._drawn = self._new(total), 0.0
        if self._drawn and done < total and seconds - self._drawn < PAUSE:
            return
        self._drawn = seconds or PAUSE
        self._bar.update(done - self._bar.pos, f"{done / seconds:,.0f} a second" if seconds else "")

    def _new(self, total: int) -> Any:  # noqa: ANN401 - click keeps its bar's class to itself
        """A bar of click's, with the rate after the time left."""
        return click.progressbar(
            length=total,
            label=f"{self._stage:>{WIDTH}}",
            file=sys.stderr,
            show_pos=True,
            width=20,
            item_show_func=lambda rate: rate,
        )

    def ends(self, costs: list[Cost]) -> None:
        """Put the line in the place of the bar."""
        click.echo("\r\033[K\033[?25h", err=True, nl=False)  # click hides the cursor
        super().ends(costs)


def took(cost: Cost) -> str:
    """What a stage took, in words: `12.3 seconds, 10000 pieces, 9990 of them kept`."""
    parts = [f"{cost.clock:.1f} seconds"]
    if cost.pieces:
        parts.append(counted(cost.pieces, "piece"))
    if cost.kept:
        parts.append(f"{cost.kept} of them kept")
    return ", ".join(parts)


def table(costs: list[Cost]) -> None:
    """Where the time went, the dearest stage first, and the whole."""
    click.echo(
        f"{'stage':<{WIDTH}}{'CPU s':>9}{'+ others':>10}{'clock s':>9}{'peak MB':>9}", nl=False
    )
    click.echo(f"{'pieces':>10}{'kept':>10}")
    for cost in [*costs, whole(costs)]:
        figures = f"{cost.own:9.2f}{cost.elsewhere:10.2f}{cost.clock:9.2f}{cost.memory:9.0f}"
        click.echo(f"{cost.stage:<{WIDTH}}{figures}{cost.pieces:10d}{cost.kept:10d}")


def whole(costs: list[Cost]) -> Cost:
    """The sum of all stages, and the highest of their peaks."""
    return Cost(
        stage="all",
        own=sum(cost.own for cost in costs),
        elsewhere=sum(cost.elsewhere for cost in costs),
        clock=sum(cost.clock for cost in costs),
        memory=max((cost.memory for cost in costs), default=0.0),
        pieces=sum(cost.pieces for cost in costs),
        kept=sum(cost.kept for cost in costs),
    )
