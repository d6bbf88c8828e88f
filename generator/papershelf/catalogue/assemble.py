"""Papers to one catalogue: duplicates merged, each with its permanent id, order kept."""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.catalogue.duplicates import judged
from papershelf.catalogue.duplicates.profiles import profiled
from papershelf.catalogue.ids.papers import identified
from papershelf.catalogue.ids.renewal import dated
from papershelf.catalogue.told import renewed, told
from papershelf.errors import CatalogueError
from papershelf.model import IN_PROCESS, Catalogue, Paper, Vocabulary, Workers


def assemble(
    papers: Sequence[Paper], title: str, vocabulary: Vocabulary, workers: Workers = IN_PROCESS
) -> Catalogue:
    """The catalogue of these papers, in the order of the sources.

    `workers` may know from an earlier build what papers are compared by.

    Raises:
        CatalogueError: there is no paper at all.

    """
    if not papers:
        raise CatalogueError(
            "No paper was found in any source",
            hint="Run 'papershelf check' to see how each source was read.",
        )
    before = told(workers)
    profiles = profiled(papers, before)
    found = judged(profiles, vocabulary.decisions, workers)
    marks = [frozenset(own.marks) for own in renewed(before, profiles, workers)]
    named, today = identified(found.papers, papers, vocabulary.ledger, marks)
    ledger = dated(today, vocabulary.today)
    return Catalogue(
        papers=named,
        title=title,
        vocabulary=vocabulary,
        uncertain=found.uncertain,
        ledger=ledger,
        since={row.id: row.since for row in ledger.papers if row.living and row.since},
    )
