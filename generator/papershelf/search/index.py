"""The static search index: tables of contents, and files named by what they hold.

    search/start.json                names what every query needs, and the rest
    search/terms/<name>.bin          terms with their postings
    search/cards/<name>.bin          what a hit shows at once ...

docs/search-index.md says what lies where, byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from papershelf.errors import PapershelfError
from papershelf.model import Catalogue, Workers
from papershelf.search import cards
from papershelf.search.facets import columns, facets
from papershelf.search.fields import texts
from papershelf.search.held import Held
from papershelf.search.kept_texts import kept
from papershelf.search.lexicon import about, ending_files, word_files
from papershelf.search.manifest import (
    PATH,
    START,
    Family,
    Parts,
    by_first,
    manifest,
    numbered,
    rest,
    start,
)
from papershelf.search.meaning import Meaning, meaning
from papershelf.search.postings import Postings, postings_of
from papershelf.search.shards import Shard, compact, compressed, rows, shard
from papershelf.search.special import specials
from papershelf.search.terms import inverted


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its site-relative path and its bytes, tables of contents last."""
    found = kept(texts(catalogue), catalogue.workers)
    yield from files(indexed(catalogue, found), catalogue.workers)


def files(parts: Parts, workers: Workers) -> Iterator[tuple[str, bytes]]:
    """The parts as they lie on the disk."""
    sizes: dict[str, int] = {}
    named: dict[str, Shard] = {}
    for each in parts.shards():
        if named.setdefault(each.path, each).digest != each.digest:
            raise _same_name(each)
    found = list(named.values())
    for each, content in zip(found, compressed(found, workers), strict=True):
        sizes[each.path] = len(content)
        yield each.path, content
    later = shard("rest", compact(rest(parts, sizes)))
    (content,) = compressed([later], workers)
    yield later.path, content
    yield PATH, compact(manifest(parts, later, {**sizes, later.path: len(content)}))
    yield START, compact(start(parts, later))


def _same_name(found: Shard) -> PapershelfError:
    return PapershelfError(
        "Two parts of the search index have the same name, which is very rare",
        where=found.path,
        hint="Add a paper or change a text; the names then differ.",
    )


def indexed(catalogue: Catalogue, found: Held) -> Parts:
    """The index of a catalogue of whose texts is known what they hold."""
    stored = postings_of(found.occurrences, specials(catalogue))
    space = meaning(catalogue)
    return Parts(
        papers=len(catalogue.papers),
        averages=stored.averages,
        families={
            **_inverted(stored, space),
            **_words(found),
            "clusters": Family(shards=space.clusters, more={"sizes": space.sizes}),
            **_rows(catalogue),
        },
        meaning=space,
        columns=columns(catalogue),
        facets=tuple(facets(catalogue)),
    )


def _inverted(stored: Postings, space: Meaning) -> Mapping[str, Family]:
    made = inverted(stored, space.terms)
    return {
        "terms": by_first(made.terms),
        "lists": Family(shards=(), apart=made.lists),
        "vectors": by_first(made.vectors),
        "places": by_first(made.places, made.long_places),
    }


def _words(found: Held) -> Mapping[str, Family]:
    words = about(found.words, found.counts)
    return {"words": by_first(word_files(words)), "endings": by_first(ending_files(words))}


def _rows(catalogue: Catalogue) -> Mapping[str, Family]:
    """Cards and abstracts."""
    abstracts = [paper.abstract.plain for paper in catalogue.papers]
    return {
        "cards": _numbered("cards", list(cards.cards(catalogue)), cards.CARDS),
        "abstracts": _numbered("abstracts", abstracts, cards.ABSTRACTS),
    }


def _numbered(family: str, found: Sequence[Any], shape: cards.Shape) -> Family:
    size = shape.each(len(found))
    common = shape.dictionary(found)
    files = rows(family, found, size, common)
    return numbered(files, size, shard(family, common) if common else None)
