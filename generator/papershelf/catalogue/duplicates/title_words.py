"""What a title says beside its subject: numbers, what kind of piece it is, or nothing at all.

    “Sparse Looms, Part II”        numbers 2
    “Erratum: Sparse Looms”        a piece about another: erratum
    “Preface”, “Guest Editorial”   generic: thousands of papers are called so
    “Overview of the Loom Task”    recurring: each year has one

Differences in these keep papers apart however alike their titles are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from slugify import slugify

_SPELLINGS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ss", "s"))


def plainly(text: str) -> str:
    """Folded text without the letters that transliterations add.

    >>> plainly("mueller"), plainly("strasse")
    ('muller', 'strase')
    """
    for written, kept in _SPELLINGS:
        if written in text:
            text = text.replace(written, kept)
    return text


def word_list(text: str) -> list[str]:
    """The words of a text, folded as those of titles are."""
    return plainly(text).split()


def word_set(text: str) -> frozenset[str]:
    """The different words of a text, folded as those of titles are."""
    return frozenset(word_list(text))


def _numbers(text: str) -> dict[str, str]:
    """Words to figures, counted from one."""
    return {word: str(number) for number, word in enumerate(word_list(text), 1)}


PIECES = {
    "erratum": "erratum errata corrigendum corrigenda correction corrections corrected",
    "retraction": "retraction retracted withdrawn withdrawal",
    "comment": "comment comments commentary commentaries remark remarks kommentar",
    "reply": "reply replies response responses rejoinder rebuttal antwort reponse respuesta",
    "discussion": "discussion discussions",
    "review": "review reviews reviewed recension",
    "supplement": "supplement supplements supplementary supplemental supporting appendix",
    "addendum": "addendum addenda postscript",
    "editorial": "editorial preface foreword introduction prologue epilogue afterword vorwort",
    "letter": "letter letters",
    "talk": "poster demo demonstration slides tutorial keynote talk presentation panel",
    "excerpt": "abstract abstracts summary synopsis",
    "thesis": "thesis dissertation",
    "plan": "protocol proposal",
    "translation": "translation translated",
    "code": "software toolbox code dataset",
    "sequel": "revisited revisiting continued redux sequel followup reconsidered again",
}
"""Kinds of pieces that carry another's title, and the words that tell them."""

GENERIC = word_set(
    """
    preface editorial foreword introduction prologue epilogue afterword vorwort einleitung contents
    table index of to the and a an in on for from by guest editor editors editorials special issue
    section volume number note notes book review reviews letter letters discussion discussions
    conclusion conclusions abstract abstracts summary acknowledgement acknowledgements
    acknowledgments acknowledgment title page front back matter cover welcome message chair chairs
    committee committees organizing program programme organisation organization untitled no obituary
    memoriam news reply replies response comment comments commentary commentaries erratum errata
    corrigendum correction corrections author authors reviewer reviewers s appendix glossary
    bibliography references biography biographies proceedings report this unknown keynote keynotes
    panel invited talk talks tutorial tutorials overview background methods results related work
    """
)
"""Words of titles that thousands of papers share."""

RECURRING = word_set(
    """
    report reports overview proceedings annual yearly yearbook newsletter shared task tasks track
    lab challenge competition workshop summary minutes agenda statistics column calendar state
    bulletin findings results edition session anniversary quarterly monthly year
    """
)
"""Words of titles that come again every year with another text."""

_PIECE_OF = {word: piece for piece, words in PIECES.items() for word in word_list(words)}
PART_WORDS = word_set(
    "part parts volume vol chapter book section teil partie parte paper no number installment"
)
"""Words that a number of a series follows."""

_ORDINALS = _numbers("first second third fourth fifth sixth seventh eighth ninth tenth")
_CARDINALS = _numbers("one two three four five six seven eight nine ten")
_ROMAN = _numbers("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv")
_NUMBERS = _ORDINALS.keys() | _CARDINALS.keys() | _ROMAN.keys()
_UNMISTAKABLE = _ROMAN.keys() - {"i", "v", "x"}
_FIGURES = re.compile(r"\d+")
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξπρστυφχψω",
        word_list(
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma"
            " tau upsilon phi chi psi omega"
        ),
        strict=True,
    )
)


def numbered(words: Sequence[str]) -> tuple[str, ...]:
    """The words with numbers as figures, however they were written.

    >>> numbered(["looms", "part", "ii"]), numbered(["third", "report"]), numbered(["ten", "ports"])
    (('looms', 'part', '2'), ('3', 'report'), ('ten', 'ports'))
    """
    if _NUMBERS.isdisjoint(words):
        return tuple(words)
    last = len(words) - 1
    return tuple(
        _as_figure(word, place > 0 and words[place - 1] in PART_WORDS, is_last=0 < place == last)
        for place, word in enumerate(words)
    )


def _as_figure(word: str, after_part: bool, *, is_last: bool) -> str:  # noqa: FBT001 - private, one caller
    if word in _UNMISTAKABLE or (word in _ROMAN and (after_part or is_last)):
        return _ROMAN[word]
    if after_part or is_last:
        word = _CARDINALS.get(word, word)
    return _ORDINALS.get(word, word)


def marks(words: Sequence[str]) -> tuple[str, ...]:
    """The numbers and letters that tell one of a series from another, sorted.

    >>> marks(("gpt", "4", "for", "3d", "looms")), marks(("looms", "part", "b"))
    (('3', '4'), ('b',))
    """
    found = _FIGURES.findall(" ".join(words))
    last = len(words) - 1
    found += [
        word
        for place, word in enumerate(words)
        if len(word) == 1
        and word.isalpha()
        and place
        and (place == last or words[place - 1] in PART_WORDS)
    ]
    return tuple(sorted(number.lstrip("0") or "0" for number in found))


def pieces(words: Sequence[str]) -> frozenset[str]:
    """What kinds of pieces the words name: erratum, reply, supplement ..."""
    return frozenset(_PIECE_OF[word] for word in words if word in _PIECE_OF)


def is_generic(words: Sequence[str]) -> bool:
    """Whether a title says nothing that tells one paper from another."""
    return all(word in GENERIC or word.isdigit() for word in words)


def is_recurring(words: Sequence[str]) -> bool:
    """Whether a title is of a kind that comes again every year."""
    return not RECURRING.isdisjoint(words)


@lru_cache(maxsize=131072)
def in_latin(word: str) -> str:
    """A folded word in Latin letters; scripts that are not spelled by letters stay as they are.

    >>> in_latin("чехов"), in_latin("α"), in_latin("検索")
    ('chekhov', 'alpha', '検索')
    """
    if word.isascii():
        return word
    if word in _GREEK:
        return _GREEK[word]
    if any("\u2e80" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7ff" for sign in word):
        return word
    return slugify(word, separator="") or word
