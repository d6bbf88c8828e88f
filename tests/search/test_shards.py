from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.shards import (
    compact,
    compressed,
    distinct,
    in_columns,
    rows,
    shard,
)

careful = settings(deadline=None, max_examples=60, derandomize=True)


def test_a_file_is_named_by_its_content() -> None:
    one, same, other = shard("cards", b"a"), shard("cards", b"a"), shard("cards", b"b")
    assert one == same
    assert one.path != other.path


def test_rows_lie_so_many_in_a_file() -> None:
    assert [json.loads(each.content) for each in rows("cards", list("abcde"), 2)] == [
        ["a", "b"],
        ["c", "d"],
        ["e"],
    ]


@careful
@given(st.binary())
def test_a_compressed_file_is_a_gzip_stream(content: bytes) -> None:
    assert gzip.decompress(compressed(shard("cards", content), lambda _: None)) == content


@careful
@given(st.lists(st.binary()))
def test_columns_are_one_stream(parts: list[bytes]) -> None:
    packed = compressed(in_columns("terms", parts), lambda _: None)
    assert gzip.decompress(packed) == b"".join(parts)


@careful
@given(st.binary(), st.binary(min_size=1, max_size=300))
def test_a_dictionary_is_what_stands_before(content: bytes, dictionary: bytes) -> None:
    packed = compressed(shard("cards", content, dictionary=dictionary), lambda _: None)
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


def test_a_file_of_the_last_build_is_taken_as_it_is() -> None:
    found = shard("cards", b"herons " * 99)
    before = compressed(found, lambda _: None)[:-8]
    told = gzip.compress(found.content, 1, mtime=0)
    told = before[:10] + told[10:]
    assert compressed(found, {found.path: told}.get) is told


def test_a_damaged_file_of_the_last_build_is_made_anew() -> None:
    found = shard("cards", b"herons " * 99)
    whole = compressed(found, lambda _: None)
    for damaged in (b"", whole[:-3], whole[5:], b"x" * len(whole)):
        assert compressed(found, {found.path: damaged}.get) == whole


def test_half_a_surrogate_pair_does_not_stop_the_index() -> None:
    assert json.loads(compact(["\udc80"])) == ["?"]
