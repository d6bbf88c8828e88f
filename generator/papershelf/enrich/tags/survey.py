"""What could be a tag: every phrase of every paper, counted once.

The counts are kept as numbers of phrases in flat arrays, about a kilobyte a paper, so that 50,000
papers fit in memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from papershelf.enrich.tags.glossary import Glossary, Senses
from papershelf.enrich.tags.headings import is_heading
from papershelf.enrich.tags.known import Known, keywords
from papershelf.model import Paper
from papershelf.text.acronyms import bare
from papershelf.text.candidates import candidates
from papershelf.text.phrases import noun_phrases
from papershelf.text.prose import prose
from papershelf.text.reading import Reading, reading
from papershelf.text.spelling import phrase_key, word_key
from papershelf.text.spotting import Spotter

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


Place = tuple[str, str, bool, bool, bool, bool]
"""One place of a phrase, however it was found:

- its key;
- how it is written;
- whether it is a whole noun phrase, not a part of one; or the subject that one ends in
  (`retrieval` in `dense retrieval`);
- whether it is of a form that needs better evidence (see Candidate.joined);
- whether it begins a sentence or is in a title, where capitals mean little;
- whether it is in the title.

A bare row, since a catalogue has a million of them.
"""


Spellings = dict[str, dict[str, int]]
"""Key to each spelling and how often it was seen."""


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
    spellings: Mapping[str, Mapping[str, int]]
    """Key to how it is written inside sentences, and how often."""
    titles: Mapping[str, Mapping[str, int]]
    """Key to how it is written where capitals mean little."""
    joined: frozenset[str]
    """Keys that were only ever found in a form that needs better evidence."""


def survey(papers: Sequence[Paper], glossary: Glossary, known: Known) -> Survey:
    """Count all phrases of all papers."""
    numbers: dict[str, int] = {}
    rows: list[Row] = []
    inside: Spellings = {}
    titles: Spellings = {}
    plain: set[str] = set()
    for paper in papers:
        found = list(places(paper, glossary, known))
        rows.append(_row(found, numbers))
        plain.update([place[0] for place in found if not place[3]])
        _count_spellings(found, inside, titles)
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


def _count_spellings(found: Iterable[Place], inside: Spellings, titles: Spellings) -> None:
    for key, written, _, _, opens, _ in found:
        spellings = titles if opens else inside
        forms = spellings.get(key)
        if forms is None:
            spellings[key] = {written: 1}
        else:
            forms[written] = forms.get(written, 0) + 1


def places(paper: Paper, glossary: Glossary, known: Known) -> Iterator[Place]:
    """All phrases of a paper: keywords, known ones and noun phrases, each under its one key."""
    title, abstract = reading(prose(paper.title)), reading(prose(paper.abstract))
    senses = Senses(glossary.own(abstract.text), glossary.senses)
    preferred = known.preferred
    found = chain(
        (_keyword(word, senses) for word in keywords(paper)),
        _genres(title),
        _places(title, senses, known.spotter, titled=True),
        _places(abstract, senses, known.spotter, titled=False),
    )
    return ((preferred.get(row[0], row[0]), *row[1:]) for row in found) if preferred else found


def _keyword(word: str, senses: Senses) -> Place:
    """A keyword counts like a word of the title."""
    return (senses.of(bare(word)) or phrase_key(word), word, True, False, True, True)


def _genres(title: Reading) -> Iterator[Place]:
    """What kind of paper it is, where its title says so."""
    for word in title.words:
        key = word_key(word)
        if key in GENRES:
            yield (key, word, True, False, True, True)


def _places(found: Reading, senses: Senses, known: Spotter, *, titled: bool) -> Iterator[Place]:
    taken: set[int] = set()
    for spot in known.spots(found):
        opens = titled or found.starts[spot.first] == 0
        yield (spot.key, spot.written(found), True, False, opens, titled)
        taken.update(range(spot.first, spot.last + 1))
    for place in _noun_phrases(found, senses, taken):
        key, written, whole, joined, opens, _ = place
        yield (key, written, whole, joined, True, True) if titled else place


def _noun_phrases(found: Reading, senses: Senses, taken: Container[int]) -> Iterator[Place]:
    """The noun phrases of a text and what they offer, but for what is within known phrases."""
    keys = tuple(map(word_key, found.words))
    for first, behind in noun_phrases(found.letters):
        begins = found.starts[first] in found.openings
        last = -1
        for key, written, whole, joined, start, end in candidates(
            found.words[first:behind], found.letters[first:behind], keys[first:behind]
        ):
            last = end if whole else last
            if taken and first + start in taken and first + end - 1 in taken:
                continue
            sense, itself = key, whole
            if " " not in written:
                short, heading = _single(written)
                sense = senses.of(short) or key
                itself = whole or sense != key or (heading and end == last)
            yield sense, written, itself, joined, begins and not start, False


@lru_cache(maxsize=1 << 16)
def _single(word: str) -> tuple[str, bool]:
    """What a single word is as an acronym, and whether it names a subject."""
    return bare(word), is_heading(word)


def _row(found: Sequence[Place], numbers: dict[str, int]) -> Row:
    """The counts of one paper; phrases seen for the first time get the next number."""
    counts: dict[str, list[int]] = {}
    for key, _, whole, _, _, titled in found:
        count = counts.get(key)
        if count is None:
            count = counts[key] = [0, 0, 0]
        count[0] += titled
        count[1] += 1
        count[2] += whole
    titles, all_places, wholes = zip(*counts.values(), strict=True) if counts else ((), (), ())
    return Row(
        phrases=array("I", [numbers.setdefault(key, len(numbers)) for key in counts]),
        titled=_bytes(titles),
        places=_bytes(all_places),
        wholes=_bytes(wholes),
    )


def _bytes(counts: Sequence[int]) -> array[int]:
    return array("B", [min(count, MOST) for count in counts])


def _forget(spellings: Spellings) -> None:
    """Drop what was seen once when there is too much; frequent phrases keep their spellings."""
    if len(spellings) > FORGET_ABOVE:
        for key in [key for key, found in spellings.items() if sum(found.values()) == 1]:
            del spellings[key]
