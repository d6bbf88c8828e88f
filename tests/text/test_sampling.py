"""The sample does not depend on the order of a catalogue, nor does one more paper turn it over."""

from __future__ import annotations

from papershelf.text.sampling import order

IDS = [f"paper-{number}" for number in range(40)]


def test_the_order_of_papers_does_not_depend_on_the_catalogue() -> None:
    first = [IDS[place] for place in order(IDS)]
    assert first == [IDS[::-1][place] for place in order(IDS[::-1])]
    assert first != IDS


def test_a_new_paper_leaves_the_others_in_their_order() -> None:
    more = [*IDS, "one-more"]
    assert [more[p] for p in order(more) if p < 40] == [IDS[place] for place in order(IDS)]


def test_no_papers_have_no_order() -> None:
    assert order([]).tolist() == []
