"""Where a paper's fields come from and what cleaning did to them, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from papershelf import clean
from papershelf.errors import UnknownPaperError
from papershelf.model import Catalogue, Field, Paper, Record
from papershelf.text.excerpt import excerpt


def found(catalogue: Catalogue, wanted: str) -> Paper:
    """The paper of an id.

    Raises:
        UnknownPaperError: with the nearest ids.

    """
    papers = catalogue.by_id()
    for paper_id, paper in papers.items():
        if paper_id == wanted.strip("/").rpartition("/")[2]:
            return paper
    near: Sequence[str] = [paper_id for paper_id in sorted(papers) if wanted in paper_id][:3]
    near = near or get_close_matches(wanted, papers, n=3, cutoff=0.3) or sorted(papers)[:3]
    raise UnknownPaperError(
        f"No paper has the id '{wanted}'", hint=f"Did you mean one of these? {', '.join(near)}"
    )


def lines(paper: Paper) -> Iterator[str]:
    """The paper's id, then each record it was made of, field by field."""
    yield paper.id
    reasons = [part.reason for part in paper.versions for _ in part.paper.origin]
    reasons = reasons or [""] * len(paper.origin)
    for record, reason in zip(paper.origin, reasons, strict=True):
        merged = f": merged, {reason}" if reason else ""
        yield f"{record.source}:{record.line}{merged}"
        for name, values in record.fields.items():
            for value in values:
                yield from field_lines(name, value)
        yield from change_lines(record)
    for resource in paper.links:
        yield f"  {resource.kind} link, {found_in(paper, resource.url)}: {resource.url}"


def found_in(paper: Paper, address: str) -> str:
    """The field and lines that an address was taken from.

    White space inside is ignored: sources break addresses at it.
    """
    for record in paper.origin:
        for name, values in record.fields.items():
            for value in values:
                if address in "".join(value.text.split()):
                    return f"from {name}, {places(value.lines)}"
    return "made from an identifier"


def field_lines(name: str, value: Field) -> Iterator[str]:
    """One value: its lines in the source, the rule, and its first words."""
    rule = f" ({value.rule})" if value.rule else ""
    yield f"  {name}, {places(value.lines)}{rule}: {excerpt(value.text, 120)}"


def change_lines(record: Record) -> Iterator[str]:
    """What each cleaning step changed."""
    for change in clean.trace(record):
        yield f"  {change.field}, cleaned by {change.step}:"
        yield f"    - {change.before}"
        yield f"    + {change.after}"


def places(numbers: tuple[int, ...]) -> str:
    """`line 7`, `lines 7-9`, `lines 7, 9`.

    >>> places((7,)), places((7, 8, 9)), places((7, 9))
    ('line 7', 'lines 7-9', 'lines 7, 9')
    """
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    if numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"lines {numbers[0]}-{numbers[-1]}"
    return f"lines {', '.join(map(str, numbers))}"
