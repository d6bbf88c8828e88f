"""The proof that no line was dropped: what became of every line of a source that is not blank.

141 lines = 68 titles + 68 abstracts + 5 noise, 0 problems
12 lines = 11 papers + 1 set aside, 1 problem
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from papershelf.model import Item, Noise, Problem, Record, Severity, Source
from papershelf.text.count import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What became of a source's lines. All counts but the last three are of lines."""

    source: str
    lines: int
    """Those that are not blank."""
    titles: int
    abstracts: int
    metadata: int
    whole: int
    """Lines that hold several fields of a record, such as a line of JSON."""
    noise: int
    set_aside: int
    records: int
    titled: int
    """Records with a title; fewer than `titles` where titles are wrapped."""
    abstracted: int
    """Records with an abstract."""
    problems: int
    """Errors: something is not in the catalogue."""
    warnings: int
    unaccounted: tuple[int, ...]
    """Lines that nothing accounts for; always empty unless a reader has a fault."""


_ADDED = tuple(row.name for row in fields(Account) if row.name not in {"source", "unaccounted"})


def account(source: Source, items: Sequence[Item]) -> Account:
    """Count each line once, by what it was used for; a field outweighs noise, noise a problem."""
    blankless = {number for number, line in enumerate(source.lines, 1) if line.strip()}
    uses = _uses(items)
    parts = {number: _part(uses.get(number, frozenset())) for number in sorted(blankless)}
    count = list(parts.values()).count
    records = [item for item in items if isinstance(item, Record)]
    problems = [item for item in items if isinstance(item, Problem)]
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return Account(
        source=source.name,
        lines=len(blankless),
        titles=count("title"),
        abstracts=count("abstract"),
        metadata=count("metadata"),
        whole=count("whole"),
        noise=count("noise"),
        set_aside=count("set aside"),
        records=len(records),
        titled=sum("title" in record.fields for record in records),
        abstracted=sum("abstract" in record.fields for record in records),
        problems=errors,
        warnings=len(problems) - errors,
        unaccounted=tuple(number for number, part in parts.items() if not part),
    )


def together(source: str, parts: Sequence[Account]) -> Account:
    """What became of a source, of which these are stretches; none of them may have lost a line."""
    added = {name: sum(getattr(part, name) for part in parts) for name in _ADDED}
    return Account(source=source, unaccounted=(), **added)


def warned(account: Account, warnings: int) -> Account:
    """The account with some warnings more."""
    return replace(account, warnings=account.warnings + warnings)


def _uses(items: Iterable[Item]) -> Mapping[int, frozenset[str]]:
    """Line to the names of the fields that it is in, `<noise>` and `<aside>`."""
    uses: dict[int, set[str]] = defaultdict(set)
    for item in items:
        if isinstance(item, Record):
            for name, values in item.fields.items():
                for value in values:
                    for number in value.lines:
                        uses[number].add(name)
        elif isinstance(item, Noise):
            uses[item.line].add("<noise>")
        else:
            for number in item.set_aside:
                uses[number].add("<aside>")
    return {number: frozenset(names) for number, names in uses.items()}


def _part(uses: frozenset[str]) -> str:
    """What a line counts as; empty if nothing uses it."""
    fields = uses - {"<noise>", "<aside>"}
    if not fields:
        return "noise" if "<noise>" in uses else "set aside" if uses else ""
    if not fields & {"title", "abstract"}:
        return "metadata"
    return next(iter(fields)) if len(fields) == 1 else "whole"


def lost(items: Sequence[Item]) -> int:
    """Entries that are in no paper: errors that set aside lines of which no record has any."""
    used = {
        number
        for item in items
        if isinstance(item, Record)
        for values in item.fields.values()
        for value in values
        for number in value.lines
    }
    return sum(
        item.severity is Severity.ERROR and bool(item.set_aside) and used.isdisjoint(item.set_aside)
        for item in items
        if isinstance(item, Problem)
    )


def sentence(account: Account) -> str:
    """`141 lines = 68 titles + 68 abstracts + 5 noise, 0 problems`.

    Wrapped texts are counted as what they are, with their lines behind: `2 abstracts (9 lines)`.
    """
    parts = (
        (account.titles, _wrapped(account.titles, account.titled, "title")),
        (account.abstracts, _wrapped(account.abstracts, account.abstracted, "abstract")),
        (account.metadata, f"{account.metadata} metadata"),
        (account.whole, counted(account.whole, "paper")),
        (account.noise, f"{account.noise} noise"),
        (account.set_aside, f"{account.set_aside} set aside"),
        (len(account.unaccounted), f"{len(account.unaccounted)} unaccounted for"),
    )
    total = " + ".join(shown for count, shown in parts if count) or "0"
    ends = [counted(account.problems, "problem")]
    if account.warnings:
        ends.append(counted(account.warnings, "warning"))
    return ", ".join([f"{counted(account.lines, 'line')} = {total}", *ends])


def _wrapped(lines: int, texts: int, noun: str) -> str:
    if texts < lines:
        return f"{counted(texts, noun)} ({counted(lines, 'line')})"
    return counted(lines, noun)
