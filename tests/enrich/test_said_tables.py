"""What papers say of names and acronyms stands in tables, for which only new papers are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from enrich_examples import catalogue, paper
from papershelf.enrich.gathered import GATHERED
from papershelf.enrich.kept_table import Table
from papershelf.enrich.said_tables import by_row, explained_rows, said_tables
from papershelf.model import Catalogue, Paper, Step
from remembering import Memory

Given = TypeVar("Given")
Shared = TypeVar("Shared")
Found = TypeVar("Found")
POND = paper("POND: Tides", "Tidal lagoon power (TLP) pays. We present POND, a tide gauge.")
MOSS = paper("Moss", "The MS KELP dataset and MS-KELP help; TLP pays.")
OTHERS = [paper(f"Reed {at}", "Reed grows.", name=f"reed-{at}") for at in range(20)]


class Asking(Memory):
    """Notes how many papers were read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[int] = []

    def each(
        self, step: Step[Given, Shared, Found], given: Sequence[Given], shared: Shared
    ) -> list[Found]:
        """Count, and do it."""
        if step is GATHERED:
            self.read.append(len(given))
        return super().each(step, given, shared)


def rows(table: Table, column: str) -> list[list[str]]:
    return [list(row) for row in by_row(table, table.written(column))]


def shelf(*papers: Paper, workers: Memory) -> Catalogue:
    return replace(catalogue(*papers), workers=workers)


def test_acronyms_names_and_words_of_each_paper_are_told() -> None:
    said = said_tables(catalogue(POND, MOSS))
    assert [[one.acronym for one in row] for row in explained_rows(said)] == [["TLP"], []]
    assert rows(said["claims"], "name") == [["POND"], []]
    assert rows(said["titled"], "key") == [["pond"], [""]]
    assert {"tide", "gauge", "POND", "TLP"} <= set(rows(said["tokens"], "token")[0])
    assert "MS KELP" in rows(said["pairs"], "form")[1]
    assert "MS-KELP" in rows(said["singles"], "form")[1]


def test_a_pair_tells_the_keys_of_its_words() -> None:
    pairs = said_tables(catalogue(MOSS))["pairs"]
    at = pairs.written("form").index("MS KELP")
    assert [pairs.written(half)[at] for half in ("key", "left", "right")] == [
        "mskelp",
        "ms",
        "kelp",
    ]


def test_only_a_new_paper_is_read() -> None:
    workers = Asking()
    said_tables(shelf(POND, *OTHERS, workers=workers))
    said_tables(shelf(MOSS, POND, *OTHERS, workers=workers))
    assert workers.read == [21, 1]


def test_a_catalogue_as_before_is_not_kept_again() -> None:
    workers = Memory()
    said_tables(shelf(POND, MOSS, workers=workers))
    (kept,) = workers.kept.values()
    said_tables(shelf(POND, MOSS, workers=workers))
    assert next(iter(workers.kept.values())) is kept


def test_no_papers_say_nothing() -> None:
    assert all(not len(table.rows) for table in said_tables(catalogue()).values())
