"""Atom (RFC 4287): `feed.xml` for the site, each tag and each author."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from papershelf.exports.feed_entries import Entry, Feed, Feeds
from papershelf.exports.xml_text import allowed
from papershelf.model import Catalogue
from papershelf.plugins import Export

NAME = "feed.xml"


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file a feed, in the folder of the page that lists the same papers."""
    for feed in Feeds(catalogue).all():
        yield f"{feed.folder}{NAME}", atom(feed, catalogue.address).encode()


def atom(feed: Feed, site: str) -> str:
    """A feed; without a site's address its links are seen from the feed's own folder."""
    own = f"{site}{feed.folder}{NAME}" if site else NAME
    page = feed.address if site else "./"
    return "".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
            f"<id>{_text(feed.id)}</id>\n<title>{_text(feed.title)}</title>\n",
            f"<updated>{_moment(feed.updated)}</updated>\n",
            f'<link rel="self" type="application/atom+xml" href={_quoted(own)}/>\n',
            f'<link rel="alternate" type="text/html" href={_quoted(page)}/>\n',
            # Atom wants an author for every entry, be it the feed's.
            f"<author><name>{_text(feed.title)}</name></author>\n",
            *(_entry(entry, _up(feed, site)) for entry in feed.entries),
            "</feed>\n",
        )
    )


def _entry(entry: Entry, up: str) -> str:
    people = "".join(f"<author><name>{_text(name)}</name></author>" for name in entry.authors)
    topics = "".join(f"<category term={_quoted(topic)}/>" for topic in entry.topics)
    return (
        f"<entry>\n<id>{_text(entry.id)}</id>\n<title>{_text(entry.title)}</title>\n"
        f"<updated>{_moment(entry.since)}</updated>\n<published>{_moment(entry.since)}</published>\n"
        f"<link href={_quoted(up + entry.address)}/>\n{people}{topics}\n"
        f"<summary>{_text(entry.summary)}</summary>\n</entry>\n"
    )


def _up(feed: Feed, site: str) -> str:
    """The way from a feed's folder to the site's, where addresses are relative to it."""
    return "" if site else "../" * feed.folder.count("/")


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    return escape(allowed(text))


def _quoted(text: str) -> str:
    return quoteattr(allowed(text))


PLUGIN = Export(name="atom", export=export)
