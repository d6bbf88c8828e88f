"""What papers say is counted once, in stems, titles more."""

from __future__ import annotations

from enrich_examples import paper
from papershelf.text.counts import TITLE, counts_of, said


def test_a_word_of_the_title_counts_more_than_one_of_the_abstract() -> None:
    found = counts_of([paper("Nesting owls", "An owl nests.")])
    row = dict(zip(found.names, found.rows.toarray()[0].tolist(), strict=True))
    assert row == {"owl": TITLE + 1, "nest": TITLE + 1, "owl nest": 1, "nest owl": TITLE}


def test_each_column_is_told_in_the_shortest_way_that_was_written() -> None:
    found = said([paper("Gardener", "Gardens are green."), paper("A Garden", "Two gardens.")])
    assert found.written["garden"] == "Garden"
    assert said([paper("Owls", "We see owls")]).written["owl"] == "owls"


def test_the_counts_are_made_once_for_the_parts_that_ask_in_turn() -> None:
    papers = (paper("Tidal power"),)
    assert said(papers) is said(list(papers))
