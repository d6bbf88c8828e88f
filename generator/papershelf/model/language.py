"""The language of a site's own words: headings, labels, counts, dates.

>>> german = Language(
...     code="de",
...     sentences={"Related papers": "Verwandte Arbeiten", "Page {number}": "Seite {number}"},
...     nouns={"paper": {"one": "{count} Arbeit", "other": "{count} Arbeiten"}},
... )
>>> german.say("Related papers"), german.say("Page {number}", number=2), german.say("Map")
('Verwandte Arbeiten', 'Seite 2', 'Map')
>>> german.counted(1, "paper"), german.counted(1200, "paper"), german.day("2030-01-31")
('1 Arbeit', '1.200 Arbeiten', '31.01.2030')

English is the language in which the words are written, so it needs no list; what a list leaves out
is said in English. Plural forms, numbers and dates follow the Unicode CLDR, by way of Babel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

Plurals = Mapping[str, Mapping[str, str]]
"""English noun to plural category (`one`, `other` ...) to a text with `{count}` in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What is said in which words."""

    code: str = "en"
    """As in `theme.language`, with hyphens: `de`, `pt-BR`, `zh-Hant`."""
    sentences: Mapping[str, str] = field(default_factory=dict, hash=False)
    """English to this language, with the same names in braces."""
    nouns: Plurals = field(default_factory=dict, hash=False)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(locale(self.code).text_direction)

    def say(self, english: str, **values: object) -> str:
        """A sentence with its values filled in; a value is never looked into for braces."""
        said = self.sentences.get(english, english)
        return said.format(**values) if values else said

    def counted(self, number: int, noun: str, plural: str = "") -> str:
        """A number and its noun in the right form; `noun` and `plural` are the English ones."""
        if noun in self.nouns:
            return self._form(number, noun).format(count=self.number(number))
        return f"{number:,} {_english(number, noun, plural)}"

    def noun(self, number: int, noun: str, plural: str = "") -> str:
        """The noun alone, in the form that the number asks for."""
        if noun in self.nouns:
            return self._form(number, noun).replace("{count}", "").strip()
        return _english(number, noun, plural)

    def number(self, value: int) -> str:
        """A number with its thousands apart, as this language has it."""
        return str(format_decimal(value, locale=locale(self.code)))

    def day(self, iso: str) -> str:
        """A day as this language writes it; in English as it is, which nobody misreads."""
        if self.code.partition("-")[0] == "en":
            return iso
        return str(format_date(date.fromisoformat(iso), locale=locale(self.code)))

    def english(self, said: str) -> str:
        """The sentence that this is the translation of, the first of several; or itself."""
        return _backwards(self).get(said, said)

    def _form(self, number: int, noun: str) -> str:
        forms = self.nouns[noun]
        return forms.get(locale(self.code).plural_form(number), forms["other"])


ENGLISH = Language()


def _english(number: int, noun: str, plural: str) -> str:
    return noun if number == 1 else plural or noun + "s"


@lru_cache(maxsize=8)
def _backwards(language: Language) -> dict[str, str]:
    return {said: english for english, said in reversed(list(language.sentences.items()))}


@lru_cache(maxsize=64)
def locale(code: str) -> Locale:
    """What the CLDR knows about a language; English for one that it does not know."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
