"""The reading half of a build: a project's sources become its catalogue, step by step.

    catalogued(Order(project=project, workers=workers, language=language))
    ->  Catalogued(catalogue=Catalogue(papers=(...), ...), problems=2)

What a source holds besides its papers is let go as soon as they are cleaned.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from papershelf import build, files
from papershelf.catalogue.accounting import sentence
from papershelf.catalogue.assemble import assemble
from papershelf.config import Project
from papershelf.embeddings import embedded
from papershelf.gathering import Opened, gathered, opened
from papershelf.model import Catalogue, Language, Paper, Problem, SourceCount, Workers
from papershelf.model.work import UNWATCHED, Watch
from papershelf.telling.warnings import report
from papershelf.text.count import counted


def unheard(stage: str, done: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to read, who does it, and who is told."""

    project: Project
    workers: Workers
    language: Language
    """Of the site's own words."""
    embeddings: str = ""
    """Folder of vectors that an editor brings, seen from the project; empty for none."""
    watch: Watch = UNWATCHED
    progress: Callable[[str, str], None] = unheard
    """Told of each stage what it has done."""


class Catalogued(NamedTuple):
    """A catalogue, and how much there is to look at."""

    catalogue: Catalogue
    problems: int


class _Cleaned(NamedTuple):
    """What is left of the sources."""

    papers: tuple[Paper, ...]
    problems: list[Problem]
    sources: tuple[SourceCount, ...]


def catalogued(order: Order) -> Catalogued:
    """The enriched catalogue of a project.

    Raises:
        PapershelfError: a source, or a file beside them, has to be mended first.

    """
    with build.uncollected():  # one search for cycles among all papers instead of one a stage
        found = _cleaned(order)
        problems = len(found.problems)
        catalogue = _assembled(order, found)
        del found
        if order.embeddings:
            folder = order.project.root / order.embeddings
            with order.watch.stage("embeddings"):
                catalogue = catalogue.having(embedded(catalogue.papers, folder))
        return Catalogued(build.enriched(catalogue, order.watch), problems)


def _cleaned(order: Order) -> _Cleaned:
    sources = _read(order)
    with order.watch.stage("cleaning"):
        found = gathered(sources, order.workers)
    for reading in found.readings:
        order.progress("read", f"{reading.source.name}: {sentence(reading.account)}")
    remembered = _remembered(order.project)
    problems = chain.from_iterable(reading.problems for reading in found.readings)
    counts = tuple(map(build.source_count, found.readings))
    return _Cleaned(found.papers, [*problems, *found.doubts, *remembered], counts)


def _read(order: Order) -> tuple[Opened, ...]:
    project = order.project
    with order.watch.stage("reading"):
        return opened(files.sources(project.sources, project.root), project.columns)


def _remembered(project: Project) -> tuple[Problem, ...]:
    """What is wrong with the files that earlier builds wrote."""
    return (*project.published()[1], *project.ledger().problems)


def _assembled(order: Order, found: _Cleaned) -> Catalogue:
    project = order.project
    vocabulary = project.vocabulary()
    report(found.problems)
    with order.watch.stage("assembling"):
        catalogue = assemble(found.papers, project.title, vocabulary, order.workers)
    order.progress("papers", counted(len(catalogue.papers), "paper"))
    return replace(
        catalogue,
        workers=order.workers,
        contact=project.contact,
        edited_at=project.edited_at,
        sources=found.sources,
        address=project.address,
        language=order.language,
    )
