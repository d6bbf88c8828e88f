"""The whole catalogue as one HTML file that opens from disk and can be sent by mail.

It loads nothing: style and script stand in it, formulas are MathML. Its search is a filter by
words, which is enough for what fits into one file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from papershelf.model import Catalogue, Language, Paper, PaperId, RichText, Term
from papershelf.pages.resource_names import described
from papershelf.render.body import body
from papershelf.render.markdown import rich

FOLDER = "single"
"""The folder of the template, below those of all templates."""


def single_file(catalogue: Catalogue, folders: list[Path]) -> str:
    """The file's text; `folders` hold templates, earlier ones win.

    Raises:
        jinja2.TemplateError: the template is broken.

    """
    language = catalogue.language
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder / FOLDER) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("catalogue.html.j2").render(
        title=catalogue.title,
        say=language.say,
        language=language,
        count=language.counted(len(catalogue.papers), "paper"),
        style=_own(environment, "style.css"),
        script=_own(environment, "search.js"),
        tags=[(term.slug, term.name, len(term.papers)) for term in _tags(catalogue)],
        papers=list(_papers(catalogue)),
    )


def _own(environment: jinja2.Environment, name: str) -> Markup:
    """One of our own files as it stands: none of them holds the end of its element."""
    loader = environment.loader
    assert loader  # noqa: S101 - tells the type checker
    return Markup(loader.get_source(environment, name)[0])  # noqa: S704 - no stranger wrote it


def _tags(catalogue: Catalogue) -> list[Term]:
    taxonomy = catalogue.taxonomies.get("tags")
    terms = taxonomy.terms if taxonomy else ()
    return sorted(terms, key=lambda term: (-len(term.papers), term.name.casefold()))


def _papers(catalogue: Catalogue) -> Iterator[Mapping[str, Any]]:
    taxonomy, relation = catalogue.taxonomies.get("tags"), catalogue.relations.get("related")
    tags = taxonomy.by_paper() if taxonomy else {}
    related = relation.links if relation else {}
    papers = catalogue.by_id()
    for paper in catalogue.papers:
        near = [link.target for link in related.get(paper.id, ())]
        yield _row(paper, tags.get(paper.id, []), near, papers, catalogue.language)


def _row(
    paper: Paper,
    tags: list[Term],
    near: list[PaperId],
    papers: Mapping[PaperId, Paper],
    language: Language,
) -> Mapping[str, Any]:
    people = ", ".join(person.name for person in paper.authors)
    year = str(paper.issued.year) if paper.issued else ""
    return {
        "id": paper.id,
        "title": _html(paper.title),
        "byline": " · ".join(part for part in (people, paper.venue, year) if part),
        "abstract": _html(paper.abstract, block=True),
        "links": [
            (described(link, language), link.url) for link in paper.links if _is_web(link.url)
        ],
        "tags": [(term.slug, term.name) for term in tags],
        "slugs": " ".join(term.slug for term in tags),
        "related": [(other, papers[other].title.plain) for other in near],
    }


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _html(text: RichText, *, block: bool = False) -> Markup:
    """Rich text as HTML, by way of the Markdown that pages are made of, which escapes it."""
    made = body(rich(text), "papers/x.md").html.strip()
    if not block:
        made = made.removeprefix("<p>").removesuffix("</p>")
    return Markup(made)  # noqa: S704 - what rich() writes is escaped
