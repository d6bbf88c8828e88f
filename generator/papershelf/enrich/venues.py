"""Venues: the journals, conferences and books that papers came out in, in alphabetical order.

Spellings that differ in case, spacing or punctuation only are one venue, named as most often
written: `NeurIPS` and `neurips`.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from papershelf.model import Catalogue, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.remembered import Remembered
from papershelf.text.slug import distinct, plain_slug


def run(catalogue: Catalogue) -> Taxonomy:
    """One term a venue; papers without a venue are under none."""
    papers: dict[str, dict[PaperId, float]] = defaultdict(dict)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    keys = Remembered(_key)
    for paper in catalogue.papers:
        venue = " ".join(paper.venue.split())
        if venue:
            papers[keys[venue]][paper.id] = 1.0
            spellings[keys[venue]][venue] += 1
    named = sorted((_commonest(spellings[key]), key) for key in papers)
    named.sort(key=lambda pair: pair[0].casefold())
    slugs = distinct(plain_slug(name) for name, _ in named)
    terms = (
        Term(name=name, slug=made, papers=papers[key])
        for (name, key), made in zip(named, slugs, strict=True)
    )
    return Taxonomy(name="venues", title="Venues", singular="Venue", terms=tuple(terms))


def _key(venue: str) -> str:
    letters = "".join(letter for letter in venue.casefold() if letter.isalnum())
    return letters or venue


def _commonest(found: Counter[str]) -> str:
    return min(found, key=lambda form: (-found[form], form))


PLUGIN = Enrichment(name="venues", run=run)
