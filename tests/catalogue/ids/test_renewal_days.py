"""The day on which a paper was first published."""

from __future__ import annotations

from examples import paper
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.ids.ledger_file import ledger_text, parse_ledger
from papershelf.model import Catalogue, Ledger, Paper, Vocabulary

ABSTRACT = (
    "Harbour cameras see many herons and few people. We count herons with a small detector that was"
    " trained on one harbour and tested on four others, at night too."
)
HERONS = paper("Counting Herons from Harbour Cameras", ABSTRACT)
GULLS = paper("Counting Gulls from Harbour Cameras", "Gulls fly.")


def built(day: str, ledger: Ledger, *papers: Paper) -> Catalogue:
    return assemble(papers, "Shelf", Vocabulary(ledger=ledger, today=day))


def test_a_paper_keeps_the_day_of_the_build_that_first_had_it() -> None:
    first = built("2030-01-01", Ledger(), HERONS)
    second = built("2030-02-01", first.ledger, HERONS, GULLS)
    assert second.since == {HERONS.id: "2030-01-01", GULLS.id: "2030-02-01"}


def test_a_paper_that_comes_back_has_its_first_day() -> None:
    first = built("2030-01-01", Ledger(), HERONS, GULLS)
    without = built("2030-02-01", first.ledger, GULLS)
    assert HERONS.id not in without.since
    assert built("2030-03-01", without.ledger, HERONS, GULLS).since[HERONS.id] == "2030-01-01"


def test_a_retitled_paper_is_not_new() -> None:
    first = built("2030-01-01", Ledger(), HERONS)
    retitled = paper("Herons, Seen from Afar", ABSTRACT)
    assert built("2030-02-01", first.ledger, retitled).since == {HERONS.id: "2030-01-01"}


def test_the_day_stands_in_the_file_and_comes_back() -> None:
    ledger = built("2030-01-01", Ledger(), HERONS).ledger
    assert ledger_text(ledger).rstrip().endswith("\t2030-01-01")
    assert parse_ledger(ledger_text(ledger), "ids.tsv") == ledger


def test_a_file_from_before_there_were_days_is_read() -> None:
    ledger = built("", Ledger(), HERONS).ledger
    assert not ledger.papers[0].since
    assert built("2030-04-01", ledger, HERONS).since == {HERONS.id: "2030-04-01"}
