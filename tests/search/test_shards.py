from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import IN_PROCESS
from papershelf.model.work import InProcess, Step
from papershelf.search.shards import (
    Shard,
    compact,
    compressed,
    distinct,
    in_columns,
    shard,
)


def one(found: Shard) -> bytes:
    (made,) = compressed([found], IN_PROCESS)
    return made


careful = settings(deadline=None, max_examples=60, derandomize=True)


def test_a_file_is_named_by_its_content() -> None:
    one, same, other = shard("cards", b"a"), shard("cards", b"a"), shard("cards", b"b")
    assert one == same
    assert one.path != other.path


def test_what_is_inside_may_be_made_only_when_it_is_wanted() -> None:
    made = replace(shard("cards", b"a"), inside=lambda: b"a")
    assert made == shard("cards", b"a")
    assert made.content == b"a"


@careful
@given(st.binary())
def test_a_compressed_file_is_a_gzip_stream(content: bytes) -> None:
    assert gzip.decompress(one(shard("cards", content))) == content


@careful
@given(st.lists(st.binary()))
def test_columns_are_one_stream(parts: list[bytes]) -> None:
    packed = one(in_columns("terms", parts))
    assert gzip.decompress(packed) == b"".join(parts)


@careful
@given(st.binary(), st.binary(min_size=1, max_size=300))
def test_a_dictionary_is_what_stands_before(content: bytes, dictionary: bytes) -> None:
    packed = one(shard("cards", content, dictionary=dictionary))
    stored = bytes([0, *len(dictionary).to_bytes(2, "little")])
    stored += (len(dictionary) ^ 0xFFFF).to_bytes(2, "little") + dictionary
    assert zlib.decompress(stored + packed[:-8], wbits=-15) == dictionary + content


def test_another_dictionary_makes_another_file() -> None:
    one, other = (shard("cards", b"a", dictionary=common) for common in (b"x", b"y"))
    assert one.path != other.path


def test_two_files_of_one_name_are_told_apart_and_copies_are_not() -> None:
    one = shard("cards", b"a")
    twin = replace(one, digest=one.digest[:8] + "b" * 44)
    named = distinct([one, twin, one])
    assert named[0] == named[2] == one
    assert named[1].name == "b" * 8


def test_files_are_compressed_by_whoever_does_the_work_those_of_one_dictionary_at_once() -> None:
    asked: list[tuple[int, bytes]] = []

    class Asked(InProcess):
        def each(self, step: Step[Any, Any, Any], given: Sequence[Any], shared: Any) -> list[Any]:  # noqa: ANN401 - as any step
            asked.append((len(given), shared))
            return super().each(step, given, shared)

    plain, common = shard("cards", b"herons"), shard("cards", b"owls", dictionary=b"terns")
    made = compressed([common, plain, common], Asked())
    assert asked == [(1, b""), (2, b"terns")]
    assert gzip.decompress(made[1]) == b"herons"
    assert made[0] == made[2] == one(common)


def test_half_a_surrogate_pair_does_not_stop_the_index() -> None:
    assert json.loads(compact(["\udc80"])) == ["?"]
