"""Key phrases of papers, kept from one build for the next in one piece.

a paper that the last build had       its phrases, without looking up all else that it says
any other                             read, see `gathered`

What a paper says fills four kilobytes, its key phrases a quarter of one: of 10,000 papers, reading
these takes a tenth of the time.
"""

from __future__ import annotations

import msgspec

from papershelf.enrich.gathered import GATHERED, Gathered, gathered, piece_of
from papershelf.model import Catalogue, Paper, mark

KEPT = "key phrases"
"""The name under which they are kept."""
Told = tuple[str, tuple[float, ...]]
"""A paper's phrases, one a line, and their weights."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(dict[bytes, Told])


def told(catalogue: Catalogue) -> list[Told]:
    """The phrases of each paper of a catalogue, in the papers' order."""
    known = _read(catalogue.workers.recall(KEPT))
    marks = list(map(mark, catalogue.papers))
    new = {
        place: paper for place, paper in enumerate(catalogue.papers) if marks[place] not in known
    }
    known.update(
        (marks[place], (said.keyphrases, said.weights))
        for place, said in zip(new, _found(catalogue, list(new.values())), strict=True)
    )
    found = [known[each] for each in marks]
    if new or len(known) > len(set(marks)):
        _keep(catalogue, dict(zip(marks, found, strict=True)))
    return found


def _found(catalogue: Catalogue, new: list[Paper]) -> list[Gathered]:
    """What new papers say; all papers of a catalogue are read by way of what others ask as well."""
    if len(new) == len(catalogue.papers):
        return list(gathered(catalogue))
    return catalogue.workers.each(GATHERED, list(map(piece_of, new)), None)


def _read(kept: bytes | None) -> dict[bytes, Told]:
    try:
        return _DECODER.decode(kept) if kept else {}
    except (msgspec.DecodeError, ValueError):
        return {}


def _keep(catalogue: Catalogue, found: dict[bytes, Told]) -> None:
    try:
        written = _ENCODER.encode(found)
    except UnicodeEncodeError:  # half a character, which nothing can be written with
        return
    catalogue.workers.keep(KEPT, written)
