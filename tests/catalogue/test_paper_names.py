"""The editor's names for papers."""

from __future__ import annotations

import pytest

from papershelf.catalogue.paper_names import parse_names
from papershelf.errors import VocabularyError


def test_names_and_nevers_are_read_with_their_lines() -> None:
    found, never = parse_names("names:\n  graft-paper: [GRAFT, GRAFT-2]\nnever: RS\n", "names.yml")
    assert [(entry.name, entry.paper, entry.line) for entry in found] == [
        ("GRAFT", "graft-paper", 2),
        ("GRAFT-2", "graft-paper", 2),
    ]
    assert never == {"RS"}


def test_an_empty_file_names_nothing() -> None:
    assert parse_names("", "names.yml") == ((), frozenset())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("names:\n  a: [X]\n  b: [X]\n", 3),
        ("names:\n  a: [X]\nnever: [X]\n", 3),
        ("naems:\n  a: [X]\n", 1),
        ("names: [X]\n", 1),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(VocabularyError) as caught:
        parse_names(text, "names.yml")
    assert caught.value.line == line
