"""The plug-in kinds and how their files are found.

A plug-in is a module of one of the packages readers, enrich, pages or exports that defines
`PLUGIN`. Dropping in a file is enough; nothing else lists them. Where order matters (cleaning),
the list stays visible in `clean/__init__.py` instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import NamedTuple, TypeVar

from papershelf.errors import PapershelfError
from papershelf.model import (
    Catalogue,
    Item,
    Page,
    Problem,
    Relation,
    Source,
    Space,
    Taxonomy,
)

P = TypeVar("P")


class ByLine(NamedTuple):
    """How a format is read in which each line stands for itself.

    Reading any stretch of lines alone, and then looking across all records, has to find what
    reading the whole does, so that only stretches that changed have to be read again.
    """

    read: Callable[[Source], Iterator[Item]]
    """Some lines of a source to items, in the order of the lines."""
    across: Callable[[Source, Sequence[tuple[int, str | None]]], Iterator[Problem]]
    """The line and the key of all records, to what is wrong with them together.

    It is told before what is wrong with the same line alone.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """An input format."""

    name: str
    title: str
    """What a person calls the format: `BibTeX`."""
    suffixes: tuple[str, ...]
    """File name endings it is usually found under, with the dot, lower case, without `.gz`."""
    recognises: Callable[[Source], float]
    """How sure it is, from 0 to 1, that a source is in its format, judged by content."""
    read: Callable[[Source], Iterator[Item]]
    """Source to records, noise and problems that account for every non-blank line."""
    by_line: ByLine | None = None
    """The same, line by line, if the format allows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrichment:
    """Something found out about the papers of a catalogue."""

    name: str
    run: Callable[[Catalogue], Taxonomy | Relation | Space]
    needs: tuple[str, ...] = ()
    """Names of enrichments that must have run before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One kind of page."""

    name: str
    pages: Callable[[Catalogue], Iterator[Page]]


class Made(NamedTuple):
    """A file that is made only if the last build did not write the same one."""

    path: str
    """Relative to the site, as in a plain pair."""
    key: bytes
    """Digest of everything that the content depends on, but for the code; empty: nobody knows.

    Two builds with the same key must make the same bytes. What belongs to it: whatever `make`
    reads of papers (their marks), terms, links, the catalogue's address, title and language. The
    code's own digest is added by whoever keeps the keys.
    """
    make: Callable[[], bytes]
    """The content; not asked for where a file of this key is there already."""


ExportedFile = tuple[str, bytes] | Made
"""A site-relative path with the file's bytes; or a file with its key, made when it is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One machine format: its files, as pairs of a path and bytes or as files with a key."""

    name: str
    export: Callable[[Catalogue], Iterator[ExportedFile]]


def contents(files: Iterable[ExportedFile]) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes, for whoever keeps no keys: every file is made."""
    for file in files:
        yield (file.path, file.make()) if isinstance(file, Made) else file


def discover(package: ModuleType, kind: type[P]) -> tuple[P, ...]:
    """The `PLUGIN` of every module of a package, in the order of their file names."""
    names = sorted(module.name for module in iter_modules(package.__path__))
    modules = (import_module(f"{package.__name__}.{name}") for name in names)
    found = (getattr(module, "PLUGIN", None) for module in modules)
    return tuple(plugin for plugin in found if isinstance(plugin, kind))


def in_order(enrichments: Iterable[Enrichment]) -> tuple[Enrichment, ...]:
    """Enrichments so that each comes after those it needs; otherwise by name.

    Raises:
        PapershelfError: one needs an enrichment that does not exist, or they need each other.

    """
    known = {enrichment.name: enrichment for enrichment in enrichments}
    for enrichment in known.values():
        if missing := set(enrichment.needs) - known.keys():
            names = ", ".join(sorted(missing))
            raise PapershelfError(f"The enrichment {enrichment.name} needs {names}, not found")
    graph = {name: sorted(known[name].needs) for name in sorted(known)}
    try:
        return tuple(known[name] for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        cycle = " -> ".join(error.args[1])
        raise PapershelfError(f"The enrichments need each other in a circle: {cycle}") from error
