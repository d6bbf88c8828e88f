"""Each paper is read once, whoever asks, and not at all if it has not changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import of_texts, orchard, paper
from papershelf.enrich import keyphrases, mentions, methods, tags
from papershelf.enrich.gathered import GATHERED, Gathered, gather, gathered
from papershelf.enrich.mention_places import PLACES
from papershelf.model import Catalogue, InProcess, Relation, RichText, Step, Taxonomy


class Keeping(InProcess):
    """Keeps what was found and counts what was not yet known."""

    def __init__(self) -> None:
        self.kept: dict[Any, Any] = {}
        self.done: list[str] = []

    def each(self, step: Step[Any, Any, Any], given: Sequence[Any], shared: object) -> list[Any]:
        for piece in given:
            if (step.name, piece, shared) not in self.kept:
                self.done.append(step.name)
                self.kept[step.name, piece, shared] = step.run(piece, shared)
        return [self.kept[step.name, piece, shared] for piece in given]


def found(catalogue: Catalogue) -> list[Taxonomy | Relation]:
    """Everything that rests on what is gathered."""
    made: list[Taxonomy | Relation] = []
    for run in (keyphrases.run, methods.run, tags.run, mentions.run):
        made.append(run(catalogue))
        catalogue = catalogue.having(made[-1])
    return made


def test_four_enrichments_read_each_paper_once() -> None:
    workers = Keeping()
    found(replace(orchard(), title="once", workers=workers))
    assert workers.done.count(GATHERED.name) <= len(orchard().papers)


@pytest.mark.parametrize("changed", range(6))
def test_only_a_changed_paper_is_read_again_and_all_is_as_from_nothing(changed: int) -> None:
    workers = Keeping()
    first = replace(orchard(), workers=workers)
    gathered(replace(first, papers=()))
    found(first)
    papers = list(first.papers)
    text = RichText.of("We present BREEZE (B), a rootstock selection (RS) for cold storage.")
    papers[changed] = replace(papers[changed], abstract=text)
    workers.done.clear()
    kept = found(replace(first, papers=tuple(papers)))
    assert workers.done.count(GATHERED.name) == 1
    gathered(replace(first, papers=()))
    assert kept == found(replace(orchard(), papers=tuple(papers)))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=80), st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_what_any_paper_says_can_be_kept_and_read_back(
    title: str, abstract: str, keywords: list[str]
) -> None:
    said = gather((title, abstract, tuple(keywords)))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(said), type=Gathered) == said


def test_acronyms_and_claims_of_a_paper_are_gathered() -> None:
    said = gather(("FENNEL: Reading Bogs", "We present FENNEL, a bog reading aid (BRA).", ()))
    assert said.titled == "FENNEL"
    assert said.claims == ("FENNEL", "FENNEL")
    assert [one[:2] for one in said.explained] == [("BRA", "bog reading aid")]


def test_only_papers_that_may_name_others_are_searched_for_mentions() -> None:
    workers = Keeping()
    texts = [
        ("FENNEL: Reading Bogs", "We present FENNEL for bogs."),
        ("Bog Maps", "We map bogs with FENNEL."),
        ("Fen Maps", "We map fens."),
    ]
    mentions.run(replace(of_texts(texts), workers=workers))
    assert workers.done.count(PLACES.name) == 1


def test_a_keyword_alone_makes_another_paper() -> None:
    one, other = paper("Bogs", "We map bogs."), paper("Bogs", "We map bogs.", keywords=("peat",))
    first, second = (keyphrases.run(Catalogue(papers=(each,))) for each in (one, other))
    assert {term.name for term in second.terms} - {term.name for term in first.terms} == {"peat"}
