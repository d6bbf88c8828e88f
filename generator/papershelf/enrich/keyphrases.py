"""Key phrases: the ten phrases that say best what one paper is about, as the paper writes them.

Other than tags they need not be shared with any paper. Each whole noun phrase is scored by how
often it stands, whether in the title, how early, how many words it has, and how often its words
come back in the paper's other phrases. The factors were chosen on the 1,000 training abstracts of
A. Hulth, "Improved automatic keyword extraction given more linguistic knowledge", EMNLP 2003.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from papershelf.model import Catalogue, Paper, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.casing import casing
from papershelf.text.phrases import noun_phrases
from papershelf.text.prose import prose
from papershelf.text.prose_words import is_general
from papershelf.text.slug import distinct, slug
from papershelf.text.spelling import word_key

MOST = 10
TITLED = 1.6
"""Factor of a phrase that stands in the title."""
LATE = 0.35
"""What a phrase loses that first stands at the very end."""
GENERAL = 0.4
"""What a phrase would lose if all its words were general."""
RETURNING = 0.4
"""What a phrase gains for each doubling of its words' other places."""
BY_WORDS = {1: 0.45, 2: 1.0, 3: 1.0, 4: 0.9}
LONG = 0.75
"""Factor of phrases of five words and more."""


class Use(NamedTuple):
    """One place of a phrase."""

    keys: tuple[str, ...]
    """Its words' keys."""
    written: str
    general: float
    """Share of its words that name no topic."""
    titled: bool
    opens: bool
    place: float
    """How far into the abstract, from 0 to 1; 0 in the title."""


def run(catalogue: Catalogue) -> Taxonomy:
    """Ten phrases a paper, in alphabetical order; they get no pages of their own."""
    held: dict[str, dict[PaperId, float]] = defaultdict(dict)
    for paper in catalogue.papers:
        for phrase, weight in keyphrases(paper).items():
            held[phrase][paper.id] = weight
    names = sorted(held, key=lambda name: (name.casefold(), name))
    slugs = distinct(map(slug, names))
    terms = (
        Term(name=name, slug=made, papers=held[name])
        for name, made in zip(names, slugs, strict=True)
    )
    return Taxonomy(name="keyphrases", title="Key phrases", terms=tuple(terms), listed=False)


def keyphrases(paper: Paper) -> dict[str, float]:
    """A paper's phrases with their weights, heaviest first."""
    uses: dict[tuple[str, ...], list[Use]] = defaultdict(list)
    for use in _uses(paper):
        uses[use.keys].append(use)
    returning = Counter(key for places in uses.values() for use in places for key in use.keys)
    topical = [places for places in uses.values() if places[0].general < 1]
    ranked = sorted(topical, key=lambda places: (-_weight(places, returning), places[0].keys))
    names = _names(ranked[:MOST], ranked)
    return {
        name: round(_weight(places, returning), 4)
        for name, places in zip(names, ranked[:MOST], strict=True)
    }


def _uses(paper: Paper) -> Iterator[Use]:
    for text, titled in ((prose(paper.title), True), (prose(paper.abstract), False)):
        for phrase in noun_phrases(text):
            words = [word.text for word in phrase.words[_praise(phrase.letters) :]]
            if "O" not in phrase.letters:
                yield Use(
                    keys=tuple(map(word_key, words)),
                    written=" ".join(words),
                    general=sum(map(is_general, words)) / len(words),
                    titled=titled,
                    opens=titled or phrase.opens,
                    place=0.0 if titled else phrase.words[0].start / len(text),
                )


def _praise(letters: str) -> int:
    """How many words at the beginning only praise (`novel`, `efficient`)."""
    return len(letters) - len(letters.lstrip("X"))


def _weight(places: Sequence[Use], returning: Mapping[str, int]) -> float:
    first = places[0]
    place = min((use.place for use in places if not use.titled), default=1.0)
    again = sum(log(1 + returning[key]) for key in first.keys) / len(first.keys)
    return (
        (1 + log(len(places)))
        * (TITLED if first.titled else 1)
        * (1 - LATE * place)
        * (1 - GENERAL * first.general)
        * (1 + RETURNING * again)
        * BY_WORDS.get(len(first.keys), LONG)
    )


def _names(chosen: Sequence[Sequence[Use]], all_phrases: Sequence[Sequence[Use]]) -> list[str]:
    """The phrases as the paper writes them inside sentences, where it does."""
    inside = [use.written for places in all_phrases for use in places if not use.opens]
    usual = casing(inside)
    firsts = (
        next((use.written for use in places if not use.opens), usual.lowered(places[0].written))
        for places in chosen
    )
    return list(firsts)


PLUGIN = Enrichment(name="keyphrases", run=run)
