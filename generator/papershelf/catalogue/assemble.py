"""Papers to one catalogue: duplicates merged, each with its permanent id, order kept."""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.catalogue.duplicates import merged
from papershelf.catalogue.ids.papers import identified
from papershelf.catalogue.ids.renewal import dated
from papershelf.errors import CatalogueError
from papershelf.model import Catalogue, Paper, Vocabulary


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
    found = merged(papers, vocabulary.decisions)
    named, renewed = identified(found.papers, papers, vocabulary.ledger)
    ledger = dated(renewed, vocabulary.today)
    return Catalogue(
        papers=named,
        title=title,
        vocabulary=vocabulary,
        uncertain=found.uncertain,
        ledger=ledger,
        since={row.id: row.since for row in ledger.papers if row.living and row.since},
    )
