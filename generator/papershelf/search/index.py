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
from papershelf.model import Catalogue
from papershelf.search import cards
from papershelf.search.documents import Documents, documents
from papershelf.search.facets import columns, facets
from papershelf.search.fields import texts
from papershelf.search.joined import with_joined
from papershelf.search.lexicon import ending_files, word_files, words_of
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
from papershelf.search.postings import Postings, postings
from papershelf.search.shards import Shard, Written, compact, compressed, rows, shard
from papershelf.search.special import specials
from papershelf.search.terms import inverted


def export(
    catalogue: Catalogue, written: Written = lambda _path: None
) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its site-relative path and its bytes, tables of contents last.

    `written` gives the files of the build before; what they hold is not compressed anew.
    """
    yield from files(indexed(catalogue, documents(texts(catalogue))), written)


def files(parts: Parts, written: Written) -> Iterator[tuple[str, bytes]]:
    """The parts as they lie on the disk."""
    sizes: dict[str, int] = {}
    named: dict[str, str] = {}
    for each in parts.shards():
        if named.setdefault(each.path, each.digest) != each.digest:
            raise _same_name(each)
        if each.path not in sizes:
            content = compressed(each, written)
            sizes[each.path] = len(content)
            yield each.path, content
    later = shard("rest", compact(rest(parts, sizes)))
    content = compressed(later, written)
    yield later.path, content
    yield PATH, compact(manifest(parts, later, {**sizes, later.path: len(content)}))
    yield START, compact(start(parts, later))


def _same_name(found: Shard) -> PapershelfError:
    return PapershelfError(
        "Two parts of the search index have the same name, which is very rare",
        where=found.path,
        hint="Add a paper or change a text; the names then differ.",
    )


def indexed(catalogue: Catalogue, found: Documents) -> Parts:
    """The index of a catalogue whose texts were taken apart."""
    stored = postings(with_joined(found), specials(catalogue))
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


def _words(found: Documents) -> Mapping[str, Family]:
    counted = words_of(found)
    return {"words": by_first(word_files(counted)), "endings": by_first(ending_files(counted))}


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
