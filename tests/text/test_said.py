"""What papers say stands side by side, the same beside any others."""

from __future__ import annotations

import numpy as np
import pytest

from enrich_examples import paper
from papershelf.model import IN_PROCESS, Paper
from papershelf.text import sampling
from papershelf.text.counts import number_of
from papershelf.text.said import Said, said


def of(*papers: Paper) -> Said:
    return said(papers, IN_PROCESS)


def column(found: Said, word: str) -> int:
    return int(np.flatnonzero(found.columns == number_of(word))[0])


def test_each_column_is_told_in_the_shortest_way_that_was_written() -> None:
    found = of(paper("Gardener", "Gardens are green."), paper("A Garden", "Two gardens."))
    assert found.written(np.array([column(found, "garden")])) == ["Garden"]


def test_how_many_papers_have_a_feature_is_counted_in_the_sample(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers = [paper("Owls", name=f"p{number}") for number in range(7)]
    assert of(*papers).held.tolist() == [7]
    monkeypatch.setattr(sampling, "SIZE", 3)
    assert of(*papers).held.tolist() == [3]


def test_rows_do_not_depend_on_the_order_of_the_catalogue() -> None:
    papers = [paper(title, name=title) for title in ("owls", "moss", "nests")]
    first, second = of(*papers), of(*papers[::-1])
    assert (first.rows != second.rows).nnz == 0
    assert first.of(np.arange(3)).tolist() == second.of(np.arange(3)).tolist()[::-1]


def test_the_counts_are_made_once_for_the_parts_that_ask_in_turn() -> None:
    papers = (paper("Tidal power"),)
    assert said(papers, IN_PROCESS) is said(papers, IN_PROCESS)


def test_no_papers_say_nothing() -> None:
    found = of()
    assert found.rows.shape == (0, 0)
    assert found.written(np.zeros(0, dtype=np.int64)) == []
