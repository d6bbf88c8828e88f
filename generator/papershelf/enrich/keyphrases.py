"""Key phrases: the ten phrases that say best what one paper is about, as the paper writes them.

Other than tags they need not be shared with any paper, and no other paper has a say in them, so
that a growing catalogue never changes them. Every whole noun phrase is told in features, the
features are weighed (logistic regression, learned once), and the heaviest ten are kept: of
`novel recurrent networks`, `recurrent networks` and `recurrent network approach` only one. What
the authors themselves call keywords comes first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import exp
from typing import NamedTuple

from papershelf.enrich.keyphrase_candidates import Use, uses_of
from papershelf.enrich.keyphrase_features import Company, company_of, features_in_paper
from papershelf.enrich.keyphrase_variants import acronyms_of
from papershelf.enrich.keyphrase_weights import AUTHORS, UNSEEN
from papershelf.enrich.keyphrase_wording import Keys, features_alone, identity, worth
from papershelf.model import Catalogue, Paper, PaperId, Slug, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.casing import Casing, casing
from papershelf.text.prose_words import is_general
from papershelf.text.slug import LONGEST, distinct, slug
from papershelf.text.spelling import phrase_key

MOST = 10
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)+")
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


def run(catalogue: Catalogue) -> Taxonomy:
    """Ten phrases a paper, in alphabetical order; they get no pages of their own."""
    held: dict[str, dict[PaperId, float]] = defaultdict(dict)
    for paper in catalogue.papers:
        for phrase, weight in keyphrases(paper).items():
            held[phrase][paper.id] = weight
    names = sorted(held, key=lambda name: (name.casefold(), name))
    slugs = distinct(map(plain_slug, names))
    terms = (
        Term(name=name, slug=made, papers=held[name])
        for name, made in zip(names, slugs, strict=True)
    )
    return Taxonomy(name="keyphrases", title="Key phrases", terms=tuple(terms), listed=False)


def plain_slug(name: str) -> Slug:
    """What `slug` makes of a name, several times as fast for the plain ones, which most are."""
    if len(name) <= LONGEST and _PLAIN.fullmatch(name):
        return Slug(name.lower().replace(" ", "-"))
    return slug(name)


def keyphrases(paper: Paper) -> dict[str, float]:
    """A paper's phrases with their weights (0 to 1), heaviest first."""
    phrases = uses_of(paper)
    ranked = [*_of_text(paper, phrases)]
    ranked = [*_of_authors(paper.keywords, ranked), *ranked]
    ranked.sort(key=lambda phrase: (-phrase.score, phrase.identity))
    chosen: dict[str, _Ranked] = {}
    for phrase in ranked:
        if len(chosen) < MOST:
            chosen.setdefault(phrase.identity, phrase)
    names = _names(list(chosen.values()), phrases.values())
    weights = (round(1 / (1 + exp(-phrase.score)), 4) for phrase in chosen.values())
    return dict(zip(names, weights, strict=True))


def _of_text(paper: Paper, phrases: Mapping[Keys, Sequence[Use]]) -> Iterator[_Ranked]:
    """The phrases of title and abstract; an acronym is left out beside its long form."""
    company = company_of(phrases)
    topical = [uses for uses in phrases.values() if not all(map(is_general, uses[0].words))]
    identities = [identity(*uses[0][:3]) for uses in topical]
    known = set(identities)
    short = acronyms_of(paper)
    for name, uses in zip(identities, topical, strict=True):
        if short.get(name) not in known:
            yield _Ranked(score_of(uses, company), name, "", uses)


def score_of(uses: Sequence[Use], company: Company) -> float:
    """Log-odds that people would call the phrase of these places a key phrase of the paper."""
    return _worth_alone(uses[0].words, uses[0].letters) + worth(features_in_paper(uses, company))


@lru_cache(maxsize=1 << 16)
def _worth_alone(words: tuple[str, ...], letters: str) -> float:
    return worth(features_alone(words, letters))


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


def _names(chosen: Sequence[_Ranked], found: Iterable[Sequence[Use]]) -> Iterator[str]:
    """The chosen phrases as the paper writes them inside sentences, where it does."""
    inside = [next((use for use in one.uses if not use.opens), None) for one in chosen]
    pairs = list(zip(chosen, inside, strict=True))
    asked = {key for one, use in pairs if one.uses and not use for key in one.uses[0].keys}
    usual = _casing_of(asked, found)
    for one, use in pairs:
        yield one.name or (use.written if use else usual.lowered(one.uses[0].written))


def _casing_of(asked: AbstractSet[str], found: Iterable[Sequence[Use]]) -> Casing:
    """How the asked words are written inside sentences; the other words need not be looked at."""
    if not asked:
        return casing(())
    inside = (use for uses in found for use in uses if not use.opens)
    return casing(use.written for use in inside if not asked.isdisjoint(use.keys))


PLUGIN = Enrichment(name="keyphrases", run=run)
