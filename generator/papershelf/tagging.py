"""What the tags are, why, which could be merged, and a first tags.yml, as lines of text.

14  dense retrieval (texts)
also: DPR
under: information retrieval
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import combinations

from papershelf import enrich
from papershelf.enrich import tags
from papershelf.enrich.tags.taxonomy import Weighed, taxonomy, weighed
from papershelf.enrich.tags.verdicts import KEPT, Verdict, kept_papers, near, origin, verdict
from papershelf.errors import PapershelfError
from papershelf.model import Catalogue, CuratedTag, Tag, Term
from papershelf.plugins import Enrichment, discover, in_order
from papershelf.text.count import counted
from papershelf.text.spelling import phrase_key

ALIKE = 0.9
"""Likeness of two spellings from which on a merge is proposed."""
TOGETHER = 0.8
"""Share of the smaller tag's papers that the other must have too."""
SIZES = 0.6
"""Least size of the smaller tag beside the larger one; a narrower tag is smaller."""
FEWEST = 3
"""Papers of the smaller tag; with fewer, sharing them says little."""

_HEAD = """\
# The tags of this catalogue. Lines that begin with # change nothing: take the mark away from a
# tag and its lines to keep it, rename it, or give it aliases and parents.
"""


def tagged(catalogue: Catalogue) -> tuple[Catalogue, Weighed]:
    """The catalogue with its tags and no more than they need, and how they were weighed."""
    known = {found.name: found for found in discover(enrich, Enrichment)}
    wanted = set(tags.PLUGIN.needs)
    while missing := {need for name in wanted for need in known[name].needs} - wanted:
        wanted |= missing
    for enrichment in in_order(known.values()):
        if enrichment.name in wanted:
            catalogue = catalogue.having(enrichment.run(catalogue))
    made = weighed(catalogue)
    return catalogue.having(taxonomy(catalogue, made)), made


def lines(catalogue: Catalogue, made: Weighed) -> Iterator[str]:
    """The vocabulary, the commonest tags first."""
    terms = catalogue.taxonomies["tags"].terms
    names = {term.slug: term.name for term in terms}
    for term in sorted(terms, key=lambda term: (-len(term.papers), term.name.casefold())):
        yield f"{len(term.papers):>5}  {term.name} ({origin(made, term.name)})"
        if term.aliases:
            yield f"       also: {', '.join(term.aliases)}"
        if term.parents:
            yield f"       under: {', '.join(names[parent] for parent in term.parents)}"
    alone = sum(len(term.papers) == 1 for term in terms)
    yield f"{counted(len(terms), 'tag')}, {alone} of them on one paper"


def why(catalogue: Catalogue, made: Weighed, wanted: str) -> Iterator[str]:
    """Why a phrase is a tag or not, on which papers it is, and what lies near it.

    Raises:
        PapershelfError: no paper has the phrase, with the nearest tags.

    """
    found = verdict(made, wanted)
    terms = {term.name: term for term in catalogue.taxonomies["tags"].terms}
    if found is None:
        close = get_close_matches(wanted, terms, n=3, cutoff=0.4) or sorted(terms)[:3]
        raise PapershelfError(
            f"No paper has the phrase '{wanted}'",
            hint=f"Did you mean one of these? {', '.join(close)}",
        )
    yield _sentence(found)
    if found.name in terms:
        yield from _papers(catalogue, made, terms[found.name])
    else:
        yield "  It is no tag of any paper."
    yield "Near it:"
    for other in near(made, found.name):
        yield f"  {'tag' if other.name in terms else ' - '}  {_sentence(other)}"


def merges(terms: Sequence[Term]) -> Iterator[str]:
    """Pairs that may be one tag: spelt nearly alike, or on nearly the same papers."""
    for first, second in _pairs(terms):
        larger, smaller = sorted((first, second), key=lambda term: (-len(term.papers), term.name))
        reason = _merge_reason(larger, smaller)
        if reason and smaller.slug not in larger.parents and larger.slug not in smaller.parents:
            line = f"{larger.name}: {{aliases: [{json.dumps(smaller.name, ensure_ascii=False)}]}}"
            yield f"  {line}  # {reason}"


def starter(catalogue: Catalogue) -> Iterator[str]:
    """A tags.yml that says what holds already: the editor's entries, and all others as comments."""
    curated = catalogue.vocabulary.tags
    own = {tag.name for tag in curated}
    terms = catalogue.taxonomies["tags"].terms
    names = {term.slug: term.name for term in terms}
    yield _HEAD
    yield "tags:" if curated else "tags: {}"
    for tag in curated:
        yield from _entry(tag)
    for term in terms:
        if term.name not in own:
            parents = tuple(names[parent] for parent in term.parents)
            entry = CuratedTag(name=term.name, aliases=term.aliases, parents=parents)
            yield from (f"#{line}" for line in _entry(entry))
    if catalogue.vocabulary.stop:
        yield "stop:"
        for phrase in sorted(catalogue.vocabulary.stop):
            yield f"  - {_quoted(phrase)}"


def _entry(tag: CuratedTag) -> Iterator[str]:
    """One tag as tags.yml writes it."""
    yield f"  {_quoted(tag.name)}:"
    for key, forms in (("aliases", tag.aliases), ("parents", tag.parents)):
        if forms:
            yield f"    {key}: [{', '.join(map(_quoted, forms))}]"


def _quoted(text: str) -> str:
    """A text as YAML reads it back whatever it holds; JSON's strings are YAML's."""
    plain = text.replace("-", "").replace(" ", "").isalpha() and text.isascii()
    reserved = text.lower() in {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
    return text if plain and not reserved and text[0] not in "- " else json.dumps(text)


def _sentence(found: Verdict) -> str:
    return f"{found.name}: {found.counts}; {found.reason}"


def _papers(catalogue: Catalogue, made: Weighed, term: Term) -> Iterator[str]:
    papers = catalogue.by_id()
    phrase = term.phrase if isinstance(term, Tag) else phrase_key(term.name)
    kept = kept_papers(made, catalogue.papers, phrase)
    yield f"  It is a tag of {counted(len(term.papers), 'paper')}:"
    for paper, weight in sorted(term.papers.items(), key=lambda item: (-item[1], item[0])):
        remark = f" ({KEPT})" if paper in kept else ""
        yield f"  {weight:6.2f}  {papers[paper].title.plain}{remark}"


def _pairs(terms: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Pairs worth comparing: those that share papers, and neighbours in two spelling orders."""
    by_slug = {term.slug: term for term in terms}
    pairs = {
        (str(first.slug), str(second.slug))
        for order in (sorted(terms, key=_forwards), sorted(terms, key=_backwards))
        for at, first in enumerate(order)
        for second in order[at + 1 : at + 3]
    }
    held: Mapping[str, list[Term]] = _by_paper(terms)
    for found in held.values():
        pairs.update((str(one.slug), str(two.slug)) for one, two in combinations(found, 2))
    known = {str(key): term for key, term in by_slug.items()}
    for first, second in sorted({tuple(sorted(pair)) for pair in pairs}):
        yield known[first], known[second]


def _by_paper(terms: Sequence[Term]) -> dict[str, list[Term]]:
    held: dict[str, list[Term]] = {}
    for term in terms:
        for paper in term.papers:
            held.setdefault(paper, []).append(term)
    return held


def _forwards(term: Term) -> str:
    return term.name.casefold()


def _backwards(term: Term) -> str:
    return term.name.casefold()[::-1]


def _merge_reason(larger: Term, smaller: Term) -> str:
    """Why two tags may be one; nothing if they may not."""
    spelt = SequenceMatcher(None, larger.name.casefold(), smaller.name.casefold(), autojunk=False)
    if spelt.quick_ratio() >= ALIKE and spelt.ratio() >= ALIKE:
        return "spelt nearly alike"
    shared = len(larger.papers.keys() & smaller.papers.keys())
    size = len(smaller.papers)
    if size >= FEWEST and shared >= TOGETHER * size and size >= SIZES * len(larger.papers):
        return f"{shared} of {counted(size, 'paper')} have both"
    return ""
