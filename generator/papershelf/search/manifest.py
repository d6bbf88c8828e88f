"""The one file of the index that keeps its name: what all others are called and hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from papershelf.search.facets import Facet
from papershelf.search.fields import FIELDS, RANKING
from papershelf.search.meaning import Meaning
from papershelf.search.shards import FOLDER, Shard

VERSION = 2
"""Of the files' shape; the front end refuses any other."""

PATH = f"{FOLDER}/manifest.json"

Sizes = Mapping[str, int]
"""From a file's path to its bytes on the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Files of one kind."""

    shards: Sequence[Shard]
    more: Mapping[str, Any] = field(default_factory=dict)
    """What a browser must know besides to find the right one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The whole index but for the manifest."""

    papers: int
    averages: Sequence[float]
    """The usual length of each field."""
    families: Mapping[str, Family]
    meaning: Meaning
    columns: Mapping[str, Shard]
    facets: Sequence[Facet]

    def shards(self) -> Iterator[Shard]:
        """Every file."""
        yield from chain.from_iterable(family.shards for family in self.families.values())
        yield self.meaning.centroids
        yield self.meaning.column
        yield from self.columns.values()
        for facet in self.facets:
            yield facet.column
            yield from facet.values


def by_first(shards: Sequence[Shard], more: Sequence[Shard] = ()) -> Family:
    """Files that are found by their first string, then some that are found otherwise."""
    return Family(shards=(*shards, *more), more={"first": [shard.first for shard in shards]})


def manifest(parts: Parts, sizes: Sizes) -> dict[str, Any]:
    """What the file says."""
    of_facets = {facet.name: facet.column for facet in parts.facets}
    columns = {**parts.columns, "cluster": parts.meaning.column, **of_facets}
    return {
        "version": VERSION,
        "papers": parts.papers,
        "fields": _fields(parts.averages),
        "ranking": RANKING,
        "families": {
            name: {**_named(family.shards, sizes), **family.more}
            for name, family in parts.families.items()
        },
        "vectors": {
            "dimensions": parts.meaning.dimensions,
            "centroids": _one(parts.meaning.centroids, sizes),
        },
        "columns": {name: _one(shard, sizes) for name, shard in columns.items()},
        "facets": [_facet(facet, sizes) for facet in parts.facets],
    }


def _fields(averages: Sequence[float]) -> list[dict[str, Any]]:
    return [
        {"name": field.name, "weight": field.weight, "b": field.b, "average": average}
        for field, average in zip(FIELDS, averages, strict=True)
    ]


def _facet(facet: Facet, sizes: Sizes) -> dict[str, Any]:
    return {
        "name": facet.name,
        "title": facet.title,
        "parameter": facet.parameter,
        "values": facet.count,
        "top": facet.top,
        **_named(facet.values, sizes),
    }


def _named(shards: Sequence[Shard], sizes: Sizes) -> dict[str, Any]:
    """Names one after the other, and sizes."""
    return {
        "names": "".join(shard.name for shard in shards),
        "bytes": [sizes[shard.path] for shard in shards],
    }


def _one(shard: Shard, sizes: Sizes) -> dict[str, Any]:
    return {"name": shard.name, "bytes": sizes[shard.path]}
