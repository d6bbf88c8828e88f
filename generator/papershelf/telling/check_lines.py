"""What a check found, as lines for a person.

content/sources/a.csv (table): 13 lines = 12 papers + 1 noise, 0 problems
  12 records = 9 papers + 3 merged duplicates
  line 1: columns: Titel=title, Jahr=issued; kept: Regal
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.build import Reading
from papershelf.catalogue.accounting import sentence
from papershelf.catalogue.duplicates.report import merge_lines, uncertain_lines
from papershelf.catalogue.sums import Sum, total
from papershelf.model import Noise, Term
from papershelf.render.formulas import sentence as typeset
from papershelf.telling.checking import Check
from papershelf.text.count import counted

TABLE, HEADER = "table", "header: "
"""The reader of tables, and how it begins the rule of a header's line."""


def source_lines(check: Check) -> Iterator[str]:
    """Every source: what became of its lines and records, and what is no part of a paper."""
    for found, added in zip(check.readings, check.sums, strict=True):
        yield from _source(found, added)


def columns(found: Reading, noise: Noise) -> str:
    """Which column of a table was taken for what; empty for any line but a table's header."""
    is_header = found.reader == TABLE and noise.rule.startswith(HEADER)
    return noise.rule.removeprefix(HEADER) if is_header else ""


def _source(found: Reading, added: Sum) -> Iterator[str]:
    yield f"{found.source.name} ({found.reader}): {sentence(found.account)}"
    yield f"  {added}"
    for noise in found.noise:
        if taken := columns(found, noise):
            yield f"  line {noise.line}: columns: {taken}"
        else:
            yield f"  line {noise.line}: noise ({noise.rule}): {noise.text.strip()}"


def catalogue_lines(check: Check) -> Iterator[str]:
    """What was found between sources: duplicates, names, formulas; and the sum of everything."""
    yield from merge_lines(check.catalogue)
    yield from uncertain_lines(check.catalogue)
    if check.people:
        yield f"{counted(len(check.people), 'author')} with more than one spelling:"
        yield from map(_person, check.people)
    if line := typeset(check.formulas):
        yield line
    yield f"{total(check.sums)}, {counted(len(check.problems), 'problem')}"


def _person(author: Term) -> str:
    others = [f"{name} ({papers})" for name, papers in author.variants.items()]
    return f"  {author.name}: {', '.join(others)}"


def query_line(check: Check) -> str:
    """How many queries find what they should; empty where none were asked."""
    if not check.asked:
        return ""
    right = check.asked - len({fault.line for fault in check.faults})
    return f"{right} of {counted(check.asked, 'query', 'queries')} find what they should first"
