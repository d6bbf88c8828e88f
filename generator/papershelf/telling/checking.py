"""What `papershelf check` finds out: every source read and accounted for, nothing built.

checked(project, strict=True)  ->  Check(readings, sums, problems, faults, ...)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from papershelf import enrich
from papershelf.build import Reading, cleaned, enriched, read
from papershelf.catalogue.accounting import lost
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.sums import Sum, sums
from papershelf.config import Project
from papershelf.enrich.author_editor import unknown_people
from papershelf.files import sources
from papershelf.keeping.workers import hired
from papershelf.model import Catalogue, Problem, Severity, Taxonomy, Term, Workers
from papershelf.plugins import Enrichment, discover
from papershelf.rehearsal import Rehearsal
from papershelf.render.formulas import Formulas, formulas


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found."""

    readings: tuple[Reading, ...]
    sums: tuple[Sum, ...]
    """One for each reading."""
    catalogue: Catalogue
    """Its papers, merged."""
    problems: tuple[Problem, ...]
    """Of sources, papers, and what an editor wrote."""
    behind: tuple[Problem, ...]
    """Files beside the sources that a build would write in another way; only looked for by a
    strict check."""
    faults: tuple[Problem, ...]
    """Queries of search-tests.yml that find something else first."""
    asked: int
    """Queries of search-tests.yml."""
    people: tuple[Term, ...]
    """Authors whose names are spelt in several ways."""
    formulas: Formulas

    def fails(self, *, strict: bool) -> bool:
        """Whether a command that checks has to end with an error."""
        found = (*self.problems, *self.faults, *self.behind)
        return any(strict or problem.severity is Severity.ERROR for problem in found)


def checked(project: Project, *, strict: bool) -> Check:
    """Read a project's sources and compare them with what is written beside them.

    Raises:
        PapershelfError: something has to be mended before anything can be checked.

    """
    with closing(hired(project.cache, project.workers)) as crew:
        return _checked(project, crew, strict=strict)


def _checked(project: Project, crew: Workers, *, strict: bool) -> Check:
    readings = read(sources(project.sources, project.root), project.columns)
    papers, doubts = cleaned((record for found in readings for record in found.records), crew)
    vocabulary = project.vocabulary()
    # A catalogue without papers is no catalogue; a check has to say where they went.
    empty = Catalogue(papers=(), title=project.title, vocabulary=vocabulary)
    catalogue = assemble(papers, project.title, vocabulary) if papers else empty
    tests = project.search_tests() if papers else ()
    strict = strict and bool(papers)
    whole = enriched(replace(catalogue, workers=crew)) if strict or tests else catalogue
    problems = [] if papers else [no_paper(project)]
    problems += [problem for found in readings for problem in found.problems]
    problems += [*doubts, *project.published()[1], *catalogue.ledger.problems]
    return Check(
        readings=readings,
        sums=added_up(readings, catalogue),
        catalogue=catalogue,
        problems=(*problems, *unknown_people(catalogue)),
        behind=project.behind(whole) if strict else (),
        faults=tuple(Rehearsal(whole).faults(tests)) if tests else (),
        asked=len(tests),
        people=people(whole),
        formulas=formulas(papers, crew),
    )


def no_paper(project: Project) -> Problem:
    """What there is to say when all sources together hold no paper."""
    return Problem(
        source=project.sources.relative_to(project.root).as_posix(),
        line=1,
        severity=Severity.ERROR,
        message="No paper was found in any source",
        hint="See above how each source was read.",
    )


def people(catalogue: Catalogue) -> tuple[Term, ...]:
    """The authors with several spellings, in the order of their index."""
    found = catalogue.taxonomies.get("authors")
    if found is None:
        (enrichment,) = (one for one in discover(enrich, Enrichment) if one.name == "authors")
        made = enrichment.run(catalogue)
        found = made if isinstance(made, Taxonomy) else None
    return tuple(term for term in found.terms if term.variants) if found else ()


def assembled(project: Project) -> Catalogue:
    """A project's papers before anything is found out about them.

    Raises:
        PapershelfError: something has to be mended first.

    """
    readings = read(sources(project.sources, project.root), project.columns)
    papers, _ = cleaned(record for found in readings for record in found.records)
    return assemble(papers, project.title, project.vocabulary())


def added_up(readings: Sequence[Reading], catalogue: Catalogue) -> tuple[Sum, ...]:
    """What became of the records of each reading."""
    counts = {found.source.name: len(found.records) for found in readings}
    aside = Counter({found.source.name: lost(found.items) for found in readings})
    return tuple(sums(counts, aside, catalogue.papers).values())
