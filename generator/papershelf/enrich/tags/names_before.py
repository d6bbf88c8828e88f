"""Names of phrases that the last build gave, where nothing that they hang on has changed.

    diffusion model   counts of its forms as before, `models` as usual as before    name as before
    bog gauge         a paper writes it `Bog gauge` now                             named anew

A name hangs on how often the phrase is written in which form, on the words that keep their capital,
and on the number in which last words stand. The phrases are compared by a number made of all
that papers write of them, so that those of 200,000 that changed are found in milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import compress
from typing import TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from papershelf.enrich.kept_table import Integers, Table
from papershelf.enrich.tags.survey import Survey
from papershelf.enrich.tags.usual_casing import Tally, casing_of, corrected, tally
from papershelf.model import Workers
from papershelf.text.casing import Casing
from papershelf.text.fingerprints import Marks, together
from papershelf.text.numbers import Numbers
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import singular

Flags = npt.NDArray[np.bool_]

KEPT = "tags: names"
"""The name under which names are kept."""
_HALF = np.uint64(32)
_LOWER = np.uint64(0xFFFF_FFFF)
SINGULARS = Remembered(lambda head: singular(head.lower()))
WIDTH = 8
"""Bytes of a number in a column."""
Number = TypeVar("Number", bound=np.generic)
Value = TypeVar("Value")


class NamesKept(msgspec.Struct, frozen=True, kw_only=True):
    """What one build found, for the next."""

    phrases: int
    forms: int
    digest: bytes
    """Of the first names of the table's columns, so many of phrases and of forms."""
    marks: bytes
    """A number for each phrase, made of what all papers write of it."""
    times: bytes
    """For each form the number of phrases that are written so."""
    capital: dict[str, int]
    elsewhere: dict[str, int]
    plural: dict[str, float]
    written: dict[str, tuple[str, str]]
    words: list[str]
    """All words that names were made of and that have capitals."""
    named: bytes
    """Phrases with a name."""
    names: list[str]
    known_by: bytes
    """Phrases with other names."""
    aliases: list[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesBefore:
    """Names and other names by phrase number, as far as they are what they were."""

    names: Mapping[int, str] = field(default_factory=dict)
    aliases: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    """Words with capitals that they may be made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What a catalogue teaches about names."""

    before: NamesKept | None
    words: Tally
    usual: Casing
    number: Numbers


def kept_names(workers: Workers, found: Table) -> NamesKept | None:
    """What the last build kept, if its numbers stand for the same phrases and forms."""
    try:
        before = msgspec.msgpack.decode(workers.recall(KEPT) or b"", type=NamesKept)
        fits = _fits(before) and before.digest == _digest(found, before.phrases, before.forms)
    except (msgspec.DecodeError, ValueError):
        return None
    return before if fits else None


def tallied(survey: Survey, before: NamesKept | None) -> Tally:
    """How words are written, the change added to what was counted before."""
    if before is None:
        return tally(survey.spellings.each())
    known = Tally(capital=before.capital, elsewhere=before.elsewhere)
    changes = survey.spellings.times - _longer(before.times, survey.spellings.times)
    at = np.flatnonzero(changes)
    forms = map(survey.spellings.names.__getitem__, at.tolist())
    return corrected(known, zip(forms, changes[at].tolist(), strict=True))


def names_before(
    survey: Survey, before: NamesKept | None, usual: Casing, number: Numbers
) -> NamesBefore:
    """The names that stand."""
    if before is None:
        return NamesBefore()
    found = survey.found
    place = np.full(len(found.names["phrase"]), -1, dtype=np.int64)
    place[survey.ids] = np.arange(len(survey.ids))
    marks = marks_of_phrases(found)
    place[marks != _longer(before.marks, marks)] = -1
    forms = _with_heads(found, before, number) | _with_words(found, before, usual)
    place[found.columns["phrase"][forms[found.columns["form"]]]] = -1
    return NamesBefore(
        names=_standing(place, before.named, before.names),
        aliases=_standing(place, before.known_by, before.aliases),
        words=frozenset(before.words),
    )


def keep_names(workers: Workers, survey: Survey, learnt: Learnt, now: NamesBefore) -> None:
    """Hand the names of this build to the next, unless they hold half a character."""
    found, times = survey.found, survey.spellings.times
    phrases, forms = len(found.names["phrase"]), len(found.names["form"])
    written = NamesKept(
        phrases=phrases,
        forms=forms,
        digest=_digest(found, phrases, forms),
        marks=marks_of_phrases(found).tobytes(),
        times=times.tobytes(),
        capital=dict(learnt.words.capital),
        elsewhere=dict(learnt.words.elsewhere),
        plural=dict(learnt.number.plural),
        written=dict(learnt.number.written),
        words=sorted(now.words),
        named=survey.ids[_numbered(now.names)].tobytes(),
        names=list(now.names.values()),
        known_by=survey.ids[_numbered(now.aliases)].tobytes(),
        aliases=list(now.aliases.values()),
    )
    if not written.digest or written == learnt.before:
        return
    try:
        workers.keep(KEPT, msgspec.msgpack.encode(written))
    except UnicodeEncodeError:
        return


def _numbered(phrases: Iterable[int]) -> Integers:
    return np.array(list(phrases), dtype=np.int64)


def marks_of_phrases(found: Table) -> Marks:
    """A number for each phrase of a table, made of each paper's forms of it and their counts."""
    columns = found.columns
    counts = columns["inside"].astype(np.uint64) << np.uint64(16) | columns["opening"]
    marks = together(columns["form"].astype(np.uint64), counts)
    size = len(found.names["phrase"])
    low, high = (
        np.bincount(columns["phrase"], weights=half, minlength=size).astype(np.uint64)
        for half in (marks & _LOWER, marks >> _HALF)
    )
    return np.asarray((high << _HALF) + low)


def _digest(found: Table, phrases: int, forms: int) -> bytes:
    """Of the first names of a table; empty if they hold half a character."""
    made = blake2b(digest_size=16)
    try:
        for column, size in (("phrase", phrases), ("form", forms)):
            made.update(msgspec.msgpack.encode(found.names[column][:size]))
    except UnicodeEncodeError:
        return b""
    return made.digest()


def _fits(before: NamesKept) -> bool:
    """Whether all columns are as long as they should be."""
    named, known_by = _numbers(before.named), _numbers(before.known_by)
    ends = [int(column.max(initial=0)) for column in (named, known_by)]
    return (
        len(before.marks) == WIDTH * before.phrases
        and len(before.times) == WIDTH * before.forms
        and (len(named), len(known_by)) == (len(before.names), len(before.aliases))
        and max(ends) < max(before.phrases, 1)
    )


def _numbers(column: bytes) -> Integers:
    return np.frombuffer(column, dtype=np.int64)


def _longer(column: bytes, like: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """A column of before, with zeros for what is new."""
    found = np.zeros_like(like)
    before = np.frombuffer(column, dtype=like.dtype)
    found[: len(before)] = before
    return found


def _standing(place: Integers, ids: bytes, values: Sequence[Value]) -> dict[int, Value]:
    """Phrase number to what is still true of it."""
    numbers = place[_numbers(ids)]
    stands = numbers >= 0
    return dict(zip(numbers[stands].tolist(), compress(values, stands.tolist()), strict=True))


def _with_heads(found: Table, before: NamesKept, number: Numbers) -> Flags:
    """The forms whose last word may be wanted in another number than before."""
    changed = {key for key, _ in before.plural.items() ^ number.plural.items()}
    changed |= {key for key, _ in before.written.items() ^ number.written.items()}
    heads = [SINGULARS[head] in changed for head in found.names["head"]]
    flags = np.zeros(len(found.names["form"]), dtype=bool)
    flags[found.columns["form"]] = np.array([*heads, False])[found.columns["head"]]
    return flags


def _with_words(found: Table, before: NamesKept, usual: Casing) -> Flags:
    """The forms with a word that is to be written with a capital now, or without one."""
    forms = found.names["form"]
    then = casing_of(Tally(capital=before.capital, elsewhere=before.elsewhere))
    if then.names == usual.names:
        return np.zeros(len(forms), dtype=bool)
    words = {word for word in before.words if then.lowered(word) != usual.lowered(word)}
    has = (bool(words) and not words.isdisjoint(form.split(" ")) for form in forms)
    return np.fromiter(has, dtype=np.bool_, count=len(forms))
