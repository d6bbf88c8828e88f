"""A paper's mark: a digest of what it says, by which a build knows it again.

    mark(paper)  ->  16 bytes; the same for a paper that only moved within its file

What is made of a paper alone is found again by its mark and whatever else it depends on, so that
a long abstract is read once in a build and not once for each of ten steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from papershelf.model.papers import Paper
from papershelf.model.records import Record

SIZE = 16
"""Bytes of a mark: two papers among 10^12 meet with a chance of 10^-15."""

_ENCODER = msgspec.msgpack.Encoder()


def mark(paper: Paper) -> bytes:
    """A digest of all that a paper and its records say, but for the file and the lines.

    It is made once and kept with the paper, since a build asks for it some twenty times.
    """
    try:
        return paper.digest
    except AttributeError:
        return marked(paper, _mark(paper)).digest


def marked(paper: Paper, found: bytes) -> Paper:
    """The very same paper, which from now on knows the mark that was found for it before."""
    object.__setattr__(paper, "digest", found)
    return paper


def mark_of(paper: Paper, record: Record) -> bytes:
    """The mark that a paper without a record will have when it is given this one."""
    return _digest(_said(paper, (record,)))


def _mark(paper: Paper) -> bytes:
    return _digest(_said(paper, paper.origin))


def _digest(said: tuple[object, ...]) -> bytes:
    try:
        written = _ENCODER.encode(said)
    except UnicodeEncodeError:  # half a character
        written = repr(said).encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=SIZE).digest()


def _said(paper: Paper, origin: Sequence[Record]) -> tuple[object, ...]:
    return (
        *(paper.id, paper.kind, paper.title, paper.abstract, paper.authors, paper.issued),
        *(paper.venue, paper.identifiers, paper.links, paper.keywords),
        [_written(record) for record in origin],
        [
            (_said(version.paper, version.paper.origin), version.reason)
            for version in paper.versions
        ],
    )


def _written(record: Record) -> tuple[object, ...]:
    fields = {name: [field.text for field in values] for name, values in record.fields.items()}
    return record.kind, record.key, record.raw, fields
