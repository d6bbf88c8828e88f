"""A taxonomy's terms, looked up by paper."""

from __future__ import annotations

from dataclasses import replace

from examples import paper, tags, term
from papershelf.model import Same

LOOMS, TIDES = paper("Looms"), paper("Tides")


def test_a_paper_s_terms_come_heaviest_first_and_equals_as_in_the_index() -> None:
    found = tags(term("a", TIDES, LOOMS), term("b", LOOMS), term("c", LOOMS)).by_paper()
    assert [one.name for one in found[LOOMS.id]] == ["b", "c", "a"]
    assert [one.name for one in found[TIDES.id]] == ["a"]


def test_a_taxonomy_is_told_from_one_that_was_made_of_it() -> None:
    first = tags(term("a", LOOMS))
    other = replace(first, terms=(term("b", LOOMS),))
    assert [one.name for one in first.by_paper()[LOOMS.id]] == ["a"]
    assert [one.name for one in other.by_paper()[LOOMS.id]] == ["b"]
    assert first.by_paper() is first.by_paper()


def test_a_value_is_the_same_as_itself_alone() -> None:
    assert Same(LOOMS) == Same(LOOMS)
    assert Same(LOOMS) != Same(replace(LOOMS))
    assert hash(Same(LOOMS)) == hash(Same(LOOMS))


def test_terms_of_equal_weight_stay_in_the_order_of_the_index() -> None:
    weights = {"a": 1.0, "b": 2.0, "c": 1.0, "d": 2.0}
    terms = [replace(term(name, TIDES), papers={TIDES.id: weights[name]}) for name in weights]
    found = tags(*terms).by_paper()[TIDES.id]
    assert [one.name for one in found] == ["b", "d", "a", "c"]
