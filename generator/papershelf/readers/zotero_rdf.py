"""Zotero RDF: items, the journals and books that they are part of, notes and attachments.

    <bib:Article rdf:about="#item_1">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
        <dc:title>Deep Tides</dc:title>
        <link:link rdf:resource="#item_2"/>
    </bib:Article>

What an item points to with `rdf:resource` is read as part of it, with its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from papershelf.model import Item, Source
from papershelf.plugins import Reader
from papershelf.readers.entries import Broken, Entry, Member, Outside, Piece, Places
from papershelf.readers.entry_records import Layout, items
from papershelf.readers.item_types import KINDS
from papershelf.readers.xmlnodes import Fault, Node, children

ROLES = {
    "authors": "author",
    "presenters": "author",
    "programmers": "author",
    "inventors": "author",
    "directors": "author",
    "editors": "editor",
    "seriesEditors": "series editor",
    "translators": "translator",
    "contributors": "contributor",
    "reviewedAuthors": "reviewed author",
    "bookAuthors": "book author",
}
"""Zotero's lists of people to fields; any other list of people keeps its name."""
NAMES = {
    "title": "title",
    "abstract": "abstract",
    "date": "issued",
    "itemType": "type",
    "number": "issue",
    "dateSubmitted": "accessed",
    "shortTitle": "title-short",
    "citationKey": "citation key",
    "description": "note",
}
"""Simple elements to fields; any other keeps its name in lower case."""
PARTS = frozenset({"attachment", "note"})
"""Zotero's item types that are part of another item."""
_NAMED = re.compile(r"(?P<name>DOI|ISBN|ISSN|PMID|PMCID) +(?P<text>.+)")


def read(source: Source) -> Iterator[Item]:
    """A record for each item, a problem for each broken one."""
    yield from items(source, _pieces(source.text), ZOTERO)


def _pieces(text: str) -> Iterator[Piece]:
    places = Places(text)
    lines = text.split("\n")
    found = list(children(text))
    nodes = [one for one in found if isinstance(one, Node)]
    known = {node.attributes["about"]: node for node in nodes if "about" in node.attributes}
    papers = [node for node in nodes if _is_paper(node)]
    used: set[int] = set()
    for one in found:
        if isinstance(one, Fault):
            aside = places.between(one.first, one.last)
            used.update(aside)
            message = f"The XML cannot be read: {one.message}"
            yield Broken(line=one.line, lines=aside, message=message)
    for node in papers:
        members = tuple(_members(node, known, places))
        used.update(line for member in members for line in member.lines)
        yield Entry(
            line=node.first, members=members, raw="\n".join(lines[node.first - 1 : node.last])
        )
    for number in places.between(1, len(lines)):
        if number not in used:
            yield Outside(lines=(number,), rule="belongs to no item")


def _is_paper(node: Node) -> bool:
    """Whether a node is an item, not a part of one, a journal or a collection."""
    kind = next((child.text for child in node.all("itemType")), "")
    return kind not in PARTS and (bool(kind) or node.name in ("Article", "Book", "BookSection"))


def _members(node: Node, known: Mapping[str, Node], places: Places) -> Iterator[Member]:
    """The fields of an item, with the lines of what they point to."""
    marks = [node.first, *(child.first for child in node.children[1:])]
    ends = [
        *(max(mark - 1, start) for mark, start in zip(marks[1:], marks, strict=False)),
        node.last,
    ]
    if about := node.attributes.get("about", ""):
        yield Member(name="about", value=about, lines=places.between(node.first, node.first))
    for child, first, last in zip(node.children, marks, ends, strict=False):
        lines = places.between(first, last)
        target = known.get(child.attributes.get("resource", ""))
        if target is not None and target is not node:
            lines = (*lines, *places.between(target.first, target.last))
        pairs = list(_fields(child, target if target is not node else None))
        for name, text in pairs or [(child.name.lower(), "")]:
            yield Member(name=name, value=text, lines=lines)


def _fields(node: Node, target: Node | None) -> Iterator[tuple[str, str]]:
    """The fields that one element of an item makes."""
    if node.name == "isPartOf":
        yield from _container([target] if target else node.children)
    elif node.name in ("link", "isReferencedBy"):
        field = "file" if node.name == "link" else "note"
        yield field, _pointed(target) if target else node.attributes.get("resource", "")
    elif people := list(node.all("Seq", "li", "Person")):
        role = ROLES.get(node.name, node.name.lower())
        yield from ((role, _person(person)) for person in people)
    elif node.name == "identifier":
        yield _identifier(node)
    elif node.name == "subject":
        yield "keyword", node.text
    else:
        yield NAMES.get(node.name, node.name.lower()), node.text


def _container(nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """Journal, book, series or web site: its title is the venue."""
    for node in nodes:
        venue = "series" if node.name == "Series" else "venue"
        for child in node.children:
            if child.name == "title":
                yield venue, child.text
            elif child.name == "identifier":
                yield _identifier(child)
            elif child.name == "isPartOf":
                yield from _container(child.children)
            else:
                yield NAMES.get(child.name, child.name.lower()), child.text


def _pointed(target: Node) -> str:
    """A note's text; an attachment's title, address and path."""
    paths = [child.attributes.get("resource", "") for child in target.all("resource")]
    texts = [
        child.text
        for child in target.children
        if child.name in ("value", "title", "identifier", "path")
    ]
    return " ".join(dict.fromkeys(text for text in (*texts, *paths) if text))


def _person(node: Node) -> str:
    def part(*names: str) -> str:
        return next((found.text for name in names for found in node.all(name) if found.text), "")

    family, given = part("surname"), part("givenName", "givenname")
    if family and given:
        return f"{family}, {given}"
    whole = family or given or part("name")
    return f"{{{whole}}}" if " " in whole else whole


def _identifier(node: Node) -> tuple[str, str]:
    address = next((found.text for found in node.all("URI", "value")), "")
    if address:
        return "url", address
    named = _NAMED.fullmatch(node.text)
    return (named["name"].lower(), named["text"]) if named else ("identifier", node.text)


def _key(values: Mapping[str, Any]) -> str | None:
    return values.get("citation key") or None


ZOTERO = Layout(
    parts={},
    kinds=KINDS,
    key=_key,
    key_names=("citation key",),
    keyed="citation key",
    example="<bib:Article><dc:title>Deep Tides</dc:title></bib:Article>",
)


def recognises(source: Source) -> float:
    """0.95 for RDF with Zotero's item types, else 0."""
    head = source.text[:20_000]
    if not head.lstrip().startswith("<") or "<rdf:RDF" not in head:
        return 0.0
    return 0.95 if "zotero.org/namespaces/export" in head else 0.0


PLUGIN = Reader(
    name="zotero_rdf",
    title="Zotero RDF",
    suffixes=(".rdf",),
    recognises=recognises,
    read=read,
)
