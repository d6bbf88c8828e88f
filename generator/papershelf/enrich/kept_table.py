"""Tables of what each paper says: rows of several entries, the columns of all entries in a line.

    moss, bog | fern     sizes 2 1     columns word: 0 1 2     names word: moss bog fern

What is text stands there as a number of its name. The same rows may have other numbers after
another build, so nothing that is shown may hang on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]
Integers = npt.NDArray[np.int64]

WASTE = 2
"""How many times the names in use a table may have before the others are forgotten."""
NAMES = np.uint32
"""The type of a number that stands for a name."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """What some papers say."""

    sizes: Integers
    """Entries of each row."""
    columns: Mapping[str, Column]
    """By name; all as long as there are entries."""
    names: Mapping[str, Sequence[str]]
    """For columns of text: what their numbers stand for."""

    @property
    def ends(self) -> Integers:
        """Where each row's entries end."""
        return np.cumsum(self.sizes)

    @property
    def rows(self) -> Integers:
        """Each entry's row."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    def written(self, column: str) -> list[str]:
        """The texts of a column, one by one."""
        return list(map(self.names[column].__getitem__, self.columns[column].tolist()))

    def chosen(self, rows: Integers) -> Table:
        """Some rows, in the order in which they are given."""
        if len(rows) == len(self.sizes) and np.array_equal(rows, np.arange(len(rows))):
            return self
        sizes = self.sizes[rows]
        behind = np.cumsum(sizes)
        shift = (self.ends - self.sizes)[rows] - (behind - sizes)
        entries = np.arange(sizes.sum()) + np.repeat(shift, sizes)
        columns = {name: column[entries] for name, column in self.columns.items()}
        return Table(sizes=sizes, columns=columns, names=self.names)

    def is_whole(self) -> bool:
        """Whether the columns are as long as the rows say, and all names are there."""
        entries = int(self.sizes.sum())
        return (
            bool((self.sizes >= 0).all())
            and all(len(column) == entries for column in self.columns.values())
            and all(
                name in self.columns and (not entries or self.columns[name].max() < len(names))
                for name, names in self.names.items()
            )
        )


def of_texts(rows: Iterable[Sequence[str]], column: str) -> Table:
    """A table of one column of text.

    >>> of_texts([["moss", "bog"], [], ["moss"]], "word").written("word")
    ['moss', 'bog', 'moss']
    """
    sizes: list[int] = []
    texts: list[str] = []
    for row in rows:
        sizes.append(len(row))
        texts.extend(row)
    numbers, names = numbered(texts)
    return Table(
        sizes=np.array(sizes, dtype=np.int64), columns={column: numbers}, names={column: names}
    )


def numbered(texts: Sequence[str]) -> tuple[npt.NDArray[np.uint32], list[str]]:
    """The number of each text, and the texts that the numbers stand for."""
    names = dict(zip(dict.fromkeys(texts), range(len(texts)), strict=False))
    numbers = np.fromiter(map(names.__getitem__, texts), dtype=NAMES, count=len(texts))
    return numbers, list(names)


def stacked(first: Table, second: Table) -> Table:
    """The rows of one table, then those of another with the same columns."""
    columns = dict(second.columns)
    names: dict[str, Sequence[str]] = {}
    for column, more in second.names.items():
        new, names[column] = _joined_names(first.names[column], more)
        columns[column] = np.array(new, dtype=NAMES)[columns[column]]
    return Table(
        sizes=np.concatenate([first.sizes, second.sizes]),
        columns={name: np.concatenate([first.columns[name], columns[name]]) for name in columns},
        names=names,
    )


def _joined_names(known: Sequence[str], more: Sequence[str]) -> tuple[list[int], list[str]]:
    """Where each of a few names stands among many; those that are not there stand behind them."""
    wanted = set(more)
    places = compress(range(len(known)), map(wanted.__contains__, known))
    at = {known[place]: place for place in places}
    added = [name for name in dict.fromkeys(more) if name not in at]
    at |= zip(added, range(len(known), len(known) + len(added)), strict=True)
    return list(map(at.__getitem__, more)), [*known, *added]


def tidy(table: Table) -> Table:
    """The same without names that nothing has, if they are many."""
    columns, names = dict(table.columns), dict(table.names)
    for column, known in table.names.items():
        used = np.zeros(len(known), dtype=bool)
        used[columns[column]] = True
        if np.count_nonzero(used) * WASTE < len(known):
            columns[column] = (np.cumsum(used) - 1).astype(NAMES)[columns[column]]
            names[column] = [known[number] for number in np.flatnonzero(used).tolist()]
    return Table(sizes=table.sizes, columns=columns, names=names)
