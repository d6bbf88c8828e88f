from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.errors import LanguageError
from papershelf.model.language import Language
from papershelf.text.language_file import layered, parse_language

FILE = "languages/nl.yml"
NOUN = 'nouns:\n  paper:\n    one: "{count} artikel"\n'


def parsed(text: str) -> Language:
    return parse_language(text, "nl", FILE)


def test_sentences_and_nouns_are_read_with_every_space_in_them() -> None:
    found = parsed(
        'sentences:\n  "Nearby:": "Dichtbij\u202f:"\n  Map: Kaart\n'
        f'{NOUN}    other: "{{count}} artikelen"\n'
    )
    assert found.say("Nearby:") == "Dichtbij\u202f:"
    assert found.say("Map") == "Kaart"
    assert found.counted(3, "paper") == "3 artikelen"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "sentences:\nnouns:\n"])
def test_a_file_without_words_says_everything_in_english(text: str) -> None:
    assert parsed(text).say("Map") == "Map"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('sentences:\n  "Page {number}": "Bladzijde"\n', 2, "lacks {number}"),
        ('sentences:\n  Map: "Kaart"\n  Year: "Jaar {year}"\n', 3, "lacks {year}"),
        ('sentences:\n  Map: "Kaart {"\n', 2, "brace is open"),
        ('sentences:\n  "{a}": "{a.b}"\n', 2, "no plain name"),
        ('sentences:\n  "{a}": "{a!r}"\n', 2, "no plain name"),
        ("sentences:\n  Map: [Kaart]\n", 2, "must be a text"),
        ('sentences:\n  Map: ""\n', 2, "must be a text"),
        ("sentences:\n  Map: Kaart\n  Map: Plan\n", 3, "stands twice"),
        ("sentences: Kaart\n", 1, "names with texts"),
        ("sentence:\n  Map: Kaart\n", 1, "“sentence” means nothing"),
        (f'{NOUN}    few: "{{count}} artikels"\n', 4, "“few” is no plural category"),
        (NOUN, 2, "lacks the form “other”"),
        (f'{NOUN}    other: "artikelen"\n', 2, "lacks the form “other” with {count}"),
        (f'{NOUN}    other: "{{count}} {{noun}}"\n', 4, "Only {count}"),
        ("- Map\n", 1, "names with texts"),
        ('sentences:\n  Map: "Kaart\n', 3, "not YAML"),
        ("sentences:\n  Map: \x07\n", 0, "not YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(LanguageError) as caught:
        parsed(text)
    assert message in str(caught.value)
    assert (caught.value.where, caught.value.line) == (FILE, line)
    assert caught.value.hint


def test_of_two_files_the_one_above_wins_word_by_word() -> None:
    below = Language(code="nl", sentences={"Map": "Kaart", "Year": "Jaar"})
    above = Language(code="nl-BE", sentences={"Map": "Plan"})
    both = layered(above, below)
    assert (both.code, both.say("Map"), both.say("Year")) == ("nl-BE", "Plan", "Jaar")


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=80, derandomize=True)
def test_any_text_is_a_language_or_an_error_with_its_place(text: str) -> None:
    assert told(f"sentences:\n  Map: {text}\n") in {"said", FILE}


def told(text: str) -> str:
    try:
        said = parsed(text).say("Map")
    except LanguageError as error:
        return error.where
    return "said" if said.strip() else "nothing"
