from __future__ import annotations

from dataclasses import replace

import pytest

from examples import paper
from papershelf.exports import once
from papershelf.exports.once import once_a_paper
from papershelf.model import Paper, RichText

LOOMS, HERONS = paper("Looms"), paper("Herons")


def asked(*papers: Paper) -> list[str]:
    """The titles that were made when these papers are asked for in turn."""
    made: list[str] = []

    @once_a_paper
    def title(found: Paper) -> str:
        made.append(found.title.plain)
        return found.title.plain

    assert [title(found) for found in papers] == [found.title.plain for found in papers]
    return made


def test_a_value_is_made_once_for_a_paper() -> None:
    assert asked(LOOMS, HERONS, LOOMS, LOOMS) == ["Looms", "Herons"]


def test_a_paper_that_says_the_same_is_the_same() -> None:
    moved = replace(LOOMS, origin=(replace(LOOMS.origin[0], line=7),))
    assert asked(LOOMS, moved) == ["Looms"]


def test_a_paper_that_says_something_else_is_another() -> None:
    assert asked(LOOMS, replace(LOOMS, title=RichText.of("Loom"))) == ["Looms", "Loom"]


def test_memory_is_bounded_and_what_was_forgotten_is_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(once, "MOST", 1)
    assert asked(LOOMS, HERONS, LOOMS) == ["Looms", "Herons", "Looms"]
