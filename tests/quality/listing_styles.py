"""The styles in which listing_recovery.py writes listings."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Style:
    """How a listing is written."""

    wrap: int = 0
    """Column; 0 for one line a paragraph."""
    unit_gap: tuple[int, ...] = (1,)
    """Blank lines between a paper's parts, one drawn each time."""
    paper_gap: tuple[int, ...] = (1,)
    line_gap: int = 0
    """Blank lines between the lines of a paragraph."""
    mark: str = ""
    """Before each title, with {n} for its number."""
    before: tuple[str, ...] = ()
    """Metadata before the title: date, votes, number, authors, arxiv, url, venue, keywords, ..."""
    between: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    labels: bool = False
    indent: int = 0
    """Columns before an abstract."""
    frame: bool = False
    """Header and footer of a web page."""
    encoding: str = "utf-8"
    ends: str = "\n"
    upper: bool = False
    lower: bool = False
    """Titles in sentence case."""
    odd: str = ""
    """`nbsp`, `tabs`, `no abstract`, `no title`, `twice`, `two paragraphs`."""
    every: float = 1.0
    """Share of papers that have each piece of metadata."""


LOOSE = Style(unit_gap=(1,), paper_gap=(1,))
TIGHT = Style(unit_gap=(0,), paper_gap=(0,))
HARD = replace(TIGHT, wrap=80)
PAPERS = Style(unit_gap=(0,), paper_gap=(1,))
WEB = {"between": ("authors", "date"), "after": ("View PDF",), "before": ("number",), "frame": True}

STYLES: dict[str, Style] = {
    "as the seed": replace(LOOSE, frame=True),
    "no blank lines": TIGHT,
    "double blank lines": Style(unit_gap=(2,), paper_gap=(2,)),
    "ragged blank lines": Style(unit_gap=(0, 1, 1, 2), paper_gap=(0, 1, 1, 2)),
    "blank between papers": PAPERS,
    "wrapped 60": replace(LOOSE, wrap=60),
    "wrapped 80, frame": replace(LOOSE, wrap=80, frame=True),
    "wrapped 100": replace(LOOSE, wrap=100),
    "wrapped 72, two blank between papers": Style(wrap=72, unit_gap=(1,), paper_gap=(2,)),
    "wrapped 80, blank between papers": replace(PAPERS, wrap=80),
    "wrapped 80, blank after every line": replace(LOOSE, wrap=80, line_gap=1),
    "wrapped 60, no blank": replace(TIGHT, wrap=60),
    "wrapped 72, no blank": replace(TIGHT, wrap=72),
    "wrapped 80, no blank": HARD,
    "wrapped 100, no blank": replace(TIGHT, wrap=100),
    "wrapped 80, no blank, sentence case": replace(HARD, lower=True),
    "wrapped 80, no blank, indented": replace(HARD, indent=4),
    "wrapped 80, no blank, authors": replace(HARD, between=("authors",)),
    "wrapped 80, no blank, date first": replace(HARD, before=("date",), frame=True),
    "numbered": replace(LOOSE, mark="{n}. "),
    "numbered, wrapped, no blank": replace(HARD, mark="{n}. "),
    "bracket numbers, no blank": replace(TIGHT, mark="[{n}] "),
    "numbers with )": replace(PAPERS, mark="{n}) ", wrap=100),
    "bulleted": replace(LOOSE, mark="- "),
    "bulleted *, wrapped": replace(PAPERS, mark="* ", wrap=80, indent=2),
    "dots, no blank": replace(TIGHT, mark="• "),
    "hash numbers": replace(LOOSE, mark="#{n} "),
    "markdown": replace(LOOSE, mark="## ", between=("authors", "url")),
    "labels": replace(PAPERS, labels=True, between=("authors", "keywords", "date")),
    "labels, wrapped, no blank": replace(HARD, labels=True, between=("authors",)),
    "votes before": replace(LOOSE, before=("number",), frame=True),
    "votes after": replace(LOOSE, after=("upvotes",), frame=True),
    "date and authors": replace(LOOSE, between=("date", "authors"), frame=True),
    "authors, no blank": replace(TIGHT, between=("authors",)),
    "single author, no blank": replace(TIGHT, between=("author",)),
    "authors, footnotes": replace(LOOSE, between=("footnoted", "affiliation")),
    "arxiv after title": replace(PAPERS, between=("arxiv", "authors")),
    "url after abstract": replace(LOOSE, after=("url",)),
    "venue, url, no blank": replace(TIGHT, between=("venue",), after=("url",)),
    "doi and keywords": replace(LOOSE, after=("keywords", "doi")),
    "web page": replace(LOOSE, **WEB),  # type: ignore[arg-type]
    "web page, no blank": replace(TIGHT, **WEB),  # type: ignore[arg-type]
    "web page, wrapped, no blank": replace(HARD, **WEB),  # type: ignore[arg-type]
    "some metadata": replace(LOOSE, between=("authors", "venue", "date"), every=0.6),
    "capitals": replace(LOOSE, upper=True),
    "capitals, wrapped, no blank": replace(HARD, upper=True),
    "sentence case": replace(LOOSE, lower=True),
    "sentence case, no blank": replace(TIGHT, lower=True),
    "crlf, utf-16": replace(LOOSE, ends="\r\n", encoding="utf-16"),
    "mac ends, bom": replace(LOOSE, ends="\r", encoding="utf-8-sig"),
    "tabs": replace(LOOSE, odd="tabs"),
    "no-break spaces": replace(LOOSE, odd="nbsp"),
    "one abstract missing": replace(LOOSE, odd="no abstract"),
    "one abstract missing, wrapped, no blank": replace(HARD, odd="no abstract"),
    "one title missing": replace(LOOSE, odd="no title"),
    "one title missing, wrapped": replace(LOOSE, odd="no title", wrap=80),
    "one title missing, wrapped, no blank": replace(HARD, odd="no title"),
    "one paper twice": replace(LOOSE, odd="twice"),
    "two paragraphs": replace(PAPERS, odd="two paragraphs"),
    "two paragraphs, wrapped": replace(LOOSE, wrap=80, odd="two paragraphs"),
}
