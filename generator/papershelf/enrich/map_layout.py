"""Where each paper stands on the map: two columns from the latent space.

The coordinates lie between 0 and 1; whatever draws the map stretches them to its own shape.
"""

from __future__ import annotations

import numpy as np

from papershelf.model import Catalogue, Space
from papershelf.plugins import Enrichment
from papershelf.text.frame import framed
from papershelf.text.layout import layout


def run(catalogue: Catalogue) -> Space:
    """A point a paper, in the catalogue's order; near papers are about the same things."""
    points = framed(layout(catalogue.spaces["latent"].vectors))
    return Space(name="map", vectors=np.round(points, 4).astype(np.float32))


PLUGIN = Enrichment(name="map", run=run, needs=("latent",))
