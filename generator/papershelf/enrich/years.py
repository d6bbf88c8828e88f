"""Years: papers by the year they came out, the newest first."""

from __future__ import annotations

from collections import defaultdict

from papershelf.model import Catalogue, PaperId, Slug, Taxonomy, Term
from papershelf.plugins import Enrichment


def run(catalogue: Catalogue) -> Taxonomy:
    """One term a year, `2021`; papers without a date are under none."""
    found: dict[int, dict[PaperId, float]] = defaultdict(dict)
    for paper in catalogue.papers:
        if paper.issued is not None:
            found[paper.issued.year][paper.id] = 1.0
    terms = (_term(year, found[year]) for year in sorted(found, reverse=True))
    return Taxonomy(name="years", title="Years", singular="Year", terms=tuple(terms))


def _term(year: int, papers: dict[PaperId, float]) -> Term:
    return Term(name=str(year), slug=Slug(str(year)), papers=papers)


PLUGIN = Enrichment(name="years", run=run)
