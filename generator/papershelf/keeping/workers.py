"""Who does the steps of a build: an earlier build, other processes or machines, or this process.

    workers = hired(Path("build/cache"), size=4, watch=watch)
    replace(catalogue, workers=workers)

A result is found again by its key: a digest of the step's name, of the piece, of what all pieces
share, and of the code and the libraries that made it. Results that are new and results that are
found again take the same way (encoded, then decoded as the step's type), so they cannot differ.
Only what is never kept and was done here is taken as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from papershelf.keeping.crew import Crew, cores, encoded, processes
from papershelf.keeping.fingerprint import of_results
from papershelf.keeping.kept import Kept
from papershelf.keeping.kept_whole import Whole
from papershelf.model.work import UNWATCHED, Step, Watch

Given = TypeVar("Given")
Shared = TypeVar("Shared")
Found = TypeVar("Found")

AT_ONCE = 256
"""Papers between two looks at the clock; what was made of them is in memory twice for a while."""
KEY = 16
"""Bytes of a key."""
MISSING = object()
FILE = "kept.sqlite"
"""Name of the file of results in the cache folder."""


@dataclass(slots=True)
class _Batch:
    """The pieces of one call, and what is known of them."""

    given: Sequence[Any]
    keys: list[bytes | None]
    found: list[Any]

    @property
    def missing(self) -> list[int]:
        """Places of pieces without a result."""
        return [place for place, value in enumerate(self.found) if value is MISSING]


class Keeping:
    """Looks up what is kept, has the rest done, and keeps it."""

    def __init__(
        self,
        kept: Kept | None = None,
        whole: Whole | None = None,
        crew: Crew | None = None,
        watch: Watch = UNWATCHED,
    ) -> None:
        """Work with what is kept in a file and a folder or not, with other processes or none."""
        self._kept = kept
        self._whole = whole
        self._crew = crew
        self._watch = watch

    def each(
        self, step: Step[Given, Shared, Found], given: Sequence[Given], shared: Shared
    ) -> list[Found]:
        """What the step makes of each piece, in order."""
        keeps = self._kept is not None and step.kept
        batch = _Batch(
            given=given,
            keys=list(_keys(step, given, shared)) if keeps else [None] * len(given),
            found=[MISSING] * len(given),
        )
        decoder = msgspec.msgpack.Decoder(step.found)
        if keeps:
            self._look_up(batch, decoder, at_once(step))
        kept = len(given) - len(batch.missing)
        self._watch.pieces(kept, len(given), kept=kept)
        self._have_done(step, batch, shared, decoder)
        self._do(step, batch, shared, decoder)
        return batch.found

    @property
    def is_elsewhere(self) -> bool:
        """Whether other machines do steps."""
        return self._crew is not None and self._crew.distant

    def recall(self, name: str) -> bytes | None:
        """What was kept under a name when this very code last ran, or nothing."""
        return self._whole.recall(name) if self._whole else None

    def keep(self, name: str, value: bytes) -> None:
        """Keep a value under a name for the next build, in place of an earlier one."""
        if self._whole:
            self._whole.keep(name, value)

    def rest(self) -> None:
        """Send processes home that hold memory; they come again when there is work."""
        if self._crew and not self._crew.distant:
            self._crew.dismiss()

    def finish(self) -> None:
        """The build is done, and what it did not use may go."""
        for kept in (self._kept, self._whole):
            if kept:
                kept.finish()

    def close(self) -> None:
        """Send everybody home."""
        if self._kept:
            self._kept.close()
        if self._crew:
            self._crew.dismiss()

    def _look_up(self, batch: _Batch, decoder: msgspec.msgpack.Decoder[Any], size: int) -> None:
        """Take what is kept."""
        if self._kept is None:
            return
        for start in range(0, len(batch.keys), size):
            keys = batch.keys[start : start + size]
            rows = self._kept.found([key for key in keys if key is not None])
            for place, key in enumerate(keys, start):
                if key is not None and (row := rows.get(key)) is not None:
                    batch.found[place] = _decoded(row, decoder)

    def _have_done(
        self,
        step: Step[Any, Any, Any],
        batch: _Batch,
        shared: object,
        decoder: msgspec.msgpack.Decoder[Any],
    ) -> None:
        """Have many pieces done by others; what they cannot do stays missing."""
        papers = len(batch.missing) * step.holds
        if self._crew is None or not self._crew.worth(papers, light=step.light):
            return
        missing = batch.missing
        done = len(batch.given) - len(missing)
        given = [batch.given[place] for place in missing]
        for some, results, seconds in self._crew.done(step.run, given, shared):
            self._take(batch, [missing[number] for number in some], results, decoder)
            done += len(results)
            self._watch.pieces(done, len(batch.given), elsewhere=seconds)

    def _do(
        self,
        step: Step[Any, Any, Any],
        batch: _Batch,
        shared: object,
        decoder: msgspec.msgpack.Decoder[Any],
    ) -> None:
        """Do here what is still missing."""
        missing = batch.missing
        size = at_once(step)
        for start in range(0, len(missing), size):
            places = missing[start : start + size]
            made = [step.run(batch.given[place], shared) for place in places]
            if step.kept:
                self._take(batch, places, [encoded(value) for value in made], decoder)
            for place, value in zip(places, made, strict=True):
                if batch.found[place] is MISSING:  # it is not kept, or cannot be written down
                    batch.found[place] = value
            done = len(batch.given) - len(missing) + start + len(places)
            self._watch.pieces(done, len(batch.given))

    def _take(
        self,
        batch: _Batch,
        places: Sequence[int],
        results: Sequence[bytes | None],
        decoder: msgspec.msgpack.Decoder[Any],
    ) -> None:
        """Decode results, and keep them."""
        rows: list[tuple[bytes, bytes]] = []
        for place, result in zip(places, results, strict=True):
            if result is None:
                continue
            batch.found[place] = _decoded(result, decoder)
            key = batch.keys[place]
            if key is not None and batch.found[place] is not MISSING:
                rows.append((key, result))
        if self._kept and rows:
            self._kept.keep(rows)


def at_once(step: Step[Any, Any, Any]) -> int:
    """Pieces that are looked up, or done and kept, together."""
    return max(1, AT_ONCE // step.holds)


def hired(cache: Path, size: int, watch: Watch = UNWATCHED, crew: Crew | None = None) -> Keeping:
    """Workers for a build: `size` processes at most, 0 for as many as there are processors.

    A crew that is already there, such as a cluster's, takes the place of those processes.
    """
    size = size or cores()
    if crew is None and size > 1:
        crew = Crew(partial(processes, size), size)
    return Keeping(Kept(cache / FILE), Whole(cache, of_results()), crew, watch)


def _keys(
    step: Step[Any, Any, Any], given: Sequence[object], shared: object
) -> Iterator[bytes | None]:
    """A key for each piece; none for what cannot be written down, such as half a character."""
    common = encoded(shared)
    if common is None:
        yield from (None for _ in given)
        return
    start = blake2b(of_results().encode(), digest_size=KEY)
    for part in (step.name.encode(), repr(step.found).encode(), common):
        start.update(len(part).to_bytes(8))
        start.update(part)
    for piece in given:
        written = encoded(step.seen(piece))
        if written is None:
            yield None
            continue
        whole = start.copy()
        whole.update(written)
        yield whole.digest()


def _decoded(row: bytes, decoder: msgspec.msgpack.Decoder[Any]) -> Any:  # noqa: ANN401 - the step's type
    """A result, or MISSING for what is none of the step's type."""
    try:
        return decoder.decode(row)
    except (msgspec.DecodeError, ValueError):
        return MISSING
