"""Papers to one catalogue: duplicates merged, ids made distinct, order kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from papershelf.catalogue.duplicates import merged
from papershelf.errors import CatalogueError
from papershelf.model import Catalogue, Paper, PaperId, Slug, Vocabulary
from papershelf.text.slug import distinct


def assemble(papers: Sequence[Paper], title: str, vocabulary: Vocabulary) -> Catalogue:
    """The catalogue of these papers, in the order of the sources.

    Raises:
        CatalogueError: there is no paper at all.

    """
    if not papers:
        raise CatalogueError(
            "No paper was found in any source",
            hint="Run 'papershelf check' to see how each source was read.",
        )
    return Catalogue(papers=with_ids(merged(papers)), title=title, vocabulary=vocabulary)


def with_ids(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The same papers, ids made distinct; the first of two equals keeps the plain id."""
    ids = distinct(Slug(paper.id) for paper in papers)
    return tuple(replace(paper, id=PaperId(made)) for paper, made in zip(papers, ids, strict=True))
