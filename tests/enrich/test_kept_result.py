"""A whole result is found again while what it was made of is the same."""

from __future__ import annotations

from papershelf.enrich.kept_result import kept_result
from papershelf.model import Workers
from remembering import Memory

Counts = dict[str, int]


class Counting:
    """Counts letters, and how often it was asked to."""

    def __init__(self, workers: Workers) -> None:
        self.workers = workers
        self.asked = 0

    def letters(self, words: list[str]) -> Counts:
        def made() -> Counts:
            self.asked += 1
            return {word: len(word) for word in words}

        return kept_result(self.workers, "letters", words, Counts, made)


def test_the_same_is_made_once() -> None:
    counting = Counting(Memory())
    assert counting.letters(["moss", "bog"]) == counting.letters(["moss", "bog"])
    assert counting.asked == 1


def test_something_else_is_made_anew() -> None:
    counting = Counting(Memory())
    counting.letters(["moss"])
    assert counting.letters(["fern", "bog"]) == {"fern": 4, "bog": 3}
    assert counting.letters(["bog", "fern"]) == {"bog": 3, "fern": 4}
    assert counting.asked == 3


def test_what_was_kept_and_then_spoiled_is_made_anew() -> None:
    workers = Memory()
    counting = Counting(workers)
    counting.letters(["moss"])
    for spoiled in (workers.kept["letters"][:-1], workers.kept["letters"][:16], b"", b"x"):
        workers.kept["letters"] = spoiled
        assert counting.letters(["moss"]) == {"moss": 4}
    assert counting.asked == 5


def test_half_a_character_is_not_kept_and_does_no_harm() -> None:
    counting = Counting(Memory())
    assert counting.letters(["\ud83d"]) == counting.letters(["\ud83d"]) == {"\ud83d": 1}
    assert counting.asked == 2
