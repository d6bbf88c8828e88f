"""Texts are sought only in papers that are new, and in others only if the text is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, paper
from papershelf.enrich.sought import papers_holding
from papershelf.model import IN_PROCESS, Paper, Workers
from remembering import Memory

WORDS = ("moss", "bog", "fern", "reed")
ASKED = st.lists(
    st.tuples(
        st.dictionaries(st.integers(0, 5), st.sets(st.sampled_from(WORDS)), min_size=1),
        st.sets(st.sampled_from(WORDS)),
    ),
    min_size=2,
    max_size=4,
)


class Searching:
    """Notes which papers were searched for what."""

    def __init__(self, workers: Workers) -> None:
        self.workers = workers
        self.searched: list[tuple[str, tuple[str, ...]]] = []

    def search(self, papers: Iterable[Paper], texts: Collection[str]) -> Iterator[list[str]]:
        for one in papers:
            self.searched.append((one.id, tuple(sorted(texts))))
            yield [text for text in sorted(texts) if text in one.abstract.plain]

    def found(self, texts: Collection[str], *papers: Paper) -> dict[str, int]:
        held = replace(catalogue(*papers), workers=self.workers)
        self.searched.clear()
        return dict(papers_holding(held, "held", texts, self.search))


def test_only_what_is_new_is_looked_at() -> None:
    one, two = paper("A", "moss and bog", name="a"), paper("B", "bog", name="b")
    searching = Searching(Memory())
    assert searching.found(["moss", "bog"], one) == {"moss": 1, "bog": 1}
    assert searching.found(["moss", "bog"], one, two) == {"moss": 1, "bog": 2}
    assert searching.searched == [("b", ("bog", "moss"))]
    assert searching.found(["bog"], one, two) == {"bog": 2}
    assert searching.searched == []


def test_a_new_text_is_sought_by_itself() -> None:
    one, two = paper("A", "moss and bog", name="a"), paper("B", "bog", name="b")
    searching = Searching(Memory())
    searching.found(["bog"], one, two)
    assert searching.found(["bog", "moss"], one, two) == {"bog": 2, "moss": 1}
    assert searching.searched == [("a", ("moss",)), ("b", ("moss",)), ("a", ("bog", "moss"))]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(ASKED)
def test_whatever_was_sought_before_the_counts_are_those_of_looking_everywhere(
    asked: list[tuple[dict[int, set[str]], set[str]]],
) -> None:
    searching = Searching(Memory())
    for shelf, texts in asked:
        papers = [paper("x", " ".join(sorted(words)), name=f"p{at}") for at, words in shelf.items()]
        assert searching.found(texts, *papers) == Searching(IN_PROCESS).found(texts, *papers)


def test_half_a_character_may_be_sought() -> None:
    searching = Searching(Memory())
    for _ in range(2):
        assert searching.found(["\ud83d", "bog"], paper("A", "bog")) == {"bog": 1}
