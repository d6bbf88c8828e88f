"""`map/points.json`: where each paper stands on the map, in columns."""

from __future__ import annotations

import json
from collections.abc import Iterator

from papershelf.model import Catalogue
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export
from papershelf.text.labels import colour


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file; entry n of each column is the catalogue's n-th paper.

    `x` and `y` lie between 0 and 1, `region` is a place in `regions`, or -1; `colour` runs from 1,
    and 0 stands for none; addresses are site-relative.
    """
    if "map" not in catalogue.spaces:
        return
    found = catalogue.taxonomies.get("regions")
    regions = found.terms if found else ()
    places = {paper: place for place, term in enumerate(regions) for paper in term.papers}
    region = [places.get(paper.id, -1) for paper in catalogue.papers]
    columns = {
        "regions": [{"slug": term.slug, "name": term.name} for term in regions],
        "x": _column(catalogue, 0),
        "y": _column(catalogue, 1),
        "region": region,
        "colour": [colour(place) for place in region],
        "url": [address(paper_page(paper.id)) for paper in catalogue.papers],
        "title": [paper.title.plain for paper in catalogue.papers],
    }
    text = json.dumps(columns, ensure_ascii=True, separators=(",", ":"))
    yield "map/points.json", f"{text}\n".encode()


def _column(catalogue: Catalogue, number: int) -> list[float]:
    return [round(float(value), 4) for value in catalogue.spaces["map"].vectors[:, number]]


PLUGIN = Export(name="map_json", export=export)
