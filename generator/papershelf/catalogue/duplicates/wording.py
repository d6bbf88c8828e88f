"""What speaks for and against two papers being one, in words for an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from papershelf.catalogue.duplicates.conditions import ALIKE
from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.names import Agreement
from papershelf.catalogue.duplicates.rule import Rule
from papershelf.catalogue.duplicates.title_likeness import Degree
from papershelf.catalogue.duplicates.titles import Title, words_of
from papershelf.text.excerpt import excerpt

NAMES = {
    "doi": "DOI",
    "preprint": "DOI",
    "arxiv": "arXiv",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "openreview": "OpenReview",
    "dblp": "DBLP",
    "acl": "ACL Anthology",
}
"""How identifiers are called among people."""


def reason(rule: Rule, facts: Facts) -> str:
    """Why two papers are one, with the identifier if that is why.

    `an identifier in common (DOI 10.5555/looms)`
    """
    return f"{rule.reason} ({_named(facts.shared)})" if facts.shared else rule.reason


def _named(identifier: str) -> str:
    kind, _, value = identifier.partition(" ")
    return f"{NAMES[kind]} {value}"


def speaks_for(facts: Facts) -> tuple[str, ...]:
    """What two papers have in common."""
    return tuple(_common(facts))


def _common(facts: Facts) -> Iterator[str]:
    if facts.shared:
        yield f"the same {_named(facts.shared)}"
    if facts.equal:
        yield "equal titles"
    elif facts.titles.degree > Degree.FAR:
        yield f"titles alike by {facts.titles.score:.0f} of 100"
    if facts.authors not in {Agreement.UNKNOWN, Agreement.NONE}:
        yield facts.authors.value
    if facts.abstracts is not None and facts.abstracts >= ALIKE:
        yield f"abstracts alike by {facts.abstracts:.0f} of 100"
    if facts.gap == 0:
        yield f"both of {facts.one.year}"
    elif facts.is_step and facts.gap:
        yield "one may be the other's preprint"
    if facts.same_place:
        yield "the same page of the same volume"


def speaks_against(facts: Facts) -> tuple[str, ...]:
    """In what two papers differ."""
    return tuple(_different(facts))


def _different(facts: Facts) -> Iterator[str]:
    if facts.clash:
        kind = facts.clash
        one, other = facts.one.identifiers[kind], facts.other.identifiers[kind]
        yield f"{NAMES[kind]} {one} and {other}"
    if not facts.equal:
        left = _shown(facts.one.title, facts.titles.left)
        right = _shown(facts.other.title, facts.titles.right)
        yield f"“{left}” against “{right}” in the titles"
    if facts.authors in {Agreement.UNKNOWN, Agreement.NONE}:
        yield facts.authors.value
    if facts.abstracts is not None and facts.abstracts < ALIKE:
        yield f"abstracts alike by {facts.abstracts:.0f} of 100"
    if facts.gap:
        yield f"the years {facts.one.year} and {facts.other.year}"
    if facts.same_venue is False:
        yield "other venues"
    if facts.elsewhere:
        yield f"another {facts.elsewhere}"


def _shown(title: Title, rest: Sequence[str]) -> str:
    """The words of a title that the other has not, as they are written."""
    words = title.plain.split()
    found = [word for word in words if not set(rest).isdisjoint(words_of(word))]
    return excerpt(" ".join(found), 60) or "nothing"


def likelihood(facts: Facts) -> float:
    """From 0 to 1, for the order in which an editor is asked: a plain mean of what is known."""
    known = [facts.titles.score / 100]
    if facts.abstracts is not None:
        known.append(facts.abstracts / 100)
    if facts.authors is not Agreement.UNKNOWN:
        known.append({Agreement.NONE: 0.0, Agreement.SOME: 0.5}.get(facts.authors, 1.0))
    if facts.gap is not None:
        known.append(1.0 if facts.at_once else 1 / (1 + facts.gap))
    return round(sum(known) / len(known), 4)
