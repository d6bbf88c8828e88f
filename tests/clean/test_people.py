"""Names as people and programs write them; all persons are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.clean.people import person
from papershelf.model import Person

SPLIT = """
Lovelace, Ada              | Ada          | Lovelace
Ada Lovelace               | Ada          | Lovelace
Ada King Lovelace          | Ada King     | Lovelace
A. K. Lovelace             | A. K.        | Lovelace
A.K. Lovelace              | A.K.         | Lovelace
AK Lovelace                | AK           | Lovelace
J-L Picardy                | J-L          | Picardy
Jean-Luc Picardy           | Jean-Luc     | Picardy
Lovelace, A.               | A.           | Lovelace
Lovelace, AK               | AK           | Lovelace
Lovelace A                 | A            | Lovelace
Lovelace AK                | AK           | Lovelace
Lovelace A.K.              | A.K.         | Lovelace
Picardy J-L                | J-L          | Picardy
van der Berg A             | A            | van der Berg
Ramachandra S              | S            | Ramachandra
King ML Jr                 | ML           | King Jr
LOVELACE, ADA              | Ada          | Lovelace
ADA LOVELACE               | Ada          | Lovelace
Ada LOVELACE               | Ada          | Lovelace
LOVELACE A                 | A            | Lovelace
Lovelace, ADA              | ADA          | Lovelace
WEI LI                     | Wei          | Li
Wei LIU                    | Wei          | Liu
Li X                       | X            | Li
O'NEIL, JOHN               | John         | O'Neil
JOHN MCLEOD                | John         | McLeod
ANNE-MARIE SMITH-JONES     | Anne-Marie   | Smith-Jones
VAN DER BERG, JAN          | Jan          | van der Berg
JAN VAN DER BERG           | Jan          | van der Berg
Ludwig van Beetmolen       | Ludwig       | van Beetmolen
van Beetmolen, Ludwig      | Ludwig       | van Beetmolen
Beetmolen, Ludwig van      | Ludwig       | van Beetmolen
Joost Van de Weide         | Joost        | Van de Weide
Vincent Van Gaal           | Vincent      | Van Gaal
Jan in 't Veld             | Jan          | in 't Veld
Cornelis op de Beek        | Cornelis     | op de Beek
Karl von und zu Guttenfels | Karl         | von und zu Guttenfels
Ulrike von der Heide       | Ulrike       | von der Heide
Jean d'Alembique           | Jean         | d'Alembique
Jean le Rond d'Alembique   | Jean         | le Rond d'Alembique
Marie de La Fontanelle     | Marie        | de La Fontanelle
Robert De Nero             | Robert       | De Nero
Anna St. Clare             | Anna         | St. Clare
José Ortega y Gasette      | José         | Ortega y Gasette
Ana López García           | Ana          | López García
Ana María Pérez Luna       | Ana María    | Pérez Luna
García Luna, Ana           | Ana          | García Luna
José de la Cruz            | José         | de la Cruz
João da Silva Santos       | João         | da Silva Santos
Maria Costa e Silva        | Maria        | Costa e Silva
José Silva Filho           | José         | Silva Filho
Omar Abd al-Rahim          | Omar         | Abd al-Rahim
Mohamed El Sayid           | Mohamed      | El Sayid
Layla bint al-Hasan        | Layla bint   | al-Hasan
King, Jr., Martin          | Martin       | King Jr.
King Jr., Martin           | Martin       | King Jr.
King, Martin, Jr.          | Martin       | King Jr.
Martin King Jr.            | Martin       | King Jr.
Martin King, Jr.           | Martin       | King Jr.
Martin King III            | Martin       | King III
Wei Min Xi                 | Wei Min      | Xi
Dr. Ada Lovelace           | Ada          | Lovelace
Prof. Dr. Ada Lovelace     | Ada          | Lovelace
Lovelace, Dr. Ada          | Ada          | Lovelace
Lovelace, Ada, PhD         | Ada          | Lovelace
Ada Lovelace, M.D.         | Ada          | Lovelace
Ada Lovelace et al.        | Ada          | Lovelace
Ada* Lovelace†             | Ada          | Lovelace
Ada Lovelace¹,             | Ada          | Lovelace
An Nguyễn                  | An           | Nguyễn
Zoë Ångblom                | Zoë          | Ångblom
Björk Steinsdóttir         | Björk        | Steinsdóttir
Иван Петров                | Иван         | Петров
Петров И. И.               | И. И.        | Петров
Петров, Иван               | Иван         | Петров
Νίκος Παππάς               | Νίκος        | Παππάς
محمد علوي                  | محمد         | علوي
יוסף לוין                  | יוסף         | לוין
王 小明                    | 小明         | 王
小明 王                    | 小明         | 王
王, 小明                   | 小明         | 王
欧阳 小明                  | 小明         | 欧阳
山田 花子                  | 花子         | 山田
김 민수                    | 민수         | 김
민수 김                    | 민수         | 김
Ada Teamah                 | Ada          | Teamah
{Tide and Buoy}, Ada       | Ada          | Tide and Buoy
"""
"""As written; given name; family name."""

WHOLE = """
{Example and Sons}         | Example and Sons
{Example, Inc.}            | Example, Inc.
{Größe {und} Maß}          | Größe und Maß
Tide Group,                | Tide Group
Institute of Looms         | Institute of Looms
Institute of Looms, Port   | Institute of Looms, Port
Tide Research Group        | Tide Research Group
The Buoy Collaboration     | The Buoy Collaboration
Harbour Lab                | Harbour Lab
Plato                      | Plato
Suharta                    | Suharta
王小明                     | 王小明
ジョン・スミス             | ジョン・スミス
Nguyễn Văn An              | Nguyễn Văn An
Nguyen Van An              | Nguyen Van An
"""
"""As written; the name that is not to be split."""


def read(text: str) -> Person | None:
    return person(text, lambda name: name.replace("{", "").replace("}", ""))


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "given_name", "family"), rows(SPLIT))
def test_family_and_given_names_are_told_apart(text: str, given_name: str, family: str) -> None:
    assert read(text) == Person(given=given_name, family=family)


@pytest.mark.parametrize(("text", "literal"), rows(WHOLE))
def test_some_names_are_not_to_be_split(text: str, literal: str) -> None:
    assert read(text) == Person(literal=literal)


@pytest.mark.parametrize("text", ["", " , ", "others", "et al.", "and others", "*", "{}"])
def test_what_names_nobody_is_nobody(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovelace <https://orcid.org/0000-0002-1825-0097>",
        "Ada Lovelace (ORCID: 0000-0002-1825-0097)",
        "Lovelace, Ada 0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1825-0097 Ada Lovelace",
    ],
)
def test_an_orcid_beside_the_name_is_the_persons(text: str) -> None:
    assert read(text) == Person(given="Ada", family="Lovelace", orcid="0000-0002-1825-0097")


def test_a_mistyped_orcid_is_left_out() -> None:
    assert read("Ada Lovelace 0000-0002-1825-0096") == Person(given="Ada", family="Lovelace")


def test_names_in_eastern_signs_are_shown_family_first() -> None:
    shown = [
        found.name for text in ("王, 小明", "김 민수", "スミス, ジョン") if (found := read(text))
    ]
    assert shown == ["王小明", "김민수", "スミス ジョン"]


MENTIONED = """
Ada ada ADA A. AK van de Van y e Jr. III Dr. PhD García Lab O'Neil d'Or 王 小明 민수 김 Nguyễn
Văn Xi I. II Filho Abd al-Rahim et al. É ß {x} * 0000-0002-1825-0097 Иван - . ' , ,
"""
WORDS = st.sampled_from(
    [
        *("Ada", "Van", "B.", "Dr", "Prof", "Lovelace", "Al", "Others", "Jr", "Group", "Nguyen"),
        *("Thi", "Sir", "Lab", "Et", "And", "Colleagues", "García", "McLeod", "Md", "li", "D."),
    ]
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_names_as_most_are_written_take_a_shorter_way_to_the_same(words: list[str]) -> None:
    name = " ".join(words)
    assert person(name, str) == person(f"  {name}", str)
