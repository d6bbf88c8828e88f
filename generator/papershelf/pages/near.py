"""The small map on a paper's page: the papers related to it, as dots around it.

The drawing is 360 wide and 210 high, the paper in its middle. Its neighbours stand in two rows,
those that lie higher on the map above, in their order from left to right, and the closer to the
paper the more like it they are. Lines lead to each, and join neighbours that are related.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from papershelf.model import Catalogue, Link, Paper, PaperId
from papershelf.permalinks import address, has_map, paper_page
from papershelf.text.labels import colour

WIDTH, MIDDLE = 360, 105
"""The drawing's width, and the height of its middle."""
NEAR, FAR = 32, 62
"""How far above or below the paper a neighbour stands."""
MOST = 5
"""Neighbours; one more makes the drawing crowded, and heavier than 2 KB."""
LETTERS, LINES = 17, 2
"""What of a title stands below a dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Places, colours and links of all papers, looked up once."""

    places: Mapping[PaperId, tuple[float, float]]
    colours: Mapping[PaperId, int]
    links: Mapping[PaperId, tuple[Link, ...]]


def whereabouts(catalogue: Catalogue) -> Whereabouts:
    """Empty without a map."""
    related, regions = catalogue.relations.get("related"), catalogue.taxonomies.get("regions")
    points = catalogue.spaces["map"].vectors.tolist() if has_map(catalogue) else []
    ids = [paper.id for paper in catalogue.papers]
    return Whereabouts(
        places={paper: (x, y) for paper, (x, y) in zip(ids, points, strict=False)},
        colours={
            paper: colour(place)
            for place, term in enumerate(regions.terms if regions else ())
            for paper in term.papers
        },
        links=related.links if related else {},
    )


def near_map(paper: Paper, papers: Mapping[PaperId, Paper], where: Whereabouts) -> dict[str, Any]:
    """What the theme draws: `dots` (x, y, colour, address, title, lines of a label) and `lines`."""
    links = where.links.get(paper.id, ())[:MOST] if paper.id in where.places else ()
    if not links:
        return {}
    placed = dict(_placed(links, where.places))
    dots = [
        [x, y, where.colours.get(other, 0), address(paper_page(other)), *_named(papers[other])]
        for other, (x, y) in placed.items()
    ]
    return {
        "paper": paper.id,
        "colour": where.colours.get(paper.id, 0),
        "dots": dots,
        "lines": [list(line) for line in _lines(placed, where.links)],
    }


def _placed(
    links: Sequence[Link], places: Mapping[PaperId, tuple[float, float]]
) -> Iterator[tuple[PaperId, tuple[int, int]]]:
    scores = {link.target: link.score for link in links}
    high, low = max(scores.values()), min(scores.values())
    ordered = sorted(scores, key=lambda other: (places[other][1], other))
    half = (len(ordered) + 1) // 2
    for row, side in ((ordered[:half], -1), (ordered[half:], 1)):
        for number, other in enumerate(sorted(row, key=lambda other: (places[other][0], other))):
            unlike = (high - scores[other]) / (high - low) if high > low else 0.5
            x = round(WIDTH * (number + 0.5) / len(row))
            yield other, (x, MIDDLE + side * round(NEAR + (FAR - NEAR) * unlike))


def _lines(
    placed: Mapping[PaperId, tuple[int, int]], links: Mapping[PaperId, tuple[Link, ...]]
) -> Iterator[tuple[int, int, int, int]]:
    """Between neighbours of which one is related to the other: from x, y to x, y."""
    targets = {paper: {link.target for link in links.get(paper, ())} for paper in placed}
    for one, other in combinations(placed, 2):
        if other in targets[one] or one in targets[other]:
            yield *placed[one], *placed[other]


def _named(paper: Paper) -> list[object]:
    """The title, and a label of at most two short lines: a system's name or the first words."""
    title = " ".join(paper.title.plain.split())
    return [title, list(_label(title))]


@lru_cache(maxsize=65536)
def _label(title: str) -> tuple[str, ...]:
    """Of a title on one line; kept, since a paper stands on five others' maps."""
    name = title.partition(":")[0]
    shown = name if len(name) <= LETTERS else title
    return tuple(textwrap.wrap(shown, LETTERS, max_lines=LINES, placeholder="…"))
