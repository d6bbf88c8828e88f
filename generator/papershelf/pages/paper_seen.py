"""By what a paper's page is known: all it shows of the rest of the catalogue, as plain values.

Making a page takes ten times as long as telling that it is the one of the last build. What the
paper itself says is known by its mark; the page's other values are made of what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable

from papershelf.model import Link, Paper, PaperId, RichText
from papershelf.pages.near import Ties, neighbours
from papershelf.pages.surroundings import Surroundings

Named = tuple[PaperId, str | RichText, tuple[str, ...]]
"""Another paper as a page names it: id, title and reasons."""


def seen(paper: Paper, around: Surroundings, ties: Ties) -> tuple[object, ...]:
    """What the paper's page is made of besides what the paper says; `ties` are its small map's."""
    return (
        [(record.source, record.line) for record in paper.origin],
        around.edited_at,
        _terms(paper, around),
        _named([(link.target, link) for link in around.related.get(paper.id, ())], around),
        _mentions(paper, around),
        _years(paper, around),
        ties,
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
    titles = around.titles
    return [(other, titles[other], link.reasons) for other, link in links]


def _years(paper: Paper, around: Surroundings) -> list[int]:
    """What the small map takes of its papers besides their titles and ties."""
    others = map(around.papers.__getitem__, neighbours(paper, around.near))
    return [other.issued.year if other.issued else 0 for other in others]
