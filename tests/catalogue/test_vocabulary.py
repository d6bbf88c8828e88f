"""tags.yml says what an editor means, and every mistake is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.vocabulary import parse_vocabulary
from papershelf.errors import VocabularyError
from papershelf.model import CuratedTag, Vocabulary


def broken(text: str) -> VocabularyError:
    with pytest.raises(VocabularyError) as caught:
        parse_vocabulary(text, "content/tags.yml")
    assert caught.value.where == "content/tags.yml"
    assert caught.value.hint
    return caught.value


def test_names_aliases_parents_and_stops_are_read() -> None:
    text = """\
tags:
  tidal power:
    aliases: [tide energy, TE]
    parents: [energy]
  energy:
stop: [Some Filler]
"""
    assert parse_vocabulary(text, "t") == Vocabulary(
        tags=(
            CuratedTag(name="tidal power", aliases=("tide energy", "TE"), parents=("energy",)),
            CuratedTag(name="energy"),
        ),
        stop=frozenset({"some filler"}),
    )


def test_tags_may_be_a_plain_list() -> None:
    assert parse_vocabulary("tags: [moss, kelp]", "t").tags == (
        CuratedTag(name="moss"),
        CuratedTag(name="kelp"),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "tags:\nstop:\n"])
def test_a_file_without_anything_is_an_empty_vocabulary(text: str) -> None:
    assert parse_vocabulary(text, "t") == Vocabulary()


def test_a_parent_that_is_listed_nowhere_becomes_a_tag() -> None:
    found = parse_vocabulary("tags: {kelp: {parents: [algae]}, moss: {parents: [algae]}}", "t")
    assert [tag.name for tag in found.tags] == ["kelp", "moss", "algae"]


def test_a_parent_given_by_an_alias_is_its_tag() -> None:
    found = parse_vocabulary("tags: {kelp: {parents: [AL]}, algae: {aliases: [AL]}}", "t")
    assert found.tags[0].parents == ("algae",)


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("tags:\n  a: {aliases: [b\n", 3, "not YAML"),
        ("tags:\n\t- a\n", 2, "not YAML"),
        ("- a\n", 1, "must be a mapping"),
        ("tags: moss\n", 1, "must be a mapping"),
        ("tags:\n  kelp:\n    - a\n", 3, "must be a mapping"),
        ("tags:\n  kelp:\n    aliases: [[a]]\n", 3, "must be a text"),
        ("tags:\n  kelp:\n    aliases: {a: b}\n", 3, "must be a text"),
        ("tags:\n  kelp:\n    alias: [a]\n", 3, "“alias” means nothing"),
        ("tag:\n  kelp:\n", 1, "“tag” means nothing"),
        ("tags:\n  kelp:\n  kelp:\n", 3, "stands twice"),
        ("tags:\n  kelp: {aliases: [a]}\n  moss: {aliases: [A]}\n", 3, "belongs to two tags"),
        ("tags:\n  kelp: {aliases: [moss]}\n  moss:\n", 3, "belongs to two tags"),
        ("tags: [kelp]\nstop:\n  - x\n  - Kelps\n", 4, "is stopped and also a tag"),
        ("tags:\n  a: {parents: [b]}\n  b: {parents: [a]}\n", 0, "its own ancestor"),
        ("tags:\n  a: {parents: [a]}\n", 2, "its own ancestor"),
        ("tags:\n  '': \n", 2, "is empty"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, line: int, part: str) -> None:
    error = broken(text)
    assert part in error.message
    assert line in {0, error.line}
    assert error.line > 0


def test_a_misspelt_key_is_answered_with_the_near_one() -> None:
    assert "aliases" in broken("tags: {kelp: {alisases: [a]}}").hint


@pytest.mark.parametrize("text", ["a: \x00", "[" * 5000, "&a [*a]", "{? [x] : y}", "!!python/x a"])
def test_hostile_yaml_is_an_error_like_any_other(text: str) -> None:
    broken(text)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="tags:stop -[]{}#'\"\n\t&*!|>%@`aliases,parents", max_size=80))
def test_any_text_is_a_vocabulary_or_a_vocabulary_error(text: str) -> None:
    try:
        parse_vocabulary(text, "t")
    except VocabularyError as error:
        assert error.hint  # noqa: PT017 - either outcome is right


def test_the_projects_own_vocabulary_is_sound() -> None:
    text = (Path(__file__).parents[2] / "content" / "tags.yml").read_text(encoding="utf-8")
    found = parse_vocabulary(text, "content/tags.yml")
    assert found.tags
    assert found.stop
