"""CSV, read back by Python's reader."""

from __future__ import annotations

import csv
from io import StringIO

from examples import catalogue, paper, tags, term
from papershelf.exports import papers_csv
from papershelf.model import Paper


def rows(*papers: Paper) -> list[dict[str, str]]:
    found = catalogue(*papers).having(tags(term("herons", *papers), term("harbours", *papers)))
    ((path, content),) = papers_csv.export(found)
    assert path == "api/papers.csv"
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_tells_what_is_known_of_a_paper() -> None:
    made = paper(
        'Herons, "again"',
        "They\nstand.",
        authors=("Ines Muster", "Jo Li"),
        year=2020,
        venue="Birds",
        identifiers={"doi": "10.1/x"},
    )
    assert rows(made) == [
        {
            "id": "herons-again",
            "title": 'Herons, "again"',
            "authors": "Ines Muster; Jo Li",
            "year": "2020",
            "venue": "Birds",
            "tags": "herons; harbours",
            "doi": "10.1/x",
            "arxiv": "",
            "url": "papers/herons-again/",
            "abstract": "They stand.",
        }
    ]


def test_no_cell_is_a_formula() -> None:
    assert rows(paper('=HYPERLINK("x")', "@SUM(1)"))[0]["title"] == '\'=HYPERLINK("x")'
    assert rows(paper("+1", "@SUM(1)"))[0]["abstract"] == "'@SUM(1)"
