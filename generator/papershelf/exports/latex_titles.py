r"""Titles whose names keep their capitals when a style of BibTeX writes titles small.

>>> print(protected("M2-CLIP: A Model of BERTs for the Baltic"))
{M2-CLIP}: A Model of {BERTs} for the Baltic
>>> print(protected("On reading papers in Latvia with a pencil"))
On reading papers in {Latvia} with a pencil
"""

from __future__ import annotations

import re

from papershelf.exports.latex import latex

_TOKEN = re.compile(r"\S+")
_PART = re.compile(r"[^\W_]+")
_FREE = re.compile(r"(?<![\w^])[^\W_]+")
"""A part that a brace may stand before: behind `_` and `^` it would be read as an index."""
_CORE = re.compile(r"[^\W_](?:\S*[^\W_])?")
_INDEX = re.compile("[⁰¹²³⁴-₟ᴬ-ᵪ]")
_RUN = re.compile("[A-Za-z0-9]++(?![⁰¹²³⁴-₟ᴬ-ᵪ])")
_WHOLE = re.compile(r"[A-Za-z0-9.&+/()-]+")
"""What is read as one name when it stands between braces; other signs make a set of it."""
_OPEN, _CLOSE = "\x01", "\x02"
_BRACES = str.maketrans({_OPEN: "{", _CLOSE: "}"})
_CONTROL = re.compile("[\x01\x02]")
LONG = 4
"""Letters of a word that a title in title case begins with a capital."""


def protected(title: str) -> str:
    """A title as LaTeX, with braces around its names; a space at an end stays.

    Names are words with a capital or a digit inside, and in a title that is not in title case
    also those that begin with a capital behind the first word.
    """
    words = _TOKEN.findall(_CONTROL.sub("", title))
    is_title = _is_title_case(words)
    marked = [
        # Most words have no capital at all, or one at their beginning that may go.
        word
        if word.islower() or (is_title and word[1:].islower() and word.isalpha())
        else _marked(word, capital=not is_title and place > 0)
        for place, word in enumerate(words)
    ]
    before = " " if title[:1].isspace() else ""
    after = " " if title[-1:].isspace() and words else ""
    return f"{before}{latex(' '.join(marked)).translate(_BRACES)}{after}"


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words[1:] if len(word) >= LONG and word.isalpha()]
    return sum(word[0].isupper() for word in long) * 2 >= max(len(long), 1)


def _marked(word: str, *, capital: bool) -> str:
    """The word with marks where the braces go: around all of it but its punctuation, if it can."""
    found = _CORE.search(word)
    core = found[0] if found else ""
    named = any(_has_inner_capital(part) for part in _PART.findall(core))
    if not found or not (named or (capital and core[:1].isupper())):
        return word
    before, after = word[: found.start()], word[found.end() :]
    if _WHOLE.fullmatch(core) and _is_free(before[-1:], after[:1]):
        return f"{before}{_OPEN}{core}{_CLOSE}{after}"
    return _FREE.sub(_marked_part, word)


def _is_free(before: str, after: str) -> bool:
    return before not in ("_", "^") and not _INDEX.match(after)


def _marked_part(found: re.Match[str]) -> str:
    """A part of a name; letters with accents stay outside of the braces."""
    return _RUN.sub(_marked_run, found[0])


def _marked_run(found: re.Match[str]) -> str:
    has_capital = any(map(str.isupper, found[0]))
    return f"{_OPEN}{found[0]}{_CLOSE}" if has_capital else found[0]


def _has_inner_capital(part: str) -> bool:
    if part.islower():
        return False
    if any(map(str.isupper, part[1:])):
        return True
    return part[:1].isupper() and any(map(str.isdigit, part))
