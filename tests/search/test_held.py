from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papershelf.search import changes
from papershelf.search import held as module
from papershelf.search.held import Held, held
from papershelf.search.reading import UNREAD, read

Papers = list[list[list[str]]]
WORDS = st.sampled_from(
    [
        "sand",
        "bank",
        "sandbank",
        "sand-bank",
        "the",
        "on",
        "line",
        "online",
        "1",
        "2",
        "東京",
        "x\udc80",
    ]
)
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
PAPER = st.tuples(TEXTS, TEXTS, TEXTS).map(lambda texts: [[texts[0]], [texts[1]], [], [texts[2]]])
SHELVES = st.lists(PAPER, min_size=8, max_size=12)
EDITS = st.lists(
    st.tuples(st.sampled_from(["new", "gone", "other"]), st.integers(0, 7), PAPER), max_size=4
)


@pytest.fixture(scope="module", autouse=True)
def _patient() -> Iterator[None]:
    """Many changes of few papers are no reason to count all anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "MOST", 1)
        yield


def edited(papers: Papers, edits: list[tuple[str, int, list[list[str]]]]) -> Papers:
    made = list(papers)
    for what, at, paper in edits:
        if what == "new":
            made.insert(at, paper)
        elif what == "other":
            made[at : at + 1] = [paper]
        else:
            del made[at]
    return made


def rows(found: Held) -> list[object]:
    inside = found.occurrences
    return [
        list(found.words),
        found.counts.tolist(),
        inside.papers,
        list(inside.terms),
        inside.keys.tolist(),
        inside.lengths.tolist(),
    ]


@settings(deadline=None, max_examples=150, derandomize=True)
@given(SHELVES, st.lists(EDITS, max_size=3))
@example([[["sand bank"]], *[[["gull"]]] * 7], [[("other", 3, [["sandbank"]])], []])
def test_what_is_brought_up_to_date_is_what_counting_anew_gives(
    papers: Papers, rounds: list[list[tuple[str, int, list[list[str]]]]]
) -> None:
    before = read(papers, UNREAD)
    earlier = held(before, UNREAD, None)
    for edits in rounds:
        papers = edited(papers, edits)
        now = read(papers, before)
        earlier, before = held(now, before, earlier), now
        assert rows(earlier) == rows(held(read(papers, UNREAD), UNREAD, None))


def test_words_are_counted_once_a_paper() -> None:
    found = held(read([[["owls owls"]], [["owls", "terns"]]], UNREAD), UNREAD, None)
    assert dict(zip(found.words, found.counts.tolist(), strict=True)) == {"owls": 2, "terns": 1}


@settings(deadline=None, max_examples=60, derandomize=True)
@given(SHELVES, st.integers(1, 13))
def test_papers_that_are_counted_some_at_a_time_come_to_the_same(papers: Papers, some: int) -> None:
    found = read(papers, UNREAD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "AT_ONCE", some)
        made = rows(held(found, UNREAD, None))
    assert made == rows(held(found, UNREAD, None))
