"""A function is asked once about each word."""

from __future__ import annotations

import pytest

from papershelf.text import remembered
from papershelf.text.remembered import Remembered


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths[word] for word in ("moss", "bog", "moss")] == [4, 3, 4]
    assert asked == ["moss", "bog"]


def test_a_full_memory_forgets_and_answers_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    lengths = Remembered(len)
    assert [lengths[word] for word in ("moss", "bog", "fen", "moss")] == [4, 3, 3, 4]
    assert len(lengths) <= 2
