"""The places of all papers are the same brought up to date, whatever is known besides them."""

from __future__ import annotations

from dataclasses import replace

from enrich_examples import catalogue, paper
from papershelf.enrich.kept_table import Table
from papershelf.enrich.said_tables import by_row
from papershelf.enrich.tags.counted_places import MOST, places
from papershelf.enrich.tags.glossary import meanings_in
from papershelf.enrich.tags.known import known
from papershelf.model import CuratedTag, Paper, Vocabulary, Workers
from remembering import Memory

POWER = paper("Lagoons", "Tidal lagoon power (TLP) pays.", name="power")
BUILT = paper(
    "Building", "We build TLP near peat bog depth gauges.", name="built", keywords=("TLP",)
)
REED = paper("Reed", "Reed grows by reed.", name="reed")


def made(
    *papers: Paper, tags: tuple[str, ...] = (), without: str = "", workers: Workers | None = None
) -> Table:
    """The places, with an editor's tags, and a long form that is a method's."""
    found = catalogue(*papers)
    if workers:
        found = replace(found, workers=workers)
    meanings = meanings_in(found).without({without})
    vocabulary = Vocabulary(tags=tuple(CuratedTag(name=name) for name in tags))
    return places(found, meanings, known(found.papers, meanings, vocabulary))


def told(table: Table) -> list[list[tuple[object, ...]]]:
    """Phrase, form and counts of each entry of each paper."""
    names = [table.written(name) for name in ("phrase", "form", "head")]
    counts = [column.tolist() for name, column in table.columns.items() if name not in table.names]
    return [list(row) for row in by_row(table, list(zip(*names, *counts, strict=True)))]


def counted(table: Table, paper: int, column: str) -> dict[tuple[str, str], int]:
    """What a column says of each phrase and spelling of a paper."""
    entries = list(
        zip(table.written("phrase"), table.written("form"), table.columns[column], strict=True)
    )
    return {(phrase, form): int(n) for phrase, form, n in by_row(table, entries)[paper] if n}


def test_places_inside_sentences_and_others_are_counted_apart() -> None:
    table = made(REED)
    assert counted(table, 0, "opening") == {("reed", "Reed"): 2}
    assert counted(table, 0, "inside") == {("reed", "reed"): 1}
    assert counted(table, 0, "titled") == {("reed", "Reed"): 1}


def test_a_count_beyond_all_bounds_is_cut() -> None:
    table = made(paper("x", "A reed " + "by a reed " * (MOST + 9), name="x"))
    assert counted(table, 0, "inside")["reed", "reed"] == MOST


def test_an_acronym_that_another_paper_explains_moves_the_places_of_its_names() -> None:
    workers = Memory()
    made(BUILT, REED, workers=workers)
    found = told(made(POWER, BUILT, REED, workers=workers))
    assert found == told(made(POWER, BUILT, REED))
    assert "tidallagoonpower" in {entry[0] for entry in found[1]}


def test_an_acronym_that_is_a_methods_now_stands_for_itself() -> None:
    workers = Memory()
    made(POWER, BUILT, workers=workers)
    without = "tidallagoonpower"
    found = told(made(POWER, BUILT, without=without, workers=workers))
    assert found == told(made(POWER, BUILT, without=without))
    assert told(made(POWER, BUILT, workers=workers)) == told(made(POWER, BUILT))


def test_a_phrase_that_is_known_now_is_found_in_papers_of_before() -> None:
    workers = Memory()
    made(POWER, BUILT, REED, tags=("old moss lamp",), workers=workers)
    tags = ("old moss lamp", "bog depth gauge")
    found = told(made(POWER, BUILT, REED, tags=tags, workers=workers))
    assert found == told(made(POWER, BUILT, REED, tags=tags))
    assert found[1] != told(made(BUILT))[0]


def test_more_changes_than_can_be_followed_are_made_anew() -> None:
    workers = Memory()
    made(POWER, BUILT, REED, workers=workers)
    tags = tuple(f"bog depth {number}" for number in range(200))
    found = told(made(POWER, BUILT, REED, tags=tags, workers=workers))
    assert found == told(made(POWER, BUILT, REED, tags=tags))


def test_an_explanation_of_its_own_goes_when_it_is_a_methods() -> None:
    workers = Memory()
    papers = POWER, paper("Ponds", "Two lost ponds (TLP) remain; TLP dries.", name="ponds")
    made(*papers, workers=workers)
    found = told(made(*papers, without="twolostpond", workers=workers))
    assert found == told(made(*papers, without="twolostpond"))
    assert found != told(made(*papers))
