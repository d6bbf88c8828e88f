"""Files of the index, each named by what it holds.

    >>> shard("cards", b"[]").path
    'search/cards/j5j43immfo.bin'

A name says the content, so a file may be cached for ever, and one that was written before need not
be compressed again.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from papershelf.search.packed import encoded

FOLDER = "search"
NAME = 10
"""Letters of a name: 50 bits; of 10,000 files, two have the same once in 20 million builds."""

LEVEL = 6
"""How hard gzip tries; 9 saves less than 0.1 % of abstracts."""

HEAD = bytes.fromhex("1f8b08000000000000ff")
"""What gzip streams begin with: no date, no name, no system."""

Written = Callable[[str], bytes | None]
"""From a path to the file that the last build wrote there, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of the index."""

    family: str
    name: str
    content: bytes
    """What is inside, not compressed."""
    first: str = ""
    """The first string of a file of strings."""

    @property
    def path(self) -> str:
        """Site-relative."""
        return f"{FOLDER}/{self.family}/{self.name}.bin"


def shard(family: str, content: bytes, first: str = "") -> Shard:
    """A file named by what is inside."""
    digest = base64.b32encode(hashlib.sha256(content).digest()).decode().lower()
    return Shard(family=family, name=digest[:NAME], content=content, first=first)


def rows(family: str, found: Sequence[Any], each: int) -> Iterator[Shard]:
    """JSON files of so many rows each."""
    for start in range(0, len(found), each):
        yield shard(family, compact(found[start : start + each]))


def compact(content: Any) -> bytes:  # noqa: ANN401 - anything JSON holds
    """JSON without spaces; half a surrogate pair, which UTF-8 lacks, becomes `?`."""
    return encoded(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def compressed(found: Shard, written: Written) -> bytes:
    """A shard as it lies on the disk: the file of the last build if it is whole, else anew."""
    before = written(found.path)
    ending = _ending(found.content)
    if before and before.startswith(HEAD) and before.endswith(ending):
        return before
    made = zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS)
    return HEAD + made.compress(found.content) + made.flush() + ending


def _ending(content: bytes) -> bytes:
    """A gzip stream's last eight bytes: the content's checksum and length (RFC 1952)."""
    return b"".join(
        number.to_bytes(4, "little") for number in (zlib.crc32(content), len(content) % 2**32)
    )
