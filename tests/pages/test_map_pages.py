"""The page of the map, the small map of a paper, the reading path of a tag."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import numpy as np
import pytest

from examples import catalogue, paper, tags, term
from papershelf.model import Catalogue, Link, Page, Relation, Space
from papershelf.pages import map as map_pages
from papershelf.pages import paper as paper_pages
from papershelf.pages import term as term_pages
from papershelf.plugins import PageKind

TURN = (0, 10, 20, 30, 40)
PAPERS = tuple(
    paper(f"{name}: Weaving Sparse Looms by the Harbour", year=year)
    for name, year in (("ALPHA", 2020), ("BETA", 2021), ("GAMMA", 0), ("DELTA", 2019), ("EPS", 0))
)


def shelf() -> Catalogue:
    """Five papers on an arc, three of them in a region, all related to the first."""
    turn = np.radians(TURN)
    latent = np.stack([np.cos(turn), np.sin(turn)], axis=1).astype(np.float32)
    points = np.array([[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]])
    links = {
        PAPERS[0].id: tuple(
            Link(target=other.id, score=0.9 - 0.1 * place, reasons=("looms",))
            for place, other in enumerate(PAPERS[1:])
        ),
        PAPERS[1].id: (Link(target=PAPERS[2].id, score=0.4, reasons=("looms",)),),
    }
    found = catalogue(*PAPERS).having(Space(name="latent", vectors=latent))
    found = found.having(Space(name="map", vectors=points.astype(np.float32)))
    found = found.having(Relation(name="related", title="Related papers", links=links))
    found = found.having(tags(term("looms", *PAPERS), term("fabrics", *PAPERS[:2])))
    regions = tags(term("looms", *PAPERS[:3]))
    return found.having(replace(regions, name="regions", title="Regions", listed=False))


def page(kind: ModuleType, path: str) -> Page:
    plugin: PageKind = kind.PLUGIN
    return next(some for some in plugin.pages(shelf()) if some.path == path)


def test_the_map_s_page_holds_points_names_and_regions() -> None:
    found = page(map_pages, "map/index.md")
    assert found.front_matter["points"][0] == [
        0.5,
        0.5,
        1,
        "papers/alpha-weaving-sparse-looms-by-the-harbour/",
        PAPERS[0].title.plain,
    ]
    assert [point[2] for point in found.front_matter["points"]] == [1, 1, 1, 0, 0]
    assert [label[0] for label in found.front_matter["labels"]] == ["looms"]
    assert found.context["regions"] == [("looms", "tags/looms.md", 3)]


def test_of_very_many_papers_the_page_holds_the_names_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(map_pages, "DRAWN", 4)
    found = page(map_pages, "map/index.md")
    assert found.front_matter["points"] == []
    assert found.front_matter["labels"]


def test_two_papers_make_no_map() -> None:
    space = Space(name="map", vectors=np.zeros((2, 2), dtype=np.float32))
    assert not list(map_pages.pages(catalogue(*PAPERS[:2]).having(space)))
    assert not list(map_pages.pages(catalogue(*PAPERS)))


def test_a_paper_s_page_has_its_neighbours_around_it() -> None:
    found = page(paper_pages, f"papers/{PAPERS[0].id}.md").front_matter["near"]
    assert found["paper"] == PAPERS[0].id
    assert [dot[2] for dot in found["dots"]] == [other.id for other in PAPERS[1:]]


def test_a_paper_without_related_ones_or_without_a_map_has_no_small_map() -> None:
    assert "near" not in page(paper_pages, f"papers/{PAPERS[4].id}.md").front_matter
    bare = next(paper_pages.pages(catalogue(*PAPERS)))
    assert "near" not in bare.front_matter


def test_a_tag_s_page_has_a_path_from_the_paper_most_about_it() -> None:
    path = page(term_pages, "tags/looms.md").context["path"]
    assert [title.plain.partition(":")[0] for title, _ in path] == [
        "ALPHA",
        "BETA",
        "GAMMA",
        "DELTA",
        "EPS",
    ]


def test_two_papers_and_other_taxonomies_have_no_path() -> None:
    assert page(term_pages, "tags/fabrics.md").context["path"] == []
    people = replace(tags(term("looms", *PAPERS)), name="authors")
    pages = term_pages.pages(shelf().having(people))
    assert next(some for some in pages if some.path == "authors/looms.md").context["path"] == []


def test_without_a_latent_space_there_is_no_path() -> None:
    found = catalogue(*PAPERS).having(tags(term("looms", *PAPERS)))
    assert next(iter(term_pages.pages(found))).context["path"] == []
