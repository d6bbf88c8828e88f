"""CSV, read back by Python's reader."""

from __future__ import annotations

import csv
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper, tags, term
from papershelf.exports import papers_csv
from papershelf.model import Paper
from papershelf.plugins import contents


def rows(*papers: Paper) -> list[dict[str, str]]:
    found = catalogue(*papers).having(tags(term("herons", *papers), term("harbours", *papers)))
    ((path, content),) = contents(papers_csv.export(found))
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


@given(st.lists(st.text(alphabet="a b,\";'é"), min_size=2, max_size=4))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_cells_are_quoted_as_pythons_own_writer_does(cells: list[str]) -> None:
    written = StringIO()
    csv.writer(written, lineterminator="").writerow(cells)
    assert ",".join(map(papers_csv.quoted, cells)) == written.getvalue()
