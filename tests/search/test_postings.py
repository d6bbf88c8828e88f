from __future__ import annotations

from math import log2

import pytest

from examples import catalogue, paper
from papershelf.model import Paper
from papershelf.search import postings as module
from papershelf.search.documents import documents
from papershelf.search.fields import FIELDS, texts
from papershelf.search.joined import with_joined
from papershelf.search.occurrences import LAST_PLACE
from papershelf.search.postings import LATEST, Postings, postings
from papershelf.search.special import Special

PAPERS = (
    paper("Looms", "Ferry ferry quay quay."),
    paper("Quays and looms of ferries", "Quay."),
    paper("Ferries", ""),
)
Row = tuple[int, int, int, int]


def indexed(*papers: Paper, given: tuple[Special, ...] = ()) -> Postings:
    return postings(with_joined(documents(texts(catalogue(*papers)))), given)


def rows(found: Postings, term: str) -> list[Row]:
    """Paper, weight, fields, title place of each posting of a term."""
    at = list(found.terms).index(term)
    part = slice(*found.starts[at : at + 2])
    columns = (found.papers, found.weights, found.fields, found.titles)
    return list(zip(*(column[part].tolist() for column in columns), strict=True))


def stored(weight: float) -> int:
    return round(64 + 8 * log2(weight))


def test_averages_are_over_the_papers_that_have_the_field_and_rounded() -> None:
    found = indexed(*PAPERS)
    assert found.averages[0] == pytest.approx(1.7)
    assert found.averages[1] == pytest.approx(2.5)
    assert found.averages[6] == 1.0


def test_a_weight_is_the_sum_of_weighted_and_normalised_frequencies() -> None:
    title, abstract = FIELDS[0].weight, FIELDS[1].weight
    assert rows(indexed(*PAPERS), "ferri") == [
        (0, stored(abstract * 2 / (0.25 + 0.75 * 4 / 2.5)), 0b10, 0),
        (1, stored(title / (0.25 + 0.75 * 3 / 1.7)), 0b01, 5),
        (2, stored(title / (0.25 + 0.75 * 1 / 1.7)), 0b01, 1),
    ]


def test_weights_stay_in_a_byte() -> None:
    long = paper("x", "quay " * 90000 + "loom", venue="weft " * 90000)
    found = indexed(long, *(paper(f"y{number}", "sea") for number in range(99)))
    assert rows(found, "weft")[0][1] <= 255
    assert rows(found, "loom")[0][1] >= 1


def test_a_late_place_in_a_title_is_the_latest_that_a_byte_holds() -> None:
    found = indexed(paper("sea " * 400 + "loom"))
    assert rows(found, "loom")[0][3] == LATEST


def test_places_beyond_the_last_count_as_the_last() -> None:
    found = indexed(paper("x", "sea " * (LAST_PLACE + 9) + "loom"))
    assert len(rows(found, "loom")) == 1


def test_names_are_terms_of_their_own_and_the_first_author_has_a_bit() -> None:
    found = indexed(paper("Looms", authors=("Will Hughes", "Ada Will")))
    both, author = 0b11000, 0b01000
    assert [row[2] for row in rows(found, "@hughes")] == [both]
    assert [row[2] for row in rows(found, "@ada")] == [author]
    assert [row[2] for row in rows(found, "@will")] == [both]
    assert [row[2] for row in rows(found, "hugh")] == [both]
    assert "will" not in found.terms


def test_two_words_are_found_by_the_word_that_another_paper_makes_of_them() -> None:
    found = indexed(paper("Multi task looms"), paper("A multitask loom"))
    assert [row[0] for row in rows(found, "multitask")] == [0, 1]


def test_a_hyphenated_word_is_not_counted_joined_twice() -> None:
    twice = indexed(paper("multi-task"), paper("multitask"))
    assert len({row[1] for row in rows(twice, "multi")} | {rows(twice, "multitask")[0][1]}) == 1


def test_given_postings_keep_their_weight() -> None:
    given = (Special("!looms", 0, 64), Special("=0a", 2, 1), Special("=0a", 0, 2))
    found = indexed(*PAPERS, given=given)
    assert rows(found, "!looms") == [(0, 64, 0, 0)]
    assert rows(found, "=0a") == [(0, 2, 0, 0), (2, 1, 0, 0)]


@pytest.mark.parametrize("size", [1, 2, 5, 11])
def test_keys_that_are_worked_on_some_at_a_time_give_the_same_postings(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    given = (Special("!looms", 0, 64), Special("loom", 2, 3), Special("zz", 1, 64))
    whole = indexed(*PAPERS, given=given)
    monkeypatch.setattr(module, "BLOCK", size)
    parts = indexed(*PAPERS, given=given)
    assert parts.terms == whole.terms
    for name in ("starts", "papers", "weights", "fields", "titles"):
        assert getattr(parts, name).tolist() == getattr(whole, name).tolist()
    for one, other in ((parts.counts, whole.counts), (parts.places, whole.places)):
        assert one.content.tolist() == other.content.tolist()
        assert one.starts.tolist() == other.starts.tolist()


def test_no_papers_make_no_postings() -> None:
    found = indexed()
    assert list(found.terms) == []
    assert len(found.papers) == 0
