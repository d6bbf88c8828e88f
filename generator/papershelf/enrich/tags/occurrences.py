"""Where the papers of a catalogue speak of what: the places of all phrases, in columns.

A paper by itself offers noun phrases (see `phrase_places`). What the catalogue knows is added here:
authors' keywords, kinds of papers, known phrases wherever they stand, and what acronyms stand for.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from papershelf.enrich.gathered import Gathered
from papershelf.enrich.phrase_places import FIRST, FREE, OPENS, SIZE, TITLED, WHOLE, Offered
from papershelf.enrich.tags.glossary import Glossary, Senses
from papershelf.enrich.tags.known import Known, keywords
from papershelf.enrich.tags.spellings import Integers
from papershelf.model import Paper
from papershelf.text.acronyms import bare
from papershelf.text.spelling import KEYS, phrase_key

GENRES = {
    "benchmark": "benchmarks",
    "dataset": "datasets",
    "metaanalysis": "meta-analyses",
    "survey": "surveys",
    "tutorial": "tutorials",
}
"""Key and name of what readers look for whatever the topic; titles say it, abstracts mention it."""
_LARGEST = (1 << FIRST - SIZE) - 1
_NAMED = WHOLE | FREE
_ENTITLED = _NAMED | OPENS | TITLED
"""A keyword, or a kind of paper, counts like a phrase of the title."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Occurrences:
    """All places of all phrases, one entry a place, paper after paper."""

    papers: Integers
    """Number of the paper."""
    keys: Integers
    forms: Integers
    codes: Integers
    """As in `Offered`."""
    key_names: Sequence[str]
    """Key number to key; not all are in use."""
    form_names: Sequence[str]
    """Form number to how it is written."""


def occurrences(
    papers: Sequence[Paper], said: Sequence[Gathered], glossary: Glossary, known: Known
) -> Occurrences:
    """All phrases of all papers: keywords, known ones and noun phrases, each under its one key."""
    walk = _Walk(known)
    for paper, found in zip(papers, said, strict=True):
        walk.add(paper, found, Senses(glossary.own(found.explained), glossary.senses))
    return walk.found()


class _Walk:
    """Goes through the papers and writes down what they say."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._keys: dict[str, int] = defaultdict(count().__next__)
        """Numbers for keys, given as they come."""
        self._forms: dict[str, int] = defaultdict(count().__next__)
        self._key_column, self._form_column, self._codes = array("I"), array("I"), array("I")
        self._taken = array("Q")
        """Words within known phrases, numbered through all texts."""
        self._words = 0
        self._begins: list[int] = []
        """Number of each text's first word."""
        self._text_ends: list[int] = []
        """Number of places before the end of each text, and of each paper."""
        self._paper_ends: list[int] = []

    def add(self, paper: Paper, said: Gathered, senses: Senses) -> None:
        """One more paper."""
        for word in keywords(paper):
            self._place(senses.of(bare(word)) or phrase_key(word), word, _ENTITLED)
        row = said.title.row.split(" ")
        for word in row:
            if KEYS[word] in GENRES:
                self._place(KEYS[word], word, _ENTITLED)
        self._text(said.title, row, senses, OPENS | TITLED)
        self._text(said.abstract, said.abstract.row.split(" "), senses, 0)
        self._paper_ends.append(len(self._codes))

    def found(self) -> Occurrences:
        """Everything, but for what is within known phrases."""
        codes = _wide(self._codes)
        taken = np.zeros(self._words, dtype=bool)
        taken[_wide(self._taken)] = True
        begins = np.repeat(_wide(self._begins), np.diff(_wide(self._text_ends), prepend=0))
        first = begins + (codes >> FIRST)
        inside = taken[first] & taken[first + (codes >> SIZE & _LARGEST)]
        kept = ~inside | (codes & FREE > 0)
        counts = np.diff(_wide(self._paper_ends), prepend=0)
        return Occurrences(
            papers=np.repeat(np.arange(len(counts)), counts)[kept],
            keys=self._preferred()[_wide(self._key_column)[kept]],
            forms=_wide(self._form_column)[kept],
            codes=codes[kept],
            key_names=list(self._keys),
            form_names=list(self._forms),
        )

    def _preferred(self) -> Integers:
        """Number of a key to that of the key under which it counts, by an editor's wish."""
        better = {
            self._keys[alias]: self._keys[name]
            for alias, name in self._known.preferred.items()
            if alias in self._keys
        }
        numbers = np.arange(len(self._keys))
        for alias, name in better.items():
            numbers[alias] = name
        return numbers

    def _place(self, key: str, form: str, code: int) -> None:
        self._key_column.append(self._keys[key])
        self._form_column.append(self._forms[form])
        self._codes.append(code)

    def _text(self, text: Offered, row: Sequence[str], senses: Senses, always: int) -> None:
        """The known phrases of a text, then its noun phrases."""
        for spot in self._known.spotter.spots(row):
            opens = always or (OPENS if spot.first == 0 else 0)
            self._place(spot.key, spot.written(row), _NAMED | opens)
            self._taken.extend(range(self._words + spot.first, self._words + spot.last + 1))
        keys, codes = text.key_list(), array("I", text.codes)
        for at, acronym in text.names:
            sense = senses.of(acronym)
            if sense and sense != keys[at]:
                keys[at] = sense
                codes[at] |= WHOLE
        self._key_column.extend(map(self._keys.__getitem__, keys))
        self._form_column.extend(map(self._forms.__getitem__, text.form_list()))
        self._codes.extend(codes)
        self._begins.append(self._words)
        self._text_ends.append(len(self._codes))
        self._words += len(row)


def _wide(column: Sequence[int]) -> Integers:
    return np.array(column, dtype=np.int64)
