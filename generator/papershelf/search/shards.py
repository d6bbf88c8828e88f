"""Cutting what the search needs into files that a browser fetches a few of.

Terms lie in shards by their order, not by a hash: all that starts with the letters typed so far
lies together, and the manifest needs only each shard's first term. The order is that of UTF-16
units, which is how JavaScript compares strings. A shard is named by its content, so it may be
cached for ever, and an unchanged one keeps its name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from papershelf.search.postings import Posting, Postings

SMALLEST = 6144
"""Bytes of a term shard: some 2 KB on the wire. With 68 papers, 17 shards: a query needs a few."""

MOST = 900
"""Term shards; a larger catalogue has larger ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of the index."""

    path: str
    """Site-relative."""
    content: bytes
    first: str = ""
    """A term shard's first term."""


def term_shards(postings: Postings) -> Iterator[Shard]:
    """All terms with their postings, in order, in shards of about equal size."""
    rows = [(term, encode(postings[term])) for term in sorted(postings, key=order)]
    sizes = [len(compact(row)) for row in rows]
    for number, part in enumerate(_cut(rows, sizes)):
        content = {"terms": [term for term, _ in part], "postings": [row for _, row in part]}
        yield shard(f"terms-{number}", content, part[0][0])


def order(term: str) -> bytes:
    """Sorts strings as JavaScript does."""
    return term.encode("utf-16-be", "replace")


def encode(postings: Sequence[Posting]) -> list[int]:
    """How many papers, then for each: steps from the one before, weight, fields, title places.

    The places are left out where the title (bit 0 of the fields) does not hold the term.

    >>> encode([Posting(3, 20, 16, 0), Posting(5, 64, 17, 4)])
    [2, 3, 20, 16, 2, 64, 17, 4]
    """
    row = [len(postings)]
    before = 0
    for posting in postings:
        row += [posting.paper - before, posting.weight, posting.fields]
        row += [posting.places] if posting.fields & 1 else []
        before = posting.paper
    return row


def even_shards(name: str, rows: Sequence[Any], size: int) -> Iterator[Shard]:
    """The rows in shards of so many each."""
    for number, start in enumerate(range(0, len(rows), size)):
        yield shard(f"{name}-{number}", rows[start : start + size])


def shard(name: str, content: Any, first: str = "") -> Shard:  # noqa: ANN401 - anything JSON holds
    """A file named by what it holds."""
    made = compact(content)
    digest = hashlib.sha256(made).hexdigest()[:10]
    return Shard(path=f"search/{name}-{digest}.json", content=made, first=first)


def compact(content: Any) -> bytes:  # noqa: ANN401 - anything JSON holds
    """JSON without spaces, keys sorted; half a surrogate pair, which UTF-8 lacks, becomes `?`."""
    made = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return made.encode(errors="replace")


Row = tuple[str, list[int]]


def _cut(rows: Sequence[Row], sizes: Iterable[int]) -> Iterator[list[Row]]:
    """Consecutive rows, a new part once the last is large enough."""
    sizes = list(sizes)
    enough = max(SMALLEST, sum(sizes) // MOST)
    part: list[Row] = []
    filled = 0
    for row, size in zip(rows, sizes, strict=True):
        part.append(row)
        filled += size
        if filled >= enough:
            yield part
            part, filled = [], 0
    if part:
        yield part
