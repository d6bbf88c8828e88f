"""What builds cost, as Markdown tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
COSTS = ("CPU s", "clock s", "peak MB", "site MB", "files", "runs")


def table(part: str, rows: Sequence[Row]) -> str:
    """One part's figures, ready for docs/benchmarks.md.

    >>> row = {"papers": 5, "cpu": 1.25, "wall": 2, "memory": 3, "size": 4, "files": 6, "runs": 3}
    >>> print(table("seed", [row]), end="")
    | papers | CPU s | clock s | peak MB | site MB | files | runs |
    | --- | --- | --- | --- | --- | --- | --- |
    | 5 | 1.2 | 2.0 | 3 | 4.0 | 6 | 3 |
    """
    costs = _markdown(
        ["papers", *(["what"] if "what" in rows[0] else []), *COSTS], [_row(row) for row in rows]
    )
    return f"{costs}\n{_stages(rows)}" if part == "whole" else costs


def _row(row: Row) -> list[str]:
    return [
        f"{row['papers']:,}",
        *([row["what"]] if "what" in row else []),
        f"{row['cpu']:,.1f}",
        f"{row['wall']:,.1f}",
        f"{row['memory']:,.0f}",
        f"{row['size']:,.1f}",
        f"{row['files']:,}",
        str(row["runs"]),
    ]


def _stages(rows: Sequence[Row]) -> str:
    """CPU seconds per 1,000 papers of each stage, dearest first, in catalogues of several sizes."""
    last = rows[-1]["stages"]
    heads = ["CPU s per 1,000 papers", *(f"{row['papers']:,}" for row in rows)]
    body = [
        [stage, *(f"{1000 * row['stages'].get(stage, 0) / row['papers']:.2f}" for row in rows)]
        for stage in sorted(last, key=lambda stage: -last[stage])
    ]
    return _markdown(heads, body)


def _markdown(heads: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
