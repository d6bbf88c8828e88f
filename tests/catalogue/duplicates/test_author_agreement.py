"""Whether two lists of authors are of the same people."""

from __future__ import annotations

import pytest

from papershelf.catalogue.duplicates.names import Agreement, agreement, names
from papershelf.clean.people import person
from papershelf.model import Person


def found(one: str, other: str) -> Agreement:
    lists = [
        names([made for name in text.split(";") if (made := person(name.strip(), str))])
        for text in (one, other)
    ]
    there, back = agreement(*lists), agreement(*reversed(lists))
    assert there is back
    return there


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Ada Lovelace; Wei Zhang", "A. Lovelace; W. Zhang", Agreement.ALL),
        ("Ada Lovelace; Wei Zhang", "Lovelace, Ada; Zhang, Wei", Agreement.ALL),
        ("Ada Lovelace", "Lovelace Ada", Agreement.ALL),
        ("Ada Lovelace; Wei Zhang", "Ada Lovelace", Agreement.ALL),
        ("Ada Maria Lovelace", "Ada Lovelace", Agreement.ALL),
        ("Jürgen Müller", "Juergen Mueller", Agreement.ALL),
        ("José García Márquez", "García Márquez, J.", Agreement.ALL),
        ("José García Márquez", "José García", Agreement.ALL),
        ("Ludwig van der Berg", "L. Vanderberg", Agreement.ALL),
        ("Андрей Чехов", "Andrey Chekhov", Agreement.ALL),
        ("Wei Zhang; Ada Lovelace; Emeka Obi", "Ada Lovelace; Emeka Obi", Agreement.MOST),
        ("Ada Lovelace; Wei Zhang", "Ada Lovelace; Xin Li", Agreement.SOME),
        ("Wei Zhang", "Xin Zhang", Agreement.NONE),
        ("A. Lin", "B. Lin", Agreement.NONE),
        ("Ada Lovelace", "Emeka Obi", Agreement.NONE),
        ("Ada Lovelace", "", Agreement.UNKNOWN),
        ("李雷", "Lei Li", Agreement.UNKNOWN),
        ("李雷", "李雷", Agreement.ALL),
    ],
)
def test_lists_agree_as_a_person_finds(one: str, other: str, wanted: Agreement) -> None:
    assert found(one, other) is wanted


def test_an_orcid_decides() -> None:
    one = names([Person(given="A.", family="Lin", orcid="0000-0001-0000-0001")])
    other = names([Person(given="A.", family="Lin", orcid="0000-0002-0000-0002")])
    same = names([Person(given="Ada", family="Muster", orcid="0000-0001-0000-0001")])
    assert agreement(one, other) is Agreement.NONE
    assert agreement(one, same) is Agreement.ALL


def test_a_list_of_ten_thousand_is_cut() -> None:
    assert len(names([Person(literal=f"Ada Lin{number}") for number in range(10_000)])) == 60
