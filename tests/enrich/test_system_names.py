"""A name belongs to the one paper that introduces it."""

from __future__ import annotations

from enrich_examples import catalogue, paper
from papershelf.enrich.gathered import gathered_here
from papershelf.enrich.said_tables import said_tables
from papershelf.enrich.system_names import disputed, introduced
from papershelf.model import Paper, PaperId

TERN = paper("TERN: Tracking Seabirds", "We present TERN for seabirds.", name="tern")


def names(*papers: Paper) -> dict[str, PaperId]:
    return introduced(papers, [one.claims for one in gathered_here(papers)])


def wrong(*papers: Paper) -> set[str]:
    found = catalogue(*papers)
    return disputed({"TERN": TERN.id}, found, said_tables(found))


def test_the_name_before_a_colon_is_its_papers() -> None:
    assert names(TERN) == {"TERN": "tern"}


def test_a_title_case_name_needs_to_be_used_as_one() -> None:
    used = paper("Moss Trails: Walking", "Here we introduce Moss Trails for walks.", name="used")
    unused = paper("Bog Paths: Walking", "Walks are long.", name="unused")
    assert names(used, unused) == {"Moss Trails": "used"}


def test_names_that_everybody_uses_are_nobodys() -> None:
    assert names(paper("BERT: Bird Records", "We present BERT.", name="b")) == {}


def test_a_short_acronym_in_brackets_is_not_enough() -> None:
    text = "We propose a moss network tool (MNT). We propose a moss network display (MONED)."
    assert names(paper("Moss", text, name="m")) == {"MONED": "m"}


def test_a_name_that_another_paper_explains_otherwise_is_disputed() -> None:
    other = paper("Nests", "The total egg report number (TERN) is high.", name="o")
    assert wrong(TERN, other) == {"TERN"}


def test_a_name_that_is_written_small_elsewhere_is_disputed() -> None:
    other = paper("Birds", "A tern is a bird.", name="o")
    assert wrong(TERN, other) == {"TERN"}


def test_a_name_of_two_words_that_is_written_small_elsewhere_is_disputed() -> None:
    trails = paper("Moss Trails: Walking", "Here we introduce Moss Trails.", name="trails")
    other = paper("Walks", "Old moss trails are wet.", name="o")
    found = catalogue(trails, other)
    assert disputed({"Moss Trails": trails.id}, found, said_tables(found)) == {"Moss Trails"}
