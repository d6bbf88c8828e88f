"""Names of the last build stand where nothing that they hang on changed, and only there."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from enrich_examples import catalogue, paper
from papershelf.enrich.tags import run
from papershelf.enrich.tags.names_before import (
    KEPT,
    NamesBefore,
    NamesKept,
    kept_names,
    names_before,
)
from papershelf.enrich.tags.taxonomy import weighed
from papershelf.model import Paper, Workers
from remembering import Memory

MOSS = paper("Peat Depth", "Peat depth of tidal moss is a peat depth.", name="moss")
KELP = paper("Peat Depth by Sonar", "Tidal moss has peat depths.", name="kelp")
DUNE = paper("Dune Grass", "Dune grass is cut. Cut dune grass is dry.", name="dune")
OTHER = paper("Dune Grass", "Dune grass is cut. The Dune grass is dry.", name="dune")
RICH = paper("Dune Grass", "The dune grasses and many grasses are dry.", name="dune")


def standing(monkeypatch: pytest.MonkeyPatch, workers: Workers, *papers: Paper) -> set[str]:
    """The names that stand when these papers are tagged, by their keys."""
    seen: list[NamesBefore] = []

    def watched(*given: object) -> NamesBefore:
        seen.append(names_before(*given))  # type: ignore[arg-type] # as they come
        return seen[-1]

    monkeypatch.setattr("papershelf.enrich.tags.names.names_before", watched)
    found = weighed(replace(catalogue(*papers), workers=workers))
    monkeypatch.undo()
    return {found.survey.keys[number] for number in seen[0].names}


def tagged(workers: Workers, *papers: Paper) -> object:
    return run(replace(catalogue(*papers), workers=workers))


def test_nothing_stands_in_the_first_build(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not standing(monkeypatch, Memory(), MOSS, KELP, DUNE)


def test_all_names_stand_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, DUNE)
    found = standing(monkeypatch, workers, MOSS, KELP, DUNE)
    assert found >= {"peatdepth", "tidalmoss", "dunegrass"}


def test_a_phrase_that_is_written_otherwise_is_named_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, DUNE)
    found = standing(monkeypatch, workers, MOSS, KELP, OTHER)
    assert "peatdepth" in found
    assert not any(key.startswith("dune") for key in found)


def test_a_phrase_is_named_anew_when_its_last_word_is_plural_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, RICH)
    more = paper("Depths", "Water depths are great; so are sea depths.", name="more")
    assert "peatdepth" not in standing(monkeypatch, workers, MOSS, KELP, RICH, more)


def test_a_phrase_is_named_anew_when_a_word_of_it_keeps_its_capital_now() -> None:
    workers = Memory()
    titled = paper("Moss of Kelvin Depth", "Kelvin Depth grows.", name="titled")
    again = paper("Kelvin Depth", "Sonar of Kelvin Depth is good.", name="again")
    more = [
        paper(f"On {word}", f"We saw the Kelvin {word} there.", name=word)
        for word in ("reed", "fern", "bog")
    ]
    tagged(workers, titled, again)
    assert tagged(workers, titled, again, *more) == tagged(Memory(), titled, again, *more)


def test_what_was_kept_of_other_phrases_is_not_used() -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, DUNE)
    other = weighed(catalogue(DUNE, MOSS, KELP)).survey.found
    assert kept_names(workers, other) is None


@pytest.mark.parametrize(
    "change", [{"names": []}, {"marks": b""}, {"times": b"12"}, {"named": b"123"}, {"digest": b""}]
)
def test_what_does_not_fit_together_is_not_used(change: dict[str, object]) -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, DUNE)
    found = weighed(replace(catalogue(MOSS, KELP, DUNE), workers=workers)).survey.found
    kept = msgspec.msgpack.decode(workers.kept[KEPT], type=NamesKept)
    assert kept_names(workers, found) == kept
    spoiled = msgspec.structs.replace(kept, **change)
    workers.keep(KEPT, msgspec.msgpack.encode(spoiled))
    assert kept_names(workers, found) is None


def test_nothing_is_written_when_nothing_changed() -> None:
    workers = Memory()
    tagged(workers, MOSS, KELP, DUNE)
    before = workers.kept[KEPT]
    tagged(workers, MOSS, KELP, DUNE)
    assert workers.kept[KEPT] is before
