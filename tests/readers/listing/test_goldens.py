"""Whole listings against what a person reads in them.

Each tests/data/readers/NAME.txt has NAME.expected beside it: for every line of the listing the use
that was made of it, then the problems. `summary` writes that form.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf.catalogue.accounting import account, sentence
from papershelf.model import Item, Noise, Problem, Record, Source
from papershelf.readers.listing import read

DATA = Path(__file__).parent.parent.parent / "data" / "readers"
LISTINGS = sorted(path.stem for path in DATA.glob("*.txt"))
SHOWN = 64


def summary(source: Source, items: list[Item]) -> str:
    """Records field by field, noise with its rule, problems with their lines set aside."""
    lines = [sentence(account(source, items)), ""]
    for item in items:
        if isinstance(item, Record):
            lines.append(f"{item.line}: paper")
            for name, values in item.fields.items():
                for value in values:
                    numbers = ",".join(map(str, value.lines))
                    lines.append(f"    {name} ({numbers}): {short(value.text)}")
        elif isinstance(item, Noise):
            lines.append(f"{item.line}: noise ({item.rule}): {short(item.text)}")
        else:
            aside = f", sets aside {list(item.set_aside)}" if item.set_aside else ""
            lines.append(f"{item.line}: {item.severity.value}{aside}: {item.message}")
    return "\n".join(lines) + "\n"


def short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:40]} ... {text[-19:]}"


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_is_read_as_a_person_reads_it(name: str) -> None:
    source = Source(name=f"{name}.txt", text=(DATA / f"{name}.txt").read_text("utf-8"))
    items = list(read(source))
    assert summary(source, items) == (DATA / f"{name}.expected").read_text("utf-8")


@pytest.mark.parametrize("name", LISTINGS)
def test_every_problem_says_how_to_mend_it(name: str) -> None:
    source = Source(name=name, text=(DATA / f"{name}.txt").read_text("utf-8"))
    problems = [item for item in read(source) if isinstance(item, Problem)]
    assert all(problem.hint.endswith(".") and problem.message for problem in problems)


@pytest.mark.parametrize("name", LISTINGS)
def test_a_record_holds_the_sources_own_text(name: str) -> None:
    source = Source(name=name, text=(DATA / f"{name}.txt").read_text("utf-8"))
    for item in read(source):
        if isinstance(item, Record):
            used = [line for values in item.fields.values() for one in values for line in one.lines]
            raw = source.lines[min(used) - 1 : max(used)]
            assert item.raw == "\n".join(raw)
            assert item.line == min(used)
