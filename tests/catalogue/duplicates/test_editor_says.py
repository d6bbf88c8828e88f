"""What an editor decides is done, ever after."""

from __future__ import annotations

from dataclasses import replace

from duplicate_shelf import SHELF

from examples import paper
from papershelf.catalogue.duplicates import merged
from papershelf.catalogue.duplicates.asked import asked, described
from papershelf.model import Decision, Description, Paper

ONE, OTHER = (entry.paper(line) for line, entry in enumerate(SHELF[:2], 1))


def says(one: Paper = ONE, other: Paper = OTHER, *, same: bool | None) -> list[Decision]:
    word = Decision(one=described(one), other=described(other), same=same, where="", line=1)
    return [word]


def test_yes_makes_one_paper_of_two_that_have_nothing_in_common() -> None:
    (found,) = merged([ONE, OTHER], says(same=True)).papers
    assert found.versions[1].reason == "an editor says so"


def test_no_keeps_equal_papers_apart_and_asks_no_more() -> None:
    first = SHELF[0].but(doi="10.5555/1").paper()
    copy = SHELF[0].but(year="2022", venue="Weaving Letters").paper()
    assert len(merged([first, copy]).papers) == 1
    found = merged([first, copy], says(first, copy, same=False))
    assert len(found.papers) == 2
    assert not found.uncertain


def test_no_keeps_groups_apart_that_a_third_record_would_join() -> None:
    abstract = SHELF[0].abstract
    first, second, third = (
        paper(title, abstract, authors=SHELF[0].authors)
        for title in ("Nets of the Coast", "Nets of the Shore", "Nets of Coasts")
    )
    assert len(merged([first, second, third]).papers) == 1
    found = merged([first, second, third], says(first, second, same=False))
    together = [{part.paper.title.plain for part in one.versions} for one in found.papers]
    assert not any({"Nets of the Coast", "Nets of the Shore"} <= group for group in together)


def test_no_counts_more_than_yes() -> None:
    assert len(merged([ONE, OTHER], [*says(same=True), *says(same=False)]).papers) == 2


def test_a_decision_holds_when_a_paper_moves_and_gains_a_doi() -> None:
    moved = replace(ONE, origin=paper("x", line=99).origin, identifiers={"doi": "10.5555/looms"})
    assert len(merged([OTHER, moved], says(same=True)).papers) == 1


def test_a_decision_holds_when_a_paper_with_an_identifier_is_retitled() -> None:
    known = replace(ONE, identifiers={"doi": "10.5555/looms"})
    decision = says(known, OTHER, same=True)
    renamed = replace(known, title=paper("Another Name").title)
    assert len(merged([renamed, OTHER], decision).papers) == 1


def test_a_decision_about_one_paper_is_not_taken_for_its_namesake() -> None:
    namesake = SHELF[0].but(authors=("Xaver Yzer",)).paper(8)
    assert len(merged([namesake, OTHER], says(same=True)).papers) == 2


def test_a_decision_without_papers_changes_nothing() -> None:
    gone = Description(title="Gone with the Tide")
    word = Decision(one=gone, other=gone, same=True, where="", line=1)
    assert merged([ONE, OTHER], [word]) == merged([ONE, OTHER])


def test_a_question_is_known_whichever_paper_is_named_first() -> None:
    first, second = SHELF[0].bare.paper(), SHELF[0].bare.but(year="2014").paper(5)
    (pair,) = merged([first, second]).uncertain
    assert asked(pair, says(first, second, same=None))
    assert asked(pair, says(second, first, same=None))
    assert not asked(pair, says(ONE, OTHER, same=None))
