"""Tags: one vocabulary of topics for the whole catalogue, 3 to 8 of them a paper.

    survey      every noun phrase of every paper, all spellings under one key
    candidates  those that name a topic: in enough papers, whole, in titles, no filler
    assignment  each paper takes what it is most about; a tag of one paper is given up
    names       the commonest spelling; the long form before its acronym
    keeping     what earlier builds published stays, where the texts still say it
    parents     dense retrieval > few-shot dense retrieval

What the editor says in tags.yml goes before all statistics and before what was published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from papershelf.enrich.tags.assignment import assignments
from papershelf.enrich.tags.candidates import Candidates, tag_candidates
from papershelf.enrich.tags.fading import Fallback
from papershelf.enrich.tags.glossary import meanings_in
from papershelf.enrich.tags.keeping import kept
from papershelf.enrich.tags.known import Known, known
from papershelf.enrich.tags.names import Namer, namer
from papershelf.enrich.tags.own import OwnPhrases
from papershelf.enrich.tags.parents import parents
from papershelf.enrich.tags.possible import Choice, ranked
from papershelf.enrich.tags.published import Published, published
from papershelf.enrich.tags.survey import Survey, survey
from papershelf.enrich.tags.worth import Spread, spread, worth
from papershelf.model import Catalogue, CuratedTag, Paper, PaperId, Slug, Tag, Taxonomy, Vocabulary
from papershelf.text.slug import distinct, plain_slug
from papershelf.text.spelling import phrase_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All phrases of a catalogue, and which of them may be tags."""

    survey: Survey
    totals: Spread
    known: Known
    namer: Namer
    chosen: Candidates
    possible: Sequence[Sequence[Choice]]
    """The shared tags that each paper might be given, heaviest first."""
    published: Published

    def name(self, phrase: str) -> str:
        """What the tag of a phrase is called: the editor's name, the published, the commonest."""
        return self.published.names.get(phrase) or self.namer.name(phrase)


def weighed(catalogue: Catalogue) -> Weighed:
    """Count and judge the phrases."""
    named_things = _methods(catalogue)
    meanings = meanings_in(catalogue).without(named_things)
    phrases = known(catalogue.papers, meanings, catalogue.vocabulary, named_things)
    found = survey(catalogue, meanings, phrases)
    named, totals = namer(found, phrases, catalogue.workers), spread(found)
    chosen = tag_candidates(found, totals, phrases, named)
    return Weighed(
        survey=found,
        totals=totals,
        known=phrases,
        namer=named,
        chosen=chosen,
        possible=ranked(found, chosen),
        published=published(catalogue.vocabulary, phrases),
    )


def run(catalogue: Catalogue) -> Taxonomy:
    """The tags, in alphabetical order."""
    made = weighed(catalogue)
    found = taxonomy(catalogue, made)
    made.namer.keep(catalogue.workers)
    return found


def taxonomy(catalogue: Catalogue, made: Weighed) -> Taxonomy:
    """The tags of a catalogue whose phrases are weighed already."""
    rows = kept(catalogue.papers, afresh(made), made.published, _fallback(made))
    held = _papers_by_key(catalogue.papers, rows, made.survey)
    terms = _terms(held, made, catalogue.vocabulary)
    return Taxonomy(name="tags", title="Tags", singular="Tag", terms=terms)


def afresh(made: Weighed) -> list[list[Choice]]:
    """Each paper's tags as they would be if nothing had been published."""
    return assignments(made.possible, made.chosen.curated, made.survey.keys, _own(made))


def _own(made: Weighed) -> OwnPhrases:
    return OwnPhrases(survey=made.survey, known=made.known, namer=made.namer, shared=made.chosen)


def _fallback(made: Weighed) -> Fallback:
    return Fallback(
        survey=made.survey,
        totals=made.totals,
        worths=worth(made.totals),
        possible=made.possible,
        own=_own(made),
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
    keys = found.keys
    for paper, choices in zip(papers, rows, strict=True):
        for weight, number, _ in choices:
            held[keys[number]][paper.id] = round(weight, 4)
    return held


def _terms(
    held: Mapping[str, Mapping[PaperId, float]], made: Weighed, vocabulary: Vocabulary
) -> tuple[Tag, ...]:
    curated = {phrase_key(tag.name): tag for tag in vocabulary.tags}
    unsorted = {key: made.name(key) for key in held}
    names = dict(sorted(unsorted.items(), key=lambda item: (item[1].casefold(), item[1], item[0])))
    slugs = _slugs(names, made.published)
    broader = parents(slugs, names, vocabulary)
    return tuple(
        Tag(
            name=name,
            slug=slugs[key],
            phrase=key,
            papers=held[key],
            aliases=_aliases(curated.get(key), made.namer.aliases(key), name),
            parents=broader[key],
        )
        for key, name in names.items()
    )


def _slugs(names: Mapping[str, str], before: Published) -> dict[str, Slug]:
    """Key to slug: published ones stay, and newcomers make way for them."""
    ordered = sorted(names, key=lambda key: key not in before.slugs)
    wanted = [before.slugs.get(key) or plain_slug(names[key]) for key in ordered]
    return dict(zip(ordered, distinct(wanted), strict=True))


def _aliases(tag: CuratedTag | None, found: Sequence[str], name: str) -> tuple[str, ...]:
    """The editor's aliases first, then those of the texts."""
    curated = tag.aliases if tag else ()
    return tuple(form for form in dict.fromkeys((*curated, *found)) if form != name)
