"""Every engine's site of every catalogue, made when it is first asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter

import own_site
from catalogues import Document, catalogue, documents
from peer_sites import SITES

OURS = "Papershelf"
ENGINES = (OURS, *SITES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One engine's site on disk."""

    engine: str
    folder: Path
    papers: list[Document]
    seconds: float
    """What making it took, without enriching the catalogue."""


@cache
def site(shared: Path, engine: str, name: str, place: Path) -> Site:
    """Make one engine's site of one catalogue in a folder of its own, once in a run."""
    found = catalogue(shared, name)
    papers = documents(found)
    folder = place / f"{name}-{engine.replace(', ', '-').lower()}"
    for old in (folder, folder.parent / f"{folder.name}-project"):
        shutil.rmtree(old, ignore_errors=True)
    start = perf_counter()
    if engine == OURS:
        own_site.write(found, folder)
    else:
        SITES[engine](papers, folder)
    return Site(engine=engine, folder=folder, papers=papers, seconds=perf_counter() - start)


def weight(made: Site) -> tuple[int, int]:
    """Bytes and files of a site's index on disk, without the page, its scripts and styles."""
    inner = {"Pagefind": "search/pagefind"}.get(made.engine, "search")
    skipped = {".js", ".html", ".css"} if made.engine != "Pagefind" else set()
    files = [path for path in (made.folder / inner).rglob("*") if path.is_file()]
    kept = [path for path in files if path.suffix not in skipped]
    return sum(path.stat().st_size for path in kept), len(kept)
