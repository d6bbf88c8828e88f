"""Zotero's own translators on a built site: what they read is held against `api/papers.json`.

    npm ci --prefix build/zotero      # harvest.py does it: the files beside it say what is fetched

Zotero's translation server with all its translators comes from an npm package of 2019, is kept in
build/ and runs in Node (`zotero/translators.cjs`). Each page is offered to all of them; the one
that Zotero would take reads it: Embedded Metadata a paper's page, COinS a listing. The files for
reference managers go through Zotero's importers.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
OURS = Path(__file__).parent / "zotero"
FETCHED = ROOT / "build" / "zotero"
LISTINGS = 200
"""Listings read at most, spread over all of them; one takes some ten milliseconds."""
VENUES = (
    "publicationTitle",
    "proceedingsTitle",
    "bookTitle",
    "conferenceName",
    "university",
    "institution",
    "publisher",
)
"""Fields in which an item may have its venue, for its type."""

MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "+": " "})

Answer = dict[str, Any]
Finding = tuple[int, list[str]]


class Missing(Exception):  # noqa: N818 - not an error of ours: the translators cannot be had
    """Why the translators cannot be asked."""


class Site(NamedTuple):
    """A built site with its papers."""

    folder: Path
    address: str
    papers: list[Answer]


def opened(folder: Path) -> Site:
    """The site in a folder."""
    papers = json.loads((folder / "api/papers.json").read_bytes())
    map_of = (folder / "sitemap.xml").read_text()
    address = re.search(r"<loc>([^<]+?)</loc>", map_of)
    return Site(folder, address.group(1) if address else "https://shelf.example/", papers)


def fetch() -> None:
    """The translators in build/, unless they are there."""
    if (FETCHED / "node_modules").exists():
        return
    FETCHED.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(OURS / name, FETCHED)
    run("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", folder=FETCHED)


def run(*command: str, folder: Path, given: str = "") -> str:
    """What a program prints, or why the translators cannot be had."""
    try:
        return subprocess.run(  # noqa: S603 - npm, and Node with our own script
            command, cwd=folder, input=given, check=True, capture_output=True, text=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        told = getattr(error, "stderr", "") or str(error)
        raise Missing(f"{command[0]} does not work here: {told.strip()[-200:]}") from error


def answers(site: Site, pages: Sequence[str] = (), imports: Sequence[str] = ()) -> list[Answer]:
    """What Zotero makes of some files of the site."""
    fetch()
    asked = {"address": site.address, "site": str(site.folder.resolve())}
    asked |= {"pages": pages, "imports": imports}  # type: ignore[dict-item] # lists beside texts
    script = str(OURS / "translators.cjs")
    command = ("node", "--no-deprecation", script, str(FETCHED))
    found: list[Answer] = json.loads(run(*command, folder=FETCHED, given=json.dumps(asked)))
    return found


def zotero_papers(folder: Path) -> Finding:
    """Each paper's page, by Embedded Metadata: all that is known of it, abstract included."""
    site = opened(folder)
    found = answers(site, pages=[f"{paper['url']}index.html" for paper in site.papers])
    read, wrong = offered(found, "Embedded Metadata")
    return len(read), wrong + in_order(read, site.papers)


def zotero_lists(folder: Path) -> Finding:
    """Listings, by COinS: as many items as spans, each of a paper."""
    site = opened(folder)
    spans = {path: path.read_text().count('"Z3988"') for path in listings(folder)}
    several = [path for path, count in spans.items() if count > 1]
    some = several[:: max(1, len(several) // LISTINGS)]
    found = answers(site, pages=[str(path.relative_to(folder)) for path in some])
    read, wrong = offered(found, "COinS")
    by_title = {plain(paper["title"]): paper for paper in site.papers}
    for item in read:
        paper = by_title.get(plain(item.get("title", "")))
        faults = item_faults(item, paper, abstract=False) if paper else ["no such title"]
        wrong += [f"{item.get('title')}: {fault}" for fault in faults]
    wanted = sum(spans[path] for path in some)
    return len(read), wrong + [f"{len(read)} items of {wanted} spans"] * (len(read) != wanted)


def zotero_bibtex(folder: Path) -> Finding:
    """The whole catalogue by the importer for BibTeX."""
    return imported(folder, "api/papers.bib", "BibTeX")


def zotero_ris(folder: Path) -> Finding:
    """The whole catalogue by the importer for RIS."""
    return imported(folder, "api/papers.ris", "RIS")


def zotero_csl(folder: Path) -> Finding:
    """The whole catalogue by the importer for CSL-JSON."""
    return imported(folder, "api/papers.csl.json", "CSL JSON")


def imported(folder: Path, path: str, label: str) -> Finding:
    """The items of a file for reference managers, in the order of the papers."""
    site = opened(folder)
    read, wrong = offered(answers(site, imports=[path]), label)
    return len(read), wrong + in_order(read, site.papers)


def listings(folder: Path) -> list[Path]:
    """Pages that list papers: of terms, and of all papers."""
    papers = {paper.parent for paper in folder.glob("papers/*/cite.bib")}
    found = (path for path in folder.glob("*/*/index.html") if path.parent not in papers)
    return [*sorted(found), folder / "papers" / "index.html"]


def offered(found: Sequence[Answer], label: str) -> tuple[list[Answer], list[str]]:
    """The items of all files, and which files another translator took or none could read."""
    wrong = [
        f"{answer['path']}: {answer.get('translator')} {answer.get('fault', '')}"
        for answer in found
        if answer.get("translator") != label or "fault" in answer
    ]
    return [item for answer in found for item in answer.get("items", [])], wrong


def in_order(items: Sequence[Answer], papers: Sequence[Answer]) -> list[str]:
    """What is wrong with items of which each must be the paper at its place."""
    if len(items) != len(papers):
        return [f"{len(items)} items of {len(papers)} papers"]
    return [
        f"{paper['title']}: {fault}"
        for item, paper in zip(items, papers, strict=True)
        for fault in item_faults(item, paper, abstract=True)
    ]


def item_faults(item: Answer, paper: Answer, *, abstract: bool) -> Iterator[str]:
    """Fields of an item that say something else than the paper's record."""
    if not same(item.get("title", ""), paper["title"]):
        yield f"title {item.get('title')}"
    names = [plain(f"{who.get('firstName', '')} {who['lastName']}") for who in item["creators"]]
    if names != [plain(name) for name in paper["authors"]]:
        yield f"authors {names[:3]}"
    if str(paper["year"] or "") not in item.get("date", ""):
        yield f"date {item.get('date')}"
    if paper["venue"] and plain(paper["venue"]) not in {plain(item.get(f, "")) for f in VENUES}:
        yield "venue"
    doi = paper["identifiers"].get("doi")
    if doi and doi not in {item.get("DOI"), item.get("extra", "").removeprefix("DOI: ")}:
        yield "DOI"
    if abstract and not same(item.get("abstractNote", ""), paper["abstract"] or ""):
        yield "abstract"


def same(read: str, written: str) -> bool:
    """Whether a text is another, as far as its first formula, which files have as TeX."""
    before, formula, _ = plain(read).partition("$")
    return plain(written).startswith(before) if formula else before == plain(written)


def plain(text: str) -> str:
    """Text without what Zotero changes on purpose: quotation marks, dots and spaces of initials.

    COinS cannot say a plus sign to it: it takes a space for it, however it is written.
    """
    bare = re.sub(r"</?[a-z]+>|\.", "", text.translate(MARKS))
    return " ".join(bare.split())
