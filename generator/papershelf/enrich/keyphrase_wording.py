"""What a phrase's words say by themselves, in whichever paper they stand.

`novel dense retrieval methods` has the identity `denseretrieval` and features such as `begins with
praise`.
"""

from __future__ import annotations

from operator import mul

from papershelf.enrich.keyphrase_weights import WEIGHTS
from papershelf.text.prose_words import EMPTY_HEAD, is_broad, is_empty_head, is_general
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import singular
from papershelf.text.verbs import is_verbal

Keys = tuple[str, ...]
"""The keys of a phrase's words, the same for all spellings."""
Features = dict[str, float]

_ABSTRACT = ("tion", "ity", "ness", "ance", "ics", "sis", "gy", "ment")
"""Endings of nouns that name a doing, a field or a quality."""
_LENGTHS = {
    1: "one word", 2: "two words", 3: "three words", 4: "four words", 5: "five words or more"
}  # fmt: skip
_BEGINNINGS = {"X": "begins with praise", "J": "begins with an adjective"}
_TEN = 10
"""Letters; word lengths are told in tens so that all features are of one size."""


def worth(features: Features) -> float:
    """Log-odds that features add up to."""
    return sum(map(mul, map(WEIGHTS.__getitem__, features), features.values()), 0.0)


def features_alone(words: tuple[str, ...], letters: str) -> Features:
    """What a phrase's words and their classes say in whichever paper it stands."""
    return {"any": 1.0, **_of_words(words), **_of_letters(letters)}


def worth_alone(words: tuple[str, ...], letters: str) -> float:
    """Log-odds that `features_alone` add up to, without naming them, in a third of the time.

    Differs from `worth(features_alone(words, letters))` by rounding only.
    """
    if len(words) == 1:
        return _WORTH_OF_ONE[letters + words[0]]
    first, last = words[0], words[-1]
    found = _WORTH_OF_LETTERS[letters] + sum(map(_worth_of_word, words)) / len(words)
    found += _WORTH_OF_HEAD[last] + _LONGEST * max(map(len, words)) / _TEN
    if _VERBAL[first]:
        found += _LIKE_A_VERB
    return found + _IN_ING if first.endswith("ing") else found


def identity(keys: Keys, words: tuple[str, ...], letters: str) -> str:
    """A phrase's words without praise before them and an empty head behind, run together.

    At least one word stays, and two before an empty head that makes a name of a single adjective
    (`Bayesian methods`). Phrases of one identity are the same for a reader.
    """
    if letters[0] != "X" and not EMPTY_HEAD[words[-1]]:
        return "".join(keys)
    start, end = 0, len(keys)
    while start < end - 1 and letters[start] == "X":
        start += 1
    if end - start > 1 and is_empty_head(words[end - 1]) and letters[end - 2] in "NBGK":
        end -= 1
    return "".join(keys[start:end])


def _of_head(word: str) -> tuple[float, float]:
    """Whether a last word is an empty head, and whether an abstract noun."""
    lower = word.lower()
    return float(is_empty_head(lower)), float(singular(lower).endswith(_ABSTRACT))


def _of_words(words: tuple[str, ...]) -> Features:
    count = len(words)
    lengths = list(map(len, words))
    empty, abstract = _of_head(words[-1])
    found: Features = {
        "general words": sum(map(is_general, words)) / count,
        "broad words": sum(map(is_broad, words)) / count,
        "letters a word": sum(lengths) / count / _TEN,
        "longest word": max(lengths) / _TEN,
        "empty head": empty,
        "abstract noun": abstract,
    }
    if is_verbal(words[0]):
        found["begins like a verb"] = 1.0
    if count > 1 and words[0].endswith("ing"):
        found["begins in -ing"] = 1.0
    if count == 1:
        found["one word, broad"] = found["broad words"]
    return found


def _of_letters(letters: str) -> Features:
    found: Features = {_LENGTHS[min(len(letters), len(_LENGTHS))]: 1.0}
    if letters[0] in _BEGINNINGS:
        found[_BEGINNINGS[letters[0]]] = 1.0
    if letters[-1] == "G":
        found["ends in -ing"] = 1.0
    if "P" in letters:
        found["holds a participle"] = 1.0
    return found


def _word_worth(word: str) -> float:
    """What a word adds to the mean over a phrase's words."""
    kind = WEIGHTS["general words"] * is_general(word) + WEIGHTS["broad words"] * is_broad(word)
    return kind + WEIGHTS["letters a word"] * len(word) / _TEN


def _head_worth(word: str) -> float:
    empty, abstract = _of_head(word)
    return WEIGHTS["empty head"] * empty + WEIGHTS["abstract noun"] * abstract


def _letters_worth(letters: str) -> float:
    return WEIGHTS["any"] + worth(_of_letters(letters))


def _worth_of_one(told: str) -> float:
    """Log-odds of a phrase of one word, told as its class and the word."""
    letter, word = told[0], told[1:]
    found = _WORTH_OF_LETTERS[letter] + _WORTH_OF_WORD[word]
    found += _WORTH_OF_HEAD[word] + _LONGEST * len(word) / _TEN
    if _VERBAL[word]:
        found += _LIKE_A_VERB
    return found + WEIGHTS["one word, broad"] * is_broad(word)


_LONGEST, _LIKE_A_VERB = WEIGHTS["longest word"], WEIGHTS["begins like a verb"]
_IN_ING = WEIGHTS["begins in -ing"]
_VERBAL = Remembered(is_verbal)
_WORTH_OF_WORD = Remembered(_word_worth)
_worth_of_word = _WORTH_OF_WORD.__getitem__
_WORTH_OF_HEAD = Remembered(_head_worth)
_WORTH_OF_LETTERS = Remembered(_letters_worth)
_WORTH_OF_ONE = Remembered(_worth_of_one)
