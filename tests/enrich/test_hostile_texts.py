"""Texts made to be slow are read like any other: no part of the work is quadratic.

Twenty thousand characters that took minutes would hang the suite; no clock is looked at.
"""

from __future__ import annotations

import pytest

from enrich_examples import catalogue, paper
from papershelf.build import enriched

PIECES = ["A-", "(A", "a.", "a@", "https:", "We propose ", "( ) ", "A of B ", "((AB))", "-ed", "中"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_repeated_is_enriched_without_an_error(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    found = catalogue(paper(text[:5_000], text, name="a"), paper("Kelp", text[::-1], name="b"))
    enriched_ones = enriched(found)
    assert {"tags", "keyphrases"} <= set(enriched_ones.taxonomies)
    assert set(enriched_ones.relations) == {"mentions", "related"}
