"""Files of the index, each named by what it holds.

    >>> shard("cards", b"[]").path
    'search/cards/j5j43imm.bin'

A name says the content, so a file may be cached for ever. What was compressed for an earlier build
is not compressed again.

Small files of similar texts compress badly one by one. Such a family has a dictionary: texts that
stand before each file while it is compressed, so that it can refer to them. A browser unpacks such
a file by giving the dictionary to its raw inflater first, as a stored block (RFC 1951, 3.2.4), and
dropping as many bytes of what comes out.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

import msgspec

from papershelf.model import Workers
from papershelf.model.work import Step
from papershelf.search.packed import encoded

FOLDER = "search"
NAME = 8
"""Letters of a name: 40 bits; of 1,000 files in a folder, two would have the same in one of two
million builds, which is noticed."""

LEVEL = 6
"""How hard gzip tries; 9 saves less than 0.1 % of abstracts."""

HEAD = bytes.fromhex("1f8b08000000000000ff")
"""What gzip streams begin with: no date, no name, no system."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of the index."""

    family: str
    digest: str
    """Letters that say what is inside."""
    inside: bytes | Callable[[], bytes] = field(compare=False, repr=False)
    """What is inside, not compressed, or what makes it whenever it is wanted."""
    dictionary: bytes = b""
    """What stands before it while it is compressed."""
    seams: tuple[int, ...] = ()
    """Where columns of other values begin, each best compressed by a code of its own."""
    skipped: int = 0
    """Letters of the digest before the name."""
    first: str = ""
    """The first string of a file of strings."""

    @property
    def content(self) -> bytes:
        """What is inside."""
        return self.inside if isinstance(self.inside, bytes) else self.inside()

    @property
    def name(self) -> str:
        """The file's name below the family's folder."""
        return self.digest[self.skipped : self.skipped + NAME]

    @property
    def path(self) -> str:
        """Site-relative."""
        return f"{FOLDER}/{self.family}/{self.name}.bin"


def shard(family: str, inside: bytes, first: str = "", dictionary: bytes = b"") -> Shard:
    """A file named by what is inside, and by what must be known to unpack it."""
    digest = _digest(dictionary + inside)
    return Shard(family=family, digest=digest, inside=inside, first=first, dictionary=dictionary)


def in_columns(family: str, parts: Iterable[bytes], first: str = "") -> Shard:
    """A file of several columns."""
    kept = [part for part in parts if part]
    content, seams = b"".join(kept), tuple(accumulate(map(len, kept)))[:-1]
    digest = _digest(content)
    return Shard(family=family, digest=digest, inside=content, seams=seams, first=first)


def _digest(content: bytes) -> str:
    return base64.b32encode(hashlib.sha256(content).digest()).decode().lower()


def distinct(found: Iterable[Shard]) -> tuple[Shard, ...]:
    """The same files; one that has another's name and not its content is named anew."""
    named: dict[str, str] = {}
    made = []
    for each in found:
        now = each
        while named.setdefault(now.name, now.digest) != now.digest:
            now = replace(now, skipped=now.skipped + NAME)
        made.append(now)
    return tuple(made)


def compact(content: Any) -> bytes:  # noqa: ANN401 - anything JSON holds
    """JSON without spaces; half a surrogate pair, which UTF-8 lacks, becomes `?`."""
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        return encoded(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def compressed(found: Sequence[Shard], workers: Workers) -> list[bytes]:
    """Files as they lie on the disk, those of one dictionary at once."""
    made: dict[int, bytes] = {}
    for dictionary in sorted({each.dictionary for each in found}):
        places = [place for place, each in enumerate(found) if each.dictionary == dictionary]
        given = [(found[place].content, found[place].seams) for place in places]
        made |= zip(places, workers.each(COMPRESSED, given, dictionary), strict=True)
    return [made[place] for place in range(len(found))]


def _compressed(given: tuple[bytes, tuple[int, ...]], dictionary: bytes) -> bytes:
    """A gzip stream, or a raw one where there is a dictionary, from content and seams."""
    content, seams = given
    made = _deflater(dictionary)
    starts, ends = (0, *seams), (*seams, len(content))
    parts = [
        made.compress(content[start:end]) + made.flush(zlib.Z_BLOCK)
        for start, end in zip(starts, ends, strict=True)
    ]
    return b"".join([b"" if dictionary else HEAD, *parts, made.flush(), _ending(content)])


COMPRESSED = Step(name="search files", run=_compressed, found=bytes, kept=False)
"""Not kept: what was written stays where it is, and only its size is remembered."""


def _deflater(dictionary: bytes) -> zlib._Compress:
    if dictionary:
        return _begun(dictionary).copy()
    return zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS)


@lru_cache(maxsize=2)
def _begun(dictionary: bytes) -> zlib._Compress:
    """A compressor that has read a dictionary: copying it costs less than reading again."""
    return zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS, zdict=dictionary)


def _ending(content: bytes) -> bytes:
    """A gzip stream's last eight bytes: the content's checksum and length (RFC 1952)."""
    return b"".join(
        number.to_bytes(4, "little") for number in (zlib.crc32(content), len(content) % 2**32)
    )
