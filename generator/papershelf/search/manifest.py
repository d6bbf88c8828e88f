"""The index's tables of contents: where a reader's browser begins, the rest, and all for tools.

search/start.json          names the files that every query needs, and the rest
search/rest/<name>.bin     names the others; fetched when one of them is needed
search/manifest.json       names everything, with sizes; no browser asks for it
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from papershelf.search.facets import Facet
from papershelf.search.fields import FIELDS, RANKING
from papershelf.search.meaning import Meaning
from papershelf.search.shards import FOLDER, Shard

VERSION = 3
"""Of the files' shape; the front end refuses any other."""

START, PATH = f"{FOLDER}/start.json", f"{FOLDER}/manifest.json"

AT_ONCE = ("terms", "cards")
"""Families that any query needs before its first results."""

Table = dict[str, Any]

Sizes = Mapping[str, int]
"""From a file's path to its bytes on the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Files of one kind."""

    shards: Sequence[Shard]
    more: Mapping[str, Any] = field(default_factory=dict)
    """What a browser must know besides to find the right one."""
    apart: Sequence[Shard] = ()
    """Files that are named elsewhere: a dictionary, those of long terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The whole index but for its tables of contents."""

    papers: int
    averages: Sequence[float]
    """The usual length of each field."""
    families: Mapping[str, Family]
    meaning: Meaning
    columns: Mapping[str, Shard]
    facets: Sequence[Facet]

    def shards(self) -> Iterator[Shard]:
        """Every file."""
        for family in self.families.values():
            yield from chain(family.shards, family.apart)
        yield self.meaning.centroids
        yield self.meaning.column
        yield from self.columns.values()
        for facet in self.facets:
            yield facet.column
            yield from facet.values


def by_first(shards: Sequence[Shard], apart: Sequence[Shard] = ()) -> Family:
    """Files that are found by their first string."""
    return Family(shards=shards, more={"first": [shard.first for shard in shards]}, apart=apart)


def numbered(shards: Sequence[Shard], each: int, dictionary: Shard | None) -> Family:
    """Files of so many papers each, in their order."""
    name = {"dictionary": dictionary.name} if dictionary else {}
    apart = [dictionary] if dictionary else []
    return Family(shards=shards, more={"each": each, **name}, apart=apart)


def start(parts: Parts, rest: Shard) -> Table:
    """What is asked for anew by each page that searches."""
    return {
        "version": VERSION,
        "papers": parts.papers,
        "fields": _fields(parts.averages),
        "ranking": RANKING,
        "vectors": {"dimensions": parts.meaning.dimensions},
        "families": {name: _named(parts.families[name]) for name in AT_ONCE},
        "rest": rest.name,
    }


def rest(parts: Parts, sizes: Sizes) -> Table:
    """What is needed after that; sizes only where they decide what is fetched."""
    families = {name: _named(family) for name, family in parts.families.items()}
    clusters = {**families["clusters"], "bytes": _sizes(parts.families["clusters"].shards, sizes)}
    return {
        "families": {
            name: family
            for name, family in {**families, "clusters": clusters}.items()
            if name not in (*AT_ONCE, "lists")
        },
        "vectors": {"centroids": _one(parts.meaning.centroids, sizes)},
        "columns": {name: _one(shard, sizes) for name, shard in _columns(parts).items()},
        "facets": [_facet(facet) for facet in parts.facets],
    }


def manifest(parts: Parts, rest: Shard, sizes: Sizes) -> Table:
    """Everything, with its size on the disk."""
    begin = start(parts, rest)
    return {
        **begin,
        "rest": _one(rest, sizes),
        "families": {name: _sized(family, sizes) for name, family in parts.families.items()},
        "vectors": {**begin["vectors"], "centroids": _one(parts.meaning.centroids, sizes)},
        "columns": {name: _one(shard, sizes) for name, shard in _columns(parts).items()},
        "facets": [
            {**_facet(facet), "bytes": _sizes(facet.values, sizes)} for facet in parts.facets
        ],
    }


def _columns(parts: Parts) -> Mapping[str, Shard]:
    of_facets = {facet.name: facet.column for facet in parts.facets}
    return {**parts.columns, "cluster": parts.meaning.column, **of_facets}


def _fields(averages: Sequence[float]) -> list[Table]:
    return [
        {"name": field.name, "weight": field.weight, "b": field.b, "average": average}
        for field, average in zip(FIELDS, averages, strict=True)
    ]


def _facet(facet: Facet) -> Table:
    return {
        "name": facet.name,
        "title": facet.title,
        "parameter": facet.parameter,
        "values": facet.count,
        "top": facet.top,
        "each": facet.each,
        "names": _names(facet.values),
    }


def _named(family: Family) -> Table:
    return {"names": _names(family.shards), **family.more}


def _sized(family: Family, sizes: Sizes) -> Table:
    apart = {"apart": _names(family.apart), "apart_bytes": _sizes(family.apart, sizes)}
    sized = {**_named(family), "bytes": _sizes(family.shards, sizes)}
    return {**sized, **apart} if family.apart else sized


def _names(shards: Sequence[Shard]) -> str:
    """One after the other."""
    return "".join(shard.name for shard in shards)


def _sizes(shards: Sequence[Shard], sizes: Sizes) -> list[int]:
    return [sizes[shard.path] for shard in shards]


def _one(shard: Shard, sizes: Sizes) -> Table:
    return {"name": shard.name, "bytes": sizes[shard.path]}
