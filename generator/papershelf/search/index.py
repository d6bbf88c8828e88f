"""The static search index: tables of contents, and files named by what they hold.

    search/start.json                names what every query needs, and the rest
    search/terms/<name>.bin          terms with their postings
    search/cards/<name>.bin          what a hit shows at once ...

docs/search-index.md says what lies where, byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

from papershelf.model import Catalogue, Workers
from papershelf.search import cards
from papershelf.search.facets import columns, facets
from papershelf.search.fields import texts
from papershelf.search.files import File, files
from papershelf.search.held import Held
from papershelf.search.kept_family import kept_family
from papershelf.search.kept_rows import kept_rows
from papershelf.search.kept_texts import kept
from papershelf.search.known import known
from papershelf.search.lexicon import about, ending_files, rounded, word_files
from papershelf.search.manifest import Family, Parts, by_first, numbered
from papershelf.search.meaning import Meaning, meaning
from papershelf.search.packed import all_encoded
from papershelf.search.postings import Postings, postings_of
from papershelf.search.shards import shard
from papershelf.search.special import specials
from papershelf.search.terms import inverted
from papershelf.search.titles import titles


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its site-relative path and its bytes, tables of contents last."""
    return ((file.path, file.make()) for file in exported(catalogue))


def exported(catalogue: Catalogue) -> Iterator[File]:
    """The same files, each with a key; one that is there already need not be made."""
    yield from files(_parts(catalogue), catalogue.workers)


def _parts(catalogue: Catalogue) -> Parts:
    """The whole index; what only making it needs is gone before the first file is written."""
    keys = known(catalogue)
    return indexed(catalogue, kept(texts(catalogue), catalogue.workers, keys), keys)


def indexed(catalogue: Catalogue, found: Held, keys: Sequence[bytes]) -> Parts:
    """The index of a catalogue of whose texts is known what they hold; a key for each paper."""
    called = titles(catalogue)
    stored = postings_of(found.occurrences, specials(catalogue, called))
    space = meaning(catalogue)
    return Parts(
        papers=len(catalogue.papers),
        averages=stored.averages,
        families={
            **_inverted(stored, space),
            **_words(found, catalogue.workers),
            "clusters": Family(shards=space.clusters, more={"sizes": space.sizes}),
            **_rows(catalogue, keys),
        },
        meaning=space,
        columns=columns(catalogue, called),
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


def _words(found: Held, workers: Workers) -> Mapping[str, Family]:
    written, counts = found.words, rounded(found.counts)
    said = blake2b(counts.tobytes() + all_encoded(["\n".join(written)])[0], digest_size=16)

    def words() -> Mapping[str, int]:
        return about(written, counts)

    made = (
        ("words", lambda: word_files(words())),
        ("endings", lambda: ending_files(words())),
    )
    return {
        family: by_first(kept_family(family, said.digest(), make, workers)) for family, make in made
    }


def _rows(catalogue: Catalogue, keys: Sequence[bytes]) -> Mapping[str, Family]:
    """Cards and abstracts."""
    found = (
        ("cards", cards.cards(catalogue), cards.CARDS),
        ("abstracts", cards.abstracts(catalogue), cards.ABSTRACTS),
    )
    made = {}
    for family, rows, shape in found:
        each, common = shape.each(len(rows)), shape.dictionary(rows)
        shards = kept_rows(
            family, rows, keys, each=each, dictionary=common, workers=catalogue.workers
        )
        made[family] = numbered(shards, each, shard(family, common) if common else None)
    return made
