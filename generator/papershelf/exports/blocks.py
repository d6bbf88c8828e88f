"""Files that say something of every paper, made block by block: only blocks that changed are made.

    papers        p1 p2 p3 p4 p5 p6          a block ends where a paper's mark says so
    blocks        p1 p2 | p3 p4 p5 | p6
    p4 changed    p1 p2 | p3 P4 p5 | p6      the other blocks are those of the last build

Where a block ends depends on the papers in it and not on their numbers, so a paper that comes or
goes changes one block or two. One row of the kept results then stands for some 64 papers: looking
up 10,000 rows of one paper each takes as long as making half of them. One digest stands for as
many, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, TypeVar

import msgspec

from papershelf.model import Catalogue, Paper, Step, mark
from papershelf.model.of_last import of_last
from papershelf.plugins import Made

ENDS = 4
"""First bytes of a mark, of 256, that end a block: every 64th paper's does."""
LONGEST = 256
"""Papers of a block at most: equal papers never end one."""
SIZE = 16
"""Bytes of a digest."""

Row = TypeVar("Row", bound=tuple[Any, ...])
_ENCODER = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[Row]):
    """What is said of some papers that follow each other."""

    key: bytes
    """Stands for everything that the block's text depends on."""
    rows: tuple[Row, ...]
    """Each paper, and what else is said of it."""


BlockStep = Step[Block[Row], None, bytes]


def block_step(name: str, run: Callable[[Block[Row], None], bytes]) -> BlockStep[Row]:
    """A step from a block to its part of the file, known by the block's key."""
    return Step(name=name, run=run, found=bytes, seen=key_of, light=False)


def key_of(block: Block[Row]) -> bytes:
    """What a block is known by."""
    return block.key


def digest(*values: object) -> bytes:
    """Plain values as 16 bytes; texts of strangers may hold half a character.

    What cannot be written so is told by how Python shows it.
    """
    try:
        written = _ENCODER.encode(values)
    except (UnicodeEncodeError, OverflowError, TypeError):
        written = repr(values).encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=SIZE).digest()


def in_blocks(
    path: str,
    catalogue: Catalogue,
    step: BlockStep[Row],
    columns: Sequence[Sequence[object]],
    join: Callable[[list[bytes]], bytes],
) -> Made:
    """A file that tells of every paper, put together by `join` from what `step` makes of blocks.

    `columns` hold what it tells besides what papers say themselves: one plain value a paper each.
    """
    found: list[Block[Row]] = list(blocks(catalogue.papers, columns))

    def make() -> bytes:
        return join(catalogue.workers.each(step, found, None))

    key = digest(b"".join(block.key for block in found))
    return Made(path, key, make)


def blocks(papers: Sequence[Paper], columns: Sequence[Sequence[Any]]) -> Iterator[Block[Any]]:
    """The papers with what else is said of them, parted where their marks say so."""
    marks = _marks(papers)
    for part in _parts(marks):
        said = [column[part] for column in columns]
        key = digest(b"".join(marks[part]), said)
        yield Block(key=key, rows=tuple(zip(papers[part], *said, strict=True)))


def _parts(marks: Sequence[bytes]) -> Iterator[slice]:
    start = 0
    for end, made in enumerate(marks, start=1):
        if made[0] < ENDS or end - start >= LONGEST or end == len(marks):
            yield slice(start, end)
            start = end


@of_last
def _marks(papers: Iterable[Paper]) -> list[bytes]:
    """The papers' marks: several files ask for them."""
    return list(map(mark, papers))
