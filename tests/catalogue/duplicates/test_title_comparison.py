"""How titles are compared."""

from __future__ import annotations

import pytest

from papershelf.catalogue.duplicates.title_likeness import Degree, likeness
from papershelf.catalogue.duplicates.titles import title

LOOMS = "Sparse looms for harbour streams"


def degree(one: str, other: str) -> Degree:
    first, second = title(one), title(other)
    found, back = likeness(first, second), likeness(second, first)
    assert found.degree is back.degree
    return found.degree


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (LOOMS, "SPARSE LOOMS: for “harbour-streams”!", Degree.EQUAL),
        ("Über α-Looms in Kjøbenhavn", "Ueber alpha looms in Kjobenhavn", Degree.EQUAL),
        ("Looms, Part II", "Looms part 2", Degree.EQUAL),
        ("Sparse looms for harbuor streams", LOOMS, Degree.SLIPS),
        ("Sparse looms in harbour streams", LOOMS, Degree.SLIPS),
        ("Sparse looms for harbour stream", LOOMS, Degree.SLIPS),
        ("Looms sparse for harbour streams", LOOMS, Degree.SLIPS),
        ("Organised looms for harbours", "Organized looms for harbours", Degree.SLIPS),
        ("Looms for harbour data sets", "Looms for harbour datasets", Degree.EQUAL),
        (f"{LOOMS}: a study", LOOMS, Degree.LONGER),
        (f"LOOM: {LOOMS}", LOOMS, Degree.LONGER),
        ("Sparse looms for harbour str…", LOOMS, Degree.LONGER),
        ("Sparse looms for harbour scenes", LOOMS, Degree.CLOSE),
        ("Sparse looms for dry harbour streams", LOOMS, Degree.CLOSE),
        ("Counting herons from cameras", LOOMS, Degree.FAR),
        ("大規模検索の研究について", "大規模検索の実験について", Degree.CLOSE),
        ("", LOOMS, Degree.FAR),
    ],
)
def test_two_titles_are_as_like_as_a_person_finds_them(
    one: str, other: str, wanted: Degree
) -> None:
    assert degree(one, other) is wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nitrate", "nitrite"),
        ("hyperactive", "hypoactive"),
        ("phosphate", "phosphatase"),
        ("supervised", "unsupervised"),
        ("4d", "3d"),
        ("cat", "cart"),
    ],
)
def test_words_that_mean_something_else_are_no_slips(one: str, other: str) -> None:
    assert (
        degree(f"On {one} in the northern bay", f"On {other} in the northern bay") is Degree.CLOSE
    )


@pytest.mark.parametrize(
    ("text", "generic", "recurring"),
    [
        ("Preface", True, False),
        ("Message from the Guest Editors", True, False),
        ("Introduction to the Special Issue on Discussion", True, False),
        ("Report on the Third Workshop of Looms", False, True),
        ("Sparse Looms", False, False),
    ],
)
def test_titles_that_say_nothing_are_known(text: str, *, generic: bool, recurring: bool) -> None:
    found = title(text)
    assert (found.is_generic, found.is_recurring) == (generic, recurring)


def test_a_title_of_a_million_words_is_cut() -> None:
    assert len(title("loom " * 1_000_000).words) <= 200
