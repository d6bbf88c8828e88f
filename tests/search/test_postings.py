from __future__ import annotations

from dataclasses import replace

import pytest

from examples import catalogue, paper, record
from papershelf.search.documents import documents
from papershelf.search.fields import texts
from papershelf.search.postings import (
    EXACT,
    HEAVIEST,
    NAME,
    SCALE,
    Posting,
    averages,
    postings,
    title_postings,
    title_term,
)
from papershelf.text.folding import title_key

PAPERS = (
    paper("Looms", "Ferry ferry quay quay."),
    paper("Quays and looms of ferries", "Quay."),
    paper("Ferries", ""),
)


def test_averages_are_over_the_papers_that_have_the_field() -> None:
    shelf = documents(texts(catalogue(*PAPERS)))
    assert averages(shelf)[0] == pytest.approx((1 + 3 + 1) / 3)
    assert averages(shelf)[4] == pytest.approx((4 + 1) / 2)
    assert averages(shelf)[5] == 1.0


def test_a_weight_is_the_sum_of_weighted_and_normalised_frequencies() -> None:
    first, second, third = postings(documents(texts(catalogue(*PAPERS))))["ferri"]
    assert first == Posting(0, round(SCALE * 2 / (0.25 + 0.75 * 4 / 2.5)), 1 << 4, 0)
    assert second == Posting(1, round(SCALE * 3 / (0.25 + 0.75 * 3 / (5 / 3))), 1, 0b10000)
    assert third == Posting(2, round(SCALE * 3 / (0.25 + 0.75 * 1 / (5 / 3))), 1, 1)


def test_a_weight_is_at_least_one_and_at_most_the_heaviest() -> None:
    long = paper("x", "quay " * 9000 + "loom", venue="weft " * 9000)
    shelf = catalogue(long, *(paper(f"y{number}", "sea") for number in range(99)))
    found = postings(documents(texts(shelf)))
    assert found["loom"][0].weight == 1
    assert found["weft"][0].weight == HEAVIEST


def test_a_title_is_found_whole_and_by_the_name_before_its_colon() -> None:
    shelf = catalogue(paper("LOOM: Weaving"), paper("Loom"))
    found = title_postings(shelf)
    assert found[title_term("loomweaving")] == [Posting(0, EXACT, 0, 0)]
    assert sorted(found[title_term("loom")]) == [Posting(0, NAME, 0, 0), Posting(1, EXACT, 0, 0)]


def test_a_title_is_found_as_its_source_writes_it() -> None:
    made = replace(paper("α-Looms"), origin=(record(r"$\alpha$-Looms"),))
    assert title_term(title_key(r"$\alpha$-Looms")) in title_postings(catalogue(made))


def test_a_title_without_letters_has_no_posting_of_its_own() -> None:
    assert title_postings(catalogue(paper("?!"), paper(": x"))) == {
        title_term("x"): [Posting(1, EXACT, 0, 0)]
    }
