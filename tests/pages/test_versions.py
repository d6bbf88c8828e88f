"""The versions that a paper's page lists."""

from __future__ import annotations

from dataclasses import replace

from examples import paper
from papershelf.model import ENGLISH, Version
from papershelf.pages.versions import forms

LATE = paper("Nets", venue="Journal of Nets", year=2021, identifiers={"doi": "10.5555/nets"})
EARLY = paper("Netting", venue="arXiv", year=2020, identifiers={"arxiv": "2001.00001"})


def versions(*papers: object) -> list[str]:
    parts = tuple(Version(paper=one, reason="") for one in papers)  # type: ignore[arg-type] # papers
    return [form.name for form in forms(replace(LATE, versions=parts), ENGLISH)]


def test_a_paper_of_one_record_lists_no_version() -> None:
    assert forms(LATE, ENGLISH) == ()


def test_preprint_and_publication_are_listed_with_what_differs() -> None:
    assert versions(LATE, EARLY) == ["Journal of Nets, 2021", "arXiv, 2020, “Netting”"]


def test_each_version_links_to_its_own_page() -> None:
    parts = tuple(Version(paper=one, reason="") for one in (LATE, EARLY))
    found = forms(replace(LATE, versions=parts), ENGLISH)
    assert [form.links for form in found] == [
        (("doi:10.5555/nets", "https://doi.org/10.5555/nets"),),
        (("arxiv:2001.00001", "https://arxiv.org/abs/2001.00001"),),
    ]


def test_records_that_say_the_same_are_one_version() -> None:
    assert versions(LATE, LATE) == []
    assert len(versions(LATE, EARLY, LATE)) == 2
