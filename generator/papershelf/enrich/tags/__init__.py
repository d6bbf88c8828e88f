"""Tags: one vocabulary of topics for the whole catalogue."""

from __future__ import annotations

from papershelf.enrich.tags.taxonomy import run
from papershelf.plugins import Enrichment

__all__ = ["PLUGIN", "run"]

PLUGIN = Enrichment(name="tags", run=run, needs=("methods",))
