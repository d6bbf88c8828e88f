"""The texts and what they hold, as they were in the last build and as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import msgspec
import numpy as np

from papershelf.model import Workers
from papershelf.search.fields import FIELDS
from papershelf.search.held import Held, held
from papershelf.search.occurrences import Occurrences
from papershelf.search.packed import Numbers
from papershelf.search.reading import UNREAD, Fields, Reading, opened, read, written

TEXTS, HELD = "search: texts", "search: occurrences"
"""Under which names they are kept for the next build."""


def kept(texts: Sequence[Fields], workers: Workers, keys: Sequence[bytes] | None = None) -> Held:
    """What the texts hold; both are kept, if they changed. Texts with known keys are not read."""
    content = workers.recall(TEXTS)
    before = opened(content) if content else UNREAD
    earlier = _opened(workers.recall(HELD), before) if content else None
    now = read(texts, before, keys)
    if earlier and now is before:
        return earlier
    found = held(now, before, earlier)
    workers.keep(TEXTS, written(now))
    workers.keep(HELD, _written(found, now))
    return found


class _Written(msgspec.Struct, array_like=True):
    """What texts hold as plain values."""

    of: bytes
    """Digest of the papers' keys."""
    papers: int
    terms: str
    counts: memoryview
    keys: memoryview
    lengths: memoryview


def _written(found: Held, now: Reading) -> bytes:
    inside = found.occurrences
    return msgspec.msgpack.encode(
        _Written(
            of=_digest(now),
            papers=inside.papers,
            terms="\n".join(inside.terms),
            counts=_bytes(found.counts),
            keys=_bytes(inside.keys),
            lengths=_bytes(inside.lengths),
        )
    )


def _bytes(numbers: Numbers) -> memoryview:
    """Numbers as they lie in memory, which may be much."""
    return np.ascontiguousarray(numbers).reshape(-1).view(np.uint8).data


def _opened(content: bytes | None, before: Reading) -> Held | None:
    """What these texts hold, or None if it is of others: a build may end between the two."""
    row = msgspec.msgpack.decode(content, type=_Written) if content else None
    if row is None or row.of != _digest(before):
        return None
    return Held(
        words=before.table.words,
        counts=np.frombuffer(row.counts, dtype=np.int64),
        occurrences=Occurrences(
            papers=row.papers,
            terms=row.terms.split("\n") if row.terms else [],
            keys=np.frombuffer(row.keys, dtype=np.int64),
            lengths=np.frombuffer(row.lengths, dtype=np.int64).reshape(-1, len(FIELDS)),
        ),
    )


def _digest(found: Reading) -> bytes:
    return blake2b(b"".join(found.keys), digest_size=16).digest()
