"""The texts of all papers as stretches, where those of the last build need not be read again.

    first = read([[["Looms of old"], []]], UNREAD)
    read([[["Looms of old"], []], [["A ferry"], []]], first)      reads the second paper only

What comes out is the same whatever was read before, but for the order of the stretches in their
table, which nothing depends on.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import repeat

import msgspec
import numpy as np
import numpy.typing as npt

from papershelf.search.packed import Numbers, bounds, picked
from papershelf.search.stretches import END, NOTHING, Integers, Shelf, Table, split_each, trimmed

KEY = 16
"""Bytes of a paper's key."""

Fields = Sequence[Sequence[str]]
"""A paper's texts: the values of each field."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """What stands in which text of which paper."""

    keys: Sequence[bytes]
    """For each paper a digest of its texts; empty for one that cannot be written down."""
    texts: Integers
    """For each paper how many texts it has."""
    fields: Integers
    """For each text its field."""
    values: Integers
    """For each text which value of the field it is."""
    sizes: Integers
    """For each text how many stretches it has."""
    found: Integers
    """The stretches of all texts, one after the other."""
    table: Table


_NONE = np.zeros(0, dtype=np.int32)
UNREAD = Reading(
    keys=(), texts=_NONE, fields=_NONE, values=_NONE, sizes=_NONE, found=_NONE, table=NOTHING
)


def read(papers: Sequence[Fields], before: Reading, keys: Sequence[bytes] | None = None) -> Reading:
    """All texts; those of papers that were read before are taken from there, by their keys.

    Without `keys`, a paper is known by its texts. No other paper is looked at.
    """
    known = {key: row for row, key in enumerate(before.keys) if key}
    new = _New(before.table)
    rows = []
    for number, key in enumerate(map(_key, papers) if keys is None else keys):
        row = known.get(key)
        rows.append(len(before.keys) + new.add(papers[number], key) if row is None else row)
    if rows == list(range(len(before.keys))):
        return before
    return _chosen(before, new, np.array(rows, dtype=np.int64))


class _New:
    """Texts that are read now."""

    def __init__(self, table: Table) -> None:
        self.shelf = Shelf(table)
        self.texts, self.fields, self.values = array("i"), array("i"), array("i")
        self.ended = array("i")
        self.keys: list[bytes] = []

    def add(self, paper: Fields, key: bytes) -> int:
        """Read a paper; returns its number among those that were read."""
        texts: list[str] = []
        for field, values in enumerate(paper):
            texts += values
            self.fields.extend(repeat(field, len(values)))
            self.values.extend(range(len(values)))
        self.ended.fromlist(list(map(self.shelf.__getitem__, split_each(texts))))
        self.texts.append(len(texts))
        self.keys.append(key if _whole(texts) else b"")
        return len(self.texts) - 1

    @property
    def sizes(self) -> Numbers:
        """For each text how many stretches it has."""
        return np.diff(np.flatnonzero(self._ends()), prepend=-1) - 1

    @property
    def found(self) -> Integers:
        """The stretches of all texts, one after the other."""
        return np.array(self.ended, dtype=np.int32)[~self._ends()]

    def _ends(self) -> npt.NDArray[np.bool_]:
        made: npt.NDArray[np.bool_] = np.array(self.ended) == self.shelf.get(END, -1)
        return made


def _key(paper: Fields) -> bytes:
    return blake2b(repr(paper).encode(), digest_size=KEY).digest()


def _whole(texts: Sequence[str]) -> bool:
    """Whether texts can be written down: half a character cannot, and is read each time."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True


def _chosen(before: Reading, new: _New, rows: Numbers) -> Reading:
    """The texts of these rows of what was read before and what is new."""
    chosen = only(_both(before, new), rows)
    table, found = trimmed(new.shelf, chosen.found)
    return replace(chosen, found=found, table=table)


def _both(before: Reading, new: _New) -> Reading:
    """What was read before, then what is new, with the table of before."""
    columns = ("texts", "fields", "values", "sizes", "found")
    texts, fields, values, sizes, found = (
        np.concatenate([getattr(before, name), np.array(getattr(new, name), dtype=np.int32)])
        for name in columns
    )
    return Reading(
        keys=[*before.keys, *new.keys],
        texts=texts,
        fields=fields,
        values=values,
        sizes=sizes,
        found=found,
        table=before.table,
    )


def only(found: Reading, rows: Numbers) -> Reading:
    """Some papers' texts, with the table of all."""
    of_papers = picked(bounds(found.texts), rows)
    return replace(
        found,
        keys=[found.keys[row] for row in rows.tolist()],
        texts=found.texts[rows],
        fields=found.fields[of_papers],
        values=found.values[of_papers],
        sizes=found.sizes[of_papers],
        found=found.found[picked(bounds(found.sizes), of_papers)],
    )


class _Written(msgspec.Struct, array_like=True):
    """A reading as plain values."""

    keys: list[bytes]
    arrays: list[bytes]
    strings: list[str]


def written(found: Reading) -> bytes:
    """A reading for the next build."""
    table = found.table
    arrays = (found.texts, found.fields, found.values, found.sizes, found.found)
    strings = ("\n".join(each) for each in (table.stretches, table.words, table.terms))
    columns = [*arrays, table.parts, table.starts.astype(np.int32)]
    parts = [np.ascontiguousarray(column).tobytes() for column in columns]
    return msgspec.msgpack.encode(_Written(list(found.keys), parts, list(strings)))


def opened(content: bytes | None) -> Reading:
    """What an earlier build wrote; nothing if there was none."""
    if content is None:
        return UNREAD
    row = msgspec.msgpack.decode(content, type=_Written)
    arrays = [np.frombuffer(part, dtype=np.int32) for part in row.arrays]
    texts, fields, values, sizes, found, parts, starts = arrays
    stretches, words, terms = (text.split("\n") for text in row.strings)
    table = Table(
        stretches=stretches[: len(starts) - 1],
        words=words if words[0] else (),
        terms=terms if words[0] else (),
        parts=parts.reshape(-1, 3),
        starts=starts.astype(np.int64),
    )
    return Reading(
        keys=row.keys,
        texts=texts,
        fields=fields,
        values=values,
        sizes=sizes,
        found=found,
        table=table,
    )
