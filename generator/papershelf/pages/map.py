"""The map: all papers as points, near ones about the same things.

The page's Markdown lists the regions; the picture's values stand in the front matter, for the theme
to draw. A catalogue of many papers would make them too long, so the page then names the regions
only, and the browser fetches the points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from papershelf.model import Catalogue, Page, Term
from papershelf.permalinks import address, has_map, map_page, paper_page, term_page
from papershelf.plugins import PageKind
from papershelf.text.density import around, density, peak
from papershelf.text.labels import Wanted, colour, labels

Floats = npt.NDArray[np.float64]

DRAWN = 1_000
"""Papers up to which the page itself holds the points."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page, if there are papers enough."""
    if not has_map(catalogue):
        return
    points = catalogue.spaces["map"].vectors.astype(np.float64)
    found = catalogue.taxonomies.get("regions")
    regions = found.terms if found else ()
    yield Page(
        path=map_page(),
        template="map.md.j2",
        front_matter={
            "title": catalogue.language.say("Map"),
            "kind": "map",
            "description": catalogue.language.say(
                "{papers} by what they are about",
                papers=catalogue.language.counted(len(points), "paper"),
            ),
            "count": len(points),
            "labels": named(catalogue, regions, points),
            "points": drawn(catalogue, regions, points) if len(points) <= DRAWN else [],
        },
        context={
            "count": len(points),
            "regions": [
                (term.name, term_page("tags", term.slug), len(term.papers)) for term in regions
            ],
        },
    )


def named(catalogue: Catalogue, regions: Sequence[Term], points: Floats) -> list[list[object]]:
    """Names on the map: text, place across and down, colour, whether narrow pages show it."""
    numbers = {paper.id: number for number, paper in enumerate(catalogue.papers)}
    everything = density(points)
    wanted = []
    for term in regions:
        group = points[[numbers[paper] for paper in term.papers]]
        wanted.append(Wanted(term.name, *map(float, around(peak(group, everything), group))))
    return [
        [label.name, label.x, label.y, colour(label.number), label.narrow]
        for label in labels(wanted, points)
    ]


def drawn(catalogue: Catalogue, regions: Sequence[Term], points: Floats) -> list[list[object]]:
    """Points: place across and down, colour, address, title."""
    colours = {paper: colour(place) for place, term in enumerate(regions) for paper in term.papers}
    return [
        [
            round(float(x), 4),
            round(float(y), 4),
            colours.get(paper.id, 0),
            address(paper_page(paper.id)),
            paper.title.plain,
        ]
        for paper, (x, y) in zip(catalogue.papers, points, strict=True)
    ]


PLUGIN = PageKind(name="map", pages=pages)
