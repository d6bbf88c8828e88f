"""A small made-up file of each structured format, and what is counted in it by hand."""

from __future__ import annotations

from papershelf.model import Item, Noise, Problem, Record, Source
from papershelf.plugins import Reader
from papershelf.readers import (
    arxiv,
    crossref,
    csl,
    cslyaml,
    frontmatter,
    openalex,
    readinglist,
    table,
    zotero_rdf,
)

CSL = """[
  {
    "id": "tides-1",
    "type": "article-journal",
    "title": "Deep Tides",
    "abstract": null,
    "author": [
      {"family": "Berg", "non-dropping-particle": "van den", "given": "Jan"},
      {"literal": "Harbour Working Party"}
    ],
    "container-title": "Harbour Letters",
    "issued": {"date-parts": [["2024", 3]]},
    "volume": 7
  },
  {
    "id": "buoys-1",
    "type": "paper-conference",
    "title": "Buoys"
  }
]
"""
CSL_YAML = """---
references:
- id: tides-1
  type: article-journal
  title: "Deep Tides: A Survey"
  author:
  - family: Lovelace
    given: Ada
  issued:
  - year: 2024
    month: 3
- id: buoys-1
  title: No
  issued: 2023
...
"""
CROSSREF = """{"status": "ok", "message-type": "work-list",
 "message": {"total-results": 2, "items": [
  {"DOI": "10.5555/TIDES.1", "type": "journal-article", "title": ["Deep Tides"],
   "author": [{"given": "Ada", "family": "Lovelace",
               "affiliation": [{"name": "University of Tides"}]}],
   "abstract": "<jats:p>Tides rise.</jats:p>", "is-referenced-by-count": 3,
   "container-title": ["Harbour Letters"], "published-print": {"date-parts": [[2024, 3]]}},
  {"DOI": "10.5555/buoys.1", "type": "proceedings-article", "title": ["Buoys", "Bojen"],
   "reference-count": 1}
 ], "query": {"start": 0}}
}
"""
OPENALEX = """{"meta": {"count": 2},
 "results": [
  {"id": "https://openalex.org/W1", "title": null, "display_name": "Deep Tides",
   "doi": "https://doi.org/10.5555/tides.1", "type": "article",
   "authorships": [{"author": {"display_name": "Ada Lovelace",
                               "orcid": "https://orcid.org/0000-0002-1825-0097"},
                    "institutions": [{"display_name": "University of Tides"}]}],
   "publication_date": "2024-03-12", "publication_year": 2024,
   "primary_location": {"source": {"display_name": "Harbour Letters"},
                        "landing_page_url": "https://a.example/1", "pdf_url": null},
   "ids": {"openalex": "https://openalex.org/W1", "pmid": "https://pubmed.example/123"},
   "abstract_inverted_index": {"Tides": [0], "rise": [1, 4], "and": [2], "again": [3]}},
  {"id": "https://openalex.org/W2", "title": "Buoys", "authorships": []}
 ],
 "group_by": []
}
"""
ARXIV = (
    '{"id": "2401.01234", "title": "Deep\\n  Tides", "abstract": "  Tides rise.\\n", '
    '"authors": "Jan van den Berg", "authors_parsed": [["van den Berg", "Jan", "Jr.", "Tide Lab"]],'
    ' "categories": "cs.LG cs.CL", "doi": null, "journal-ref": null, "update_date": "2024-05-01", '
    '"versions": [{"version": "v1", "created": "Mon, 1 Jan 2024 10:00:00 GMT"}]}\n'
    '{"id": "2401.01235", "title": "Buoys", "authors_parsed": [], "categories": "cs.LG", '
    '"versions": []}\n'
)
TABLE = """# columns: Regal = venue
Titel;Autoren;Jahr;Regal;DOI
"Deep Tides;

A ""Survey"" of ports";"Lovelace, Ada; Zhang, Wei";2024;Harbour Letters;10.5555/tides.1
Buoys;Hopper G.M.;2020;;
;;;;
"""
FRONT_MATTER = """---
title: Deep Tides
authors: [Ada Lovelace, "Zhang, Wei"]
date: 2024-03-12
tags:
  - tides
  - harbours
venue: Harbour Letters
shelf: 3
---

# Deep Tides

Tides rise and fall in every harbour.
We survey them.
"""
ZOTERO_RDF = """<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/">
    <bib:Article rdf:about="#item_1">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
        <bib:authors>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>Lovelace</foaf:surname>
                        <foaf:givenName>Ada</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
            </rdf:Seq>
        </bib:authors>
        <link:link rdf:resource="#item_2"/>
        <dc:title>Deep Tides &amp; Others</dc:title>
        <dc:date>March 2024</dc:date>
        <dc:subject>tides</dc:subject>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:1234-5679">
        <dc:title>Harbour Letters</dc:title>
        <dc:identifier>DOI 10.5555/tides.1</dc:identifier>
    </bib:Journal>
    <z:Attachment rdf:about="#item_2">
        <z:itemType>attachment</z:itemType>
        <dc:title>tides.pdf</dc:title>
    </z:Attachment>
    <rdf:Description rdf:about="#item_3">
        <z:itemType>conferencePaper</z:itemType>
        <dc:title>Buoys</dc:title>
    </rdf:Description>
</rdf:RDF>
"""
READING_LIST = """# Awesome Tides

Papers on tides.

- [Surveys](#surveys)

## Surveys

- [Deep Tides](https://a.example/1) - Ada Lovelace, Wei Zhang, NeurIPS 2023
- **[Shallow Water](https://a.example/2)**, Jan van den Berg. *ICML 2021*. [[code](https://c.example)]
  > Tides rise and fall in every
  > harbour.
- **Lighthouses.** Grace Hopper. [[paper]](https://a.example/4)
  - Keywords: light; houses

| Title | Authors | Year | Code |
| --- | :-: | --- | --- |
| [Harbour Logs](https://a.example/5) | Wei Zhang | 2019 | [code](https://c.example/d) |
"""

SAMPLES: dict[str, tuple[Reader, str, int]] = {
    "csl": (csl.PLUGIN, CSL, 2),
    "cslyaml": (cslyaml.PLUGIN, CSL_YAML, 2),
    "crossref": (crossref.PLUGIN, CROSSREF, 2),
    "openalex": (openalex.PLUGIN, OPENALEX, 2),
    "arxiv": (arxiv.PLUGIN, ARXIV, 2),
    "table": (table.PLUGIN, TABLE, 2),
    "frontmatter": (frontmatter.PLUGIN, FRONT_MATTER, 1),
    "zotero_rdf": (zotero_rdf.PLUGIN, ZOTERO_RDF, 2),
    "readinglist": (readinglist.PLUGIN, READING_LIST, 4),
}
"""Format to its reader, a file, and the papers in it."""


def items(name: str, text: str) -> list[Item]:
    return list(SAMPLES[name][0].read(Source(name="papers", text=text)))


def records(name: str, text: str | None = None) -> list[Record]:
    found = items(name, SAMPLES[name][1] if text is None else text)
    return [item for item in found if isinstance(item, Record)]


def problems(name: str, text: str) -> list[Problem]:
    return [item for item in items(name, text) if isinstance(item, Problem)]


def noise(name: str, text: str) -> list[Noise]:
    return [item for item in items(name, text) if isinstance(item, Noise)]


def texts(record: Record, name: str) -> list[str]:
    return [value.text for value in record.fields.get(name, ())]


def lines(record: Record, name: str) -> list[int]:
    return [line for value in record.fields[name] for line in value.lines]
