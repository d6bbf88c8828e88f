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
from papershelf.model import IN_PROCESS, Catalogue, Paper, PaperId, Workers
from papershelf.plugins import Made

TIMES = settings(deadline=None, max_examples=60, derandomize=True)
BARE = paper("Looms")
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


Told = tuple[Paper, str]


def lines(block: Block[Told], _: None) -> bytes:
    made.extend(word for _, word in block.rows)
    return "\n".join(word for _, word in block.rows).encode()


LINES = block_step("lines", lines)


def shelf(words: list[str], workers: Workers = IN_PROCESS) -> Catalogue:
    papers = tuple(replace(BARE, id=PaperId(word)) for word in words)
    return Catalogue(papers=papers, workers=workers)


def parted(words: list[str]) -> list[Block[Told]]:
    return list(blocks(shelf(words).papers, [words]))


def file_of(words: list[str], workers: Workers = IN_PROCESS) -> Made:
    return in_blocks("words.txt", shelf(words, workers), LINES, [words], b"\n".join)


@given(st.lists(st.text(max_size=3), max_size=700))
@TIMES
def test_blocks_hold_every_row_once_and_in_order(words: list[str]) -> None:
    found = parted(words)
    assert [word for block in found for _, word in block.rows] == words
    assert [paper.id for block in found for paper, _ in block.rows] == words
    assert all(1 <= len(block.rows) <= LONGEST for block in found)


def test_many_rows_make_many_blocks_and_equal_rows_long_ones() -> None:
    assert len(parted(WORDS)) > 5
    assert [len(block.rows) for block in parted(["herons"] * 600)] == [256, 256, 88]


def test_a_file_is_the_same_whatever_was_kept(keeping: Keeping) -> None:
    whole = "\n".join(WORDS).encode()
    assert file_of(WORDS).make() == whole
    assert file_of(WORDS, keeping).make() == file_of(WORDS, keeping).make() == whole
    assert len(made) == 2 * len(WORDS)


def test_a_word_that_comes_in_front_costs_its_own_block_only(keeping: Keeping) -> None:
    file_of(WORDS, keeping).make()
    made.clear()
    longer = ["herons", *WORDS]
    assert file_of(longer, keeping).make() == "\n".join(longer).encode()
    (first, *_) = parted(longer)
    assert made == [word for _, word in first.rows]


def test_rows_that_are_the_same_need_not_be_made_to_know_the_file() -> None:
    before, after = file_of(WORDS), file_of([*WORDS[:-1], "other"])
    assert before.key != after.key
    assert before.key == file_of(WORDS).key
    assert not made


@given(st.lists(st.sampled_from(["a", "b", "a\udc80", "ab"]), min_size=1, max_size=3), st.data())
@TIMES
def test_whatever_is_told_of_a_paper_is_in_its_files_key(
    words: list[str], data: st.DataObject
) -> None:
    others = data.draw(
        st.lists(st.text("ab", max_size=2), min_size=len(words), max_size=len(words))
    )
    found = shelf(["herons"] * len(words))
    keys = [in_blocks("a", found, LINES, [told], b"".join).key for told in (words, others)]
    assert (keys[0] == keys[1]) == (words == others)


def test_a_digest_tells_values_apart_and_takes_half_a_character() -> None:
    known = [digest("ab", "c"), digest("a", "bc"), digest("a\udc80"), digest(2**70), digest()]
    assert len(set(known)) == len(known)
    assert digest("a\udc80") == digest("a\udc80")


def test_a_step_is_known_by_its_block_and_not_by_the_papers_in_it() -> None:
    moved = replace(BARE, origin=(replace(BARE.origin[0], line=9),))
    (first,), (second,) = (blocks([found], [["told"]]) for found in (BARE, moved))
    assert LINES.seen(first) == LINES.seen(second) == first.key
