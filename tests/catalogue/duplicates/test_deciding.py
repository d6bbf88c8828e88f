"""What makes two papers one, and what keeps them apart."""

from __future__ import annotations

import pytest
from duplicate_shelf import SHELF, Entry

from examples import paper
from papershelf.catalogue.duplicates import merged
from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.profiles import Profile
from papershelf.catalogue.duplicates.rules import RULES, rule_for

LOOMS = SHELF[0]


def decided(one: Entry, other: Entry) -> str:
    found = merged([one.paper(), other.paper(5)])
    if len(found.papers) == 1:
        return "same"
    return "asked" if found.uncertain else "two"


def reason(one: Entry, other: Entry) -> str:
    facts = Facts(one=Profile(paper=one.paper()), other=Profile(paper=other.paper()))
    return rule_for(facts).reason


def test_an_identifier_in_common_makes_one_paper_of_two_titles() -> None:
    first = paper("Nets", "Early words.", identifiers={"doi": "10.5555/nets"})
    second = paper("Nets, revised", "Later words.", identifiers={"doi": "10.5555/NETS"})
    (one,) = merged([first, second]).papers
    assert one.versions[1].reason == "an identifier in common (DOI 10.5555/nets)"


def test_one_doi_on_papers_of_other_people_is_a_question() -> None:
    other = SHELF[4].but(doi="10.5555/looms")
    assert decided(LOOMS.but(doi="10.5555/looms"), other) == "asked"


def test_one_doi_on_a_paper_and_its_erratum_is_a_question() -> None:
    erratum = LOOMS.bare.but(title=f"Erratum: {LOOMS.title}", doi="10.5555/looms")
    assert decided(LOOMS.but(doi="10.5555/looms"), erratum) == "asked"


def test_the_doi_of_a_preprint_contradicts_no_other() -> None:
    draft = LOOMS.but(doi="10.48550/arXiv.2001.00001", venue="arXiv", year="2020")
    assert decided(draft, LOOMS.but(doi="10.5555/looms")) == "same"
    server = LOOMS.but(doi="10.1101/2020.01.01.123456", venue="bioRxiv", year="2020")
    assert decided(server, LOOMS.but(doi="10.5555/looms")) == "same"


def test_the_versions_of_a_preprints_doi_are_one() -> None:
    first, second = (LOOMS.but(doi=f"10.20944/preprints1.v{n}", venue="") for n in (1, 2))
    assert decided(first, second) == "same"


@pytest.mark.parametrize("kind", ["isbn", "issn"])
def test_a_number_of_a_volume_is_no_paper(kind: str) -> None:
    one, other = (entry.but(**{kind: "1555-5550"}) for entry in SHELF[:2])
    assert decided(one, other) == "two"


def test_the_doi_of_a_whole_volume_is_no_papers_own() -> None:
    volume = [entry.but(doi="10.5555/volume").paper(line) for line, entry in enumerate(SHELF)]
    found = merged(volume)
    assert len(found.papers) == len(SHELF)
    assert not found.uncertain


def test_equal_titles_and_authors_of_far_years_are_a_question() -> None:
    assert decided(LOOMS.bare, LOOMS.bare.but(year="2014")) == "asked"


def test_what_was_sent_in_again_the_next_year_is_one_paper() -> None:
    assert decided(LOOMS, LOOMS.but(year="2022", venue="Weaving Letters")) == "same"


def test_a_preprint_of_many_years_before_is_a_question() -> None:
    assert decided(LOOMS.bare.but(venue="arXiv", year="2012"), LOOMS.bare) == "asked"


def test_a_publication_does_not_come_years_before_its_preprint() -> None:
    assert decided(LOOMS.bare.but(venue="arXiv", year="2024"), LOOMS.bare) == "asked"


def test_two_columns_of_one_title_on_two_pages_stay_two() -> None:
    one = LOOMS.bare.but(title="Pearls of the Seven Seas", volume="3", pages="11")
    assert decided(one, one.but(pages="57")) == "two"


def test_companions_whose_abstracts_differ_in_one_word_alike_are_no_single_paper() -> None:
    one = LOOMS.but(
        title="Sparse Looms for Herring in the Bay", abstract=LOOMS.abstract + " herring"
    )
    other = LOOMS.but(
        title="Sparse Looms for Salmon in the Bay", abstract=LOOMS.abstract + " salmon"
    )
    assert decided(one, other) == "asked"


def test_legal_cases_of_one_name_and_two_dates_stay_two() -> None:
    case = Entry(title="Harbour Board v. Loom Weavers Union", authors=(), year="2009-10-02")
    assert decided(case, case.but(year="2009-11-16", venue="WL")) != "same"


def test_reports_counted_in_words_stay_apart() -> None:
    one = LOOMS.bare.but(title="Looms of the Coast (third quarterly report)")
    assert decided(one, one.but(title="Looms of the Coast (fourth quarterly report)")) == "two"


def test_a_question_says_what_speaks_for_and_against() -> None:
    (pair,) = merged([LOOMS.bare.paper(), LOOMS.bare.but(year="2014").paper(5)]).uncertain
    assert pair.speaks_for == ("equal titles", "the same authors")
    assert pair.speaks_against == ("the years 2014 and 2021",)


def test_a_question_quotes_titles_as_they_are_written() -> None:
    other = LOOMS.bare.but(title=LOOMS.title.replace("Cold Harbours", "Busy Messages"))
    (pair,) = merged([LOOMS.bare.paper(), other.paper(5)]).uncertain
    assert sorted(pair.speaks_against[0].split("”")[:2]) == [
        " against “Cold Harbours",
        "“Busy Messages",
    ]


def test_a_title_is_no_reason_when_it_is_missing() -> None:
    assert decided(LOOMS.but(title="—"), LOOMS.but(title="—")) == "two"


def test_the_last_rule_fits_always() -> None:
    assert reason(LOOMS, SHELF[5]) in {rule.reason for rule in RULES}
