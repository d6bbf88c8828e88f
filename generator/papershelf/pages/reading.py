"""The reading path on a tag's page: its papers in an order in which neighbours are related."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from papershelf.model import Catalogue, Paper, RichText, mark
from papershelf.permalinks import paper_page
from papershelf.text.reading_order import reading_order

FEWEST, MOST = 3, 30
"""Papers of a path; of more papers, those most about the tag."""

SIGN = 16
"""Bytes by which a paper's place in the latent space is known."""


class ReadingPaths:
    """Paths through papers of one catalogue, whose latent vectors are looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Without a latent space there are no paths."""
        self.space = catalogue.spaces.get("latent")
        self.numbers = {paper.id: number for number, paper in enumerate(catalogue.papers)}
        rows = self.space.vectors if self.space else ()
        self.signs = [blake2b(row.tobytes(), digest_size=SIGN).digest() for row in rows]

    def seen(self, papers: Sequence[Paper]) -> list[bytes]:
        """What tells whether a path is the one of the last build."""
        some = papers[:MOST]
        if self.space is None or len(some) < FEWEST:
            return []
        return [sign for one in some for sign in (mark(one), self.signs[self.numbers[one.id]])]

    def through(self, papers: Sequence[Paper]) -> list[tuple[RichText, str]]:
        """Titles and pages, from the paper named first, which is most about the tag."""
        some = papers[:MOST]
        if self.space is None or len(some) < FEWEST:
            return []
        rows = self.space.vectors[[self.numbers[paper.id] for paper in some]]
        years = [paper.issued.year if paper.issued else 0 for paper in some]
        ordered = [some[place] for place in reading_order(rows, years)]
        return [(paper.title, paper_page(paper.id)) for paper in ordered]
