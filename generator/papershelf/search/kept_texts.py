"""The texts and what they hold, as they were in the last build and as they are now."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec
import numpy as np

from papershelf.model import Workers
from papershelf.search.fields import FIELDS
from papershelf.search.held import Held, held
from papershelf.search.occurrences import Occurrences
from papershelf.search.reading import UNREAD, Fields, Reading, opened, read, written

TEXTS, HELD = "search: texts", "search: occurrences"
"""Under which names they are kept for the next build."""


def kept(texts: Iterable[Fields], workers: Workers) -> Held:
    """What the texts hold; both are kept, if they changed."""
    content = workers.recall(TEXTS)
    before = opened(content) if content else UNREAD
    earlier = _opened(workers.recall(HELD), before) if content else None
    now = read(texts, before)
    if earlier and list(now.keys) == list(before.keys) and all(now.keys):
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
    counts: bytes
    keys: bytes
    lengths: bytes


def _written(found: Held, now: Reading) -> bytes:
    inside = found.occurrences
    return msgspec.msgpack.encode(
        _Written(
            of=_digest(now),
            papers=inside.papers,
            terms="\n".join(inside.terms),
            counts=found.counts.tobytes(),
            keys=inside.keys.tobytes(),
            lengths=inside.lengths.tobytes(),
        )
    )


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
