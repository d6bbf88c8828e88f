"""By what a paper's page is known: all it shows of the rest of the catalogue, as plain values.

Making a page takes ten times as long as telling that it is the one of the last build. What the
paper itself says is known by its mark; the page's other values are made of what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable

from papershelf.model import Link, Paper, PaperId, RichText
from papershelf.pages.near import neighbours, pairs
from papershelf.pages.surroundings import Surroundings

Named = tuple[PaperId, RichText, tuple[str, ...]]
"""Another paper as a page names it: id, title and reasons."""


def seen(paper: Paper, around: Surroundings) -> tuple[object, ...]:
    """What the paper's page is made of besides what the paper says."""
    return (
        [(record.source, record.line) for record in paper.origin],
        around.edited_at,
        _terms(paper, around),
        _named([(link.target, link) for link in around.related.get(paper.id, ())], around),
        _mentions(paper, around),
        _near(paper, around),
    )


def _terms(paper: Paper, around: Surroundings) -> tuple[object, ...]:
    """Names and pages of terms, and the spellings by which a paper's authors are put in order."""
    shown = [around.linked(name, paper) for name in ("tags", "venues", "years", "authors")]
    spellings = [list(term.variants) for term in around.held("authors", paper)]
    return *shown, spellings, [term.name for term in around.held("keyphrases", paper)]


def _mentions(paper: Paper, around: Surroundings) -> tuple[object, ...]:
    links = around.mentions.get(paper.id, ())
    there = _named([(link.target, link) for link in links], around)
    return there, [link.span for link in links], _named(_back(paper, around), around)


def _back(paper: Paper, around: Surroundings) -> Iterable[tuple[PaperId, Link]]:
    return around.mentioned_by.get(paper.id, ())


def _named(links: Iterable[tuple[PaperId, Link]], around: Surroundings) -> list[Named]:
    return [(other, around.papers[other].title, link.reasons) for other, link in links]


def _near(paper: Paper, around: Surroundings) -> tuple[object, ...]:
    """What the small map takes of its papers besides their titles."""
    found = neighbours(paper, around.near)
    years = [other.issued.year if (other := around.papers[one]).issued else 0 for one in found]
    return years, list(pairs(found, around.near))
