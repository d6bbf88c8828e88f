"""The ledger as text, content/ids.tsv.

    paper   prop        PROP: ...       doi:10.5555/prop title:5f1d7a84db00d2fc:ma:2020  2030-01-31
    gone    old-pears   Old pears       title:06e1a3f2c3e0a1b4::1931                     2029-04-01
    moved   prop-2      prop    PROP    arxiv:2010.10137                                 2030-01-31
    page    tags/pear-grafting  pear grafting
    page    authors/ada-pomona  Ada Pomona      storing-pears

The columns are parted by tabs; the last one of a paper is the day on which it was first published.
One row is one address, so that version control merges two branches by keeping the lines of both;
rows of one id are united when they are read. Rows are sorted. A line that is no row is kept where
it is and told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from papershelf.catalogue.ids.likeness import STRONG_NAMES, name_of
from papershelf.model import (
    Ledger,
    PaperId,
    Problem,
    PublishedPage,
    PublishedPaper,
    Severity,
)
from papershelf.text.slug import LONGEST, RESERVED

HEAD = """\
# Written by papershelf: every address that was ever published, so that none is lost.
# Keep this file with the sources and under version control.
"""
_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(_NAME)
_PAGE = re.compile(rf"(?!papers/(?!index$|from/)){_NAME}(?:/{_NAME}){{0,2}}")
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""How version control marks what it could not merge."""
_COLUMNS = {"paper": (3, 5), "gone": (3, 5), "moved": (3, 6), "page": (3, 4)}
"""Least and most columns of a row, its kind included."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ROW = (
    "A row is `paper` or `gone`, id, title, marks, day; `moved`, id, new id, title, marks, day; or"
)
_HINT = f"{_ROW} `page`, path and name; all parted by tabs. The line is kept as it is"


@dataclass(slots=True)
class _Rows:
    """What has been read so far."""

    file: str
    papers: dict[str, PublishedPaper] = field(default_factory=dict)
    pages: dict[str, PublishedPage] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def doubt(self, line: int, message: str, hint: str) -> None:
        """Note what is wrong with a row."""
        self.problems.append(
            Problem(
                source=self.file,
                line=line,
                severity=Severity.WARNING,
                message=message,
                hint=hint,
            )
        )


def parse_ledger(text: str, name: str) -> Ledger:
    """What the file's text says; `name` is the file's, for problems. Nothing is fatal."""
    rows = _Rows(file=name)
    head = frozenset(HEAD.splitlines())
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line.strip() and line not in head:
            _read(rows, number, line)
    return Ledger(
        papers=tuple(rows.papers[key] for key in sorted(rows.papers)),
        pages=tuple(rows.pages[key] for key in sorted(rows.pages)),
        others=tuple(rows.others),
        problems=tuple(rows.problems),
    )


def ledger_text(ledger: Ledger) -> str:
    """The file that says what the ledger says; empty if it says nothing."""
    lines = [*ledger.others, *_paper_rows(ledger.papers), *_page_rows(ledger.pages)]
    return HEAD + "\n".join(lines) + "\n" if lines else ""


def _paper_rows(papers: Iterable[PublishedPaper]) -> Iterator[str]:
    for row in papers:
        known = f"{row.title}\t{' '.join(row.marks)}" + (f"\t{row.since}" if row.since else "")
        if row.target:
            yield f"moved\t{row.id}\t{row.target}\t{known}"
        else:
            yield f"{'paper' if row.living else 'gone'}\t{row.id}\t{known}"


def _page_rows(pages: Iterable[PublishedPage]) -> Iterator[str]:
    for row in pages:
        yield f"page\t{row.page}\t{row.title}" + (f"\t{row.paper}" if row.paper else "")


def _read(rows: _Rows, number: int, line: str) -> None:
    """One line of the file."""
    kind, *columns = line.split("\t")
    least, most = _COLUMNS.get(kind, (0, 0))
    if least <= len(columns) + 1 <= most and _read_row(rows, number, kind, columns):
        return
    if line.startswith(_CONFLICT):
        if line.startswith(_CONFLICT[0]):
            hint = "Both sides are used. The next build that succeeds writes the file anew"
            rows.doubt(number, "Two versions of the file were not merged here", hint)
        return
    rows.others.append(line)
    if not line.startswith("#"):
        rows.doubt(number, "This line is not understood", _HINT)


def _read_row(rows: _Rows, number: int, kind: str, columns: Sequence[str]) -> bool:
    """Whether the columns of a known kind are as they should be; what they say is noted then."""
    if kind == "page":
        return _read_page(rows, *columns)
    own = columns[0]
    if not is_id(own):
        return False
    target, rest = (columns[1], columns[2:]) if kind == "moved" else ("", columns[1:])
    if kind == "moved" and (not is_id(target) or target == own):
        return False
    title, marks, since = (*rest, "", "", "")[:3]
    row = PublishedPaper(
        id=PaperId(own),
        title=" ".join(title.split()),
        marks=tuple(sorted({mark for mark in marks.split() if ":" in mark})),
        living=kind == "paper",
        target=PaperId(target) if target else None,
        since=since if _DAY.fullmatch(since) else "",
    )
    before = rows.papers.get(own)
    if before and _differ(before, row):
        hint = "The paper that agrees with it best keeps it, the other gets one of its own"
        rows.doubt(number, f"Two papers were given the id “{own}”", hint)
    rows.papers[own] = united(before, row) if before else row
    return True


def _read_page(rows: _Rows, page: str, title: str, paper: str = "") -> bool:
    if not _PAGE.fullmatch(page) or (paper and not is_id(paper)) or not title.strip():
        return False
    sole = PaperId(paper) if paper else None
    row = PublishedPage(page=page, title=" ".join(title.split()), paper=sole)
    before = rows.pages.setdefault(page, row)
    if before.paper != row.paper:
        rows.pages[page] = replace(before, paper=None)
    return True


def is_id(text: str) -> bool:
    """Whether a paper's page may have this name."""
    return bool(_ID.fullmatch(text)) and len(text) <= LONGEST and text not in RESERVED


def united(one: PublishedPaper, two: PublishedPaper) -> PublishedPaper:
    """Two rows of one id, as two branches leave them: what either leads to, the later state."""
    living = one.living or two.living
    return PublishedPaper(
        id=one.id,
        title=one.title or two.title,
        marks=tuple(sorted({*one.marks, *two.marks})),
        living=living,
        target=None if living else one.target or two.target,
        since=min(one.since or two.since, two.since or one.since),
    )


def _differ(one: PublishedPaper, two: PublishedPaper) -> bool:
    """Whether two rows of one id are of two papers: identifiers of a kind, none in common."""
    mine, theirs = (
        {mark for mark in row.marks if name_of(mark) in STRONG_NAMES} for row in (one, two)
    )
    kinds = {name_of(mark) for mark in mine} & {name_of(mark) for mark in theirs}
    return bool(kinds) and not mine & theirs
