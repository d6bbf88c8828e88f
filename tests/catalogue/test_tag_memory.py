"""The file that remembers the published tags."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.tag_memory import memory_text, parse_memory
from papershelf.model import PaperId, PublishedTag, Slug, Tag, Taxonomy, Term
from papershelf.text.slug import distinct, slug
from papershelf.text.spelling import phrase_key

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda name: bool(name.strip())
)
PAPERS = st.lists(st.from_regex(r"[a-z]{1,4}(-[0-9])?", fullmatch=True), unique=True, min_size=1)


def taxonomy(*terms: Term) -> Taxonomy:
    return Taxonomy(name="tags", title="Tags", terms=terms)


def tag(name: str, *papers: str, phrase: str = "", address: str = "") -> Tag:
    return Tag(
        name=name,
        slug=Slug(address) if address else slug(name),
        phrase=phrase or phrase_key(name),
        papers=dict.fromkeys(map(PaperId, papers), 1.0),
    )


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.tuples(NAMES, PAPERS), max_size=6, unique_by=lambda pair: pair[0]))
def test_what_is_written_is_read_back(found: list[tuple[str, list[str]]]) -> None:
    slugs = distinct(slug(name) for name, _ in found)
    made = [
        tag(name, *papers, phrase=f"key{number}", address=str(slugs[number]))
        for number, (name, papers) in enumerate(found)
    ]
    read, problems = parse_memory(memory_text(taxonomy(*made)), "tags.tsv")
    assert problems == ()
    assert {(one.name, one.slug, one.phrase, one.papers) for one in read} == {
        (one.name, one.slug, one.phrase, tuple(sorted(one.papers))) for one in made
    }


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.sampled_from(["tag", "paper", "\t", "a", "b-c", " ", "\n", "\\", "<<<<<<<"])))
def test_no_text_breaks_the_reading(parts: list[str]) -> None:
    found, problems = parse_memory("".join(parts), "tags.tsv")
    assert all(1 <= problem.line <= "".join(parts).count("\n") + 1 for problem in problems)
    assert len({one.slug for one in found}) == len(found)


def test_rows_are_sorted_and_a_key_is_written_only_where_the_name_does_not_tell_it() -> None:
    text = memory_text(
        taxonomy(tag("SCION", "b", "a", phrase="scionstorage"), tag("cold rooms", "b"))
    )
    assert [row for row in text.splitlines() if not row.startswith("#")] == [
        "tag\tcold-rooms\tcold rooms",
        "tag\tscion\tSCION\tscionstorage",
        "paper\ta\tscion",
        "paper\tb\tcold-rooms scion",
    ]


def test_no_tags_make_no_text() -> None:
    assert memory_text(None) == ""
    assert memory_text(taxonomy()) == ""


@pytest.mark.parametrize(
    "row",
    [
        "tag\tcold-rooms",
        "tag\t../cold\tcold rooms",
        "tag\tCold Rooms\tcold rooms",
        "tag\tcold-rooms\t ",
        "tag\tindex\tindex",
        "paper\tp",
        "paper\tp\t ",
        "paper\t\tcold-rooms",
        "cold rooms",
    ],
)
def test_a_broken_row_is_named_with_its_line_and_the_others_are_used(row: str) -> None:
    text = f"tag\tpears\tpears\n{row}\npaper\tq\tpears\n"
    found, problems = parse_memory(text, "content/tags.tsv")
    assert found == (
        PublishedTag(name="pears", slug=Slug("pears"), phrase="pear", papers=(PaperId("q"),)),
    )
    assert [(one.source, one.line) for one in problems] == [("content/tags.tsv", 2)]


def test_both_sides_of_an_unmerged_conflict_are_used_and_told_of_once() -> None:
    text = (
        "tag\tpears\tpears\n<<<<<<< ours\ntag\tapples\tapples\npaper\tp\tapples\n=======\n"
        "paper\tp\tpears\npaper\tq\tpears\n>>>>>>> theirs\n"
    )
    found, problems = parse_memory(text, "tags.tsv")
    assert {one.name: one.papers for one in found} == {"pears": ("p", "q"), "apples": ("p",)}
    assert [one.line for one in problems] == [2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tag\tpears\tpears\ntag\tpears\tpear trees\npaper\tp\tpears\n", 2),
        ("tag\tpears\tpears\ntag\tpears-2\tPears\npaper\tp\tpears-2\n", 2),
        ("tag\tpears\tpears\npaper\tp\tpears\npaper\tp\tpears\n", 3),
        ("tag\tpears\tpears\npaper\tp\tpears plums\n", 2),
    ],
)
def test_rows_against_each_other_are_named_and_the_first_is_used(text: str, line: int) -> None:
    found, problems = parse_memory(text, "tags.tsv")
    assert [(one.name, one.papers) for one in found] == [("pears", ("p",))]
    assert [one.line for one in problems] == [line]


def test_line_ends_of_another_system_and_notes_are_no_rows() -> None:
    found, problems = parse_memory("# note\r\n\r\ntag\tpears\tpears\r\n", "tags.tsv")
    assert [one.name for one in found] == ["pears"]
    assert problems == ()
