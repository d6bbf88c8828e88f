"""What the places of a paper's phrases hang on besides its text, and which papers a change touches.

    TLP means tidal lagoon power now     papers that name TLP
    tidal lagoon power is known now      papers that have the words tidal and power
    an editor's alias came or went       all

Two papers are enough to make a phrase known, so a new paper may touch others; but only few of them.
"""

from __future__ import annotations

from collections.abc import Collection, Container

import msgspec
import numpy as np
import numpy.typing as npt

from papershelf.enrich.kept_rows import Tables
from papershelf.enrich.kept_table import Table
from papershelf.enrich.tags.glossary import Glossary
from papershelf.enrich.tags.known import Known
from papershelf.text.reading import OWNING
from papershelf.text.spelling import KEYS

Flags = npt.NDArray[np.bool_]

MANY = 100
"""Changed phrases from which on all papers are read again."""


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of phrases and acronyms before a paper is read."""

    preferred: dict[str, str]
    """Key of an editor's alias to that of the name."""
    known: list[str]
    """Keys of the known phrases."""
    starts: list[str]
    """What they may begin with, see `Spotter`."""
    longest: int
    senses: dict[str, str]
    long_forms: list[str]
    """Keys of what acronyms stand for."""

    def written(self) -> bytes:
        """As bytes; none for half a character."""
        try:
            return msgspec.msgpack.encode(self)
        except UnicodeEncodeError:
            return b""


def circumstances(glossary: Glossary, known: Known) -> Circumstances:
    """Those of a catalogue."""
    return Circumstances(
        preferred={alias: name for alias, name in sorted(known.preferred.items()) if alias != name},
        known=sorted(known.spotter.keys),
        starts=sorted(known.spotter.starts),
        longest=known.spotter.longest,
        senses=dict(sorted(glossary.senses.items())),
        long_forms=sorted(glossary.long_forms),
    )


def circumstances_of(written: bytes) -> Circumstances | None:
    """What such bytes say; nothing if they say nothing."""
    try:
        return msgspec.msgpack.decode(written, type=Circumstances)
    except (msgspec.DecodeError, ValueError):
        return None


def are_alike(before: Circumstances, now: Circumstances) -> bool:
    """Whether few enough things changed to tell which papers they touch."""
    same = before.preferred == now.preferred and before.longest == now.longest
    return same and len(changed_phrases(before, now)) < MANY


def changed_phrases(before: Circumstances, now: Circumstances) -> set[str]:
    """Keys of phrases that may be found at other places than before."""
    starts = tuple(set(before.starts) ^ set(now.starts))
    known = {*before.known, *now.known}
    changed = set(before.known) ^ set(now.known)
    return changed | {key for key in known if starts and key.startswith(starts)}


def changed_acronyms(before: Circumstances, now: Circumstances) -> set[str]:
    """Acronyms that stand for something else, or for nothing, or for something at last."""
    return {name for name, _ in before.senses.items() ^ now.senses.items()}


def changed_long_forms(before: Circumstances, now: Circumstances) -> set[str]:
    """Keys of long forms that are none any more, or were none."""
    return set(before.long_forms) ^ set(now.long_forms)


def holding(said: Tables, phrases: Collection[str]) -> Flags:
    """Whether each paper may have one of some phrases, however it is spelt.

    It has a word that the phrase begins with and one that it ends in; most others have neither.
    """
    begins = {phrase[:size] for phrase in phrases for size in range(1, len(phrase) + 1)}
    ends = {phrase[-size:] for phrase in phrases for size in range(1, len(phrase) + 1)}
    return _with_both(said["titles"], begins, ends) | _with_both(said["tokens"], begins, ends)


def _with_both(words: Table, begins: Container[str], ends: Container[str]) -> Flags:
    """The rows that have a word with a key of either kind."""
    names = words.names["token"]
    keys = [KEYS[name] if name not in OWNING else "" for name in names]
    found = np.ones(len(words.sizes), dtype=bool)
    for wanted in (begins, ends):
        right = np.fromiter((key in wanted for key in keys), dtype=np.bool_, count=len(keys))
        rows = np.zeros(len(words.sizes), dtype=bool)
        rows[words.rows[right[words.columns["token"]]]] = True
        found &= rows
    return found
