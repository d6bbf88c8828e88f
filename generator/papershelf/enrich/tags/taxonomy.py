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
from dataclasses import dataclass

from papershelf.enrich.tags.assignment import Choice, assignments
from papershelf.enrich.tags.candidates import Candidates, tag_candidates
from papershelf.enrich.tags.glossary import glossary
from papershelf.enrich.tags.known import Known, known
from papershelf.enrich.tags.names import Namer, namer
from papershelf.enrich.tags.own import OwnPhrases
from papershelf.enrich.tags.parents import parents
from papershelf.enrich.tags.survey import Survey, survey
from papershelf.enrich.tags.worth import Spread, spread
from papershelf.model import Catalogue, CuratedTag, Paper, PaperId, Taxonomy, Term, Vocabulary
from papershelf.text.prose import prose
from papershelf.text.slug import distinct, slug
from papershelf.text.spelling import phrase_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All phrases of a catalogue, and which of them may be tags."""

    survey: Survey
    totals: Spread
    known: Known
    namer: Namer
    chosen: Candidates


def weighed(catalogue: Catalogue) -> Weighed:
    """Count and judge the phrases."""
    papers = catalogue.papers
    named_things = _methods(catalogue)
    meanings = glossary(prose(paper.abstract) for paper in papers).without(named_things)
    phrases = known(papers, meanings, catalogue.vocabulary, named_things)
    found = survey(papers, meanings, phrases)
    named, totals = namer(found, phrases), spread(found)
    chosen = tag_candidates(found, totals, phrases, named)
    return Weighed(survey=found, totals=totals, known=phrases, namer=named, chosen=chosen)


def run(catalogue: Catalogue) -> Taxonomy:
    """The tags, in alphabetical order."""
    made = weighed(catalogue)
    found, named = made.survey, made.namer
    own = OwnPhrases(survey=found, known=made.known, namer=named, shared=made.chosen)
    held = _papers_by_key(catalogue.papers, assignments(found, made.chosen, own), found)
    return Taxonomy(
        name="tags", title="Tags", singular="Tag", terms=_terms(held, named, catalogue.vocabulary)
    )


def _methods(catalogue: Catalogue) -> frozenset[str]:
    """Keys of the methods and data sets, which have a taxonomy of their own."""
    methods = catalogue.taxonomies.get("methods")
    terms = methods.terms if methods else ()
    return frozenset(phrase_key(form) for term in terms for form in (term.name, *term.aliases))


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
