"""A page is drafted from plain values, which tell whether it is the one of the last build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from examples import catalogue, paper
from papershelf import files
from papershelf.model import ENGLISH, Page
from papershelf.site.drafting import Piece, drafted, key, pieces

LOOMS, TIDES = paper("Sparse Looms", "We weave."), paper("Sparse Looms", "We wait.", year=2030)


def page(**context: object) -> Page:
    return Page(path="a.md", template="a.md.j2", front_matter={}, context=context)


def test_every_paper_s_entry_has_its_own_citation_key() -> None:
    twins = (LOOMS, replace(LOOMS, id="other"))  # type: ignore[arg-type] # a made-up id
    found = {piece.page.path: piece for piece in pieces(catalogue(*twins), {})}
    templates = files.templates(files.template_folders(Path("nowhere")))
    first, second = (
        drafted(found[f"papers/{name}.md"], (templates, ENGLISH)) for name in (LOOMS.id, "other")
    )
    assert "@misc{sparselooms,\n" in first
    assert "@misc{sparseloomsb,\n" in second


def test_an_editor_s_page_of_the_same_path_is_the_introduction() -> None:
    written = {"papers/index.md": b"---\ntitle: x\n---\nWelcome"}
    found = {piece.page.path: piece.written for piece in pieces(catalogue(LOOMS), written)}
    assert found["papers/index.md"] == "Welcome"
    assert found["index.md"] == ""


def test_a_key_follows_every_value_and_what_all_pages_depend_on() -> None:
    piece = Piece(page=page(papers=(LOOMS,)))
    others = [
        Piece(page=page(papers=(TIDES,))),
        replace(piece, written="Welcome"),
        replace(piece, citation="@misc{b}"),
    ]
    keys = {key(some, b"1") for some in [piece, *others]} | {key(piece, b"2")}
    assert len(keys) == 5
    assert key(Piece(page=page(papers=(LOOMS,))), b"1") == key(piece, b"1")


def test_values_that_nobody_can_compare_have_no_key() -> None:
    assert key(Piece(page=page(odd=object())), b"1") == b""
    assert key(Piece(page=page(half="\ud800")), b"1") == b""
