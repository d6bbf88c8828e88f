from __future__ import annotations

import pytest

from papershelf.catalogue.people import parse_people
from papershelf.errors import VocabularyError
from papershelf.model import CuratedPerson

FILE = "content/people.yml"
TEXT = """\
- name: Lovelace, Ada
  variants: [A. A. Lovelace, Ada King]
  orcid: https://orcid.org/0000-0002-1825-0097
- name: Wei Zhang
  different:
    - [deep-tides, reading-buoys]
    - Grace Hopper
"""


def test_an_editor_names_people() -> None:
    assert parse_people(TEXT, FILE) == (
        CuratedPerson(
            name="Ada Lovelace",
            variants=("A. A. Lovelace", "Ada King"),
            orcid="0000-0002-1825-0097",
            where=FILE,
            line=1,
        ),
        CuratedPerson(
            name="Wei Zhang",
            different=(("deep-tides", "reading-buoys"), ("Grace Hopper",)),
            where=FILE,
            line=4,
        ),
    )


@pytest.mark.parametrize("text", ["", "# nobody\n", "[]"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert parse_people(text, FILE) == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: Ada", 1, "The file must be a list"),
        ("- Ada Quill", 1, "must be a mapping"),
        ("- variants: [A. Quill]", 1, "A person has no name"),
        ("- name: Ada Quill\n  variant: [A. Quill]", 2, "Did you mean “variants”?"),
        ("- name: Ada Quill\n  orcid: 0000-0002-1825-0098", 2, "no ORCID iD"),
        ("- name: Ada Quill\n- name: Q\n  variants: [ADA QUILL]", 2, "given to two persons"),
        ("- name: Ada Quill\n  different: [a, []]", 2, "says nothing"),
        ("- name: Ada Quill\n  different: a", 2, "different must be a list"),
        ("- name: [", 1, "This is not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        parse_people(text, FILE)
    assert caught.value.line == line
    assert words in str(caught.value)
