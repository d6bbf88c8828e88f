"""What a check found, for programs; docs/using.md describes every key.

{"format": 1, "title": "Harbour shelf", "ok": true, "counts": {"records": 3, "papers": 3, ...}, ...}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from papershelf.catalogue.sums import total
from papershelf.model import Catalogue, Paper, Problem, Severity, UncertainPair
from papershelf.telling.check_lines import columns
from papershelf.telling.checking import Check

FORMAT = 1
"""Another number when a key goes or means something else; new keys do not change it."""


def check_json(check: Check, *, strict: bool) -> str:
    """The whole check as JSON in ASCII."""
    found = (*check.problems, *check.behind, *check.faults)
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    return json.dumps(
        {
            "format": FORMAT,
            "title": check.catalogue.title,
            "ok": not check.fails(strict=strict),
            "counts": {
                **asdict(total(check.sums)),
                "errors": errors,
                "warnings": len(found) - errors,
            },
            "sources": list(_sources(check)),
            "problems": _problems(check.problems),
            "behind": _problems(check.behind),
            "queries": {"asked": check.asked, "faults": _problems(check.faults)},
            "merged": list(_merged(check.catalogue)),
            "uncertain": [_pair(pair) for pair in check.catalogue.uncertain],
            "names": [
                {"name": author.name, "variants": dict(author.variants)} for author in check.people
            ],
            "formulas": {
                "count": check.formulas.count,
                "as_written": len(check.formulas.as_written),
                "share": round(check.formulas.share, 4),
            },
        },
        indent=1,
    )


def _sources(check: Check) -> Iterator[dict[str, Any]]:
    for found, added in zip(check.readings, check.sums, strict=True):
        account = found.account
        yield {
            "file": found.source.name,
            "reader": found.reader,
            "title": found.title,
            "lines": account.lines,
            **asdict(added),
            "errors": account.problems,
            "warnings": account.warnings,
            "columns": [taken for noise in found.noise if (taken := columns(found, noise))],
        }


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "file": problem.source,
            "line": problem.line,
            "severity": problem.severity.value,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]


def _merged(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for paper in catalogue.papers:
        for version in paper.versions[1:]:
            yield {**_place(version.paper), "paper": paper.id, "reason": version.reason}


def _pair(pair: UncertainPair) -> dict[str, Any]:
    return {
        "one": _place(pair.one),
        "other": _place(pair.other),
        "for": pair.speaks_for,
        "against": pair.speaks_against,
    }


def _place(paper: Paper) -> dict[str, Any]:
    record = paper.origin[0]
    return {"file": record.source, "line": record.line, "title": paper.title.plain}
