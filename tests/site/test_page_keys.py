"""A page's key tells what the page would be: pages of one key are the same, whatever was edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from examples import catalogue, paper, related, tags, term
from papershelf import files
from papershelf.model import (
    Catalogue,
    EditPlace,
    Issued,
    Link,
    Paper,
    Relation,
    RichText,
    Space,
    Span,
    Taxonomy,
    Term,
)
from papershelf.site.drafting import drafted, key, pieces

Edit = Callable[[Catalogue], Catalogue]

WORDS = ("Looms", "Tides", "Herons", "Harbours", "Fabrics", "Pears")
PAPERS = tuple(
    paper(f"{word} Revisited", f"We look at {word} again.", authors=(word, "Ola Quill"), year=year)
    for year, word in enumerate(WORDS, start=2015)
)
TEMPLATES = files.templates(files.template_folders(Path("nowhere")))


def shelf(*papers: Paper) -> Catalogue:
    """Six papers with everything that is found out about papers."""
    first, second, third, *_ = papers
    turn = np.arange(len(papers)) / 10
    vectors = np.stack([np.cos(turn), np.sin(turn)], axis=1).astype(np.float32)
    found = replace(catalogue(*papers), since={one.id: "2030-01-01" for one in papers})
    topics = tags(term("looms", *papers), term("birds", second, third, parents=("looms",)))
    for taxonomy in (topics, authors(*papers), years(*papers)):
        found = found.having(taxonomy)
    found = found.having(Space(name="latent", vectors=vectors))
    found = found.having(Space(name="map", vectors=vectors[:, ::-1]))
    span = Span(start=0, end=2)
    link = Link(target=first.id, score=1, reasons=("We look.",), span=span)
    found = found.having(related((first, second, "birds"), (second, first, "birds")))
    return found.having(Relation(name="mentions", title="Mentions", links={third.id: (link,)}))


def authors(*papers: Paper) -> Taxonomy:
    found = tags(term("Ola Quill", *papers), *(term(one.authors[0].name, one) for one in papers))
    return replace(found, name="authors", title="Authors", singular="Author", smallest_page=2)


def years(*papers: Paper) -> Taxonomy:
    found = tags(*(term(str(one.issued), one) for one in papers))
    return replace(found, name="years", title="Years", singular="Year")


def of_second(**values: object) -> Edit:
    """The second paper says something else."""
    changed = replace(PAPERS[1], **values)  # type: ignore[arg-type] # as the field wants it
    return lambda _: shelf(PAPERS[0], changed, *PAPERS[2:])


def of_terms(name: str, edit: Callable[[Term], Term]) -> Edit:
    """The first term of a taxonomy is another one."""

    def edited(found: Catalogue) -> Catalogue:
        taxonomy = found.taxonomies[name]
        first, *others = taxonomy.terms
        return found.having(replace(taxonomy, terms=(edit(first), *others)))

    return edited


def of_vectors(name: str) -> Edit:
    """A space in which papers have changed places."""
    places = [0, 3, 1, 5, 2, 4]
    return lambda found: found.having(Space(name=name, vectors=found.spaces[name].vectors[places]))


def of_links(name: str, *, last: bool) -> Edit:
    """A relation that leads the other way round, or elsewhere."""

    def edited(found: Catalogue) -> Catalogue:
        links = found.relations[name].links
        target = PAPERS[-1 if last else 2].id
        moved = {
            one: tuple(replace(link, target=target, reasons=("moved",)) for link in some)
            for one, some in links.items()
        }
        return found.having(replace(found.relations[name], links=moved))

    return edited


EDITS: dict[str, Edit] = {
    "nothing": lambda found: found,
    "title": of_second(title=RichText.of("Tides Once More")),
    "abstract": of_second(abstract=RichText.of("We do not look.")),
    "year": of_second(issued=Issued(year=2040)),
    "venue": of_second(venue="Harbour Days"),
    "identifiers": of_second(identifiers={"doi": "10.5555/tides"}),
    "authors": of_second(authors=PAPERS[1].authors[::-1]),
    "line": of_second(origin=(replace(PAPERS[1].origin[0], line=99),)),
    "a paper gone": lambda _: shelf(*PAPERS[:1], *PAPERS[2:]),
    "another order": lambda _: shelf(*PAPERS[::-1]),
    "site's address": lambda found: replace(found, address="https://example.org/shelf/"),
    "site's title": lambda found: replace(found, title="Another shelf"),
    "where to edit": lambda found: replace(
        found, edited_at=EditPlace(folder="", pattern="https://example.org/{path}#{line}")
    ),
    "since": lambda found: replace(found, since={**found.since, PAPERS[2].id: "2030-02-01"}),
    "term's name": of_terms("tags", lambda one: replace(one, name="weaving")),
    "term's alias": of_terms("tags", lambda one: replace(one, aliases=("weaving",))),
    "term's spellings": of_terms("authors", lambda one: replace(one, variants={"O. Quill": 2})),
    "term's papers": of_terms(
        "tags", lambda one: replace(one, papers={PAPERS[0].id: 1.0, PAPERS[4].id: 2.0})
    ),
    "author's page": lambda found: found.having(
        replace(found.taxonomies["authors"], smallest_page=1)
    ),
    "taxonomy's title": lambda found: found.having(
        replace(found.taxonomies["tags"], title="Topics", singular="Topic")
    ),
    "latent": of_vectors("latent"),
    "map": of_vectors("map"),
    "related": of_links("related", last=False),
    "related to others": of_links("related", last=True),
    "mentions": of_links("mentions", last=False),
    "no map": lambda found: replace(found, spaces={"latent": found.spaces["latent"]}),
}


def made(found: Catalogue) -> dict[str, tuple[bytes, str]]:
    """Key and Markdown of each page."""
    return {
        piece.page.path: (
            key(piece, b"base"),
            drafted(piece, (TEMPLATES, found.language)),
        )
        for piece in pieces(found, {})
    }


BEFORE = made(shelf(*PAPERS))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_pages_of_one_key_are_the_same(edit: Edit) -> None:
    after = made(edit(shelf(*PAPERS)))
    for path, (seen, text) in after.items():
        if path in BEFORE and BEFORE[path][0] == seen:
            assert text == BEFORE[path][1], path


def changed(edit: Edit) -> set[str]:
    after = made(edit(shelf(*PAPERS)))
    return {path for path, (seen, _) in after.items() if path in BEFORE and BEFORE[path][0] != seen}


def test_a_catalogue_that_says_the_same_has_the_same_keys() -> None:
    assert changed(lambda _: shelf(*map(replace, PAPERS))) == set()


def test_an_abstract_changes_its_page_and_the_lists_with_it() -> None:
    assert changed(EDITS["abstract"]) == {
        "index.md",
        "papers/tides-revisited.md",
        "papers/index.md",
        "new/index.md",
        "tags/looms.md",
        "tags/birds.md",
        "authors/ola-quill.md",
        "years/2016.md",
    }


def test_where_the_map_moves_no_paper_s_page_does() -> None:
    assert changed(EDITS["map"]) == {"map/index.md", "catalogue/index.md"}
