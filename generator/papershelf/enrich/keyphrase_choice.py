"""The ten phrases of one paper: the heaviest, each once, as the paper writes them.

Of `novel recurrent networks`, `recurrent networks` and `recurrent network approach` only one is
kept, and of an acronym and its long form the latter. What the authors call keywords comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import exp
from operator import itemgetter
from typing import NamedTuple

from papershelf.enrich.keyphrase_candidates import Use, uses_in
from papershelf.enrich.keyphrase_features import company_of, worth_in_paper
from papershelf.enrich.keyphrase_weights import AUTHORS, UNSEEN
from papershelf.enrich.keyphrase_wording import Keys, identity, worth_alone
from papershelf.text.casing import Casing, casing
from papershelf.text.prose_words import GENERAL, is_general
from papershelf.text.reading import Reading
from papershelf.text.spelling import phrase_key

MOST = 10
_LONGEST_KEYWORD = 60
"""Characters; longer author keywords are sentences that landed in the wrong field."""


class _Ranked(NamedTuple):
    """A phrase on its way into the list."""

    cost: float
    """Log-odds of being no key phrase."""
    identity: str
    name: str
    """The authors' spelling; empty if the paper's uses tell."""
    uses: Sequence[Use] = ()


_ORDER = itemgetter(0, 1)
"""The likeliest first, equals by identity."""


def chosen_phrases(
    title: Reading, abstract: Reading, keywords: Iterable[str], short: Mapping[str, str]
) -> dict[str, float]:
    """A paper's phrases with their weights (0 to 1), heaviest first.

    `short` gives the identities of acronyms that the paper introduces, and of their long forms.
    """
    phrases = uses_in(title, abstract)
    ranked = _of_text(phrases, short)
    ranked = [*_of_authors(keywords, ranked), *ranked]
    ranked.sort(key=_ORDER)
    chosen: dict[str, _Ranked] = {}
    for phrase in ranked:
        if len(chosen) == MOST:
            break
        chosen.setdefault(phrase.identity, phrase)
    names = _names(list(chosen.values()), phrases)
    weights = (round(1 / (1 + exp(phrase.cost)), 4) for phrase in chosen.values())
    return dict(zip(names, weights, strict=True))


def _of_text(phrases: Mapping[Keys, Sequence[Use]], short: Mapping[str, str]) -> list[_Ranked]:
    """The phrases of title and abstract; an acronym is left out beside its long form."""
    company = company_of(phrases)
    found: list[_Ranked] = []
    for keys, uses in phrases.items():
        text, classes, start, end, _, _ = uses[0]
        words = text.words[start:end]
        if GENERAL[words[0]] and all(map(_general, words)):
            continue
        letters = classes[start + 1 : end + 1]
        score = worth_alone(words, letters) + worth_in_paper(keys, uses, company)
        ranked = -score, identity(keys, words, letters), "", uses
        found.append(tuple.__new__(_Ranked, ranked))  # half the time of naming the columns
    if not short:
        return found
    known = {phrase.identity for phrase in found}
    return [phrase for phrase in found if short.get(phrase.identity) not in known]


def _of_authors(keywords: Iterable[str], found: Sequence[_Ranked]) -> Iterator[_Ranked]:
    """The authors' keywords, those first that the text bears out."""
    told = [" ".join(keyword.split()) for keyword in keywords]
    least: dict[str, float] = {}
    for phrase in found if told else ():
        least[phrase.identity] = min(phrase.cost, least.get(phrase.identity, phrase.cost))
    for name in told:
        key = phrase_key(name)
        if key and len(name) <= _LONGEST_KEYWORD and not all(map(is_general, name.split())):
            yield _Ranked(least.get(key, -UNSEEN) - AUTHORS, key, name)


def _names(chosen: Sequence[_Ranked], found: Mapping[Keys, Sequence[Use]]) -> Iterator[str]:
    """The chosen phrases as the paper writes them inside sentences, where it does."""
    named = [one.name or _inside(one.uses) for one in chosen]
    pairs = list(zip(chosen, named, strict=True))
    asked = {key for one, name in pairs if not name for key in one.uses[0].keys}
    usual = _casing_of(asked, found) if asked else _NOBODY
    for one, name in pairs:
        yield name or usual.lowered(one.uses[0].written)


def _inside(uses: Sequence[Use]) -> str:
    """How a phrase is written inside a sentence, where it first is."""
    for use in uses:
        if not use.opens:
            return use.written
    return ""


_NOBODY = casing(())


def _casing_of(asked: AbstractSet[str], found: Mapping[Keys, Sequence[Use]]) -> Casing:
    """How the asked words are written inside sentences; the other words need not be looked at."""
    inside = (
        use.written
        for keys, uses in found.items()
        if not asked.isdisjoint(keys)
        for use in uses
        if not use.opens
    )
    return casing(inside)


_general = GENERAL.__getitem__
