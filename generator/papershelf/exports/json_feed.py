"""JSON Feed 1.1: how a feed is written as `feed.json`."""

from __future__ import annotations

from collections.abc import Sequence

from papershelf.exports.feed_entries import Entry, Feed
from papershelf.exports.json_text import on_one_line

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def written(feed: Feed, entries: Sequence[bytes]) -> bytes:
    """A feed of items; without a site's address its links are seen from the feed's own folder."""
    site = feed.site.address
    about = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.address if site else "./",
        "feed_url": f"{site}{feed.folder}{NAME}" if site else NAME,
    }
    return b'%b, "items": [%b]}\n' % (on_one_line(about).removesuffix(b"}"), b", ".join(entries))


def item(entry: Entry, up: str) -> bytes:
    """An item; `up` leads from the feed's folder to the site's, where addresses are relative."""
    summary = entry.summary
    known = {
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.topics),
    }
    return on_one_line(
        {
            "id": entry.id,
            "url": up + entry.address,
            "title": entry.title,
            "content_text": summary or entry.title,
            "date_published": f"{entry.since}T00:00:00Z",
            **{name: value for name, value in known.items() if value},
        }
    )
