"""Files of rows, of which only those are put together whose rows changed since the last build.

    kept_rows("cards", rows, keys, each=8, dictionary=b"", workers)

A file's name is a digest of its content; under which name the same rows lay before is kept, so a
file that stays needs neither its rows nor its content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import Any

from papershelf.model import Workers
from papershelf.search.shards import Shard, compact, distinct, shard

KEY = 16
"""Bytes of a file's key."""
ROW = KEY + 56
"""Bytes of a key and the letters of a digest."""


def kept_rows(
    family: str,
    rows: Sequence[Any],
    keys: Sequence[bytes],
    *,
    each: int,
    dictionary: bytes,
    workers: Workers,
) -> tuple[Shard, ...]:
    """JSON files of so many rows each; a row's key says all that the row says."""
    name = f"search: {family}"
    content = workers.recall(name)
    before, common = _opened(content or b""), blake2b(dictionary, digest_size=KEY).digest()
    made: dict[bytes, Shard] = {}
    found = []
    for start in range(0, len(rows), each):
        part = slice(start, start + each)
        key = blake2b(common + b"".join(keys[part]), digest_size=KEY).digest()
        if key not in made:
            inside = partial(_content, rows, part)
            made[key] = (
                Shard(family=family, digest=before[key], inside=inside, dictionary=dictionary)
                if key in before
                else shard(family, inside(), dictionary=dictionary)
            )
        found.append(made[key])
    written = b"".join(key + one.digest.encode() for key, one in made.items())
    if written != content:
        workers.keep(name, written)
    return distinct(found)


def _content(rows: Sequence[Any], part: slice) -> bytes:
    return compact(rows[part])


def _opened(content: bytes) -> Mapping[bytes, str]:
    """The digest of each file of the last build, by its key."""
    rows = (content[start : start + ROW] for start in range(0, len(content), ROW))
    return {row[:KEY]: row[KEY:].decode() for row in rows}
