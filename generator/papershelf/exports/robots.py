"""`robots.txt`: everything may be read, and the sitemap tells where everything is."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue
from papershelf.plugins import Export


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file; it names the sitemap if the site's address is known."""
    lines = ["User-agent: *", "Allow: /"]
    if catalogue.address:
        lines += ["", f"Sitemap: {catalogue.address}sitemap.xml"]
    yield "robots.txt", "".join(f"{line}\n" for line in lines).encode()


PLUGIN = Export(name="robots", export=export)
