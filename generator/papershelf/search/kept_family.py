"""Files that all depend on one thing, and are not made while that stays as it was.

    kept_family("words", key, make, workers)

What is kept of a file is its name and its first string. Its content is made, with that of all the
others, when somebody wants it all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

import msgspec

from papershelf.model import Workers
from papershelf.search.shards import Shard


class _Row(msgspec.Struct, array_like=True):
    """A file without its content."""

    digest: str
    skipped: int
    first: str


class _Rows(msgspec.Struct, array_like=True):
    """The files of a family, and a digest of what they were made of."""

    key: bytes
    rows: list[_Row]


def kept_family(
    family: str, key: bytes, make: Callable[[], Sequence[Shard]], workers: Workers
) -> Sequence[Shard]:
    """A family's files, each one column without a dictionary; `key` says all that they say."""
    name = f"search: {family}"
    content = workers.recall(name)
    before = msgspec.msgpack.decode(content, type=_Rows) if content else None
    if before and before.key == key:
        return _again(family, before.rows, cache(make))
    made = make()
    rows = [_Row(each.digest, each.skipped, each.first) for each in made]
    workers.keep(name, msgspec.msgpack.encode(_Rows(key, rows)))
    return made


def _again(
    family: str, rows: Sequence[_Row], make: Callable[[], Sequence[Shard]]
) -> Sequence[Shard]:
    return [
        Shard(
            family=family,
            digest=row.digest,
            skipped=row.skipped,
            first=row.first,
            inside=partial(_content, make, place),
        )
        for place, row in enumerate(rows)
    ]


def _content(make: Callable[[], Sequence[Shard]], place: int) -> bytes:
    return make()[place].content
