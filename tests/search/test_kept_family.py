from __future__ import annotations

from collections.abc import Sequence

from papershelf.search.kept_family import kept_family
from papershelf.search.shards import Shard, shard
from search_memory import Memory


def family(content: str, asked: list[str], memory: Memory, key: bytes) -> Sequence[Shard]:
    """A file for each letter."""

    def make() -> list[Shard]:
        asked.append(content)
        return [shard("words", letter.encode(), letter) for letter in content]

    return kept_family("words", key, make, memory)


def test_a_family_is_made_again_only_when_its_key_is_another() -> None:
    memory, asked = Memory(), list[str]()
    first = family("ab", asked, memory, b"1")
    again = family("ab", asked, memory, b"1")
    assert asked == ["ab"]
    assert list(again) == list(first)
    assert [file.first for file in again] == ["a", "b"]
    assert list(family("cd", asked, memory, b"2")) != list(first)
    assert asked == ["ab", "cd"]


def test_what_is_inside_is_made_once_for_all_files_when_somebody_wants_it() -> None:
    memory, asked = Memory(), list[str]()
    family("ab", asked, memory, b"1")
    again = family("ab", asked, memory, b"1")
    assert [file.content for file in again] == [b"a", b"b"]
    assert asked == ["ab", "ab"]
