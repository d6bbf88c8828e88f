"""Files that say something of every paper, made block by block: only blocks that changed are made.

    papers        p1 p2 p3 p4 p5 p6          a block ends where a paper's digest says so
    blocks        p1 p2 | p3 p4 p5 | p6
    p4 changed    p1 p2 | p3 P4 p5 | p6      the other blocks are those of the last build

Where a block ends depends on the papers in it and not on their numbers, so a paper that comes or
goes changes one block or two. One row of the kept results then stands for some 64 papers: looking
up 10,000 rows of one paper each takes as long as making half of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Generic, TypeVar

import msgspec

from papershelf.model import Step, Workers
from papershelf.plugins import Made

ENDS = 4
"""First bytes of a digest, of 256, that end a block: every 64th piece does."""
LONGEST = 256
"""Pieces of a block at most: equal papers never end one."""
SIZE = 16
"""Bytes of a digest."""

Row = TypeVar("Row")
_ENCODER = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[Row]):
    """What is said of some papers that follow each other."""

    key: bytes
    """Stands for everything that the block's text depends on."""
    rows: tuple[Row, ...]


BlockStep = Step[Block[Row], None, bytes]


def block_step(name: str, run: Callable[[Block[Row], None], bytes]) -> BlockStep[Row]:
    """A step from a block to its part of the file, known by the block's key."""
    return Step(name=name, run=run, found=bytes, seen=key_of, light=False)


def key_of(block: Block[Row]) -> bytes:
    """What a block is known by."""
    return block.key


def digest(*values: object) -> bytes:
    """Plain values as 16 bytes; texts of strangers may hold half a character."""
    try:
        written = _ENCODER.encode(values)
    except (UnicodeEncodeError, OverflowError):
        written = repr(values).encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=SIZE).digest()


def in_blocks(
    path: str,
    workers: Workers,
    step: BlockStep[Row],
    rows: Sequence[tuple[bytes, Row]],
    join: Callable[[list[bytes]], bytes],
) -> Made:
    """A file of rows, each with a digest of what its text depends on; `join` makes it of blocks."""

    def make() -> bytes:
        return join(workers.each(step, list(blocks(rows)), None))

    return Made(path, _joined(key for key, _ in rows), make)


def blocks(rows: Sequence[tuple[bytes, Row]]) -> Iterator[Block[Row]]:
    """The rows, parted where digests say so."""
    start = 0
    for end, (key, _) in enumerate(rows, start=1):
        if key[0] < ENDS or end - start >= LONGEST or end == len(rows):
            part = rows[start:end]
            yield Block(key=_joined(key for key, _ in part), rows=tuple(row for _, row in part))
            start = end


def _joined(keys: Iterator[bytes]) -> bytes:
    return blake2b(b"".join(keys), digest_size=SIZE).digest()
