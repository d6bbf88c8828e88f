"""Slugs are safe everywhere and distinct."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import Slug
from papershelf.text.slug import RESERVED, distinct, plain_slug, slug


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text())
def test_any_text_becomes_a_safe_name(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert made == slug(text)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("Zürich & Genève", "zurich-and-geneve"),
        ("CON", "con-x"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_names_that_differ_in_a_sign_stay_apart(text: str, made: str) -> None:
    assert slug(text) == made


def test_a_long_title_is_cut_between_words_and_none_is_left_out() -> None:
    words = [f"word{number}" for number in range(40)]
    made = slug(" ".join(words))
    assert len(made) <= 80
    assert made.split("-") == words[: made.count("-") + 1]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b", "a" * 80])))
def test_numbered_slugs_are_distinct_and_the_first_keeps_its_name(wanted: list[str]) -> None:
    made = distinct(Slug(name) for name in wanted)
    assert len(set(made)) == len(wanted)
    assert all(len(name) <= 80 for name in made)
    if wanted:
        assert made[0] == wanted[0]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(alphabet="aBn9 -'+é", max_size=90))
def test_the_fast_slug_is_the_slug(name: str) -> None:
    assert plain_slug(name) == slug(name)


@pytest.mark.parametrize("name", [*sorted(RESERVED), "a" * 81, "C++", "owls"])
def test_the_fast_slug_leaves_what_is_not_plain_to_the_other(name: str) -> None:
    assert plain_slug(name) == slug(name)
