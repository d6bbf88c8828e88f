"""OAI-PMH static repository: `oai.xml`, unqualified Dublin Core of every paper for harvesters.

The format is that of the "Specification for an OAI Static Repository and an OAI Static Repository
Gateway" (Open Archives Initiative, 2004). It asks for one file of at most 5,000 records, whole
addresses and an administrator's e-mail address: a larger catalogue has no such file, nor one whose
site's address or editor's e-mail address is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from papershelf.exports.xml_text import allowed
from papershelf.model import Catalogue, Paper, Term
from papershelf.permalinks import address, paper_page
from papershelf.plugins import Export

MOST = 5000
"""Records of a static repository."""
UNKNOWN = "1980-01-01"
"""The day of a paper of which nobody knows when it came."""

OAI = "http://www.openarchives.org/OAI/2.0"
REPOSITORY = "http://www.openarchives.org/OAI/2.0/static-repository"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
CORE = f"{OAI}/oai_dc/"
ELEMENTS = "http://purl.org/dc/elements/1.1/"


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file, if there can be one."""
    if catalogue.address and catalogue.contact and len(catalogue.papers) <= MOST:
        yield "oai.xml", repository(catalogue).encode()


def repository(catalogue: Catalogue) -> str:
    """The whole catalogue as a static repository."""
    tags = catalogue.taxonomies.get("tags")
    topics = tags.by_paper() if tags else {}
    records = (record(catalogue, paper, topics.get(paper.id, [])) for paper in catalogue.papers)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Repository xmlns="{REPOSITORY}" xmlns:oai="{OAI}/" xmlns:xsi="{INSTANCE}" '
        f'xsi:schemaLocation="{REPOSITORY} {OAI}/static-repository.xsd">\n'
        f"{_identify(catalogue)}{_formats()}"
        f'<ListRecords metadataPrefix="oai_dc">\n{"".join(records)}</ListRecords>\n</Repository>\n'
    )


def _identify(catalogue: Catalogue) -> str:
    earliest = min((day(catalogue, paper) for paper in catalogue.papers), default=UNKNOWN)
    rows = (
        ("repositoryName", catalogue.title),
        ("baseURL", f"{catalogue.address}oai.xml"),
        ("protocolVersion", "2.0"),
        ("adminEmail", catalogue.contact),
        ("earliestDatestamp", earliest),
        ("deletedRecord", "no"),
        ("granularity", "YYYY-MM-DD"),
    )
    return f"<Identify>\n{''.join(_element('oai', *row) for row in rows)}</Identify>\n"


def _formats() -> str:
    rows = (
        ("metadataPrefix", "oai_dc"),
        ("schema", f"{OAI}/oai_dc.xsd"),
        ("metadataNamespace", CORE),
    )
    inside = "".join(_element("oai", *row) for row in rows)
    return (
        f"<ListMetadataFormats>\n<oai:metadataFormat>\n{inside}</oai:metadataFormat>\n"
        "</ListMetadataFormats>\n"
    )


def record(catalogue: Catalogue, paper: Paper, topics: list[Term]) -> str:
    """One paper's header and metadata."""
    header = _element("oai", "identifier", f"oai:{host(catalogue.address)}:{paper.id}")
    header += _element("oai", "datestamp", day(catalogue, paper))
    inside = "".join(_element("dc", *row) for row in elements(catalogue, paper, topics))
    return (
        f"<oai:record>\n<oai:header>\n{header}</oai:header>\n<oai:metadata>\n"
        f'<oai_dc:dc xmlns:oai_dc="{CORE}" xmlns:dc="{ELEMENTS}" '
        f'xsi:schemaLocation="{CORE} {OAI}/oai_dc.xsd">\n{inside}</oai_dc:dc>\n'
        "</oai:metadata>\n</oai:record>\n"
    )


def elements(catalogue: Catalogue, paper: Paper, topics: list[Term]) -> Iterator[tuple[str, str]]:
    """Names and values of a paper's Dublin Core elements."""
    yield "title", paper.title.plain
    yield from (("creator", person.name) for person in paper.authors)
    yield from (("subject", term.name) for term in topics)
    if paper.abstract:
        yield "description", paper.abstract.plain
    if paper.issued:
        yield "date", str(paper.issued)
    yield "type", "Text"
    yield "identifier", f"{catalogue.address}{address(paper_page(paper.id))}"
    if doi := paper.identifiers.get("doi"):
        yield "identifier", f"https://doi.org/{doi}"
    if paper.venue:
        yield "source", paper.venue


def day(catalogue: Catalogue, paper: Paper) -> str:
    """The day on which the catalogue first published a paper."""
    return catalogue.since.get(paper.id, UNKNOWN)


def host(address: str) -> str:
    """The name of the machine in an address, without a port.

    >>> host("https://example.org:8000/papers/")
    'example.org'
    """
    return address.partition("://")[2].partition("/")[0].partition(":")[0]


def _element(prefix: str, name: str, text: str) -> str:
    return f"<{prefix}:{name}>{escape(' '.join(allowed(text).split()))}</{prefix}:{name}>\n"


PLUGIN = Export(name="oai", export=export)
