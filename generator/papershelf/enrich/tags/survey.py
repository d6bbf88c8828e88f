"""What could be a tag: every phrase of every paper, counted once.

The counts are kept as numbers of phrases in flat arrays, about a kilobyte a paper, so that 50,000
papers fit in memory.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from papershelf.enrich.tags.glossary import Glossary
from papershelf.enrich.tags.headings import is_heading
from papershelf.enrich.tags.known import Known, keywords
from papershelf.model import Paper
from papershelf.text.acronyms import bare
from papershelf.text.candidates import candidates
from papershelf.text.prose import prose
from papershelf.text.spelling import phrase_key, word_key
from papershelf.text.spotting import Spotter
from papershelf.text.words import words

FORGET_ABOVE = 1_000_000
"""Spellings kept before those seen once are forgotten; reached at about 20,000 papers."""
MOST = 255
"""Larger counts are cut, which is far beyond what an abstract holds."""
GENRES = {
    "benchmark": "benchmarks",
    "dataset": "datasets",
    "metaanalysis": "meta-analyses",
    "survey": "surveys",
    "tutorial": "tutorials",
}
"""Key and name of what readers look for whatever the topic; titles say it, abstracts mention it."""


class Place(NamedTuple):
    """One place of a phrase, however it was found."""

    key: str
    written: str
    whole: bool
    """Whether it is a whole noun phrase, not a part of one; or the subject that one ends in
    (`retrieval` in `dense retrieval`)."""
    joined: bool
    """Whether it is of a form that needs better evidence (see Candidate.joined)."""
    opens: bool
    """Whether it begins a sentence or is in a title, where capitals mean little."""
    titled: bool


class Row(NamedTuple):
    """How a paper uses each of its phrases, column by column."""

    phrases: array[int]
    titled: array[int]
    """Places in the title."""
    places: array[int]
    """Places in title and abstract."""
    wholes: array[int]
    """Places where it is a whole noun phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All phrases of a catalogue and how each paper uses them."""

    keys: Sequence[str]
    """Phrase number to key."""
    numbers: Mapping[str, int]
    """Key to phrase number."""
    rows: Sequence[Row]
    """In the papers' order."""
    spellings: Mapping[str, Counter[str]]
    """Key to how it is written inside sentences, and how often."""
    titles: Mapping[str, Counter[str]]
    """Key to how it is written where capitals mean little."""
    joined: frozenset[str]
    """Keys that were only ever found in a form that needs better evidence."""


def survey(papers: Sequence[Paper], glossary: Glossary, known: Known) -> Survey:
    """Count all phrases of all papers."""
    numbers: dict[str, int] = {}
    rows: list[Row] = []
    inside: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    plain: set[str] = set()
    for paper in papers:
        found = list(places(paper, glossary, known))
        rows.append(_row(found, numbers))
        plain.update(place.key for place in found if not place.joined)
        for place in found:
            (titles if place.opens else inside)[place.key][place.written] += 1
        for spellings in (inside, titles):
            _forget(spellings)
    return Survey(
        keys=list(numbers),
        numbers=numbers,
        rows=rows,
        spellings=inside,
        titles=titles,
        joined=frozenset(numbers.keys() - plain),
    )


def places(paper: Paper, glossary: Glossary, known: Known) -> Iterator[Place]:
    """All phrases of a paper: keywords, known ones and noun phrases, each under its one key."""
    title, abstract = prose(paper.title), prose(paper.abstract)
    senses = {**glossary.senses, **glossary.own(abstract)}
    found = chain(
        (_keyword(word, senses) for word in keywords(paper)),
        _genres(title),
        _places(title, senses, known.spotter, titled=True),
        _places(abstract, senses, known.spotter, titled=False),
    )
    for place in found:
        preferred = known.preferred.get(place.key)
        yield place if preferred is None else place._replace(key=preferred)


def _keyword(word: str, senses: Mapping[str, str]) -> Place:
    """A keyword counts like a word of the title."""
    key = senses.get(bare(word)) or phrase_key(word)
    return Place(key, word, whole=True, joined=False, opens=True, titled=True)


def _genres(title: str) -> Iterator[Place]:
    """What kind of paper it is, where its title says so."""
    for word in words(title):
        key = word_key(word.text)
        if key in GENRES:
            yield Place(key, word.text, whole=True, joined=False, opens=True, titled=True)


def _places(
    text: str, senses: Mapping[str, str], known: Spotter, *, titled: bool
) -> Iterator[Place]:
    row = list(words(text))
    spots = list(known.spots(text, row))
    for spot in spots:
        written = " ".join(text[spot.start : spot.end].split())
        yield Place(spot.key, written, True, False, titled or spot.start == 0, titled)  # noqa: FBT003 - a row
    taken = {at for spot in spots for at in range(spot.start, spot.end)}
    end = 0
    for found in candidates(text, row):
        end = found.end if found.whole else end
        if found.start not in taken or found.end - 1 not in taken:
            key = senses.get(bare(found.written), found.key)
            head = found.end == end and " " not in found.written and is_heading(found.written)
            whole = found.whole or head or key != found.key
            yield Place(key, found.written, whole, found.joined, found.opens or titled, titled)


def _row(found: Sequence[Place], numbers: dict[str, int]) -> Row:
    """The counts of one paper; phrases seen for the first time get the next number."""
    all_places = Counter(place.key for place in found)
    titled = Counter(place.key for place in found if place.titled)
    wholes = Counter(place.key for place in found if place.whole)
    return Row(
        phrases=array("I", [numbers.setdefault(key, len(numbers)) for key in all_places]),
        titled=array("B", [min(titled[key], MOST) for key in all_places]),
        places=array("B", [min(count, MOST) for count in all_places.values()]),
        wholes=array("B", [min(wholes[key], MOST) for key in all_places]),
    )


def _forget(spellings: dict[str, Counter[str]]) -> None:
    """Drop what was seen once when there is too much; frequent phrases keep their spellings."""
    if len(spellings) > FORGET_ABOVE:
        for key in [key for key, found in spellings.items() if found.total() == 1]:
            del spellings[key]
