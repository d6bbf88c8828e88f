from __future__ import annotations

import json

from papershelf.model import IN_PROCESS, Workers
from papershelf.search.kept_rows import kept_rows
from papershelf.search.on_demand import OnDemand
from papershelf.search.shards import Shard
from search_memory import Memory

NAMES = list("abcde")


def made(
    names: list[str], workers: Workers, asked: list[int] | None = None, dictionary: bytes = b""
) -> tuple[Shard, ...]:
    """Two rows a file, each known by itself; notes which rows were asked for."""

    def row(number: int) -> str:
        if asked is not None:
            asked.append(number)
        return names[number]

    keys = [name.encode() for name in names]
    rows = OnDemand(len(names), row)
    return kept_rows("cards", rows, keys, each=2, dictionary=dictionary, workers=workers)


def test_rows_lie_so_many_in_a_file() -> None:
    files = made(NAMES, IN_PROCESS)
    assert [json.loads(file.content) for file in files] == [["a", "b"], ["c", "d"], ["e"]]


def test_only_files_with_a_changed_row_are_put_together_again() -> None:
    memory, asked = Memory(), list[int]()
    made(NAMES, memory)
    later = ["a", "b", "c", "x", "e"]
    files = made(later, memory, asked)
    assert asked == [2, 3]
    assert files == made(later, IN_PROCESS)
    assert [file.content for file in files] == [file.content for file in made(later, IN_PROCESS)]


def test_a_file_that_moved_is_the_same_file() -> None:
    memory, asked = Memory(), list[int]()
    made(NAMES, memory)
    files = made([*"cdab"], memory, asked)
    assert asked == []
    assert [json.loads(file.content) for file in files] == [["c", "d"], ["a", "b"]]


def test_another_dictionary_makes_all_files_anew() -> None:
    memory, asked = Memory(), list[int]()
    made(NAMES, memory)
    assert made(NAMES, memory, asked, b"x") == made(NAMES, IN_PROCESS, dictionary=b"x")
    assert asked == [0, 1, 2, 3, 4]
