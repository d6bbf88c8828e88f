"""What leads from a paper to others like it and to its id, kept from one build for the next.

    told(workers)           ->  {mark: Told(title="deeptides", keys=("title:deeptides", ...), ...)}
    renewed(..., profiles, workers)   ->  [Told(...), ...]: those of this build, which are kept

A paper that says what it said (see `model.marks`) is told by the same keys, so its title and its
abstract are not folded again in order to find that nothing else is like it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from papershelf.catalogue.duplicates.profiles import Profile, Told
from papershelf.catalogue.ids.marks import marks
from papershelf.model import Workers, mark

NAME = "assembling: what papers are told by"

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(dict[bytes, Told])


def told(workers: Workers) -> dict[bytes, Told]:
    """What the papers of the last build were told by; nothing if that is not known."""
    content = workers.recall(NAME)
    try:
        return _DECODER.decode(content) if content else {}
    except (msgspec.DecodeError, ValueError):
        return {}


def renewed(
    before: Mapping[bytes, Told], profiles: Sequence[Profile], workers: Workers
) -> list[Told]:
    """What each of these papers is told by; kept if it is not what was known."""
    found = [profile.told or _told(profile) for profile in profiles]
    now = {mark(profile.paper): own for profile, own in zip(profiles, found, strict=True)}
    if now.keys() != before.keys() and (written := _written(now)):
        workers.keep(NAME, written)
    return found


def _told(profile: Profile) -> Told:
    return Told(
        title=profile.title_key, keys=profile.keys, marks=tuple(sorted(marks(profile.paper)))
    )


def _written(found: dict[bytes, Told]) -> bytes:
    try:
        return _ENCODER.encode(found)
    except UnicodeEncodeError:  # half a character, which cleaning lets nobody bring
        return b""
