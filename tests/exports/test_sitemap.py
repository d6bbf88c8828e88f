"""Sites with more addresses than one sitemap may hold."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from papershelf.exports import sitemap

ADDRESSES = [f"https://shelf.example/papers/{number}/?a&b" for number in range(7)]


def listed(content: bytes) -> list[str]:
    tree = ET.fromstring(content)  # noqa: S314 - we have just written it
    assert tree.tag == f"{{{sitemap.SCHEMA}}}urlset"
    return [found.text or "" for found in tree.iter(f"{{{sitemap.SCHEMA}}}loc")]


def test_as_many_addresses_as_one_file_may_hold_need_no_other_file() -> None:
    assert sitemap.parts(ADDRESSES, most=7) == {}


def test_more_addresses_are_dealt_to_files_in_order() -> None:
    found = sitemap.parts(ADDRESSES, most=3)
    assert list(found) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [len(listed(content)) for content in found.values()] == [3, 3, 1]
    assert [place for content in found.values() for place in listed(content)] == ADDRESSES
