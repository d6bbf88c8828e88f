"""The files of the search index, read in Python as docs/search-index.md describes them."""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NAME = 10
FIRST_AUTHOR = 4

Places = dict[int, list[int]]
"""Field to places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One term in one paper."""

    paper: int
    weight: int
    fields: int
    title: int
    """First place in the title plus one; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One term."""

    postings: list[Posting]
    vector: list[float] | None
    places_file: str
    """Its own, if it has one."""


class Packed:
    """Bytes read from their start."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def take(self, size: int) -> bytes:
        assert self.at + size <= len(self.content)
        self.at += size
        return self.content[self.at - size : self.at]

    def number(self) -> int:
        value, shift = 0, 0
        while True:
            (byte,) = self.take(1)
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def numbers(self, count: int) -> list[int]:
        return [self.number() for _ in range(count)]

    def steps(self, count: int) -> list[int]:
        found, last = [], -1
        for _ in range(count):
            last += self.number() + 1
            found.append(last)
        return found

    def strings(self) -> list[str]:
        found: list[bytes] = []
        for _ in range(self.number()):
            shared, following = self.number(), self.number()
            found.append((found[-1] if found else b"")[:shared] + self.take(following))
        return [string.decode() for string in found]

    def postings(self, counts: list[int]) -> list[list[Posting]]:
        papers = [paper for count in counts for paper in self.steps(count)]
        weights, fields = self.take(len(papers)), self.take(len(papers))
        titles = [self.take(1)[0] if bits & 1 else 0 for bits in fields]
        rows = iter(
            Posting(paper=paper, weight=weight, fields=bits, title=title)
            for paper, weight, bits, title in zip(papers, weights, fields, titles, strict=True)
        )
        return [[next(rows) for _ in range(count)] for count in counts]

    @property
    def ended(self) -> bool:
        return self.at == len(self.content)


class Index:
    """A whole index, by path."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.manifest: dict[str, Any] = json.loads(files["search/manifest.json"])

    def inside(self, family: str, name: str) -> bytes:
        return gzip.decompress(self.files[f"search/{family}/{name}.bin"])

    def names(self, family: str) -> list[str]:
        return names(self.manifest["families"][family]["names"])

    def terms(self) -> dict[str, Found]:
        found: dict[str, Found] = {}
        for name in self.names("terms"):
            found |= self._terms(Packed(self.inside("terms", name)))
        return found

    def _terms(self, packed: Packed) -> dict[str, Found]:
        terms = packed.strings()
        counts, flags = packed.numbers(len(terms)), packed.take(len(terms))
        own = [packed.take(2 * NAME).decode() if flag & 1 else "" for flag in flags]
        short = [0 if files else count for files, count in zip(own, counts, strict=True)]
        rows = packed.postings(short)
        vectors = [self._vector(packed) if flag & 2 else None for flag in flags]
        assert packed.ended
        return {
            term: Found(
                postings=self._list(own[row][:NAME]) if own[row] else rows[row],
                vector=vectors[row],
                places_file=own[row][NAME:],
            )
            for row, term in enumerate(terms)
        }

    def _vector(self, packed: Packed) -> list[float]:
        (scale,) = struct.unpack("<f", packed.take(4))
        parts = packed.take(self.manifest["vectors"]["dimensions"])
        return [scale / 127 * part for part in struct.unpack(f"{len(parts)}b", parts)]

    def _list(self, name: str) -> list[Posting]:
        packed = Packed(self.inside("lists", name))
        (rows,) = packed.postings([packed.number()])
        assert packed.ended
        return rows

    def places(self) -> dict[str, list[Places]]:
        """Each term's places, one row a posting."""
        terms = self.terms()
        found: dict[str, list[Places]] = {}
        for file in self.names("places"):
            packed = Packed(self.inside("places", file))
            held = packed.strings()
            sizes = packed.numbers(len(held))
            for term, size in zip(held, sizes, strict=True):
                part = Packed(packed.take(size))
                found[term] = [_by_field(part, row.fields) for row in terms[term].postings]
                assert part.ended
            assert packed.ended
        return found

    def counted(self, family: str) -> dict[str, int]:
        """The family `words` or `endings`."""
        found: dict[str, int] = {}
        for name in self.names(family):
            packed = Packed(self.inside(family, name))
            strings = packed.strings()
            found |= dict(zip(strings, packed.numbers(len(strings)), strict=True))
            assert packed.ended
        return found

    def rows(self, family: str) -> list[Any]:
        """The family `cards` or `abstracts`."""
        return [row for name in self.names(family) for row in json.loads(self.inside(family, name))]

    def column(self, name: str) -> bytes:
        return self.inside("columns", self.manifest["columns"][name]["name"])


def names(joined: str) -> list[str]:
    return [joined[at : at + NAME] for at in range(0, len(joined), NAME)]


def _by_field(packed: Packed, fields: int) -> Places:
    found: Places = {}
    for field in range(8):
        if fields >> field & 1 and field != FIRST_AUTHOR:
            place, places = 0, []
            for step in packed.numbers(packed.number()):
                place += step
                places.append(place)
            found[field] = places
    return found
