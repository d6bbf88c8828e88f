r"""BibTeX: one entry a paper, and all of them as `api/papers.bib`.

@inproceedings{lovelace2024model,
title = {A Model of {M2-CLIP} for $x^2$},
author = {Lovelace, Ada},
...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slugify import slugify

from papershelf.exports.latex import latex, protected
from papershelf.model import Catalogue, Paper, PaperId, Person, Resource, RichText, Run, RunKind
from papershelf.plugins import Export

TYPES = {
    "article": "misc",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "paper-conference": "inproceedings",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
    "report": "techreport",
    "manuscript": "unpublished",
}
"""CSL types to entry types; all others are `misc`."""

VENUES = {
    "article": "journal",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "phdthesis": "school",
    "techreport": "institution",
    "book": "publisher",
}
"""Entry types to the field that holds the venue; elsewhere it is `howpublished`."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FILLERS = frozenset({"a", "an", "the", "on", "in", "of", "for", "to", "and", "with", "by", "from"})
PREFERRED = ("paper", "project", "pdf", "web")
"""Kinds of resources in the order in which one serves as the entry's address."""

_URL_ESCAPES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '{}\\^`"<>| '})


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The whole catalogue as one file, in the catalogue's order, with distinct keys."""
    named = keys(catalogue.papers)
    entries = (entry(paper, named[paper.id]) for paper in catalogue.papers)
    yield "api/papers.bib", "\n".join(entries).encode()


def entry(paper: Paper, key: str = "") -> str:
    """A paper's entry with a line end behind it; `key` is the citation key, else one is made."""
    kind = _type(paper)
    lines = [f"  {name} = {value},\n" for name, value in _fields(paper, kind)]
    return f"@{kind}{{{key or citation_key(paper)},\n{''.join(lines)}}}\n"


def keys(papers: Iterable[Paper]) -> dict[PaperId, str]:
    """A citation key for each paper, distinct: equal ones get b, c, ... behind them.

    Keys are distinct without regard to case, because BibTeX does not tell cases apart.
    """
    taken: set[str] = set()
    made: dict[PaperId, str] = {}
    for paper in papers:
        wanted = key = citation_key(paper)
        number = 1
        while key in taken:
            number += 1
            key = f"{wanted}{_letters(number)}"
        taken.add(key)
        made[paper.id] = key
    return made


def citation_key(paper: Paper) -> str:
    """Family name, year and the title's first word, as far as they are known; ASCII.

    Without author and year, the title's first three words.
    """
    words = [word for word in _ascii(paper.title.plain).split("-") if word not in FILLERS]
    first = paper.authors[0] if paper.authors else Person()
    family = _ascii(first.family or first.literal).replace("-", "")[:40]
    year = str(paper.issued.year) if paper.issued else ""
    wanted = words[:1] if family or year else words[:3]
    return f"{family}{year}{''.join(wanted)}"[:80] or str(paper.id)


def _letters(number: int) -> str:
    """2 -> b, 26 -> z, 27 -> aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _ascii(text: str) -> str:
    return slugify(text, max_length=200)


def _type(paper: Paper) -> str:
    kind = TYPES.get(paper.kind, "misc")
    return "article" if kind == "misc" and paper.kind == "article" and paper.venue else kind


def _fields(paper: Paper, kind: str) -> Iterator[tuple[str, str]]:
    """Names and values of an entry's fields, in order, with the values' delimiters."""
    yield "title", f"{{{_title(paper.title)}}}"
    if paper.authors:
        yield "author", f"{{{' and '.join(_author(person) for person in paper.authors)}}}"
    if paper.issued:
        yield "year", f"{{{paper.issued.year}}}"
        if paper.issued.month:
            yield "month", MONTHS[paper.issued.month - 1]
    if paper.venue:
        yield VENUES.get(kind, "howpublished"), f"{{{latex(paper.venue)}}}"
    yield from _identifiers(paper)


def _identifiers(paper: Paper) -> Iterator[tuple[str, str]]:
    if doi := paper.identifiers.get("doi"):
        yield "doi", f"{{{doi.translate(_URL_ESCAPES)}}}"
    if arxiv := paper.identifiers.get("arxiv"):
        yield "eprint", f"{{{arxiv.translate(_URL_ESCAPES)}}}"
        yield "archivePrefix", "{arXiv}"
    ranked = sorted(
        (link for link in paper.links if link.kind in PREFERRED), key=_preference
    )  # sorted keeps the order of equals
    if ranked:
        yield "url", f"{{{ranked[0].url.translate(_URL_ESCAPES)}}}"


def _preference(link: Resource) -> int:
    return PREFERRED.index(link.kind)


def _title(title: RichText) -> str:
    return "".join(_run(run) for run in title.runs)


def _run(run: Run) -> str:
    if run.kind is RunKind.MATH and _is_balanced(run.source):
        return f"${run.source}$"
    if run.kind is RunKind.EMPH:
        return f"\\emph{{{protected(run.text)}}}"
    return protected(run.text)


def _is_balanced(source: str) -> bool:
    """Whether a formula can stand between dollars without breaking the entry around it."""
    bare = re.sub(r"\\.", "", source, flags=re.DOTALL)
    depth = 0
    for sign in bare:
        depth += (sign == "{") - (sign == "}")
        if depth < 0 or sign in "$%":
            return False
    return depth == 0 and source.count("{") == source.count("}") and not source.endswith("\\")


def _author(person: Person) -> str:
    if person.literal or not person.given:
        return f"{{{latex(person.literal or person.family)}}}"
    family, suffix = _suffix(latex(person.family))
    given = latex(person.given)
    return ", ".join(part for part in (_guarded(family), suffix, _guarded(given)) if part)


def _guarded(name: str) -> str:
    """A name whose own `and` or comma does not part it."""
    return f"{{{name}}}" if "," in name or " and " in f" {name} " else name


def _suffix(family: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.+) ((?:Jr|Sr)\.?|I{2,3}|IV)", family)
    return (found[1], found[2]) if found else (family, "")


PLUGIN = Export(name="bibtex", export=export)
