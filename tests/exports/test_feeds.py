"""Atom and JSON Feed, read by a feed reader and by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from examples import catalogue, paper, tags, term
from papershelf.exports import feeds
from papershelf.exports.feed_entries import NEWEST, Feeds
from papershelf.model import Catalogue, Taxonomy
from papershelf.plugins import contents

LOOMS = paper("WEAVER: Looms", "We present WEAVER.", authors=("Ines Muster",), year=2020)
HERONS = paper("Counting <b>Herons</b> & \x00Gulls", "Herons ]]> stand.", year=2024)
SITE = "https://example.org/shelf/"


def shelf(address: str = SITE) -> Catalogue:
    authors = Taxonomy(
        name="authors",
        title="Authors",
        singular="Author",
        terms=(term("Ines Muster", LOOMS),),
        smallest_page=2,
    )
    found = catalogue(LOOMS, HERONS).having(tags(term("looms", LOOMS))).having(authors)
    since = {LOOMS.id: "2030-01-02", HERONS.id: "2030-02-03"}
    return replace(found, address=address, since=since)


def files(found: Catalogue) -> dict[str, bytes]:
    return dict(contents(feeds.export(found)))


def keys(found: Catalogue) -> dict[str, bytes]:
    return {file.path: file.key for file in feeds.export(found)}


def parsed(found: Catalogue, path: str = "feed.xml") -> Any:  # noqa: ANN401 - feedparser has no types
    result = feedparser.parse(files(found)[path])
    assert not result.bozo, result.get("bozo_exception")
    return result


def test_a_feed_reader_reads_the_newest_papers_first() -> None:
    found = parsed(shelf())
    assert found.version == "atom10"
    assert [entry.link for entry in found.entries] == [
        f"{SITE}papers/{HERONS.id}/",
        f"{SITE}papers/{LOOMS.id}/",
    ]
    assert found.entries[1].author == "Ines Muster"
    assert found.entries[1].tags[0].term == "looms"
    assert found.entries[1].published == "2030-01-02T00:00:00Z"


def test_the_day_of_a_feed_is_that_of_its_newest_paper() -> None:
    assert parsed(shelf()).feed.updated == "2030-02-03T00:00:00Z"
    assert parsed(shelf(), "tags/looms/feed.xml").feed.updated == "2030-01-02T00:00:00Z"


def test_a_strangers_title_is_text_in_a_feed() -> None:
    root = ET.fromstring(files(shelf())["feed.xml"])  # noqa: S314 - our own
    titles = [found.text for found in root.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles[1] == "Counting <b>Herons</b> & Gulls"


def test_only_terms_with_pages_have_feeds() -> None:
    assert sorted(files(shelf())) == [
        "feed.json",
        "feed.xml",
        "tags/looms/feed.json",
        "tags/looms/feed.xml",
    ]


def test_without_an_address_links_are_relative_and_ids_hold_anywhere() -> None:
    text = files(shelf(""))["tags/looms/feed.xml"].decode()
    assert f'<link href="../../papers/{LOOMS.id}/"/>' in text
    assert "<id>urn:uuid:" in text
    again = files(shelf(""))["tags/looms/feed.xml"].decode()
    assert text == again


def test_json_feed_says_the_same_as_atom() -> None:
    found = json.loads(files(shelf())["feed.json"])
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == f"{SITE}feed.json"
    assert found["items"][1] == {
        "id": f"{SITE}papers/{LOOMS.id}/",
        "url": f"{SITE}papers/{LOOMS.id}/",
        "title": "WEAVER: Looms",
        "content_text": "We present WEAVER.",
        "date_published": "2030-01-02T00:00:00Z",
        "authors": [{"name": "Ines Muster"}],
        "tags": ["looms"],
    }


@pytest.mark.parametrize("papers", [1, NEWEST + 7])
def test_a_feed_holds_so_many_papers_at_most(papers: int) -> None:
    many = catalogue(*(paper(f"Paper number {number}") for number in range(papers)))
    (feed,) = Feeds(many).all()
    assert len(feed.entries) == min(papers, NEWEST)


def test_a_changed_paper_changes_only_the_feeds_that_it_stands_in() -> None:
    before = shelf()
    herons = replace(HERONS, abstract=paper("", "Herons sit.").abstract)
    after = replace(before, papers=(LOOMS, herons))
    changed = {path for path, key in keys(after).items() if key != keys(before)[path]}
    assert changed == {"feed.xml", "feed.json"}


@pytest.mark.parametrize(
    "told",
    [{"title": "Another shelf"}, {"address": "https://example.org/"}, {"since": {}}],
    ids=["title", "address", "days"],
)
def test_a_feed_is_another_one_when_the_catalogue_tells_something_else(told: Any) -> None:  # noqa: ANN401 - any field
    before, after = keys(shelf()), keys(replace(shelf(), **told))
    assert all(after[path] != before[path] for path in before)


def test_an_entry_seen_from_another_depth_has_its_own_address() -> None:
    found = files(shelf(""))
    assert json.loads(found["feed.json"])["items"][1]["url"] == f"papers/{LOOMS.id}/"
    (item,) = json.loads(found["tags/looms/feed.json"])["items"]
    assert item["url"] == f"../../papers/{LOOMS.id}/"
