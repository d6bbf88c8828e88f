"""Tables of what papers say are the same brought up to date as made from nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.enrich import kept_table
from papershelf.enrich.kept_rows import Kept, Tables, keep, recalled, renewed
from papershelf.enrich.kept_table import Table, numbered, of_texts
from remembering import Memory

Shelf = dict[bytes, list[str]]
WORDS = st.lists(st.sampled_from(["moss", "bog", "fern", "reed", "", "kelp\n", "ü"]), max_size=4)
SHELVES = st.dictionaries(st.sampled_from([bytes([n]) for n in range(9)]), WORDS, max_size=6)


def made(shelf: Shelf, marks: list[bytes]) -> Tables:
    """Words, and how long each is, of some rows."""
    words = of_texts([shelf[mark] for mark in marks], "word")
    lengths = np.array(list(map(len, words.written("word"))), dtype=np.uint8)
    columns = {**words.columns, "length": lengths}
    return {"words": Table(sizes=words.sizes, columns=columns, names=words.names)}


def told(tables: Tables) -> list[list[tuple[str, int]]]:
    """The rows of such a table."""
    table = tables["words"]
    pairs = list(zip(table.written("word"), table.columns["length"].tolist(), strict=True))
    starts = (table.ends - table.sizes).tolist()
    return [pairs[start:end] for start, end in zip(starts, table.ends.tolist(), strict=True)]


def built(shelf: Shelf, workers: Memory, stale: frozenset[bytes] = frozenset()) -> Tables:
    marks = list(shelf)
    found = renewed(
        recalled(workers, "words"),
        marks,
        lambda places: made(shelf, [marks[place] for place in places]),
        stale,
    )
    keep(workers, "words", Kept(marks=tuple(marks), tables=found))
    return found


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(SHELVES, min_size=2, max_size=4))
def test_rows_come_and_go_and_the_table_is_as_made_from_nothing(shelves: list[Shelf]) -> None:
    workers = Memory()
    words: Shelf = {}
    for shelf in shelves:
        words = {**shelf, **{mark: row for mark, row in words.items() if mark in shelf}}
        found = built({mark: words[mark] for mark in shelf}, workers)
        assert told(found) == told(made(words, list(shelf)))


def test_a_stale_row_is_made_anew() -> None:
    workers = Memory()
    built({b"1": ["moss"], b"2": ["bog"]}, workers)
    found = built({b"1": ["fern"], b"2": ["reed"]}, workers, frozenset({b"2"}))
    assert told(found) == [[("moss", 4)], [("reed", 4)]]


def test_names_that_nothing_has_are_forgotten() -> None:
    workers = Memory()
    built({b"1": ["moss", "bog", "fern"], b"2": ["reed"]}, workers)
    found = built({b"2": ["reed"]}, workers)
    assert list(found["words"].names["word"]) == ["reed"]


def test_what_was_kept_and_then_spoiled_is_not_there() -> None:
    workers = Memory()
    built({b"1": ["moss", "bog"]}, workers)
    content = workers.kept["words"]
    for size in range(0, len(content), 7):
        workers.kept["words"] = content[:size]
        assert recalled(workers, "words") is None


@pytest.mark.parametrize("column", ["word", "length"])
def test_a_table_with_a_column_too_short_or_a_name_too_few_is_not_there(column: str) -> None:
    workers = Memory()
    table = made({b"1": ["moss", "bog"]}, [b"1"])["words"]
    short = {**table.columns, column: table.columns[column][:1]}
    for broken in (
        Table(sizes=table.sizes, columns=short, names=table.names),
        Table(sizes=table.sizes, columns=table.columns, names={"word": ["moss"]}),
        Table(sizes=table.sizes[:0], columns=table.columns, names=table.names),
    ):
        keep(workers, "words", Kept(marks=(b"1",), tables={"words": broken}))
        assert recalled(workers, "words") is None


def test_half_a_character_is_not_kept_and_does_no_harm() -> None:
    workers = Memory()
    assert told(built({b"1": ["\ud83d"]}, workers)) == [[("\ud83d", 1)]]
    assert not workers.kept


def test_equal_texts_have_one_number() -> None:
    numbers, names = numbered(["moss", "bog", "moss"])
    assert (numbers.tolist(), names) == ([0, 1, 0], ["moss", "bog"])
    assert numbers.dtype == kept_table.NAMES
