from __future__ import annotations

import pytest

from papershelf.model import InProcess
from papershelf.search import kept_texts
from papershelf.search.held import Held
from papershelf.search.kept_texts import HELD, TEXTS, kept
from search_memory import Memory

BEFORE = [[[f"gull {number}"], ["on sand"]] for number in range(9)]
AFTER = [*BEFORE[:4], [["a tern"], ["on sand"]], *BEFORE[5:]]


def rows(found: Held) -> list[object]:
    inside = found.occurrences
    return [list(found.words), found.counts.tolist(), list(inside.terms), inside.keys.tolist()]


def test_texts_are_found_again_and_brought_up_to_date() -> None:
    memory = Memory()
    for texts in (BEFORE, BEFORE, AFTER, [], BEFORE):
        assert rows(kept(texts, memory)) == rows(kept(texts, InProcess()))


def test_nothing_is_counted_where_nothing_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    kept(BEFORE, memory)
    monkeypatch.setattr(kept_texts, "held", None)
    assert kept(BEFORE, memory).occurrences.papers == len(BEFORE)


def test_what_was_kept_of_other_texts_is_not_used() -> None:
    memory, other = Memory(), Memory()
    kept(BEFORE, memory)
    kept(AFTER, other)
    memory.kept[TEXTS] = other.kept[TEXTS]
    assert rows(kept(AFTER, memory)) == rows(kept(AFTER, InProcess()))
    del memory.kept[HELD]
    assert rows(kept(BEFORE, memory)) == rows(kept(BEFORE, InProcess()))


def test_no_text_is_looked_at_whose_key_is_known() -> None:
    memory, keys = Memory(), [b"%d" % number for number in range(9)]
    kept(BEFORE, memory, keys)
    only = [[["a tern"]] if number == 4 else None for number in range(9)]
    later = [*keys[:4], b"other", *keys[5:]]
    found = kept(only, memory, later)  # type: ignore[arg-type] # looking at the others would fail
    assert "tern" in found.words
    assert "gull" in found.words
