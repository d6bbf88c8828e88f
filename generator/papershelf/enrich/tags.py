"""Tags: one vocabulary of topics for the whole catalogue, 3 to 8 of them a paper.

    survey      every noun phrase of every paper, all spellings under one key
    candidates  those that name a topic: in enough papers, whole, in titles, no filler
    assignment  each paper takes what it is most about; a tag of one paper is given up
    names       the commonest spelling; the long form before its acronym
    parents     dense retrieval > few-shot dense retrieval

What the editor says in tags.yml goes before all statistics.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from papershelf.enrich.tag_assignment import Choice, assignments
from papershelf.enrich.tag_candidates import tag_candidates
from papershelf.enrich.tag_glossary import glossary
from papershelf.enrich.tag_known import known
from papershelf.enrich.tag_names import Namer, namer
from papershelf.enrich.tag_own import OwnPhrases
from papershelf.enrich.tag_parents import parents
from papershelf.enrich.tag_survey import Survey, survey
from papershelf.enrich.tag_worth import spread
from papershelf.model import Catalogue, CuratedTag, Paper, PaperId, Taxonomy, Term, Vocabulary
from papershelf.plugins import Enrichment
from papershelf.text.prose import prose
from papershelf.text.slug import distinct, slug
from papershelf.text.spelling import phrase_key


def run(catalogue: Catalogue) -> Taxonomy:
    """The tags, in alphabetical order."""
    papers = catalogue.papers
    meanings = glossary(prose(paper.abstract) for paper in papers)
    phrases = known(papers, meanings, catalogue.vocabulary)
    found = survey(papers, meanings, phrases)
    named = namer(found, phrases)
    chosen = tag_candidates(found, spread(found), phrases, named)
    own = OwnPhrases(survey=found, known=phrases, namer=named, shared=chosen)
    held = _papers_by_key(papers, assignments(found, chosen, own), found)
    return Taxonomy(
        name="tags", title="Tags", singular="Tag", terms=_terms(held, named, catalogue.vocabulary)
    )


def _papers_by_key(
    papers: Sequence[Paper], rows: Sequence[Sequence[Choice]], found: Survey
) -> dict[str, dict[PaperId, float]]:
    held: dict[str, dict[PaperId, float]] = defaultdict(dict)
    for paper, choices in zip(papers, rows, strict=True):
        for choice in choices:
            held[found.keys[choice.number]][paper.id] = round(choice.weight, 4)
    return held


def _terms(
    held: Mapping[str, Mapping[PaperId, float]], named: Namer, vocabulary: Vocabulary
) -> tuple[Term, ...]:
    curated = {phrase_key(tag.name): tag for tag in vocabulary.tags}
    unsorted = {key: named.name(key) for key in held}
    names = dict(sorted(unsorted.items(), key=lambda item: (item[1].casefold(), item[1], item[0])))
    slugs = dict(zip(names, distinct(slug(name) for name in names.values()), strict=True))
    broader = parents(slugs, names, vocabulary)
    return tuple(
        Term(
            name=name,
            slug=slugs[key],
            papers=held[key],
            aliases=_aliases(curated.get(key), named.aliases(key)),
            parents=broader[key],
        )
        for key, name in names.items()
    )


def _aliases(tag: CuratedTag | None, found: Sequence[str]) -> tuple[str, ...]:
    """The editor's aliases first, then those of the texts."""
    curated = tag.aliases if tag else ()
    return tuple(dict.fromkeys((*curated, *found)))


PLUGIN = Enrichment(name="tags", run=run)
