"""No record of any source is lost."""

from __future__ import annotations

from dataclasses import replace

from examples import paper
from papershelf.catalogue.accounting import lost
from papershelf.catalogue.outdated import behind
from papershelf.catalogue.sums import sums, total
from papershelf.model import Problem, Severity

HERONS, GULLS = paper("Counting Herons"), paper("Counting Gulls")
SHELF = HERONS.origin[0].source


def aside(*lines: int, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(
        source=SHELF, line=1, severity=severity, message="Odd", hint="Mend it", set_aside=lines
    )


def test_a_record_leads_a_paper_or_is_merged_or_is_set_aside() -> None:
    other = replace(HERONS.origin[0], source="b.bib")
    both = replace(HERONS, origin=(*HERONS.origin, other))
    found = sums({SHELF: 2, "b.bib": 1}, {SHELF: 1, "b.bib": 0}, [both, GULLS])
    assert str(found[SHELF]) == "3 records = 2 papers + 0 merged duplicates + 1 set aside"
    assert str(found["b.bib"]) == "1 record = 0 papers + 1 merged duplicate"
    assert str(total(found.values())) == "4 records = 2 papers + 1 merged duplicate + 1 set aside"
    assert all(part.adds_up for part in found.values())


def test_a_record_that_nobody_has_does_not_add_up() -> None:
    assert not sums({SHELF: 3}, {SHELF: 0}, [HERONS])[SHELF].adds_up


def test_an_entry_is_lost_when_no_record_has_any_of_its_lines() -> None:
    record = HERONS.origin[0]
    partly = aside(1, 90)
    assert lost([record, aside(90, 91), aside(95)]) == 2
    assert lost([record, partly, aside(), aside(99, severity=Severity.WARNING)]) == 0


def test_a_file_that_lags_behind_is_told_with_its_first_other_line() -> None:
    found = behind("ids.tsv", "a\nb\n", "a\nc\nd\n")
    assert found.line == 2
    assert found.message == (
        "The file lacks 2 lines that a build writes and has 1 line that a build drops"
    )
    assert behind("ids.tsv", "a\nb", "b\na").message == "The file has its lines in another order"
    assert behind("ids.tsv", "", "a\n").line == 1
