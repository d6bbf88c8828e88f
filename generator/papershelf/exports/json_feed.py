"""JSON Feed 1.1: `feed.json` for the site, each tag and each author."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from papershelf.exports.feed_entries import Entry, Feed, Feeds
from papershelf.model import Catalogue
from papershelf.plugins import Export

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file a feed, in the folder of the page that lists the same papers."""
    for feed in Feeds(catalogue).all():
        text = json.dumps(json_feed(feed, catalogue.address), ensure_ascii=False)
        yield f"{feed.folder}{NAME}", f"{text}\n".encode("utf-8", "replace")


def json_feed(feed: Feed, site: str) -> dict[str, Any]:
    """A feed; without a site's address its links are seen from the feed's own folder."""
    up = "" if site else "../" * feed.folder.count("/")
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.address if site else "./",
        "feed_url": f"{site}{feed.folder}{NAME}" if site else NAME,
        "items": [_item(entry, up) for entry in feed.entries],
    }


def _item(entry: Entry, up: str) -> dict[str, Any]:
    known = {
        "summary": entry.summary,
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.topics),
    }
    return {
        "id": entry.id,
        "url": up + entry.address,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": f"{entry.since}T00:00:00Z",
        **{name: value for name, value in known.items() if value and name != "summary"},
    }


PLUGIN = Export(name="json_feed", export=export)
