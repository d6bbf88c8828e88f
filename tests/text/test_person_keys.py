from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.given_names import fits, is_full
from papershelf.text.orcid import checked
from papershelf.text.person_keys import expanded_key, name_key


@pytest.mark.parametrize(
    "names",
    [
        ("José Luz", "Jose Luz", "JOSE LUZ", "Jose  Luz"),
        ("A.K. Quill", "A. K. Quill", "AK Quill", "a k quill"),
        ("Jean-Luc Picardy", "Jean Luc Picardy", "Jean‐Luc Picardy"),
        ("O'Neil", "O’Neil", "Oneil"),
        ("Łukasz Sørensen", "Lukasz Sorensen"),
        ("王 小明", "王小明"),
        ("Иван Петров", "ИВАН ПЕТРОВ"),
    ],
)
def test_spellings_of_one_name_share_a_key(names: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Xian Li", "Xi An Li"), ("Ada Quill", "A. Quill"), ("Müller", "Mueller")]
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_two_letters_for_one_meet_in_the_expanded_key() -> None:
    assert expanded_key("Jörg Müller") == name_key("Joerg Mueller")
    assert expanded_key("Bjørn Ås") == name_key("Bjoern Aas")
    assert expanded_key("Jorg Muller") == ""


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=100, derandomize=True)
def test_a_keys_key_is_itself(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key


def test_initials_stand_for_names_that_begin_so() -> None:
    assert fits(("a", "k"), ("ada",))
    assert not fits(("ada", "k"), ("ada", "b"))
    assert not fits((), ("ada",))
    assert is_full(("ada",))
    assert not is_full(("a", "king"))


@pytest.mark.parametrize("text", ["0000-0002-1825-0098", "0000000218250097", "", "Ada"])
def test_what_is_no_orcid_is_none(text: str) -> None:
    assert checked(text) == ""


def test_an_orcid_may_end_in_x() -> None:
    assert checked("0000-0002-1694-233x") == "0000-0002-1694-233X"
