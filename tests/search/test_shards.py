from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.search.postings import Posting
from papershelf.search.shards import (
    SMALLEST,
    compact,
    encode,
    even_shards,
    order,
    term_shards,
)

careful = settings(deadline=None, max_examples=100, derandomize=True)


def test_postings_are_written_as_steps_with_places_for_titles_alone() -> None:
    row = [Posting(4, 20, 0b10000, 0), Posting(9, 64, 0b10001, 0b100)]
    assert encode(row) == [2, 4, 20, 16, 5, 64, 17, 4]


def test_terms_lie_in_order_in_shards_that_name_their_first() -> None:
    terms = {f"t{number:04}": [Posting(1, 16, 16, 0)] * 20 for number in range(500)}
    made = list(term_shards(terms))
    content = [json.loads(shard.content) for shard in made]
    assert len(made) > 1
    assert [term for shard in content for term in shard["terms"]] == sorted(terms)
    assert [shard.first for shard in made] == [shard["terms"][0] for shard in content]
    assert all(len(shard.content) < 2 * SMALLEST for shard in made)


def test_the_order_of_terms_is_that_of_utf_16() -> None:
    beyond, private = "\U0001d538", "\ufb00"
    assert sorted([private, beyond], key=order) == [beyond, private]


def test_a_shard_is_named_by_its_content() -> None:
    (one,), (same,), (other,) = (list(even_shards("x", rows, 9)) for rows in ("ab", "ab", "ac"))
    assert one == same
    assert one.path != other.path


def test_half_a_surrogate_pair_does_not_stop_the_index() -> None:
    assert json.loads(compact(["\udc80"])) == ["?"]


def test_no_terms_make_no_shards() -> None:
    assert list(term_shards({})) == []


@careful
@given(st.dictionaries(st.text(min_size=1), st.lists(st.integers(0, 9), unique=True, min_size=1)))
def test_no_term_is_lost_between_shards(found: dict[str, list[int]]) -> None:
    postings = {
        term: [Posting(paper, 1, 1, 1) for paper in sorted(papers)]
        for term, papers in found.items()
        if term.isprintable()
    }
    kept = [json.loads(shard.content) for shard in term_shards(postings)]
    assert sorted(term for shard in kept for term in shard["terms"]) == sorted(postings)
