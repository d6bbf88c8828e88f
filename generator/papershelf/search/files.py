"""The index's files as they lie on the disk, one after the other.

    for path, key, make in files(parts, workers): ...

`key` is a digest of the file's content, empty for the tables of contents; whoever has the file of
that key need not call `make`. All that a table of contents says of a file besides its name is its
size. Sizes are kept for the next build, so what an earlier build has compressed is compressed again
only if somebody wants it. The rest is compressed a batch at a time: a large index is never there as
a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from papershelf.errors import PapershelfError
from papershelf.model import IN_PROCESS, Workers
from papershelf.search.manifest import PATH, START, Parts, manifest, rest, start
from papershelf.search.shards import Shard, compact, compressed, shard

BATCH = 512
"""Files that are compressed at once."""

SIZES = "search: sizes"
"""Under which name the sizes of files are kept."""

KEY, SIZE = 16, 4
"""Bytes of a key, and of a file's size beside it."""


class File(NamedTuple):
    """One file."""

    path: str
    """Site-relative."""
    key: bytes
    """Digest of all that the file depends on; empty for one that every build makes."""
    make: Callable[[], bytes]


def files(parts: Parts, workers: Workers) -> Iterator[File]:
    """The parts as they lie on the disk, tables of contents last.

    Raises:
        PapershelfError: two files that differ have the same name.

    """
    written = workers.recall(SIZES)
    known, sizes = _opened(written or b""), {}
    found = {_key(each): each for each in _once(parts)}
    keys = list(found)
    for begin in range(0, len(keys), BATCH):
        some = {key: found[key] for key in keys[begin : begin + BATCH]}
        for file, size in _batch(some, known, workers):
            sizes[file.path] = size
            yield file
    later = shard("rest", compact(rest(parts, sizes)))
    content = _compressed(later)
    yield File(later.path, _key(later), lambda: content)
    now = b"".join(key + sizes[each.path].to_bytes(SIZE) for key, each in found.items())
    if now != written:
        workers.keep(SIZES, now)
    whole = manifest(parts, later, {**sizes, later.path: len(content)})
    yield File(PATH, b"", partial(compact, whole))
    yield File(START, b"", partial(compact, start(parts, later)))


def _once(parts: Parts) -> Iterator[Shard]:
    """Every file, once."""
    named: dict[str, str] = {}
    for each in parts.shards():
        if each.path not in named:
            yield each
        if named.setdefault(each.path, each.digest) != each.digest:
            raise _same_name(each)


def _batch(
    found: Mapping[bytes, Shard], known: Mapping[bytes, int], workers: Workers
) -> Iterator[tuple[File, int]]:
    """Some files, with their sizes."""
    new = [key for key in found if key not in known]
    made = dict(zip(new, compressed([found[key] for key in new], workers), strict=True))
    for key, each in found.items():
        content = made.pop(key, None)
        if content is None:
            yield File(each.path, key, partial(_compressed, each)), known[key]
        else:
            yield File(each.path, key, partial(bytes, content)), len(content)


def _compressed(found: Shard) -> bytes:
    (content,) = compressed([found], IN_PROCESS)
    return content


def _key(found: Shard) -> bytes:
    """What the name, the content and the seams make of a file."""
    said = f"{found.path} {found.digest} {found.seams}"
    return blake2b(said.encode(), digest_size=KEY).digest()


def _opened(written: bytes) -> Mapping[bytes, int]:
    """The sizes of the files of an earlier build."""
    rows = (written[at : at + KEY + SIZE] for at in range(0, len(written), KEY + SIZE))
    return {row[:KEY]: int.from_bytes(row[KEY:]) for row in rows}


def _same_name(found: Shard) -> PapershelfError:
    return PapershelfError(
        "Two parts of the search index have the same name, which is very rare",
        where=found.path,
        hint="Add a paper or change a text; the names then differ.",
    )
