"""How often each paper uses which phrase and in which spelling, kept from build to build.

    phrase tidalpower, form "Tidal power", head "power": inside 1, opening 1, titled 1, whole 2

Papers are read anew if they are new, or if what is known besides them has changed in a way that
touches them (see `circumstances`).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from papershelf.enrich.gathered import Gathered
from papershelf.enrich.kept_rows import Kept, Tables, keep, recalled, renewed
from papershelf.enrich.kept_table import NAMES, Integers, Table, numbered, of_texts
from papershelf.enrich.phrase_places import JOINED, OPENS, TITLED, WHOLE
from papershelf.enrich.said_tables import gathered_of, marks_of, said_tables
from papershelf.enrich.tags.circumstances import (
    Circumstances,
    are_alike,
    changed_acronyms,
    changed_long_forms,
    changed_phrases,
    circumstances,
    circumstances_of,
    holding,
)
from papershelf.enrich.tags.glossary import Glossary
from papershelf.enrich.tags.known import Known, keywords
from papershelf.enrich.tags.occurrences import Occurrences, occurrences
from papershelf.model import Catalogue, Paper
from papershelf.text.acronyms import bare
from papershelf.text.numbers import last_word

Flags = npt.NDArray[np.bool_]

KEPT = "tags: places"
"""The name under which the tables are kept."""
MOST = np.iinfo(np.uint16).max
"""Larger counts are cut, which is far beyond what an abstract holds."""


def places(catalogue: Catalogue, glossary: Glossary, known: Known) -> Table:
    """An entry for each spelling of each phrase of each paper, the phrases as they come."""
    papers, marks = catalogue.papers, marks_of(catalogue)
    now = circumstances(glossary, known)
    before = recalled(catalogue.workers, KEPT)
    stale = _stale(before, now, catalogue) if before else None

    def make(missing: list[int]) -> Tables:
        some, said = [papers[at] for at in missing], gathered_of(catalogue, missing)
        read = counted(occurrences(some, said, glossary, known), len(some))
        return {"places": read, "asked": of_texts(map(_asked, some, said), "acronym")}

    found = renewed(before if stale is not None else None, marks, make, stale or frozenset())
    written = now.written()
    if written and (before is None or (before.marks, before.made_with) != (marks, written)):
        keep(catalogue.workers, KEPT, Kept(marks=marks, made_with=written, tables=found))
    return found["places"]


def _asked(paper: Paper, said: Gathered) -> list[str]:
    """The acronyms that may stand for something in a paper."""
    names = [acronym for _, acronym in (*said.title.names, *said.abstract.names)]
    return list(dict.fromkeys([*names, *map(bare, keywords(paper))]))


def _stale(before: Kept, now: Circumstances, catalogue: Catalogue) -> frozenset[bytes] | None:
    """Marks of papers that are to be read again though they did not change; None for all."""
    then = circumstances_of(before.made_with)
    if then is None or not are_alike(then, now):
        return None
    marks, said = marks_of(catalogue), said_tables(catalogue)
    stale = {
        before.marks[row]
        for row in _with(before.tables["asked"], "acronym", changed_acronyms(then, now))
    }
    stale |= {marks[row] for row in _with(said["explained"], "key", changed_long_forms(then, now))}
    if phrases := changed_phrases(then, now):
        stale |= {marks[row] for row in np.flatnonzero(holding(said, phrases)).tolist()}
    return frozenset(stale)


def _with(table: Table, column: str, texts: set[str]) -> list[int]:
    """The rows that have one of some texts."""
    if not texts:
        return []
    wanted = np.array([*(name in texts for name in table.names[column]), False])
    return list(map(int, table.rows[wanted[table.columns[column]]]))


def counted(found: Occurrences, papers: int) -> Table:
    """The places of some papers, those with one paper, phrase and spelling together."""
    width = max(len(found.key_names), 1)
    pairs, first, which = np.unique(
        found.papers * width + found.keys, return_index=True, return_inverse=True
    )
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    forms = max(len(found.form_names), 1)
    spelt, which = np.unique(rank[which] * forms + found.forms, return_inverse=True)
    pair = pairs[order][spelt // forms]
    counts = {
        name: np.minimum(np.bincount(which[chosen], minlength=len(spelt)), MOST).astype(np.uint16)
        for name, chosen in _marked(found.codes).items()
    }
    head, heads = numbered(list(map(last_word, found.form_names)))
    form = (spelt % forms).astype(NAMES)
    return Table(
        sizes=np.bincount(pair // width, minlength=papers),
        columns={
            "phrase": (pair % width).astype(NAMES),
            "form": form,
            "head": head[form],
            **counts,
        },
        names={"phrase": found.key_names, "form": found.form_names, "head": heads},
    )


def _marked(codes: Integers) -> dict[str, Flags]:
    """The places that each column counts."""
    opens = codes & OPENS > 0
    return {
        "inside": ~opens,
        "opening": opens,
        "titled": codes & TITLED > 0,
        "whole": codes & WHOLE > 0,
        "plain": codes & JOINED == 0,
    }
