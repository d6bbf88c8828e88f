from __future__ import annotations

import pickle

import pytest

from papershelf.model.language import ENGLISH, Language, locale

POLISH = Language(
    code="pl",
    sentences={"Page {number}": "Strona {number}", "Map": "Mapa"},
    nouns={
        "paper": {"one": "{count} praca", "few": "{count} prace", "other": "{count} prac"},
        "tag": {"other": "tagi: {count}"},
    },
)


def test_what_a_language_leaves_out_is_said_in_english() -> None:
    assert POLISH.say("Map") == "Mapa"
    assert POLISH.say("Years") == "Years"
    assert POLISH.counted(2, "year") == "2 years"


def test_values_are_filled_in_and_never_looked_into() -> None:
    assert POLISH.say("Page {number}", number="{0} {number}") == "Strona {0} {number}"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 praca"), (3, "3 prace"), (5, "5 prac"), (22, "22 prace")]
)
def test_plural_forms_are_those_of_the_language(number: int, said: str) -> None:
    assert POLISH.counted(number, "paper") == said


def test_a_form_that_is_left_out_is_the_other_one() -> None:
    assert POLISH.counted(1, "tag") == "tagi: 1"


def test_a_noun_can_be_had_without_its_number() -> None:
    assert POLISH.noun(3, "paper") == "prace"
    assert ENGLISH.noun(1, "entry", "entries") == "entry"
    assert ENGLISH.noun(0, "entry", "entries") == "entries"


def test_days_are_written_as_the_language_does_and_in_english_as_they_are() -> None:
    assert Language(code="ja").day("2030-01-31") == "2030/01/31"
    assert Language(code="en-GB").day("2030-01-31") == "2030-01-31"


@pytest.mark.parametrize("code", ["ar", "he", "fa", "ur"])
def test_some_languages_run_from_right_to_left(code: str) -> None:
    assert Language(code=code).direction == "rtl"
    assert POLISH.direction == "ltr"


@pytest.mark.parametrize("code", ["", "no such", "xx", "de_DE.utf8", "-", "en_"])
def test_a_code_that_nobody_knows_counts_as_english(code: str) -> None:
    assert locale(code).language in {"en", "de"}
    assert Language(code=code).counted(2, "paper") == "2 papers"


def test_a_language_travels_to_other_processes_and_serves_as_a_key() -> None:
    there = pickle.loads(pickle.dumps(POLISH))  # noqa: S301 - made the moment before
    assert there == POLISH
    assert {POLISH: 1}[there] == 1
