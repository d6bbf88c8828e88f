"""Record to paper: cleaning steps, one a file, in the visible order of `CLEANERS`.

clean(record)  ->  the paper, and what was doubtful about it
trace(record)  ->  which step changed what, for people who ask where a text comes from
"""

from __future__ import annotations

from papershelf.clean import (
    addresses,
    backslashes,
    braces,
    characters,
    comments,
    dashes,
    encoding,
    entities,
    formulas,
    quotes,
    snippets,
    spacing,
    tags,
    tex,
    ties,
)
from papershelf.clean.pipeline import Change, Cleaner
from papershelf.clean.pipeline import changes as _changes
from papershelf.clean.record import paper as _paper
from papershelf.model import Paper, Problem, Record

CLEANERS: tuple[Cleaner, ...] = (
    Cleaner("encoding", "text decoded wrongly on its way is mended", encoding.mended),
    Cleaner("entities", "&amp; and its like stand for one sign", entities.resolved),
    Cleaner("characters", "invisible characters show nothing", characters.visible),
    Cleaner("tags", "tags of HTML and JATS are mark-up, not text", tags.untagged),
    Cleaner("backslashes", "backslashes were lost or doubled", backslashes.restored),
    Cleaner("addresses", "addresses are one piece, whatever signs they hold", addresses.linked),
    Cleaner("code", "code is not to be read as TeX", snippets.coded),
    Cleaner("paths", "the backslashes of C:\\data are no TeX", backslashes.kept),
    Cleaner("formulas", "formulas keep their LaTeX", formulas.marked),
    Cleaner("emphasis", "stars around words are emphasis", snippets.stressed),
    Cleaner("comments", "a stray percent sign hid the rest of a line", comments.uncommented),
    Cleaner("ties", "TeX's ~ is a space, unless it means about", ties.untied),
    Cleaner("braces", "the braces of sets are no TeX", braces.kept),
    Cleaner("tex", "TeX is spelled out", tex.spelled),
    Cleaner("quotes", "TeX's quotes are typographic quotes", quotes.curled),
    Cleaner("dashes", "TeX's dashes are dashes", dashes.dashed),
    Cleaner("apostrophe", "a space was lost behind a plural", spacing.parted),
    Cleaner("colon", "a space was lost behind the name", spacing.spaced_name, only="title"),
    Cleaner("space", "white space is one space", spacing.spaced),
)
"""In order: what a step recognises is closed to the later ones. `parse` makes the rich text."""


def clean(record: Record) -> tuple[Paper, tuple[Problem, ...]]:
    """The paper that a record describes, and warnings about what is uncertain.

    Its id is a proposal, made of the record's key or title; the catalogue makes ids distinct.
    """
    return _paper(record, CLEANERS)


def trace(record: Record) -> tuple[Change, ...]:
    """What each step changed in each field of a record, in order."""
    return _changes(record, CLEANERS)


__all__ = ["CLEANERS", "Change", "Cleaner", "clean", "trace"]
