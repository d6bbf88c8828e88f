"""What papers are compared by: words and phrases, and a little by tags, people and mentions.

One row a paper, in the order of `sampling.order`; the parts stand side by side, so that a product
of two rows is the sum of the parts' products, each times what the part counts.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
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
Named = Iterator[tuple[str, Collection[PaperId]]]
"""Names, each once, and the papers that have them."""


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


def _held(named: Named, numbers: dict[PaperId, int]) -> Part:
    """A one for each name that a paper has."""
    names: list[str] = []
    sizes, rows = array("q"), array("q")
    for name, papers in named:
        names.append(name)
        sizes.append(len(papers))
        rows.extend(map(numbers.__getitem__, papers))
    marks = of_names(names)
    order = np.argsort(marks)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    ones = np.ones(len(rows), dtype=np.float32)
    places = np.array(rows), np.repeat(rank, np.array(sizes))
    held = sparse.csr_matrix((ones, places), shape=(len(numbers), len(names)))
    held.sort_indices()
    return Part(held, marks[order])


def _terms(catalogue: Catalogue, name: str) -> Named:
    """The terms of a taxonomy and the papers that have them, none if there is none."""
    taxonomy = catalogue.taxonomies.get(name)
    for term in taxonomy.terms if taxonomy else ():
        yield f"{name} {term.slug}", term.papers


def _mentions(catalogue: Catalogue) -> Named:
    """Each paper that anyone names, and those that name it, itself among them."""
    relation = catalogue.relations.get("mentions")
    links = relation.links if relation else {}
    named: dict[PaperId, dict[PaperId, None]] = {}
    for paper, held in links.items():
        for link in held:
            named.setdefault(link.target, {link.target: None})[paper] = None
    for target, papers in named.items():
        yield f"mentions {target}", papers
