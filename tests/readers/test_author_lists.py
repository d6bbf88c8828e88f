"""One string of several authors."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.readers.authors import split_authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Lovelace", ["Ada Lovelace"]),
        ("Ada Lovelace, Wei Zhang and Grace Hopper", ["Ada Lovelace", "Wei Zhang", "Grace Hopper"]),
        (
            "Ada Lovelace, Wei Zhang, and Grace Hopper",
            ["Ada Lovelace", "Wei Zhang", "Grace Hopper"],
        ),
        ("Ada Lovelace & Wei Zhang", ["Ada Lovelace", "Wei Zhang"]),
        ("Lovelace, Ada; Zhang, Wei", ["Lovelace, Ada", "Zhang, Wei"]),
        ("Lovelace, Ada and Zhang, Wei", ["Lovelace, Ada", "Zhang, Wei"]),
        ("van der Berg, Jan and Zhang, Wei", ["van der Berg, Jan", "Zhang, Wei"]),
        ("Lovelace, Ada", ["Lovelace, Ada"]),
        ("Lovelace, A., Turing, A. M.", ["Lovelace, A.", "Turing, A. M."]),
        ("Ada Lovelace · Wei Zhang", ["Ada Lovelace", "Wei Zhang"]),
        ("Ada Lovelace   Wei Zhang", ["Ada Lovelace", "Wei Zhang"]),
        ("Ada Lovelace et al.", ["Ada Lovelace"]),
        ("Ada Lovelace, Wei Zhang, et al.", ["Ada Lovelace", "Wei Zhang"]),
        ("Kyle R Ulrich, David E Carlson", ["Kyle R Ulrich", "David E Carlson"]),
        ("张伟，李娜，王芳", ["张伟", "李娜", "王芳"]),
        ("张伟，李娜", ["张伟", "李娜"]),
        ("Ольга Иванова и Пётр Петров", ["Ольга Иванова", "Пётр Петров"]),
        ("Anders Andersson, Alexandra Andrews", ["Anders Andersson", "Alexandra Andrews"]),
        ("", []),
        (" ;, and ,; ", []),
    ],
)
def test_names_are_parted_as_a_person_would(text: str, names: list[str]) -> None:
    assert list(split_authors(text)) == names


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_is_split_without_empty_names(text: str) -> None:
    assert all(name.strip() for name in split_authors(text))
