from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.exports.blocks import LONGEST, Block, block_step, blocks, digest, in_blocks
from papershelf.keeping.workers import Keeping, hired
from papershelf.model import IN_PROCESS, Workers

TIMES = settings(deadline=None, max_examples=60, derandomize=True)
WORDS = [f"word {number}" for number in range(1000)]

made: list[str] = []
"""Every word that was written, in order."""


@pytest.fixture(autouse=True)
def nothing_made() -> None:
    made.clear()


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[Keeping]:
    workers = hired(tmp_path, 1)
    yield workers
    workers.close()


def lines(block: Block[str], _: None) -> bytes:
    made.extend(block.rows)
    return "\n".join(block.rows).encode()


LINES = block_step("lines", lines)


def keyed(words: list[str]) -> list[tuple[bytes, str]]:
    return [(digest(word), word) for word in words]


def written(words: list[str], workers: Workers = IN_PROCESS) -> bytes:
    return in_blocks("words.txt", workers, LINES, keyed(words), b"\n".join).make()


@given(st.lists(st.text(max_size=3), max_size=700))
@TIMES
def test_blocks_hold_every_row_once_and_in_order(words: list[str]) -> None:
    found = list(blocks(keyed(words)))
    assert [word for block in found for word in block.rows] == words
    assert all(1 <= len(block.rows) <= LONGEST for block in found)


def test_many_rows_make_many_blocks_and_equal_rows_long_ones() -> None:
    assert len(list(blocks(keyed(WORDS)))) > 5
    assert [len(block.rows) for block in blocks(keyed(["herons"] * 600))] == [256, 256, 88]


def test_a_file_is_the_same_whatever_was_kept(keeping: Keeping) -> None:
    whole = "\n".join(WORDS).encode()
    assert written(WORDS) == written(WORDS, keeping) == written(WORDS, keeping) == whole


def test_a_word_that_comes_in_front_costs_its_own_block_only(keeping: Keeping) -> None:
    written(WORDS, keeping)
    made.clear()
    longer = ["herons", *WORDS]
    assert written(longer, keeping) == "\n".join(longer).encode()
    (first, *_) = blocks(keyed(longer))
    assert made == list(first.rows)


def test_rows_that_are_the_same_need_not_be_made_to_know_the_file() -> None:
    before, after = (
        in_blocks("words.txt", IN_PROCESS, LINES, keyed(words), b"".join)
        for words in (WORDS, [*WORDS[:-1], "other"])
    )
    assert before.key != after.key
    assert not made


def test_a_digest_tells_values_apart_and_takes_half_a_character() -> None:
    known = [digest("ab", "c"), digest("a", "bc"), digest("a\udc80"), digest(2**70), digest()]
    assert len(set(known)) == len(known)
    assert digest("a\udc80") == digest("a\udc80")


def test_a_step_is_known_by_its_block_and_not_by_the_papers_in_it() -> None:
    one = paper("Looms")
    moved = replace(one, origin=(replace(one.origin[0], line=9),))
    first, second = (Block(key=b"k", rows=(found,)) for found in (one, moved))
    assert LINES.seen(first) == LINES.seen(second) == b"k"  # type: ignore[arg-type] # any rows
