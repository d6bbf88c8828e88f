"""The search once more, in Python and without an index: what a reader would find.

    Rehearsal(catalogue).answers("dense retrieval author:lin")  ->  ids, best first
    Rehearsal(catalogue).faults(tests)                          ->  what is out of place

`papershelf check` asks an editor's queries here, and tests compare the browser's engine with it. It
reads every paper for every query, so it is no search for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from papershelf.model import Catalogue, Problem, SearchTest, Severity
from papershelf.rehearsal.language import matching
from papershelf.rehearsal.ranking import Oracle
from papershelf.rehearsal.shelf import shelf_of

_SILENT = re.compile(r'-"[^"]*"|(?:^|(?<=\s))-\S+|\b(?:year|has|id):\S+')
"""What excludes or limits, and says nothing of what is wanted."""
_SIGNS = re.compile(r'\b[a-z]+:\^?|["()]|\bOR\b')


class Rehearsal:
    """Answers queries about one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Count the catalogue's words once."""
        self.catalogue = catalogue
        self.oracle = Oracle(shelf_of(catalogue))
        self.titles = {paper.title.plain: str(paper.id) for paper in catalogue.papers}
        self.ids = {str(paper.id) for paper in catalogue.papers}

    def answers(self, query: str) -> list[str]:
        """Ids of the papers found, best first.

        Papers that only exclusions, years and the like let through come in the catalogue's order.
        """
        found = matching(self.catalogue, query)
        wanted = " ".join(_SIGNS.sub(" ", _SILENT.sub(" ", query)).split())
        plain = wanted == " ".join(query.split())
        ranked = [str(self.catalogue.papers[n].id) for n, *_ in self.oracle.ranked(wanted)]
        hits = [paper for paper in ranked if paper in found]
        if plain:
            return hits
        others = [str(paper.id) for paper in self.catalogue.papers if paper.id in found]
        return [*hits, *(paper for paper in others if paper not in set(hits))]

    def faults(self, expected: Sequence[SearchTest]) -> Iterator[Problem]:
        """A problem for each expectation that does not hold."""
        for test in expected:
            answer = self.answers(test.query)
            for place, name in enumerate(test.first):
                paper = name if name in self.ids else self.titles.get(name, "")
                fault = self._fault(paper, place, answer)
                if fault:
                    yield Problem(
                        source=test.where,
                        line=test.line,
                        severity=Severity.ERROR,
                        message=f"“{test.query}” does not find “{name}” in place {place + 1}",
                        hint=fault,
                    )

    def _fault(self, paper: str, place: int, answer: Sequence[str]) -> str:
        """What is there instead; empty if all is well."""
        if not paper:
            return "No paper has this id or title: mend it, or take it out."
        if answer[place : place + 1] == [paper]:
            return ""
        first = answer[place] if place < len(answer) else "nothing"
        at = f"in place {answer.index(paper) + 1}" if paper in answer else "not found"
        return f"It is {at}; {first} stands there."
