"""What papers are compared by: words and phrases, and a little by tags, people and mentions.

One row a paper, in the order of `sampling.order`; the parts stand side by side, so that a product
of two rows is the sum of the parts' products, each times what the part counts.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse

from papershelf.model import Catalogue, PaperId
from papershelf.text.fingerprints import Marks, of_names
from papershelf.text.said import Said
from papershelf.text.vectors import PHRASE, Matrix, joined, rarity, spread, weighted

RARITY = 0.6
"""Power of the inverse document frequency; 1 leaves too little to what a field's papers share."""
TAGS, AUTHORS, MENTIONS = 0.05, 0.12, 0.1
"""What these count beside 1 for the words; more made the lists worse on the judged collections."""
Pairs = Iterator[tuple[str, PaperId]]
"""A name and a paper that has it."""


class Part(NamedTuple):
    """Rows, and what stands for their columns."""

    rows: Matrix
    columns: Marks


def words(found: Said) -> Part:
    """What the papers say."""
    weights = rarity(found.held, found.sampled, RARITY) * np.where(found.phrases, PHRASE, 1.0)
    return Part(weighted(found.rows, weights), found.columns)


def everything(catalogue: Catalogue, found: Said, said: Part) -> Part:
    """What the papers say, `said`, and what else is known of them."""
    numbers = {catalogue.papers[place].id: row for row, place in enumerate(found.order.tolist())}
    tags = _held(_terms(catalogue, "tags"), numbers)
    held = spread(tags.rows[: found.sampled])
    parts = [
        (said, 1.0),
        (Part(weighted(tags.rows, rarity(held, found.sampled)), tags.columns), TAGS),
        (_level(_held(_terms(catalogue, "authors"), numbers)), AUTHORS),
        (_level(_held(_mentions(catalogue), numbers)), MENTIONS),
    ]
    rows = joined([(part.rows, weight) for part, weight in parts])
    return Part(rows, np.concatenate([part.columns for part, _ in parts]))


def _level(part: Part) -> Part:
    """Unit rows in which all that a paper has counts the same."""
    return Part(weighted(part.rows, np.ones(part.rows.shape[1])), part.columns)


def _held(pairs: Pairs, numbers: dict[PaperId, int]) -> Part:
    """A one for each name that a paper has."""
    known: dict[str, int] = {}
    columns, rows = array("q"), array("q")
    for name, paper in pairs:
        columns.append(known.setdefault(name, len(known)))
        rows.append(numbers[paper])
    marks = of_names(known)
    order = np.argsort(marks)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    ones = np.ones(len(rows), dtype=np.float32)
    places = np.array(rows), rank[np.array(columns)]
    held = sparse.csr_matrix((ones, places), shape=(len(numbers), len(known)))
    held.sort_indices()
    return Part(held, marks[order])


def _terms(catalogue: Catalogue, name: str) -> Pairs:
    """The terms that each paper has in a taxonomy, none if there is none."""
    taxonomy = catalogue.taxonomies.get(name)
    for term in taxonomy.terms if taxonomy else ():
        for paper in term.papers:
            yield f"{name} {term.slug}", paper


def _mentions(catalogue: Catalogue) -> Pairs:
    """Each paper as one that names its targets and, if anyone names it, itself."""
    relation = catalogue.relations.get("mentions")
    links = relation.links if relation else {}
    targets = {(link.target, paper) for paper, held in links.items() for link in held}
    for target, paper in sorted(targets | {(target, target) for target, _ in targets}):
        yield f"mentions {target}", paper
