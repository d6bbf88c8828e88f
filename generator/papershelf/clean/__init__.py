"""Record to paper: cleaning steps, one a file, in the visible order of `CLEANERS`.

clean(record)  ->  the paper, and what was doubtful about it
CLEANED        ->  the same for many records, as a step that others may do or have done before
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
    marks,
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
from papershelf.clean.signs import holds
from papershelf.clean.written import Found, Written, placed, problems, written
from papershelf.model import Paper, Problem, Record, Step

CLEANERS: tuple[Cleaner, ...] = (
    Cleaner(
        "encoding",
        "text decoded wrongly on its way is mended",
        encoding.mended,
        encoding.is_suspect,
    ),
    Cleaner("entities", "&amp; and its like stand for one sign", entities.resolved, holds("&")),
    Cleaner(
        "characters", "invisible characters show nothing", characters.visible, characters.has_hidden
    ),
    Cleaner("tags", "tags of HTML and JATS are mark-up, not text", tags.untagged, holds("<")),
    Cleaner(
        "backslashes", "backslashes were lost or doubled", backslashes.restored, holds("\\", "{")
    ),
    Cleaner(
        "addresses",
        "addresses are one piece, whatever signs they hold",
        addresses.linked,
        holds("http"),
    ),
    Cleaner("code", "code is not to be read as TeX", snippets.coded, holds("`")),
    Cleaner("paths", "the backslashes of C:\\data are no TeX", backslashes.kept, holds("\\")),
    Cleaner("formulas", "formulas keep their LaTeX", formulas.marked, holds("$", "\\")),
    Cleaner("emphasis", "stars around words are emphasis", snippets.stressed, holds("*")),
    Cleaner(
        "comments", "a stray percent sign hid the rest of a line", comments.uncommented, holds("%")
    ),
    Cleaner("ties", "TeX's ~ is a space, unless it means about", ties.untied, holds("~")),
    Cleaner("braces", "the braces of sets are no TeX", braces.kept, holds("{", "}")),
    Cleaner("tex", "TeX is spelled out", tex.spelled, holds("\\", "{", *marks.STAND_INS)),
    Cleaner("quotes", "TeX's quotes are typographic quotes", quotes.curled, holds("`", "''")),
    Cleaner("dashes", "TeX's dashes are dashes", dashes.dashed, holds("--")),
    Cleaner("apostrophe", "a space was lost behind a plural", spacing.parted, holds("s'", "s’")),
    Cleaner(
        "colon", "a space was lost behind the name", spacing.spaced_name, holds(":"), only="title"
    ),
    Cleaner("space", "white space is one space", spacing.spaced, spacing.is_loose),
)
"""In order: what a step recognises is closed to the later ones. `parse` makes the rich text."""


def clean(record: Record) -> tuple[Paper, tuple[Problem, ...]]:
    """The paper that a record describes, and warnings about what is uncertain.

    Its id is a proposal, made of the record's key or title; the catalogue makes ids distinct.
    """
    return placed(record, _found(written(record), None))


def _found(text: Written, _shared: None) -> Found:
    return _paper(text, CLEANERS)


CLEANED: Step[Written, None, Found] = Step(name="cleaned", run=_found, found=Found)
"""The paper in a record's text; `written` makes the text of a record, `placed` the paper whole."""


def trace(record: Record) -> tuple[Change, ...]:
    """What each step changed in each field of a record, in order."""
    return _changes(record, CLEANERS)


__all__ = [
    "CLEANED",
    "CLEANERS",
    "Change",
    "Cleaner",
    "clean",
    "placed",
    "problems",
    "trace",
    "written",
]
