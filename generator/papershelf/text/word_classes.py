"""What part of speech each word of a sentence probably is, as one letter a word.

No dictionary is consulted: closed classes, verbs of research prose, endings and the neighbours
decide. The letters let noun phrases be found with a regular expression over a short string.

    We  propose  a  novel  dense  retrieval  model  trained  by  using  distillation
    M   V        T  X      J      N          B      D        Y   V      N
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from papershelf.text.function_words import (
    BEFORE_GERUND,
    BEFORE_VERB,
    BEING,
    DETERMINERS,
    FUNCTION_WORDS,
)
from papershelf.text.prose_words import EVALUATIVE
from papershelf.text.remembered import Remembered
from papershelf.text.verbs import ALWAYS_VERBS, NOMINAL_GERUNDS, OFTEN_VERBS
from papershelf.text.word_endings import by_ending, is_plural

NOUN, PLURAL, NOUN_OR_VERB, ADJECTIVE, GERUND, PARTICIPLE = "NKBJGD"
VERB_OR_GERUND = "U"
VERB, ADVERB, EVALUATION, NUMBER = "VRXC"
OF, OTHER, DETERMINER, AUXILIARY, TO, BY = "OSTHMY"
BREAK = "."

_CLOSED_CLASSES = (
    (frozenset({"of"}), OF),
    (DETERMINERS, DETERMINER),
    (BEING, AUXILIARY),
    (BEFORE_VERB, TO),
    (BEFORE_GERUND, BY),
    (FUNCTION_WORDS, OTHER),
    (EVALUATIVE, EVALUATION),
    (NOMINAL_GERUNDS, VERB_OR_GERUND),
    (ALWAYS_VERBS, VERB),
    (OFTEN_VERBS, NOUN_OR_VERB),
)
_CLOSED = {
    word: letter for members, letter in reversed(_CLOSED_CLASSES) for word in sorted(members)
}
"""Word in small letters to the first class that has it."""


def lone_class(word: str) -> str:
    """The class of a word seen without its neighbours; that of a break for an empty one.

    >>> "".join(map(lone_class, "a novel dense retrieval model rapidly trained in 2021".split()))
    'TXJNBRDSC'
    """
    return _CLASSES[word]


def _class(word: str) -> str:
    if not word:
        return BREAK
    letter = _CLOSED.get(word.lower())
    if letter is not None:
        return letter
    if not word.isalpha() and any(character.isdigit() for character in word):
        return _with_digits(word)
    if len(word) == 1 and word.isascii():
        return OTHER
    return by_ending(word)


_CLASSES = Remembered(_class)


def _with_digits(word: str) -> str:
    """`GPT-4` and `3D` are names, `2021` and `10k` are numbers."""
    letters = sum(character.isalpha() for character in word)
    return NOUN if letters > 1 or (letters and word[-1].isupper()) else NUMBER


_FIXES = (
    (re.compile(r"[BG](?:(?<=MB)|(?<=MRB)|(?<=B)(?=[TX])|(?<=G)(?=T))"), VERB),
    (re.compile(r"[GU](?<=Y.)(?=[JNBGDXK])"), VERB),
    (re.compile(r"[DGU](?:(?<=H.)|(?<=HR.)|(?<=[NBGK]D))"), VERB),
    (re.compile(r"G(?<![NBGJD]G)(?=[JXD])"), VERB),
    (re.compile(r"U(?<=[NBJ]U)(?![TJNBGDXKM])"), GERUND),
    (re.compile(r"U"), VERB),
)
"""Neighbours decide: `we model`, `model the`, `by training networks`, `is trained`, `training large
networks`, `problem solving`. Each begins with the letter that changes, which takes half the time of
looking for what stands before it."""

_THIRD_PERSON = re.compile(r"B(?=[NBJGDXK])")


def classes(words: Sequence[str]) -> str:
    """One letter a word; pass the separators of a sentence (commas, brackets) as empty strings.

    >>> classes(["we", "model", "", "the", "dense", "retrieval", "models", "trained"])
    'MV.TJNBV'
    """
    letters = "".join(map(_CLASSES.__getitem__, words))
    for pattern, letter in _FIXES:
        letters = pattern.sub(letter, letters)
    return _THIRD_PERSON.sub(lambda match: _third_person(words[match.start()]), letters)


def _third_person(word: str) -> str:
    """`leverages` before a noun phrase is a verb; a plural seldom modifies another noun."""
    return VERB if word[-1] == "s" and is_plural(word) else NOUN_OR_VERB
