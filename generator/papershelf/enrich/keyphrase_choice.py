"""The ten phrases of one paper: the heaviest, each once, as the paper writes them.

Of `novel recurrent networks`, `recurrent networks` and `recurrent network approach` only one is
kept, and of an acronym and its long form the latter. What the authors call keywords comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import exp
from typing import NamedTuple

from papershelf.enrich.keyphrase_candidates import Use, uses_in
from papershelf.enrich.keyphrase_features import Company, company_of, worth_in_paper
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

    score: float
    """Log-odds of being a key phrase."""
    identity: str
    name: str
    """The authors' spelling; empty if the paper's uses tell."""
    uses: Sequence[Use] = ()


def chosen_phrases(
    title: Reading, abstract: Reading, keywords: Iterable[str], short: Mapping[str, str]
) -> dict[str, float]:
    """A paper's phrases with their weights (0 to 1), heaviest first.

    `short` gives the identities of acronyms that the paper introduces, and of their long forms.
    """
    phrases = uses_in(title, abstract)
    ranked = [*_of_text(phrases, short)]
    ranked = [*_of_authors(keywords, ranked), *ranked]
    ranked.sort(key=lambda phrase: (-phrase.score, phrase.identity))
    chosen: dict[str, _Ranked] = {}
    for phrase in ranked:
        if len(chosen) == MOST:
            break
        chosen.setdefault(phrase.identity, phrase)
    names = _names(list(chosen.values()), phrases)
    weights = (round(1 / (1 + exp(-phrase.score)), 4) for phrase in chosen.values())
    return dict(zip(names, weights, strict=True))


def _of_text(phrases: Mapping[Keys, Sequence[Use]], short: Mapping[str, str]) -> Iterator[_Ranked]:
    """The phrases of title and abstract; an acronym is left out beside its long form."""
    company = company_of(phrases)
    topical = [
        uses for uses in phrases.values() if not all(map(GENERAL.__getitem__, uses[0].words))
    ]
    identities = [identity(*uses[0][:3]) for uses in topical]
    known = set(identities)
    for name, uses in zip(identities, topical, strict=True):
        if short.get(name) not in known:
            yield _Ranked(score_of(uses, company), name, "", uses)


def score_of(uses: Sequence[Use], company: Company) -> float:
    """Log-odds that people would call the phrase of these places a key phrase of the paper."""
    return worth_alone(uses[0].words, uses[0].letters) + worth_in_paper(uses, company)


def _of_authors(keywords: Iterable[str], found: Sequence[_Ranked]) -> Iterator[_Ranked]:
    """The authors' keywords, those first that the text bears out."""
    scores: dict[str, float] = {}
    for phrase in found:
        scores[phrase.identity] = max(phrase.score, scores.get(phrase.identity, phrase.score))
    for keyword in keywords:
        name = " ".join(keyword.split())
        key = phrase_key(name)
        if key and len(name) <= _LONGEST_KEYWORD and not all(map(is_general, name.split())):
            yield _Ranked(scores.get(key, UNSEEN) + AUTHORS, key, name)


def _names(chosen: Sequence[_Ranked], found: Mapping[Keys, Sequence[Use]]) -> Iterator[str]:
    """The chosen phrases as the paper writes them inside sentences, where it does."""
    inside = [next((use for use in one.uses if not use.opens), None) for one in chosen]
    pairs = list(zip(chosen, inside, strict=True))
    asked = {key for one, use in pairs if one.uses and not use for key in one.uses[0].keys}
    usual = _casing_of(asked, found)
    for one, use in pairs:
        yield one.name or (use.written if use else usual.lowered(one.uses[0].written))


def _casing_of(asked: AbstractSet[str], found: Mapping[Keys, Sequence[Use]]) -> Casing:
    """How the asked words are written inside sentences; the other words need not be looked at."""
    inside = (
        use.written
        for keys, uses in found.items()
        if asked and not asked.isdisjoint(keys)
        for use in uses
        if not use.opens
    )
    return casing(inside)
