"""Input formats: source text to records, one format a file.

    choose(source, readers).read(source)  ->  records, noise and problems

A reader is told by a source's content first and by its file name second, so a listing that was
saved as `papers.json` by mistake is still read as a listing.
"""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.errors import SourceError
from papershelf.model import Source
from papershelf.plugins import Reader

SURE = 0.8
"""From here on a reader's word about the content outweighs the file name."""


def choose(source: Source, readers: Sequence[Reader]) -> Reader:
    """The reader for a source.

    Raises:
        SourceError: no reader takes its content for its own format.

    """
    scored = [(reader.recognises(source), reader) for reader in readers]
    possible = [(score, reader) for score, reader in scored if score > 0]
    if not possible:
        titles = ", ".join(f"{reader.title} ({' '.join(reader.suffixes)})" for reader in readers)
        raise SourceError(
            "The file is in no known format",
            where=source.name,
            hint=f"Known are: {titles or 'none'}.",
        )
    name = source.name.lower().removesuffix(".gz")
    _, reader = max(
        possible,
        key=lambda pair: (pair[0] * (pair[0] >= SURE), name.endswith(pair[1].suffixes), pair[0]),
    )
    return reader
