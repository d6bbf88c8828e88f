"""What one text offers as topics, before anybody knows which phrases the catalogue shares.

    Dense retrieval works. The oven's clay     forms  Dense retrieval, retrieval, oven, clay
                                               row    Dense retrieval works "" The oven 's clay

The places are kept as flat text and numbers, about two kilobytes for an abstract, because what all
papers offer is held at once when the tags are counted.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple

from papershelf.text.acronyms import bare
from papershelf.text.candidates import PLAIN, stretches
from papershelf.text.headings import is_heading
from papershelf.text.phrases import noun_phrases
from papershelf.text.prose_words import GENERAL
from papershelf.text.reading import Reading
from papershelf.text.remembered import Remembered
from papershelf.text.spotting import row_of

WHOLE, JOINED, OPENS, TITLED, FREE = 1, 2, 4, 8, 16
"""Marks of a place. It is a whole noun phrase, or the subject that one ends in (`retrieval` in
`dense retrieval`); of a form that needs better evidence (see `text.candidates`); where capitals
mean little (at a sentence's beginning, in a title); in a title; free of the words around it, so
that it counts even within a longer phrase that is known."""
SIZE, FIRST = 5, 8
"""Bits below a place's size in words, less one, and below the number of its first word."""
_LAST_WORD = (1 << 24) - 1
"""The largest number of a word; what lies behind it in a text counts as being there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The phrases of a title or an abstract, in the order in which they were found."""

    row: str
    """The text's words, one space between two, see `text.spotting`."""
    keys: str
    """The key of each place, one a line."""
    forms: str
    """How each is written, one a line."""
    codes: bytes
    """Marks, size and first word of each place, as numbers of four bytes."""
    names: tuple[tuple[int, str], ...]
    """Places of single words with capitals, and each as an acronym."""

    def key_list(self) -> list[str]:
        """The keys, one by one."""
        return self.keys.split("\n") if self.codes else []

    def form_list(self) -> list[str]:
        """The forms, one by one."""
        return self.forms.split("\n") if self.codes else []


class _Columns(NamedTuple):
    """The places of a text, while they are being found."""

    keys: list[str]
    forms: list[str]
    codes: list[int]


def offered(found: Reading, *, titled: bool) -> Offered:
    """The noun phrases of a text and what they offer."""
    row, places = row_of(found), _Columns([], [], [])
    shift = len(row) - len(found.words)
    always = OPENS | TITLED if titled else 0
    for first, behind in noun_phrases(found.letters):
        opening = always | (OPENS if found.starts[first] in found.openings else 0)
        at = min(first + shift, _LAST_WORD) << FIRST
        if behind - first > 1:
            _phrase(places, found, (first, behind), (at | opening, at | always))
        elif not GENERAL[found.words[first]]:
            places.keys.append(found.keys[first])
            places.forms.append(found.words[first])
            places.codes.append(at | opening | WHOLE)
    return Offered(
        row=" ".join(row),
        keys="\n".join(places.keys),
        forms="\n".join(places.forms),
        codes=array("I", places.codes).tobytes(),
        names=tuple(
            (number, _AS_ACRONYM[form])
            for number, form in enumerate(places.forms)
            if not form.islower() and " " not in form
        ),
    )


def _phrase(
    places: _Columns, found: Reading, span: tuple[int, int], codes: tuple[int, int]
) -> None:
    """Write down what a phrase of several words offers; `codes` are for its first word, others."""
    first, behind = span
    words, keys = found.words[first:behind], found.keys[first:behind]
    for stretch in stretches(words, found.letters[first:behind]):
        start, end, kind, whole, joined, last = stretch
        size = end - start - 1
        if kind != PLAIN:
            key, form = stretch.key(words, keys), stretch.form(words)
        elif size:
            key, form = "".join(keys[start:end]), " ".join(words[start:end])
        else:
            key, form = keys[start], words[start]
        itself = whole or (last and not size and _IS_HEADING[form])
        places.keys.append(key)
        places.forms.append(form)
        places.codes.append(
            codes[start > 0] + (start << FIRST) | size << SIZE | WHOLE * itself | JOINED * joined
        )


_IS_HEADING = Remembered(is_heading)
_AS_ACRONYM = Remembered(bare)
