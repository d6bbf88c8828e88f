"""What a file will become, before it is one of the sources."""

from __future__ import annotations

import pytest

from examples import LISTING, paper
from papershelf.command.adding import arrival, free_name, pasted_name, preview, shown
from papershelf.errors import SourceError
from papershelf.model import Paper

BIB = b"""@article{muster2024herons,
  title = {Counting Herons},
  author = {Muster, Ines and Example, Jo},
  year = {2024},
  doi = {10.5555/herons},
}
@article{muster2025gulls,
  title = {Counting Gulls},
  doi = {10.5555/gulls},
}
@article{broken, author = {Nobody}}
"""


def known() -> Paper:
    return paper("Counting Herons", identifiers={"doi": "10.5555/herons"})


def test_papers_are_new_unless_the_catalogue_has_them() -> None:
    found = arrival("papers.bib", BIB, [known()])
    assert [some.title.plain for some in found.new] == ["Counting Gulls"]
    assert found.records == 2


def test_a_preview_names_format_problems_and_new_papers() -> None:
    lines = list(preview(arrival("papers.bib", BIB, [known()])))
    assert lines[0].startswith("papers.bib (bibtex): ")
    assert any("no title" in line for line in lines)
    assert lines[-2:] == ["1 new paper, 1 already in the catalogue", "  Counting Gulls"]


def test_the_first_file_of_a_catalogue_brings_only_new_papers() -> None:
    found = arrival("list.txt", LISTING.encode(), [])
    assert len(found.new) == found.records == 3


def test_a_file_that_is_no_source_is_refused() -> None:
    with pytest.raises(SourceError):
        arrival("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", [])


def test_pasted_text_is_named_for_its_first_paper_and_its_format() -> None:
    assert pasted_name(arrival("pasted", BIB, [])) == "counting-herons.bib"
    assert pasted_name(arrival("pasted", LISTING.encode(), [])).endswith(".txt")


def test_a_paper_is_shown_with_its_first_author_and_year() -> None:
    herons = paper("Counting Herons", authors=("Ines Muster",), year=2024)
    assert shown(herons) == "Counting Herons (Ines Muster, 2024)"
    assert shown(paper("Gulls")) == "Gulls"


def test_no_file_is_written_over() -> None:
    assert free_name("papers.bib", {"Papers.bib"}) == "papers-2.bib"
    assert free_name("papers.json.gz", {"papers.json.gz"}) == "papers-2.json.gz"
    assert free_name("papers.bib", set()) == "papers.bib"
