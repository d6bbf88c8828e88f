"""PubMed's "abstract (text)" export: numbered records of paragraphs.

    1. J Tides. 2024 Mar;12(3):45-67. doi: 10.5555/tides.1.      citation

    Deep tides in shallow water.                                 title

    Lovelace A(1), Zhang W(2).                                   authors

    Tides rise and fall.                                         abstract

    PMID: 90000001 [Indexed for MEDLINE]

A record begins at a numbered citation that stands behind the PMID of the one before, or behind two
blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from papershelf.model import Field, Item, Noise, Problem, Record, Severity, Source
from papershelf.plugins import Reader
from papershelf.readers.coded import BETWEEN
from papershelf.readers.coded_fields import same_key
from papershelf.readers.pubmed_wording import turned, without_marks

FAR = 2
"""Blank lines that part records even where a PMID is missing."""

_HEAD = re.compile(
    r"(?P<place>[0-9]{1,6})\. (?P<venue>[^.].{1,300}?)\. "
    r"(?P<issued>(?:1[89]|20)[0-9]{2}\b[^;:.]{0,30})"
    r"(?:;(?P<volume>[^(:.;]{1,40})?(?:\((?P<number>[^)]{1,40})\))?(?::(?P<pages>[^.;]{1,60}))?)?"
)
_DOI = re.compile(r"\bdoi: ?(10\.\S{1,200})", re.IGNORECASE)
_CODE = re.compile(r"(PMID|PMCID|DOI): ?(\S{1,200})(.*)")
_MARKS = re.compile(r"(?:\([0-9#*†‡]{1,4}\))+")
_NAME = re.compile(r"\S.{0,60} [A-Z]{1,4}(?:-[A-Z]{1,2})?(?: (?:Jr|Sr|2nd|3rd|4th|II|III)\.?)?")
_RELATED = (
    r"(?:Comment|Erratum|Update|Republished|Corrected and republished|Retraction|Reprint|"
    r"Expression of concern|Original report|Summary for patients|Partial retraction)"
    r" (?:in|on|of|for|from)\b"
)
LABELS = (
    (re.compile(r"Author information:"), "affiliation"),
    (re.compile(_RELATED), "related-record"),
    (re.compile(r"(?:Crown )?Copyright\b|©|\(c\) ?[12]|Published by "), "copyright"),
    (re.compile(r"Conflicts? of interest statement:"), "conflict-of-interest"),
    (re.compile(r"Collaborators:"), "collaborators"),
    (re.compile(r"\[(?:Article|Title) in [^\]]{1,80}\]"), "language"),
    (re.compile(r"Publisher: Abstract available"), "note"),
)
"""How a paragraph begins, and the field that it is."""
NAMES = {"PMID": "pmid", "PMCID": "pmcid", "DOI": "doi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines between blank ones."""

    texts: tuple[str, ...]
    lines: tuple[int, ...]
    far: bool
    """Whether two blank lines stand before it."""

    @property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(" ".join(self.texts).split())


def read(source: Source) -> Iterator[Item]:
    """A record for each numbered citation, noise for what stands before the first."""
    keys: dict[str, int] = {}
    lines = source.lines
    for group in _groups(list(paragraphs(lines))):
        if not _HEAD.match(group[0].text):
            for number in (number for part in group for number in part.lines):
                yield Noise(source=source.name, line=number, text=lines[number - 1], rule=BETWEEN)
            continue
        yield from _items(source.name, lines, group, keys)


def paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs of a text with their line numbers."""
    texts: list[str] = []
    blanks, first = FAR, 0
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            first = first if texts else number
            texts.append(line.strip(" \t\ufeff"))
        elif texts:
            span = tuple(range(first, number))
            yield Paragraph(texts=tuple(texts), lines=span, far=blanks >= FAR)
            texts, blanks = [], 1
        else:
            blanks += 1


def _groups(found: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs by record; what stands before the first record is a group of its own."""
    group: list[Paragraph] = []
    ended, place = False, 0
    for paragraph in found:
        head = _HEAD.match(paragraph.text)
        apart = paragraph.far or not place
        if head and (apart or (ended and int(head["place"]) == place + 1)):
            if group:
                yield group
            group, ended, place = [], False, int(head["place"])
        group.append(paragraph)
        ended = ended or any(text.startswith("PMID:") for text in paragraph.texts)
    if group:
        yield group


def _items(
    source: str, lines: Sequence[str], group: Sequence[Paragraph], keys: dict[str, int]
) -> Iterator[Item]:
    fields: dict[str, list[Field]] = {}
    for name, made in _fields(group):
        fields.setdefault(name, []).append(made)
    first, last = group[0].lines[0], group[-1].lines[-1]
    if "title" not in fields:
        yield _untitled(source, [number for part in group for number in part.lines])
        return
    key = fields["pmid"][0].text if "pmid" in fields else None
    yield Record(
        source=source,
        line=first,
        kind="article-journal",
        key=key,
        fields={name: tuple(values) for name, values in fields.items()},
        raw="\n".join(lines[first - 1 : last]),
    )
    if key and keys.setdefault(key, first) != first:
        yield same_key(source, first, key, keys[key])


def _fields(group: Sequence[Paragraph]) -> Iterator[tuple[str, Field]]:
    """Names and values of a record's fields, paragraph by paragraph."""
    yield from _cited(group[0])
    named = titled = False
    for paragraph in group[1:]:
        label = next((name for sign, name in LABELS if sign.match(paragraph.text)), "")
        if _CODE.match(paragraph.texts[0]):
            yield from _identified(paragraph)
        elif label and not (label == "language" and not titled):
            yield label, Field(text=paragraph.text, lines=paragraph.lines)
        elif not titled:
            titled = True
            title = without_marks(paragraph.text)
            yield "title", Field(text=title, lines=paragraph.lines)
        elif not named and (names := authors(paragraph.text)):
            named = True
            for name in names:
                yield "author", Field(text=name, lines=paragraph.lines)
        else:
            yield "abstract", Field(text=paragraph.text, lines=paragraph.lines)


def _cited(head: Paragraph) -> Iterator[tuple[str, Field]]:
    """`1. J Tides. 2024 Mar;12(3):45-67. doi: 10.5555/tides.1.`, also kept as a whole."""
    yield "citation", Field(text=head.text, lines=head.lines)
    if found := _HEAD.match(head.text):
        for name in ("venue", "issued", "volume", "number", "pages"):
            if found[name]:
                yield name, Field(text=found[name].strip(), lines=head.lines)
    if doi := _DOI.search(head.text):
        yield "doi", Field(text=doi[1].rstrip("."), lines=head.lines)


def _identified(paragraph: Paragraph) -> Iterator[tuple[str, Field]]:
    """`PMID: 90000001 [Indexed for MEDLINE]`; other lines among them are notes."""
    for text, number in zip(paragraph.texts, paragraph.lines, strict=True):
        if found := _CODE.match(text):
            yield NAMES[found[1]], Field(text=found[2], lines=(number,))
            if rest := found[3].strip():
                yield "note", Field(text=rest, lines=(number,))
        else:
            yield "note", Field(text=text, lines=(number,))


def authors(text: str) -> tuple[str, ...]:
    """`Lovelace A(1), Zhang W; Tide Group.` as names, none if the text is something else."""
    bare = _MARKS.sub("", text.removesuffix("."))
    names = [name.strip() for part in bare.split(";") for name in part.split(",")]
    persons = sum(1 for name in names if _NAME.fullmatch(name))
    if not persons or persons * 2 < len(names):
        return ()
    return tuple(turned(name) if _NAME.fullmatch(name) else f"{{{name}}}" for name in names if name)


def _untitled(source: str, lines: Sequence[int]) -> Problem:
    return Problem(
        source=source,
        line=lines[0],
        severity=Severity.ERROR,
        message="The record has no title behind its citation",
        hint="Write the title in a paragraph of its own: Deep tides in shallow water.",
        set_aside=tuple(lines),
    )


def recognises(source: Source) -> float:
    """0.95 if a numbered citation stands near the start and a PMID follows, else 0."""
    first = islice(paragraphs(source.text[:4000].split("\n")), 3)
    if not any(_HEAD.match(paragraph.text) for paragraph in first):
        return 0.0
    return 0.95 if re.search(r"^PMID: ?[0-9]", source.text[:200_000], re.MULTILINE) else 0.0


PLUGIN = Reader(
    name="pubmed_text",
    title="PubMed abstracts saved as text",
    suffixes=(".txt",),
    recognises=recognises,
    read=read,
)
