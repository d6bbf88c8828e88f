"""Citation keys: a paper's own, or one made of author, year and title.

@article{lovelace-tides, ...} in a source     ->  lovelace-tides
A paper of 2024 by Ada Lovelace, Deep Tides   ->  lovelace2024deep
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from slugify import slugify

from papershelf.exports.extras import is_bibtex, is_ris
from papershelf.exports.once import once_a_paper
from papershelf.model import Paper, PaperId, Person, Record
from papershelf.model.of_last import of_last

FILLERS = frozenset({"a", "an", "the", "on", "in", "of", "for", "to", "and", "with", "by", "from"})
LONGEST = 80
"""Characters of a key."""

Keyed = tuple[Paper, str]
"""A paper and its key."""

ASCII = 200
"""Characters of a name or a title that a key is made of."""

_PLAIN = re.compile(r"[\w .:;!?()/+-]*", re.ASCII)
_WORD = re.compile(r"[a-z0-9]+")
_LEGAL = re.compile(r"\w[\w:.+/*!?|;-]{0,79}")
_MADE_FOR_CITING = re.compile(r"[A-Za-z][A-Za-z_:.+-]{0,60}[12][0-9]{3}[A-Za-z_:.+-]{0,60}")
"""Name and year: what looks like a citation key in formats that have none of their own."""


def keys(papers: Iterable[Paper]) -> dict[PaperId, str]:
    """A citation key for each paper, distinct: equal ones get b, c, ... behind them.

    Keys of the sources go first, so that no other paper takes one. They are distinct without regard
    to case, because BibTeX does not tell cases apart.
    """
    return distinct_keys(tuple(papers), own_key)


def keys_of(papers: tuple[Paper, ...], own: Callable[[Paper], str]) -> list[str]:
    """The same in the papers' order, where their own names are these."""
    named = distinct_keys(papers, own)
    return [named[paper.id] for paper in papers]


@of_last
def distinct_keys(papers: tuple[Paper, ...], own: Callable[[Paper], str]) -> dict[PaperId, str]:
    """A key for each paper, distinct without regard to case: its own, or one made for it."""
    taken: set[str] = set()
    made: dict[PaperId, str] = {}
    wanted = [(paper, own(paper)) for paper in papers]
    for paper, key in wanted:
        if key and key.casefold() not in taken:
            taken.add(key.casefold())
            made[paper.id] = key
    for paper, key in wanted:
        if paper.id not in made:
            made[paper.id] = _free(key or citation_key(paper), taken)
    return made


def _free(wanted: str, taken: set[str]) -> str:
    key, number = wanted, 1
    while key.casefold() in taken:
        number += 1
        key = f"{wanted}{_letters(number)}"
    taken.add(key.casefold())
    return key


@once_a_paper
def own_key(paper: Paper) -> str:
    """The citation key of the first of the paper's records that has one, or nothing."""
    return next((str(r.key) for r in paper.origin if _is_citation_key(r)), "")


def source_key(paper: Paper) -> str:
    """What the leading record's source calls the paper, whatever kind of name it is."""
    return next((record.key or "" for record in paper.origin), "").strip()


def _is_citation_key(record: Record) -> bool:
    if not record.key or not _LEGAL.fullmatch(record.key):
        return False
    cited = is_bibtex(record) or is_ris(record)
    return cited or bool(_MADE_FOR_CITING.fullmatch(record.key))


@once_a_paper
def citation_key(paper: Paper) -> str:
    """Family name, year and the title's first word, as far as they are known; ASCII.

    Without author and year, the title's first three words.
    """
    words = [word for word in ascii_words(paper.title.plain).split("-") if word not in FILLERS]
    first = paper.authors[0] if paper.authors else Person()
    family = ascii_words(first.family or first.literal).replace("-", "")[:40]
    year = str(paper.issued.year) if paper.issued else ""
    wanted = words[:1] if family or year else words[:3]
    return f"{family}{year}{''.join(wanted)}"[:LONGEST] or str(paper.id)


def _letters(number: int) -> str:
    """2 -> b, 26 -> z, 27 -> aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def ascii_words(text: str) -> str:
    """The words of a text in ASCII letters and digits, lower case, with hyphens between them.

    >>> ascii_words("Über k-NN, again")
    'uber-k-nn-again'
    """
    if _PLAIN.fullmatch(text):  # what slugify makes of it, at a twentieth of the price
        return "-".join(_WORD.findall(text.lower()))[:ASCII].strip("-")
    return slugify(text, max_length=ASCII)
