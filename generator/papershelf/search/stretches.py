"""Texts as stretches between spaces, each kind of stretch taken apart once.

    >>> shelf = Shelf(NOTHING)
    >>> [shelf[stretch] for stretch in split("Multi-task models, (multi-task)")]
    [0, 1, 0]
    >>> table, _ = trimmed(shelf, np.array([0, 1, 0]))
    >>> [table.words[word] for word in table.parts[:3, 0]]
    ['multi', 'multitask', 'task']

No word reaches over a space, and the same stretches make up all texts, so that reading a text is
one split and a look into a table for each stretch: 10,000 papers, 2 million stretches of
70,000 kinds, in one CPU second. What is in a stretch is what `text.analysis` finds in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, compress, islice

import numpy as np
import numpy.typing as npt

from papershelf.search.merged import merged
from papershelf.search.packed import Numbers, bounds, in_order
from papershelf.text.analysis import CHAIN, LONGEST, pieces_of, term_of
from papershelf.text.folding import flat, shapes

Integers = npt.NDArray[np.int32]

_APART = str.maketrans(dict.fromkeys('\t\n\r!"%&()*,/:;<=>?@[\\]^_`{|}~', " "))
"""Signs that are in no word and join none: fewer kinds of stretches remain."""

END = "\0"
"""Stands behind the stretches of a text; a sign of no word."""


def split(text: str) -> list[str]:
    """The stretches of a text, folded."""
    plain = flat(text)
    return _split(plain) if plain.isascii() else plain.split()


def split_each(texts: Sequence[str]) -> list[str]:
    r"""The stretches of several texts, END behind those of each.

    A paper has some twenty short texts: together they take half the time.

    >>> split_each(["Owls (see) herons", "", "terns."])
    ['owls', 'see', 'herons', '\x00', '\x00', 'terns', '\x00']
    """
    plain = f" {END} ".join(map(flat, texts))
    if plain.isascii() and plain.count(END) == len(texts) - 1:
        return [*_split(plain), END]
    return [each for text in texts for each in (*split(text.replace(END, " ")), END)]


def _split(plain: str) -> list[str]:
    return f"{plain.translate(_APART)} ".replace(". ", " ").split()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """All stretches of some texts, and the words in each."""

    stretches: Sequence[str]
    words: Sequence[str]
    """In order; none that no stretch has."""
    terms: Sequence[str]
    """Each word's term, empty for a stop word."""
    parts: Integers
    """A row for each word of each stretch: its number, the words before it in the stretch, and 1
    if it only offers another way to find what other words at its place already say."""
    starts: Numbers
    """Each stretch's first part, and the end."""

    @property
    def spans(self) -> Numbers:
        """How many places each stretch takes."""
        found = np.zeros(len(self.stretches), dtype=np.int64)
        some = np.diff(self.starts) > 0
        found[some] = self.parts[self.starts[1:][some] - 1, 1] + 1
        return found


NOTHING = Table(
    stretches=(),
    words=(),
    terms=(),
    parts=np.zeros((0, 3), dtype=np.int32),
    starts=np.zeros(1, dtype=np.int64),
)


class Shelf(dict[str, int]):
    """Numbers of stretches; those of a table first, then in the order of their coming."""

    def __init__(self, table: Table) -> None:
        """Know a table."""
        super().__init__(zip(table.stretches, range(len(table.stretches)), strict=True))
        self.table = table
        self.words = {word: number for number, word in enumerate(table.words)}
        self.parts: list[list[tuple[int, int, bool]]] = []

    def __missing__(self, stretch: str) -> int:
        """Take a new stretch apart."""
        self[stretch] = number = len(self)
        self.parts.append(self._parts(stretch))
        return number

    def _parts(self, stretch: str) -> list[tuple[int, int, bool]]:
        if stretch.isascii() and stretch.isalnum():
            return [(self._word(stretch), 0, False)]
        found: list[tuple[int, int, bool]] = []
        for each in CHAIN.finditer(shapes(stretch)):
            before = found[-1][1] + 1 if found else 0
            found.extend(
                (self._word(piece.text), before + piece.place, piece.extra)
                for piece in pieces_of(stretch[each.start() : each.end()], each[0])
            )
        return found

    def _word(self, text: str) -> int:
        return self.words.setdefault(text[:LONGEST], len(self.words))


def trimmed(shelf: Shelf, found: Integers) -> tuple[Table, Integers]:
    """The table of those stretches that occur, and the occurrences with their numbers in it."""
    sizes = np.array([len(parts) for parts in shelf.parts], dtype=np.int64)
    counts = np.concatenate([np.diff(shelf.table.starts), sizes])
    new = np.array(list(chain.from_iterable(shelf.parts)), dtype=np.int32).reshape(-1, 3)
    used = np.bincount(found, minlength=len(counts)) > 0
    parts = np.concatenate([shelf.table.parts, new])[np.repeat(used, counts)]
    words, terms, parts[:, 0] = _in_order(shelf, parts[:, 0])
    table = Table(
        stretches=tuple(compress(shelf, used.tolist())),
        words=words,
        terms=terms,
        parts=parts,
        starts=bounds(counts[used]),
    )
    return table, (np.cumsum(used) - 1).astype(np.int32)[found]


def _in_order(shelf: Shelf, found: Integers) -> tuple[list[str], list[str], Integers]:
    """Those words that occur, in order, their terms, and the occurrences with their numbers."""
    known = shelf.table.words
    used = np.bincount(found, minlength=len(shelf.words)) > 0
    stay = list(compress(known, used.tolist()))
    come = list(compress(islice(shelf.words, len(known), None), used[len(known) :].tolist()))
    new = in_order(come)
    both = merged(stay, new)
    numbers = {word: number for number, word in enumerate(new)}
    place = np.full(len(used), -1, dtype=np.int64)
    place[np.flatnonzero(used)] = np.append(
        both.here, both.there[[numbers[word] for word in come]] if come else both.there
    )
    terms = np.empty(len(both.strings), dtype=object)
    terms[both.here] = list(compress(shelf.table.terms, used.tolist()))
    terms[both.there] = list(map(term_of, new))
    return both.strings, terms.tolist(), place.astype(np.int32)[found]
