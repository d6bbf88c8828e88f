"""What is appended to duplicates.yml: questions for an editor, as text.

The file belongs to the editor. Nothing in it is ever rewritten, so that comments, answers and their
order stay; a question is asked once, whether it is answered or not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from textwrap import indent

from papershelf.catalogue.duplicates.asked import asked, described
from papershelf.model import Decision, Description, Paper, UncertainPair
from papershelf.text.excerpt import excerpt

MOST_OPEN = 50
"""Questions that wait for an answer at a time: as many as a person looks through at one go."""

TOLD = 60
"""Characters of an abstract that tell two papers apart."""

HEAD = """\
# Papers that may be one. Write `same: yes` to make one paper of the two, or `same: no` to keep
# them apart for ever. Without an answer they are kept apart. `papershelf build` appends new
# questions at the end and changes nothing else here; comments are yours.
"""

_FIRST = re.compile(r"^( *)- ", re.MULTILINE)
"""The first question of a file, which says how far its list is indented."""

_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]")


def questions(
    before: str, uncertain: Iterable[UncertainPair], decisions: Sequence[Decision]
) -> str:
    """The text to append to the file's text as it is; empty when there is nothing to ask.

    `decisions` are those of `before`; no more than `MOST_OPEN` questions wait at a time.
    """
    waiting = sum(decision.same is None for decision in decisions)
    fresh = (pair for pair in uncertain if not asked(pair, decisions))
    entries = "".join(islice(_entries(fresh), max(0, MOST_OPEN - waiting)))
    if not entries:
        return ""
    first = _FIRST.search(before)
    start = HEAD if not before else "" if before.endswith("\n") else "\n"
    return start + indent(entries, first[1] if first else "")


def _entries(uncertain: Iterable[UncertainPair]) -> Iterator[str]:
    """One entry for each pair whose papers can be told apart by what the file says."""
    for pair in uncertain:
        one, other = described(pair.one), described(pair.other)
        if one == other:
            one, other = _told_apart(pair.one), _told_apart(pair.other)
        if one != other:
            yield _entry(pair, one, other)


def _told_apart(paper: Paper) -> Description:
    """A description with the beginning of the abstract."""
    known = described(paper)
    return Description(
        title=known.title,
        author=known.author,
        year=known.year,
        venue=known.venue,
        abstract=" ".join(paper.abstract.plain[:TOLD].split()),
        identifiers=known.identifiers,
    )


def _entry(pair: UncertainPair, one: Description, other: Description) -> str:
    rows = (
        f"- one: {_side(one)}",
        f"  other: {_side(other)}",
        f"  # {_place(pair.one)} and {_place(pair.other)}",
        f"  for: {_quoted('; '.join(pair.speaks_for))}",
        f"  against: {_quoted('; '.join(pair.speaks_against))}",
        "  same:",
    )
    return "\n" + "".join(f"{row}\n" for row in rows)


def _side(known: Description) -> str:
    values: dict[str, str | int] = {
        "title": known.title,
        "author": known.author,
        "year": known.year,
        "venue": known.venue,
        "abstract": known.abstract,
        **known.identifiers,
    }
    return "{" + ", ".join(f"{name}: {_quoted(v)}" for name, v in values.items() if v) + "}"


def _quoted(value: str | int) -> str:
    """A value as YAML on one line, whatever signs are in it."""
    if isinstance(value, int):
        return str(value)
    return _UNPRINTABLE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(sign: re.Match[str]) -> str:
    code = ord(sign[0])
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"  # noqa: PLR2004 - what four figures hold


def _place(paper: Paper) -> str:
    """Where a paper stands, on one line."""
    record = paper.origin[0]
    return _UNPRINTABLE.sub("", excerpt(f"{record.source}:{record.line}", 200))
