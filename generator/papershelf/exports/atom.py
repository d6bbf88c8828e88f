"""Atom (RFC 4287): how a feed is written as `feed.xml`."""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.exports.feed_entries import Entry, Feed
from papershelf.exports.xml_text import escaped, quoted

NAME = "feed.xml"


def written(feed: Feed, entries: Sequence[bytes]) -> bytes:
    """A feed of entries; without a site's address its links are seen from the feed's own folder."""
    site = feed.site.address
    own = f"{site}{feed.folder}{NAME}" if site else NAME
    page = feed.address if site else "./"
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escaped(feed.id)}</id>\n<title>{escaped(feed.title)}</title>\n"
        f"<updated>{_moment(feed.updated)}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href={quoted(own)}/>\n'
        f'<link rel="alternate" type="text/html" href={quoted(page)}/>\n'
        # Atom wants an author for every entry, be it the feed's.
        f"<author><name>{escaped(feed.title)}</name></author>\n"
    )
    return b"".join((head.encode(), *entries, b"</feed>\n"))


def entry(entry: Entry, up: str) -> bytes:
    """An entry; `up` leads from the feed's folder to the site's, where addresses are relative."""
    people = "".join(f"<author><name>{escaped(name)}</name></author>" for name in entry.authors)
    topics = "".join(f"<category term={quoted(topic)}/>" for topic in entry.topics)
    return (
        f"<entry>\n<id>{escaped(entry.id)}</id>\n<title>{escaped(entry.title)}</title>\n"
        f"<updated>{_moment(entry.since)}</updated>\n<published>{_moment(entry.since)}</published>\n"
        f"<link href={quoted(up + entry.address)}/>\n{people}{topics}\n"
        f"<summary>{escaped(entry.summary)}</summary>\n</entry>\n"
    ).encode()


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
