"""`sitemap-1.xml`, `sitemap-2.xml` ...: the addresses of a site that has too many for one file.

    parts(("https://shelf.example/a/", ...), most=50_000)  ->  nothing for up to 50,000 addresses
    parts(...)  ->  {"sitemap-1.xml": b"<urlset ...", "sitemap-2.xml": ...} for more

sitemaps.org allows 50,000 addresses and 50 MB a file, and an index that names the files; here that
is `sitemap.xml`, which the theme writes. No `lastmod`: nobody knows when a page last changed, and a
wrong date is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

MOST = 50_000
"""Addresses in a file."""
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def parts(addresses: Sequence[str], most: int = MOST) -> dict[str, bytes]:
    """Name and content of each file, in the addresses' order; none if one file is enough."""
    if len(addresses) <= most:
        return {}
    starts = range(0, len(addresses), most)
    return {
        f"sitemap-{number}.xml": part(addresses[start : start + most])
        for number, start in enumerate(starts, start=1)
    }


def part(addresses: Sequence[str]) -> bytes:
    """One file."""
    rows = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<urlset xmlns="{SCHEMA}">\n{rows}</urlset>\n'.encode("utf-8", "replace")
