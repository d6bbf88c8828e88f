"""Which field of several records of one paper is kept."""

from __future__ import annotations

from dataclasses import replace

from examples import paper
from papershelf.catalogue.duplicates import merged
from papershelf.model import Issued, Paper, Person, Resource

TITLE = "Nets of the Northern Coast"


def draft() -> Paper:
    made = paper(
        TITLE.lower(),
        "Nets are mended in winter. We release our needles, our twine and all that we know.",
        authors=("Ines Muster", "Wei Lin"),
        identifiers={"arxiv": "2001.00001"},
    )
    links = (Resource(kind="pdf", url="https://example.org/draft.pdf"),)
    return replace(made, kind="preprint", links=links, issued=Issued(year=2020, month=3))


def published() -> Paper:
    made = paper(
        TITLE,
        "Nets are mended in winter.",
        authors=("Ines Muster", "W. Lin"),
        venue="Journal of Nets",
        identifiers={"doi": "10.5555/nets"},
        line=7,
    )
    links = (Resource(kind="code", url="https://example.org/nets"),)
    return replace(made, kind="article-journal", links=links, issued=Issued(year=2021))


def one(*papers: Paper) -> Paper:
    (found,) = merged(papers).papers
    return found


def test_the_published_title_venue_date_and_kind_are_kept() -> None:
    found = one(draft(), published())
    assert found.title.plain == TITLE
    assert (found.venue, str(found.issued), found.kind) == (
        "Journal of Nets",
        "2021",
        "article-journal",
    )


def test_the_longer_abstract_is_kept_unless_it_is_cut_off() -> None:
    assert "needles" in one(published(), draft()).abstract.plain
    cut = paper(TITLE, "Nets are mended in winter and in spring and then again in …")
    assert one(replace(published(), identifiers={}), cut).abstract.plain.endswith("winter.")


def test_the_list_of_authors_that_spells_names_out_is_kept() -> None:
    spelled = (Person(given="Ines", family="Muster"), Person(given="Wei", family="Lin"))
    short = (Person(given="I.", family="Muster"), Person(given="W.", family="Lin"))
    found = one(replace(published(), authors=short), replace(draft(), authors=spelled))
    assert found.authors == spelled


def test_all_identifiers_and_links_are_kept() -> None:
    found = one(draft(), published())
    assert found.identifiers == {"doi": "10.5555/nets", "arxiv": "2001.00001"}
    assert {link.kind for link in found.links} == {"pdf", "code"}


def test_the_more_exact_date_of_the_same_year_is_kept() -> None:
    exact = replace(published(), issued=Issued(year=2021, month=5, day=4))
    assert str(one(published(), exact).issued) == "2021-05-04"


def test_place_and_id_are_those_of_the_first_record() -> None:
    found = one(draft(), published())
    assert found.id == draft().id
    assert [record.line for record in found.origin] == [1, 7]
