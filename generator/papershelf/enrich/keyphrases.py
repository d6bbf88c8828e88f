"""Key phrases: the ten phrases that say best what one paper is about, as the paper writes them.

Other than tags they need not be shared with any paper, and no other paper has a say in them, so
that a growing catalogue never changes them. Every whole noun phrase is told in features, the
features are weighed (logistic regression, learned once), and the heaviest ten are kept, see
`keyphrase_choice`. What the authors themselves call keywords comes first.
"""

from __future__ import annotations

from papershelf.enrich.gathered import gathered_here
from papershelf.enrich.keyphrase_memory import told
from papershelf.model import Catalogue, Paper, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.slug import distinct, plain_slug


def run(catalogue: Catalogue) -> Taxonomy:
    """Ten phrases a paper, in alphabetical order; they get no pages of their own."""
    held: dict[str, dict[PaperId, float]] = {}
    for paper, (phrases, weights) in zip(catalogue.papers, told(catalogue), strict=True):
        for phrase, weight in zip(phrases.split("\n"), weights, strict=False):
            if phrase in held:
                held[phrase][paper.id] = weight
            else:
                held[phrase] = {paper.id: weight}
    names = sorted(sorted(held), key=str.casefold)
    terms = (
        Term(name=name, slug=slug, papers=held[name])
        for name, slug in zip(names, distinct(map(plain_slug, names)), strict=True)
    )
    return Taxonomy(name="keyphrases", title="Key phrases", terms=tuple(terms), listed=False)


def keyphrases(paper: Paper) -> dict[str, float]:
    """A paper's phrases with their weights (0 to 1), heaviest first."""
    (found,) = gathered_here([paper])
    return dict(found.phrases())


PLUGIN = Enrichment(name="keyphrases", run=run)
