"""What became of every line."""

from __future__ import annotations

from papershelf.catalogue.accounting import account, sentence
from papershelf.model import Field, Item, Noise, Problem, Record, Severity, Source


def record(line: int, **fields: tuple[int, ...]) -> Record:
    made = {name: (Field(text=name, lines=lines),) for name, lines in fields.items()}
    return Record(source="papers.txt", line=line, fields=made, raw="")


def noise(line: int) -> Noise:
    return Noise(source="papers.txt", line=line, text="Subscribe", rule="button")


def problem(line: int, severity: Severity, *aside: int) -> Problem:
    return Problem(
        source="papers.txt", line=line, severity=severity, message="m", hint="h", set_aside=aside
    )


def counted(text: str, *items: Item) -> str:
    return sentence(account(Source(name="papers.txt", text=text), items))


def test_each_line_that_is_not_blank_is_counted_by_its_use() -> None:
    text = "Subscribe\n\nTides\nby Ada\nTides rise\nand fall.\n"
    items: list[Item] = [noise(1), record(3, title=(3,), author=(4,), abstract=(5, 6))]
    assert (
        counted(text, *items)
        == "5 lines = 1 title + 1 abstract (2 lines) + 1 metadata + 1 noise, 0 problems"
    )


def test_a_line_with_several_fields_counts_as_a_paper() -> None:
    items: list[Item] = [
        record(1, title=(1,), abstract=(1,)),
        problem(2, Severity.ERROR, 2),
        record(3, title=(3,), url=(3,)),
    ]
    assert counted("{}\n{\n{}", *items) == "3 lines = 2 papers + 1 set aside, 1 problem"


def test_a_line_of_several_metadata_fields_is_metadata() -> None:
    assert counted("T\nMar 12 - 4 votes", record(1, title=(1,), issued=(2,), votes=(2,))) == (
        "2 lines = 1 title + 1 metadata, 0 problems"
    )


def test_warnings_are_counted_beside_problems() -> None:
    items: list[Item] = [record(1, title=(1,)), problem(1, Severity.WARNING)]
    assert counted("T", *items) == "1 line = 1 title, 0 problems, 1 warning"


def test_a_dropped_line_is_told() -> None:
    found = account(Source(name="papers.txt", text="T\n\nlost\n\xa0\n"), [record(1, title=(1,))])
    assert found.unaccounted == (3,)
    assert sentence(found) == "2 lines = 1 title + 1 unaccounted for, 0 problems"


def test_a_line_is_counted_once_however_often_it_is_used() -> None:
    items: list[Item] = [record(1, title=(1,)), record(1, title=(1,)), noise(1)]
    found = account(Source(name="papers.txt", text="T"), items)
    parts = found.titles + found.abstracts + found.metadata + found.whole
    assert found.lines == parts + found.noise + found.set_aside == 1
    assert found.records == 2
