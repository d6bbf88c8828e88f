r"""What the index takes from each paper's title: its place in the alphabet, and its hashes.

    Title(order=b"\0l\0o...", terms=(("=e40c292c", 2), ("=811c9dc5", 1)))

A paper is found by its title, as it is shown and as its sources write it, and by the name before
its colon. What is made of a title is kept for the next build under the paper's mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from papershelf.model import Catalogue, Paper, mark
from papershelf.search.packed import all_encoded, bounds, order
from papershelf.text.folding import fold, title_key

FNV_START, FNV_PRIME = 0x811C9DC5, 0x01000193

EXACT, NAME = 2, 1
"""Weight of a title's posting: the whole title, or the name before its colon."""

KEPT = "search: titles"
"""Under which name they are kept."""


class Title(NamedTuple):
    """What is taken from a title."""

    order: bytes
    """Sorts titles."""
    terms: tuple[tuple[str, int], ...]
    """Terms with their weights, none twice with the same weight."""


Rows = list[tuple[bytes, Title]]
"""Titles by their papers' marks."""


def titles(catalogue: Catalogue) -> list[Title]:
    """What is taken from the title of each paper, in the catalogue's order."""
    content = catalogue.workers.recall(KEPT)
    known = dict(msgspec.msgpack.decode(content, type=Rows) if content else ())
    marks = list(map(mark, catalogue.papers))
    pairs = zip(marks, catalogue.papers, strict=True)
    new = {key: paper for key, paper in pairs if key not in known}
    known |= zip(new, _made(list(new.values())), strict=True)
    if new:
        rows = [(key, known[key]) for key in dict.fromkeys(marks)]
        catalogue.workers.keep(KEPT, msgspec.msgpack.encode(rows))
    return [known[key] for key in marks]


def _made(papers: Sequence[Paper]) -> Iterator[Title]:
    keys = [_keys(paper) for paper in papers]
    terms = iter(title_terms([key for found in keys for key in found]))
    for paper, found in zip(papers, keys, strict=True):
        yield Title(
            order(fold(paper.title.plain).text),
            tuple((next(terms), weight) for weight in found.values()),
        )


def _keys(paper: Paper) -> dict[str, int]:
    """What is hashed of a paper's titles, with its weight."""
    best: dict[str, int] = {}
    for title in _written(paper):
        name, colon, _ = title.replace("：", ":").partition(":")
        for text, weight in ((title, EXACT), (name if colon else "", NAME)):
            if key := title_key(text):
                best[key] = max(weight, best.get(key, 0))
    return best


def title_terms(keys: Sequence[str]) -> list[str]:
    """`=` and the 32-bit FNV-1a hash of each key's UTF-8 bytes (draft-eastlake-fnv).

    >>> title_terms(["a", ""])
    ['=e40c292c', '=811c9dc5']
    """
    coded = all_encoded(keys)
    longest_first = sorted(range(len(coded)), key=lambda number: -len(coded[number]))
    lengths = np.array([len(coded[number]) for number in longest_first], dtype=np.int64)
    starts = bounds(lengths)
    letters = np.frombuffer(b"".join(coded[number] for number in longest_first), dtype=np.uint8)
    hashes = np.full(len(coded), FNV_START, dtype=np.uint32)
    for place in range(int(lengths.max(initial=0))):
        active = int(np.searchsorted(-lengths, -place))
        hashes[:active] ^= letters[starts[:active] + place]
        hashes[:active] *= np.uint32(FNV_PRIME)
    found = dict(zip(longest_first, hashes.tolist(), strict=True))
    return [f"={found[number]:08x}" for number in range(len(coded))]


def _written(paper: Paper) -> list[str]:
    """A paper's title, and how its sources write it, each once."""
    fields = (field for record in paper.origin for field in record.fields.get("title", ()))
    return list(dict.fromkeys((paper.title.plain, *(field.text for field in fields))))
