"""The map's points for other programs."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from examples import catalogue, paper, tags, term
from papershelf.exports import map_json
from papershelf.model import Space

PAPERS = (paper("Sparse Looms </script>"), paper("Fabric Queries"))


def test_each_column_has_an_entry_for_each_paper() -> None:
    space = Space(name="map", vectors=np.array([[0.25, 0.5], [1, 0]], dtype=np.float32))
    regions = replace(tags(term("looms", PAPERS[0])), name="regions")
    ((path, content),) = map_json.export(catalogue(*PAPERS).having(space).having(regions))
    assert path == "map/points.json"
    assert json.loads(content) == {
        "regions": [{"slug": "looms", "name": "looms"}],
        "x": [0.25, 1.0],
        "y": [0.5, 0.0],
        "region": [0, -1],
        "colour": [1, 0],
        "url": ["papers/sparse-looms-script/", "papers/fabric-queries/"],
        "title": ["Sparse Looms </script>", "Fabric Queries"],
    }


def test_without_a_map_there_is_no_file() -> None:
    assert not list(map_json.export(catalogue(*PAPERS)))
