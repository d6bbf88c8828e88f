"""The tags that earlier builds published, tags.tsv: what keeps names and assignments in place.

    tag     pear-grafting       pear grafting
    tag     bert                BERT            bidirectionalencoder
    paper   storing-pears       pear-grafting bert

The columns are parted by tabs. A row of a tag has its slug, its name, and its key where the name
does not tell it (see text.spelling); a row of a paper has its id and the slugs of its tags. Papers
have rows of their own because then a new paper is a new line, which version control can merge; a
list of papers for each tag would change a long line for every paper. Rows are sorted. Tabs,
line ends and backslashes inside a column are written as Python writes them in a text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from papershelf.model import PaperId, Problem, PublishedTag, Severity, Slug, Tag, Taxonomy, Term
from papershelf.text.slug import plain_slug
from papershelf.text.spelling import phrase_key

HEAD = """\
# Written by papershelf: the tags as last published, so that they keep their names and papers.
# Keep this file with the sources. Without it all tags are chosen afresh.
"""
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ESCAPED = re.compile(r"[\\\t\n\r]")
_UNESCAPES = {escape: plain for plain, escape in _ESCAPES.items()}
_UNESCAPED = re.compile(r"\\[\\tnr]")
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""How version control marks what it could not merge."""
_TAG_ROW = (3, 4)
"""Columns of a tag's row, without and with a key."""
_PAPER_ROW = 3
_ANEW = "The next build that succeeds writes the file anew"


@dataclass(slots=True)
class _Rows:
    """What has been read so far; a row of a tag may stand after those of its papers."""

    file: str
    tags: dict[str, PublishedTag] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict)
    """Key of a tag to its slug."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Slug that a second row gives to a tag, to the slug that is used."""
    papers: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    """Paper to the line of its row and the slugs in it."""
    problems: list[Problem] = field(default_factory=list)
    conflict: bool = False
    """Whether this line is between the marks of a conflict, which has been told of."""

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


@lru_cache(maxsize=1)
def parse_memory(text: str, name: str) -> tuple[tuple[PublishedTag, ...], tuple[Problem, ...]]:
    """The tags that the file's text remembers, and its rows that cannot be used.

    Nothing is fatal: what is lost here is chosen afresh. `name` is the file's, for problems. The
    last file's tags are kept in memory, because a build asks for them twice.
    """
    rows = _Rows(file=name)
    for number, row in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        _read(rows, number, row)
    held: dict[str, list[PaperId]] = defaultdict(list)
    for paper, (line, slugs) in rows.papers.items():
        used = dict.fromkeys(map(rows.renamed.get, slugs, slugs)) if rows.renamed else slugs
        if unknown := [found for found in used if found not in rows.tags]:
            rows.doubt(line, f"No row says which tag “{unknown[0]}” is", _ANEW)
        for found in used:
            held[found].append(PaperId(paper))
    tags = tuple(
        PublishedTag(name=tag.name, slug=tag.slug, phrase=tag.phrase, papers=tuple(held[found]))
        for found, tag in rows.tags.items()
    )
    return tags, tuple(sorted(rows.problems, key=lambda problem: problem.line))


def memory_text(tags: Taxonomy | None) -> str:
    """The file that remembers these tags; empty if there are none."""
    if tags is None or not tags.terms:
        return ""
    held = {paper: [term.slug for term in terms] for paper, terms in tags.by_paper().items()}
    named = sorted(tags.terms, key=lambda term: term.slug)
    rows = [_tag_row(term) for term in named]
    rows += [_row("paper", paper, " ".join(sorted(held[paper]))) for paper in sorted(held)]
    return HEAD + "".join(f"{row}\n" for row in rows)


def _tag_row(term: Term) -> str:
    phrase = term.phrase if isinstance(term, Tag) else phrase_key(term.name)
    key = () if phrase == phrase_key(term.name) else (phrase,)
    return _row("tag", term.slug, term.name, *key)


def _row(*columns: str) -> str:
    return "\t".join(_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text) for text in columns)


def _columns(line: str) -> list[str]:
    columns = line.split("\t")
    if "\\" not in line:
        return columns
    return [_UNESCAPED.sub(lambda found: _UNESCAPES[found[0]], column) for column in columns]


def _read(rows: _Rows, number: int, line: str) -> None:
    """One line of the file."""
    if line.startswith(_CONFLICT):
        if line.startswith(_CONFLICT[0]):
            hint = f"Both sides are used. {_ANEW}"
            rows.doubt(number, "Two versions of the file were not merged here", hint)
        rows.conflict = not line.startswith(_CONFLICT[-1])
        return
    if not line.strip() or line.startswith("#"):
        return
    kind, *columns = _columns(line)
    if kind == "tag" and len(columns) + 1 in _TAG_ROW and _is_tag(columns):
        _read_tag(rows, number, columns)
    elif kind == "paper" and len(columns) + 1 == _PAPER_ROW and columns[0] and columns[1].split():
        _read_paper(rows, number, *columns)
    else:
        hint = "A row is `tag`, slug and name, or `paper`, id and slugs, parted by tabs"
        rows.doubt(number, "This row is broken and is passed over", f"{hint}. {_ANEW}")


def _is_tag(columns: list[str]) -> bool:
    """Whether the slug is one that a page may have, and name and key are not empty."""
    address, name, *key = columns
    return all(map(str.strip, (name, *key))) and bool(address) and plain_slug(address) == address


def _read_tag(rows: _Rows, number: int, columns: list[str]) -> None:
    address, name, *key = columns
    phrase = key[0] if key else phrase_key(name)
    tag = PublishedTag(name=name, slug=Slug(address), phrase=phrase)
    other = rows.tags.get(address) or rows.tags.get(rows.phrases.get(phrase, ""))
    if other is None:
        rows.tags[address] = tag
        rows.phrases[phrase] = address
        return
    if other.phrase == phrase:
        rows.renamed[address] = other.slug
    if other != tag or not rows.conflict:
        message = f"“{name}” ({address}) stands against “{other.name}” ({other.slug}) above"
        rows.doubt(number, message, f"The first one is used. {_ANEW}")


def _read_paper(rows: _Rows, number: int, paper: str, tags: str) -> None:
    line, before = rows.papers.get(paper, (number, ()))
    rows.papers[paper] = line, tuple(dict.fromkeys((*before, *tags.split())))
    if before and not rows.conflict:
        message = f"The paper “{paper}” has a row above, in line {line}, too"
        rows.doubt(number, message, f"The tags of both are used. {_ANEW}")
