"""Whatever a head, feed or list of a built site names is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import html5lib
import pytest
from test_publication import PAPERS, publish, shelf

from conftest import run
from examples import project
from papershelf.exports import sitemap

NOWHERE = "https://nowhere.example/any/"
ADDRESSES = {"url", "href", "@id", "item", "contentUrl", "feed_url", "home_page_url", "src"}
"""Members of JSON files that are addresses."""
FROM_ROOT = {"offline.json", "llms.txt", "api/index.json"}
"""Files whose addresses are seen from the site's root."""


def named(site: Path) -> Iterator[tuple[str, str]]:
    """Where a file is named, and as what."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        place = path.relative_to(site).as_posix()
        for address in addresses(path):
            yield place.removesuffix("index.html"), address


def addresses(path: Path) -> Iterator[str]:
    if path.suffix == ".html" and path.name != "404.html":
        yield from in_page(path.read_bytes())
    elif path.name in {"feed.xml", "opensearch.xml"} or path.name.startswith("sitemap"):
        yield from in_xml(path)
    elif path.name in {"feed.json", "manifest.webmanifest", "index.json"}:
        yield from in_json(json.loads(path.read_bytes()))
    elif path.name in {"llms.txt", "index.md"}:
        for part in path.read_text().split("](")[1:]:
            yield part.partition(")")[0].partition(" ")[0].strip("<>")
    elif path.name == "offline.json":
        yield from json.loads(path.read_bytes())["files"]


def in_page(content: bytes) -> Iterator[str]:
    tree = html5lib.parse(content, namespaceHTMLElements=False)
    for found in tree.iter():
        if found.tag in {"link", "a"} and "href" in found.attrib:
            yield found.attrib["href"]
        if found.tag == "script":
            yield found.get("src") or ""
            if found.get("type") == "application/ld+json":
                yield from in_json(json.loads(found.text or ""))


def in_json(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ADDRESSES and isinstance(inner, str):
                yield inner
            else:
                yield from in_json(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from in_json(inner)


def in_xml(path: Path) -> Iterator[str]:
    if path.suffix != ".xml":
        return
    for found in ET.fromstring(path.read_bytes()).iter():  # noqa: S314 - our own
        yield found.get("href") or ""
        yield (found.get("template") or "").partition("?")[0]
        if found.tag.endswith(("}loc", "}Image")):
            yield found.text or ""


@pytest.mark.parametrize("address", ["", "https://a.example/", "https://a.example/some/shelf/"])
def test_every_file_that_is_named_is_there(tmp_path: Path, address: str) -> None:
    since = dict.fromkeys((paper.id for paper in PAPERS), "2030-01-31")
    found = replace(shelf(PAPERS), since=since, address=address)
    site = publish(project(tmp_path), found, site_url=address)
    base, lost = address or NOWHERE, set()
    for place, name in named(site):
        whole = urljoin(f"{base}{'' if place in FROM_ROOT else place}", name)
        if whole.startswith(base):
            path = urlsplit(whole).path.removeprefix(urlsplit(base).path)
            if not (site / path / "index.html").is_file() and not (site / path).is_file():
                lost.add((place, name))
    assert not lost


def test_each_paper_lies_beside_its_page_as_markdown_and_bibtex(tmp_path: Path) -> None:
    folder = project(tmp_path)
    beside = folder / "build/site/papers/paper-7-on-harbours"
    for _ in range(3):  # from nothing, into the other tree, and again into the first
        publish(folder, shelf(PAPERS))
        assert (beside / "index.md").read_text().startswith("# Paper 7 on Harbours\n")
        assert (beside / "cite.bib").read_text().startswith("@misc{")
    fewer = [paper for paper in PAPERS if paper.id != "paper-7-on-harbours"]
    publish(folder, shelf(fewer))
    assert not beside.exists()


def test_who_gives_an_address_for_letters_can_be_harvested(tmp_path: Path) -> None:
    folder = project(tmp_path)
    settings = (folder / "mkdocs.yml").read_text()
    told = "site_url: https://a.example/\n", "  - papershelf:\n      contact: ed@a.example\n"
    (folder / "mkdocs.yml").write_text(told[0] + settings.replace("  - papershelf\n", told[1]))
    assert run("build", "-f", str(folder / "mkdocs.yml")).exit_code == 0
    root = ET.fromstring((folder / "build/site/oai.xml").read_bytes())  # noqa: S314 - our own
    assert "ed@a.example" in root.itertext()
    assert len([found for found in root.iter() if found.tag.endswith("}record")]) == 3


def test_a_site_with_too_many_addresses_has_an_index_of_sitemaps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = publish(project(tmp_path / "a"), shelf(PAPERS), site_url="https://a.example/b/")
    monkeypatch.setattr(sitemap.parts, "__defaults__", (10,))
    site = publish(project(tmp_path / "b"), shelf(PAPERS), site_url="https://a.example/b/")
    found = [place for place in in_xml(site / "sitemap.xml") if place]
    assert found[:2] == ["https://a.example/b/sitemap-1.xml", "https://a.example/b/sitemap-2.xml"]
    parts = [site / place.rpartition("/")[2] for place in found]
    listed = [place for part in parts for place in in_xml(part) if place]
    assert listed == [place for place in in_xml(whole / "sitemap.xml") if place]
    assert all(len([place for place in in_xml(part) if place]) <= 10 for part in parts)
