"""The files of the search index, read in Python as docs/search-index.md describes them."""

from __future__ import annotations

import gzip
import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NAME = 8
ENDING = 8
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

    def inside_after(self, family: str, name: str, dictionary: bytes) -> bytes:
        """A file that was compressed with a dictionary."""
        packed = self.files[f"search/{family}/{name}.bin"]
        opened = zlib.decompressobj(wbits=-zlib.MAX_WBITS, zdict=dictionary)
        content = opened.decompress(packed[:-ENDING])
        assert opened.eof
        checks = (zlib.crc32(content), len(content))
        assert packed[-ENDING:] == b"".join(check.to_bytes(4, "little") for check in checks)
        return content

    def names(self, family: str) -> list[str]:
        return names(self.manifest["families"][family]["names"])

    def terms(self) -> dict[str, Found]:
        return {term: found for file in self.term_files() for term, found in file.items()}

    def term_files(self) -> list[dict[str, Found]]:
        """The terms of each file."""
        return [
            self._terms(Packed(self.inside("terms", name)), vectors)
            for name, (vectors,) in zip(self.names("terms"), self._parts("vectors", 1), strict=True)
        ]

    def _terms(self, packed: Packed, vectors: bytes) -> dict[str, Found]:
        terms = packed.strings()
        counts, flags = packed.numbers(len(terms)), packed.take(len(terms))
        own = [packed.take(2 * NAME).decode() if flag & 1 else "" for flag in flags]
        short = [0 if files else count for files, count in zip(own, counts, strict=True)]
        rows = packed.postings(short)
        assert packed.ended
        beside = Packed(vectors)
        found = {
            term: Found(
                postings=self._list(own[row][:NAME]) if own[row] else rows[row],
                vector=self._vector(beside) if flags[row] & 2 else None,
                places_file=own[row][NAME:],
            )
            for row, term in enumerate(terms)
        }
        assert beside.ended
        return found

    def _parts(self, family: str, columns: int) -> list[list[bytes]]:
        """What goes with each file of terms."""
        found: list[list[bytes]] = []
        for name in self.names(family):
            packed = Packed(self.inside(family, name))
            count = packed.number()
            lengths = packed.numbers(count * columns)
            by_column = [
                [packed.take(length) for length in lengths[column::columns]]
                for column in range(columns)
            ]
            found += [list(part) for part in zip(*by_column, strict=True)]
            assert packed.ended
        return found or [[b""] * columns for _ in self.names("terms")]

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
        """Each term's places, one row a posting; no row for a term without."""
        found: dict[str, list[Places]] = {}
        for terms, parts in zip(self.term_files(), self._parts("places", 2), strict=True):
            counts, places = map(Packed, parts)
            for term, known in terms.items():
                if known.places_file.strip():
                    found[term] = self._own_places(known)
                elif not known.places_file and any(row.fields for row in known.postings):
                    found[term] = _placed(known.postings, counts, places)
            assert counts.ended
            assert places.ended
        return found

    def _own_places(self, known: Found) -> list[Places]:
        content = self.inside("places", known.places_file)
        counts, places = Packed(content), Packed(content)
        for row in known.postings:
            counts.numbers(len(_fields(row)))
        places.at, counts.at = counts.at, 0
        found = _placed(known.postings, counts, places)
        assert places.ended
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
        table = self.manifest["families"][family]
        if "dictionary" not in table:
            return [
                row for name in self.names(family) for row in json.loads(self.inside(family, name))
            ]
        common = self.inside(family, table["dictionary"])
        return [
            row
            for name in self.names(family)
            for row in json.loads(self.inside_after(family, name, common))
        ]

    def column(self, name: str) -> bytes:
        return self.inside("columns", self.manifest["columns"][name]["name"])


def names(joined: str) -> list[str]:
    return [joined[at : at + NAME] for at in range(0, len(joined), NAME)]


def _fields(row: Posting) -> list[int]:
    """The fields that have places."""
    return [field for field in range(8) if row.fields >> field & 1 and field != FIRST_AUTHOR]


def _placed(postings: list[Posting], counts: Packed, places: Packed) -> list[Places]:
    found: list[Places] = []
    for row in postings:
        by_field: Places = {}
        for field in _fields(row):
            place, kept = 0, []
            for step in places.numbers(counts.number()):
                place += step
                kept.append(place)
            by_field[field] = kept
        found.append(by_field)
    return found
