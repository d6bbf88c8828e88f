"""The seed, and made-up papers, written in every way that people and programs write listings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from conftest import CHECKOUT
from papershelf.catalogue.accounting import account, sentence
from papershelf.model import Item, Problem, Record, Severity, Source
from papershelf.readers.listing import read
from papershelf.text.decode import decode

SEED = (CHECKOUT / "content" / "sources" / "huggingface-papers.txt").read_text("utf-8")
HEADER = 5
UNITS = [line for line in SEED.split("\n") if line.strip()]
PAPERS = list(zip(UNITS[HEADER::2], UNITS[HEADER + 1 :: 2], strict=True))
INVENTED = [
    (
        "Are Lighthouses Enough?",
        "Lighthouses have guided ships for ages. We ask whether they are. ",
    ),
    ("2D Harbour Embeddings", "Maps of harbours are flat. In this paper, we keep them so. "),
    ("TideNet: Reading Buoys, Winds and Moons", "Buoys are seldom labelled, however many. "),
    ("1-bit Tides", "Most models of tides are large. We show that one bit is enough. "),
    ("DEEP WATER, DEEPER NETS", "This work goes below what has been measured. It is deep. "),
    ("How ships learn to dock: a survey of methods", "Docking is hard. We survey how it is done. "),
]
MADE_UP = [(title, (abstract * 8).strip()) for title, abstract in INVENTED]
COLLECTIONS = {"seed": PAPERS, "made up": MADE_UP}

Papers = list[tuple[str, str]]


def wrapped(column: int, gap: str, *, before: str = "") -> Callable[[Papers], str]:
    def write(papers: Papers) -> str:
        broken = [
            "\n".join(textwrap.wrap(part, column, break_long_words=False, break_on_hyphens=False))
            for title, abstract in papers
            for part in (before + title, abstract)
        ]
        return gap.join(broken) + "\n"

    return write


def each(form: str) -> Callable[[Papers], str]:
    """Each paper by a form with {n}, {title}, {abstract} and what differs from paper to paper."""
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905  as read
    names = ("Ada Lovelace", "Wei Zhang", "J. van der Berg", "Grace Hopper", "K. Müller")

    def write(papers: Papers) -> str:
        return "".join(
            form.format(
                n=number,
                title=title,
                abstract=abstract,
                votes=number * 37 % 411,
                date=f"{months[number % 12]} {number % 28 + 1}, 2024",
                authors=", ".join(names[: number % 4 + 1]),
                arxiv=f"arXiv:2401.{number:05}v1 [cs.CL]",
                url=f"https://example.org/{number}",
            )
            for number, (title, abstract) in enumerate(papers, 1)
        )

    return write


STYLES: dict[str, Callable[[Papers], str]] = {
    "no blank lines": each("{title}\n{abstract}\n"),
    "doubled blank lines": each("{title}\n\n\n{abstract}\n\n\n"),
    "blank lines between papers": each("{title}\n{abstract}\n\n"),
    "wrapped at 60": wrapped(60, "\n\n"),
    "wrapped at 72": wrapped(72, "\n\n"),
    "wrapped at 100": wrapped(100, "\n\n"),
    "wrapped at 80, a blank line everywhere": lambda papers: wrapped(80, "\n")(papers).replace(
        "\n", "\n\n"
    ),
    "numbered": each("{n}. {title}\n\n{abstract}\n\n"),
    "numbered in brackets": each("[{n}] {title}\n{abstract}\n"),
    "numbered with )": each("{n}) {title}\n{abstract}\n\n"),
    "hashed": each("#{n} {title}\n\n{abstract}\n\n"),
    "bulleted": each("- {title}\n\n{abstract}\n\n"),
    "starred and indented": each("* {title}\n    {abstract}\n\n"),
    "headed": each("## {title}\n\n{abstract}\n\n"),
    "labelled": each("Title: {title}\nAbstract: {abstract}\n\n"),
    "labels alone": each("Title\n{title}\nAbstract\n{abstract}\n"),
    "votes before": each("{votes}\n\n{title}\n\n{abstract}\n\n"),
    "votes after": each("{title}\n\n{abstract}\n\n▲ {votes}\n\n"),
    "dates between": each("{title}\n\n{date}\n\n{abstract}\n\n"),
    "dates before": each("Published on {date}\n{title}\n{abstract}\n"),
    "authors between": each("{title}\n{authors}\n{abstract}\n\n"),
    "arXiv ids between": each("{title}\n{arxiv}\n{abstract}\n"),
    "addresses after": each("{title}\n\n{abstract}\n\n{url}\n\n"),
    "everything": each(
        "{votes}\n{title}\n{authors}\n{date}\n{arxiv}\n{abstract}\nView PDF\nComments (3)\n"
    ),
    "tabs": each("\t{title}\t\n\n\t{abstract}\n\n"),
    "no-break spaces": lambda papers: each("{title}\n\n{abstract}\n\n")(papers).replace(
        " ", "\u00a0"
    ),
    "widthless characters": each("\u200b{title}\u200b\n\n\ufeff{abstract}\n\n"),
}
WITHOUT_BLANK = {f"wrapped at {column}, no blank line": column for column in (60, 72, 80, 100)}


def records(items: list[Item]) -> Papers:
    found = [item for item in items if isinstance(item, Record)]
    return [(text(record, "title"), text(record, "abstract")) for record in found]


def text(record: Record, name: str) -> str:
    value = record.first(name)
    return value.text if value else ""


def tidy(papers: Papers) -> Papers:
    """With single spaces, as broken lines are joined."""
    return [(" ".join(title.split()), " ".join(abstract.split())) for title, abstract in papers]


def as_written(text: str, encoding: str) -> str:
    """The text with a question mark for each character that the encoding lacks."""
    return text.encode(encoding, errors="replace").decode(encoding).removeprefix("\ufeff")


def test_the_seed_gives_68_papers_and_no_problem() -> None:
    source = Source(name="seed.txt", text=SEED)
    items = list(read(source))
    expected = "141 lines = 68 titles + 68 abstracts + 5 noise, 0 problems"
    assert sentence(account(source, items)) == expected
    assert records(items) == PAPERS


@pytest.mark.parametrize("papers", COLLECTIONS.values(), ids=COLLECTIONS)
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_papers_come_back_from_every_style(style: Callable[[Papers], str], papers: Papers) -> None:
    source = Source(name="a.txt", text=style(papers))
    items = list(read(source))
    assert tidy(records(items)) == tidy(papers)
    assert account(source, items).problems == 0


@pytest.mark.parametrize("column", WITHOUT_BLANK.values(), ids=WITHOUT_BLANK)
def test_the_seed_comes_back_when_broken_without_a_blank_line(column: int) -> None:
    source = Source(name="a.txt", text=wrapped(column, "\n")(PAPERS))
    items = list(read(source))
    wrong = set(tidy(PAPERS)) - set(tidy(records(items)))
    assert len(wrong) <= 2
    assert len(wrong) <= sum(isinstance(item, Problem) for item in items)
    assert account(source, items).set_aside == 0


@pytest.mark.parametrize(
    ("encoding", "end"),
    [("utf-16", "\r\n"), ("utf-8-sig", "\n"), ("utf-8", "\r"), ("cp1252", "\r\n")],
)
def test_the_seed_comes_back_from_other_encodings_and_line_ends(encoding: str, end: str) -> None:
    data = SEED.replace("\n", end).encode(encoding, errors="replace")
    source, _ = decode("seed.txt", data)
    expected = [
        (as_written(title, encoding), as_written(abstract, encoding)) for title, abstract in PAPERS
    ]
    assert records(list(read(source))) == expected


@pytest.mark.parametrize("papers", COLLECTIONS.values(), ids=COLLECTIONS)
def test_a_missing_abstract_is_a_warning_and_the_paper_stays(papers: Papers) -> None:
    changed = [*papers[:2], (papers[2][0], ""), *papers[3:]]
    listing = re.sub(r"\n{3,}", "\n\n", each("{title}\n\n{abstract}\n\n")(changed))
    items = list(read(Source(name="a.txt", text=listing)))
    problems = [item for item in items if isinstance(item, Problem)]
    assert records(items) == changed
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert "A title without an abstract" in problems[0].message
    assert problems[0].line == 9


@pytest.mark.parametrize("papers", COLLECTIONS.values(), ids=COLLECTIONS)
def test_a_missing_title_sets_its_abstract_aside(papers: Papers) -> None:
    lines = [line for number, paper in enumerate(papers) for line in paper[number == 2 :]]
    items = list(read(Source(name="a.txt", text="\n\n".join(lines))))
    problems = [item for item in items if isinstance(item, Problem)]
    assert records(items) == [*papers[:2], *papers[3:]]
    assert [(problem.severity, problem.set_aside) for problem in problems] == [
        (Severity.ERROR, (9,))
    ]
    assert "Title: " in problems[0].hint


@pytest.mark.parametrize("papers", COLLECTIONS.values(), ids=COLLECTIONS)
def test_a_repeated_paper_is_read_twice(papers: Papers) -> None:
    repeated = [*papers, papers[1]]
    items = list(read(Source(name="a.txt", text=each("{title}\n\n{abstract}\n\n")(repeated))))
    assert items[-1:] == [item for item in items[-1:] if isinstance(item, Record)]
    assert records(items) == repeated


def test_the_metadata_of_each_paper_is_its_own() -> None:
    items = list(read(Source(name="a.txt", text=STYLES["everything"](PAPERS))))
    for number, item in enumerate((item for item in items if isinstance(item, Record)), 1):
        assert text(item, "votes") == str(number * 37 % 411)
        assert text(item, "arxiv") == f"2401.{number:05}v1"
        assert len(item.fields["author"]) == number % 4 + 1


def test_votes_before_a_title_and_addresses_after_an_abstract_keep_to_their_paper() -> None:
    style = each("{votes}\n{title}\n{abstract}\n{url}\n")
    items = list(read(Source(name="a.txt", text=style(MADE_UP))))
    found = [(text(item, "votes"), text(item, "url")) for item in items if isinstance(item, Record)]
    assert found == [
        (str(number * 37 % 411), f"https://example.org/{number}")
        for number in range(1, len(MADE_UP) + 1)
    ]
