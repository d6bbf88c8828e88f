"""Figures as Markdown tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
NAMES = {"cranfield": "Cranfield", "cisi": "CISI"}


def table(part: str, rows: Sequence[Row]) -> str:
    """One part's figures, ready for docs/benchmarks.md."""
    return {"ranking": _ranking, "titles": _titles, "budgets": _budgets}[part](rows)


def _ranking(rows: Sequence[Row]) -> str:
    collections = list(dict.fromkeys(row["collection"] for row in rows))
    found = {(row["engine"], row["collection"]): row for row in rows}
    heads = [f"{NAMES[name]}{kind}" for name in collections for kind in ("", ", three words")]
    body = [
        [
            engine,
            *(
                f"{found[engine, name][kind]:.3f}".lstrip("0")
                for name in collections
                for kind in ("full", "three")
            ),
        ]
        for engine in dict.fromkeys(row["engine"] for row in rows)
    ]
    return _markdown(["nDCG@10", *heads], body)


def _titles(rows: Sequence[Row]) -> str:
    heads = ["papers", "engine", "exact title first", "one typo, first three", "asked"]
    return _markdown(
        heads,
        [
            [
                f"{int(row['papers']):,}",
                row["engine"],
                f"{row['exact']:.1%}",
                f"{row['near']:.1%}",
                f"{row['titles']:.0f} and {row['typos']:.0f}",
            ]
            for row in rows
        ],
    )


def _budgets(rows: Sequence[Row]) -> str:
    heads = [
        "papers",
        "engine",
        "KB before the first hits / in all",
        "without styles and fonts",
        "first hits, s (fastest)",
        "key stroke, ms",
        "first time typed, ms",
        "longest task, ms (how many above 50)",
        "on disk, MB",
        "files",
    ]
    return _markdown(heads, [_budget(row) for row in rows])


def _budget(row: Row) -> list[str]:
    return [
        f"{int(row['papers']):,}",
        row["engine"],
        f"{row['first_bytes'] / 1000:,.0f} / {row['all_bytes'] / 1000:,.0f}",
        f"{row['first_search_bytes'] / 1000:,.0f} / {row['all_search_bytes'] / 1000:,.0f}",
        f"{row['first_seconds']:.2f} ({row['fastest_seconds']:.2f})",
        f"{row['key_ms']:,.1f}",
        f"{row['cold_key_ms']:,.0f}",
        f"{row['longest_ms']:,.0f} ({row['long_tasks']})",
        f"{row['disk_bytes'] / 1e6:,.2f}",
        f"{row['disk_files']:,}",
    ]


def _markdown(heads: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
