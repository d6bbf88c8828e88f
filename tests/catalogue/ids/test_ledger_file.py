"""The file that knows every address that was ever published."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.ids.ledger_file import HEAD, ledger_text, parse_ledger
from papershelf.model import Ledger, PaperId, PublishedPage, PublishedPaper

IDS = st.from_regex(r"[a-z]{1,4}(-[0-9]{1,2})?", fullmatch=True)
TITLES = st.text(st.characters(exclude_categories=["Cs"])).map(lambda text: " ".join(text.split()))
MARKS = st.lists(st.from_regex(r"[a-z]{1,4}:[!-~]{1,8}", fullmatch=True), unique=True, max_size=3)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    ids = sorted(draw(st.sets(IDS, max_size=5)))
    papers = []
    for own in ids:
        target = draw(st.sampled_from([None, *(one for one in ids if one != own)]))
        papers.append(
            PublishedPaper(
                id=PaperId(own),
                title=draw(TITLES),
                marks=tuple(sorted(draw(MARKS))),
                living=target is None and draw(st.booleans()),
                target=PaperId(target) if target else None,
            )
        )
    names = sorted(draw(st.sets(st.tuples(st.sampled_from(["tags", "venues"]), IDS), max_size=4)))
    pages = [
        PublishedPage(
            page=f"{folder}/{own}",
            title=draw(TITLES.filter(bool)),
            paper=draw(st.sampled_from([None, PaperId("pears")])),
        )
        for folder, own in names
    ]
    return Ledger(papers=tuple(papers), pages=tuple(pages))


@settings(deadline=None, max_examples=80, derandomize=True)
@given(ledgers())
def test_what_is_written_is_read_back(ledger: Ledger) -> None:
    assert parse_ledger(ledger_text(ledger), "ids.tsv") == ledger


@settings(deadline=None, max_examples=80, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            ["paper", "moved", "gone", "page", "\t", "a", "b-c", " ", "\n", "doi:a", "<<<<<<<", "#"]
        )
    )
)
def test_no_text_breaks_the_reading_and_no_line_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    found = parse_ledger(text, "ids.tsv")
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in found.problems)
    again = parse_ledger(ledger_text(found), "ids.tsv")
    assert (again.papers, again.pages, again.others) == (found.papers, found.pages, found.others)
    for line in filter(str.strip, text.split("\n")):
        kind, own, *_ = (*line.split("\t"), "")
        known = {row.id for row in found.papers} | {row.page for row in found.pages}
        assert line in found.others or own in known or line.startswith("<<<<<<<"), kind


def test_rows_are_sorted_by_address_whatever_became_of_the_paper() -> None:
    ledger = Ledger(
        papers=(
            PublishedPaper(id=PaperId("apples"), title="Apples", living=False),
            PublishedPaper(id=PaperId("pears"), title="Pears", marks=("doi:a", "key:p")),
            PublishedPaper(
                id=PaperId("quinces"), title="Quinces", living=False, target=PaperId("pears")
            ),
        ),
        pages=(PublishedPage(page="tags/fruit", title="fruit", paper=PaperId("pears")),),
        others=("# our own note", "later\trow"),
    )
    assert ledger_text(ledger) == HEAD + (
        "# our own note\nlater\trow\n"
        "gone\tapples\tApples\t\n"
        "paper\tpears\tPears\tdoi:a key:p\n"
        "moved\tquinces\tpears\tQuinces\t\n"
        "page\ttags/fruit\tfruit\tpears\n"
    )


def test_an_empty_ledger_makes_no_text() -> None:
    assert ledger_text(Ledger()) == ""
    assert parse_ledger("", "ids.tsv") == Ledger()


@pytest.mark.parametrize(
    "line",
    [
        "paper\tpears",
        "paper\t../pears\tPears\t",
        "paper\tPears\tPears\t",
        "paper\tcon\tCon\t",
        f"paper\t{'p' * 81}\tPears\t",
        "moved\tpears\tpears\tPears\t",
        "moved\tpears\tno id\tPears\t",
        "page\t../tags\ttags",
        "page\tpapers/pears\tPears",
        "page\ttags/a/b/c\tdeep",
        "page\ttags/a\t ",
        "pears",
        "later\tpears\tPears",
    ],
)
def test_a_line_that_is_no_row_is_told_of_and_kept(line: str) -> None:
    found = parse_ledger(f"paper\tapples\tApples\tdoi:a\n{line}\n", "content/ids.tsv")
    assert [row.id for row in found.papers] == ["apples"]
    assert [(one.source, one.line) for one in found.problems] == [("content/ids.tsv", 2)]
    assert f"\n{line}\n" in ledger_text(found)


def test_rows_of_one_id_that_two_branches_left_are_united_without_a_word() -> None:
    found = parse_ledger(
        "paper\tpears\tPears\tdoi:a title:x::\npaper\tpears\tPears, revised\tdoi:a title:y::\n"
        "moved\tpears\tapples\tPears\n",
        "ids.tsv",
    )
    assert found.papers == (
        PublishedPaper(
            id=PaperId("pears"), title="Pears", marks=("doi:a", "title:x::", "title:y::")
        ),
    )
    assert found.problems == ()


def test_one_id_that_two_branches_gave_to_two_papers_is_told_of() -> None:
    text = "paper\tpears\tPears\tdoi:a\npaper\tpears\tPears\tdoi:b\n"
    found = parse_ledger(text, "ids.tsv")
    assert [problem.line for problem in found.problems] == [2]
    assert found.papers[0].marks == ("doi:a", "doi:b")


def test_both_sides_of_an_unmerged_conflict_are_used_and_told_of_once() -> None:
    text = "<<<<<<< ours\npaper\ta\tA\t\n=======\npaper\tb\tB\t\n>>>>>>> theirs\n"
    found = parse_ledger(text, "ids.tsv")
    assert [row.id for row in found.papers] == ["a", "b"]
    assert [problem.line for problem in found.problems] == [1]
    assert found.others == ()


def test_line_ends_of_another_system_make_no_difference() -> None:
    found = parse_ledger("# note\r\n\r\npaper\tpears\tPears\tdoi:a\r\n", "ids.tsv")
    assert [row.marks for row in found.papers] == [("doi:a",)]
    assert found.others == ("# note",)


def test_a_redirect_written_by_hand_needs_no_title_and_no_marks() -> None:
    found = parse_ledger("moved\told-pears\tpears\n", "ids.tsv")
    assert found.papers[0].target == "pears"
    assert found.problems == ()
