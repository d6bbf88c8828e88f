from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.reading import UNREAD, Reading, only, opened, read, written

WORDS = st.sampled_from(["owls", "Sand-bank", "the", "", "\udc80 heron", "C++", "東京"])
PAPERS = st.lists(st.lists(st.lists(WORDS, max_size=2), max_size=3), max_size=5)


def said(found: Reading) -> list[list[tuple[int, int, list[str]]]]:
    """Field, value and stretches of each text of each paper."""
    stretches = iter([found.table.stretches[number] for number in found.found])
    rows = iter(
        [
            (field, value, [next(stretches) for _ in range(size)])
            for field, value, size in zip(
                found.fields.tolist(), found.values.tolist(), found.sizes.tolist(), strict=True
            )
        ]
    )
    return [[next(rows) for _ in range(count)] for count in found.texts.tolist()]


def test_texts_are_read_by_paper_field_and_value() -> None:
    found = read([[["Looms of old"], []], [[], ["a ferry", "Looms"]]], UNREAD)
    assert said(found) == [
        [(0, 0, ["looms", "of", "old"])],
        [(1, 0, ["a", "ferry"]), (1, 1, ["looms"])],
    ]


@settings(deadline=None, max_examples=100, derandomize=True)
@given(PAPERS, PAPERS)
def test_what_was_read_before_changes_nothing(
    first: list[list[list[str]]], later: list[list[list[str]]]
) -> None:
    before = opened(written(read(first, UNREAD)))
    now, anew = read(first[1:] + later, before), read(first[1:] + later, UNREAD)
    assert said(now) == said(anew)
    assert list(now.keys) == list(anew.keys)
    assert sorted(now.table.stretches) == sorted(anew.table.stretches)
    assert list(now.table.words) == list(anew.table.words)
    assert list(now.table.terms) == list(anew.table.terms)


def test_some_papers_are_taken_out_of_all() -> None:
    found = read([[["owls"]], [["herons", "gulls"]], [["terns"]]], UNREAD)
    some = only(found, np.array([1]))
    assert said(some) == [[(0, 0, ["herons"]), (0, 1, ["gulls"])]]
    assert some.table is found.table


def test_a_text_with_half_a_character_is_read_each_time() -> None:
    assert read([[["\udc80"]], [["owls"]]], UNREAD).keys[0] == b""
