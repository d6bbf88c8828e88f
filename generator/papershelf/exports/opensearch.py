"""OpenSearch description: `opensearch.xml`, with which a browser adds the site's search to its own.

The description must name the search by its whole address, so there is none without the site's.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from papershelf.exports.xml_text import allowed
from papershelf.model import Catalogue
from papershelf.permalinks import ASSETS
from papershelf.plugins import Export

SHORT = 16
"""Characters of a short name, at most; the format says so."""
LONG = 48
"""The same for the long one."""


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file, if the site's address is known."""
    if catalogue.address:
        yield "opensearch.xml", description(catalogue).encode()


def description(catalogue: Catalogue) -> str:
    """The description of a catalogue's search."""
    title = " ".join(allowed(catalogue.title).split())
    search = quoteattr(f"{catalogue.address}search/?q={{searchTerms}}")
    told = catalogue.language.say("Search the papers of {title}", title=title)
    picture = escape(f"{catalogue.address}{ASSETS}/images/favicon.svg")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(cut(title, SHORT))}</ShortName>\n"
        f"<LongName>{escape(cut(title, LONG))}</LongName>\n"
        f"<Description>{escape(allowed(told))}</Description>\n"
        f"<Language>{escape(catalogue.language.code)}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n"
        f'<Image width="16" height="16" type="image/svg+xml">{picture}</Image>\n'
        f'<Url type="text/html" method="get" template={search}/>\n'
        "</OpenSearchDescription>\n"
    )


def cut(text: str, most: int) -> str:
    """Text of so many characters at most, cut between words where there is a place.

    >>> cut("Papers on pre-training", 16), cut("Papers", 16)
    ('Papers on', 'Papers')
    """
    if len(text) <= most:
        return text
    whole, _, _ = text[: most + 1].rpartition(" ")
    return whole or text[:most]


PLUGIN = Export(name="opensearch", export=export)
