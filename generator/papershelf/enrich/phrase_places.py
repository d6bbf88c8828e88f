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
from papershelf.text.candidates import PLAIN, Stretch, of_pattern, traits
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
    _phrases(places, found, len(row) - len(found.words), OPENS | TITLED if titled else 0)
    return Offered(
        row=" ".join(row),
        keys="\n".join(places.keys),
        forms="\n".join(places.forms),
        codes=array("I", places.codes).tobytes(),
        names=tuple(
            [
                (number, _AS_ACRONYM[form])
                for number, form in enumerate(places.forms)
                if not form.islower() and " " not in form
            ]
        ),
    )


def _phrases(places: _Columns, found: Reading, shift: int, always: int) -> None:
    """Write down what all phrases offer, each with the marks that are always set."""
    words, letters, marks = found.words, found.letters, traits(found.words)
    starts, openings = found.starts, found.openings
    for first, behind in noun_phrases(letters):
        at = min(first + shift, _LAST_WORD) << FIRST | always
        begin = at | OPENS if starts[first] in openings else at
        if behind - first > 1:
            told = letters[first:behind] + marks[first:behind]
            span = words[first:behind], found.keys[first:behind]
            _phrase(places, told, span, (begin, at))
        elif not GENERAL[words[first]]:
            places.keys.append(found.keys[first])
            places.forms.append(words[first])
            places.codes.append(begin | WHOLE)


def _phrase(
    places: _Columns,
    told: str,
    span: tuple[tuple[str, ...], tuple[str, ...]],
    codes: tuple[int, int],
) -> None:
    """Write down what a phrase of several words offers; `codes` are for its first word, others."""
    (words, keys), (all_keys, forms, all_codes) = span, places
    for stretch, start, end, code in _CODED[told]:
        if stretch is not None:
            key, form = stretch.key(words, keys), stretch.form(words)
        elif end - start > 1:
            key, form = "".join(keys[start:end]), " ".join(words[start:end])
        else:
            key, form = keys[start], words[start]
        itself = WHOLE if code & _SUBJECT and _IS_HEADING[form] else 0
        all_keys.append(key)
        forms.append(form)
        all_codes.append(codes[start > 0] + (code & ~_SUBJECT) | itself)


_SUBJECT = 16
"""Mark, while places are being found, of a last word that may be a subject."""


def _coded(told: str) -> list[tuple[Stretch | None, int, int, int]]:
    """What phrases of a pattern offer, in which words, and its part of the code.

    The stretch is told where key and form are not simply those of its words. The code is that of a
    phrase which begins its text.
    """
    found: list[tuple[Stretch | None, int, int, int]] = []
    for stretch in of_pattern(told):
        start, end, kind, whole, joined, last = stretch
        size = end - start - 1
        code = start << FIRST | size << SIZE | WHOLE * whole | JOINED * joined
        if last and not whole and not size:
            code |= _SUBJECT
        found.append((None if kind == PLAIN else stretch, start, end, code))
    return found


_CODED = Remembered(_coded)
_IS_HEADING = Remembered(is_heading)
_AS_ACRONYM = Remembered(bare)
