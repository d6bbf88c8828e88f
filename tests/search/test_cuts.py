from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.cuts import cuts

WORDS = [f"owl{number:05}" for number in range(3000)]


def parts(words: list[str], *, least: int = 500, most: int = 1000) -> list[tuple[str, ...]]:
    sizes = np.full(len(words), 10)
    return [tuple(words[part]) for part in cuts(words, sizes, least=least, most=most)]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.tuples(st.text(), st.integers(1, 900)), max_size=60))
def test_every_string_lies_in_one_file_in_order(rows: list[tuple[str, int]]) -> None:
    words = [word for word, _ in rows]
    sizes = np.array([size for _, size in rows], dtype=np.int64)
    found = cuts(words, sizes, least=1000, most=5)
    assert [word for part in found for word in words[part]] == words
    assert all(words[part] for part in found)


def test_a_file_holds_no_more_than_it_should_unless_one_string_does() -> None:
    assert max(map(len, parts(WORDS))) <= 50
    (one,) = cuts(["owl"], np.array([9999]), least=10, most=10)
    assert one == slice(0, 1)


def test_files_grow_when_there_would_be_too_many() -> None:
    assert len(parts(WORDS)) > 60
    assert len(parts(WORDS, most=20)) <= 20


def test_a_string_more_leaves_most_files_as_they_were() -> None:
    before = parts(WORDS)
    for place in (0, 1500, 3000):
        after = parts([*WORDS[:place], f"owl{place:05}a", *WORDS[place:]])
        assert len(set(before) - set(after)) <= 3
