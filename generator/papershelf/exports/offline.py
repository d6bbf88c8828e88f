"""`sw.js`, `offline.json`, `manifest.webmanifest`: the site installed, and read without a network.

The service worker itself lies below `assets/`; the file at the site's root runs it there, since a
worker answers only for pages below its own place. `offline.json` names what it fetches beforehand:
the entrances of the site, and the papers of a small catalogue.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b

from papershelf.model import Catalogue
from papershelf.permalinks import (
    ASSETS,
    address,
    has_map,
    map_page,
    paper_page,
    papers_page,
    reading_list_page,
    taxonomy_page,
)
from papershelf.plugins import Export

SMALL = 300
"""Papers of a catalogue that is fetched whole: some 4 MB."""
SHORT = 12
"""Characters of a name below an icon."""
SCRIPTS = (
    "js/page.js",
    "search/box.js",
    "search/page.js",
    "search/worker.js",
    "reader/list.js",
    "reader/marks.js",
    "reader/cite.js",
)
PAPER_COLOUR = "#fcfbf8"


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The three files."""
    listed = _json({"files": list(files(catalogue))})
    script = f'importScripts("{ASSETS}/offline/sw.js"); // {_edition(catalogue, listed)}\n'
    yield "sw.js", script.encode()
    yield "offline.json", listed
    yield "manifest.webmanifest", _json(manifest(catalogue))


def files(catalogue: Catalogue) -> Iterator[str]:
    """What is fetched beforehand, relative to the site, what matters most first."""
    yield ""
    yield f"{ASSETS}/css/papershelf.css"
    yield from (f"{ASSETS}/{script}" for script in SCRIPTS)
    yield "search/"
    yield "search/start.json"
    yield address(papers_page())
    yield address(reading_list_page())
    yield from (address(taxonomy_page(taxonomy.name)) for taxonomy in catalogue.listed())
    if has_map(catalogue):
        yield address(map_page())
    if len(catalogue.papers) <= SMALL:
        yield from (address(paper_page(paper.id)) for paper in catalogue.papers)


def manifest(catalogue: Catalogue) -> dict[str, object]:
    """What a browser shows of the site once it is installed."""
    title = " ".join(catalogue.title.split())
    return {
        "name": title,
        "short_name": title if len(title) <= SHORT else title.split(" ")[0][:SHORT],
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": PAPER_COLOUR,
        "theme_color": PAPER_COLOUR,
        "icons": [
            {
                "src": f"{ASSETS}/images/favicon.svg",
                "sizes": "any",
                "type": "image/svg+xml",
                "purpose": "any",
            }
        ],
    }


def _edition(catalogue: Catalogue, listed: bytes) -> str:
    """Changes when something that was fetched beforehand should be fetched again."""
    digest = blake2b(listed, digest_size=8)
    if len(catalogue.papers) <= SMALL:
        for paper in catalogue.papers:
            digest.update(
                f"{paper.title.plain}\n{paper.abstract.plain}\n".encode("utf-8", "replace")
            )
    return digest.hexdigest()


def _json(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False)}\n".encode("utf-8", "replace")


PLUGIN = Export(name="offline", export=export)
