"""Feeds in two formats, `feed.xml` and `feed.json`: of the site, of each tag and of each author.

A paper stands in a dozen feeds and looks the same in all that lie equally deep, so it is written
once for each depth. A feed is known by its papers: after a change only theirs are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from papershelf.exports import atom, json_feed
from papershelf.exports.feed_entries import Entry, Feed, Feeds
from papershelf.model import Catalogue
from papershelf.plugins import Export, Made

Write = Callable[[Entry, str], bytes]
"""An entry, and the way from the feed's folder to the site's, as a part of a file."""
FORMATS = (
    (atom.NAME, atom.entry, atom.written),
    (json_feed.NAME, json_feed.item, json_feed.written),
)


def export(catalogue: Catalogue) -> Iterator[Made]:
    """Two files a feed, in the folder of the page that lists the same papers."""
    writers = [(name, _once_an_entry(write), whole) for name, write, whole in FORMATS]
    for feed in Feeds(catalogue).all():
        key, folder = feed.key, feed.folder
        for name, write, whole in writers:
            yield Made(f"{folder}{name}", key, partial(_made, feed, write, whole))


def _made(feed: Feed, write: Write, whole: Callable[[Feed, list[bytes]], bytes]) -> bytes:
    up = _up(feed)
    return whole(feed, [write(entry, up) for entry in feed.entries])


def _once_an_entry(write: Write) -> Write:
    known: dict[tuple[bytes, str], bytes] = {}

    def remembered(entry: Entry, up: str) -> bytes:
        key = (entry.key, up)
        if key not in known:
            known[key] = write(entry, up)
        return known[key]

    return remembered


def _up(feed: Feed) -> str:
    """The way from a feed's folder to the site's, where addresses are relative to it."""
    return "" if feed.site.address else "../" * feed.folder.count("/")


PLUGIN = Export(name="feeds", export=export)
