"""The static search index: a manifest, and files named by what they hold.

    search/manifest.json             names every other file, with its size on disk
    search/terms/<name>.bin          terms with their postings and vectors
    search/cards/<name>.bin          what a hit shows at once ...

docs/search-index.md says what lies where, byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from papershelf.model import Catalogue
from papershelf.search import cards
from papershelf.search.documents import Documents, documents
from papershelf.search.facets import columns, facets
from papershelf.search.fields import texts
from papershelf.search.joined import with_joined
from papershelf.search.lexicon import ending_files, word_files, words_of
from papershelf.search.manifest import PATH, Family, Parts, by_first, manifest
from papershelf.search.meaning import Meaning, meaning
from papershelf.search.postings import Postings, postings
from papershelf.search.shards import Written, compact, compressed, rows
from papershelf.search.special import specials
from papershelf.search.terms import inverted


def export(
    catalogue: Catalogue, written: Written = lambda _path: None
) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its site-relative path and its bytes, the manifest last.

    `written` gives the files of the build before; what they hold is not compressed anew.
    """
    yield from files(indexed(catalogue, documents(texts(catalogue))), written)


def files(parts: Parts, written: Written) -> Iterator[tuple[str, bytes]]:
    """The parts as they lie on the disk."""
    sizes: dict[str, int] = {}
    for shard in parts.shards():
        if shard.path not in sizes:
            content = compressed(shard, written)
            sizes[shard.path] = len(content)
            yield shard.path, content
    yield PATH, compact(manifest(parts, sizes))


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
        "lists": Family(shards=made.lists),
        "places": by_first(made.places, made.long_places),
    }


def _words(found: Documents) -> Mapping[str, Family]:
    counted = words_of(found)
    return {
        "words": by_first(tuple(word_files(counted))),
        "endings": by_first(tuple(ending_files(counted))),
    }


def _rows(catalogue: Catalogue) -> Mapping[str, Family]:
    """Cards and abstracts."""
    count = len(catalogue.papers)
    size = cards.each(count, cards.EACH, cards.MOST)
    smaller = cards.each(count, cards.ABSTRACTS_EACH, cards.MOST_ABSTRACTS)
    shown = rows("cards", list(cards.cards(catalogue)), size)
    abstracts = rows("abstracts", [paper.abstract.plain for paper in catalogue.papers], smaller)
    return {
        "cards": Family(shards=tuple(shown), more={"each": size}),
        "abstracts": Family(shards=tuple(abstracts), more={"each": smaller}),
    }
