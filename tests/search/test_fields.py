from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Taxonomy
from papershelf.search.fields import AUTHORS, FIELDS, FIRST_AUTHOR, TITLE, texts

LOOM = paper("Looms", "On looms.", authors=("Ada Quill",), year=1999, venue="Weft")


def found() -> dict[str, tuple[str, ...]]:
    """What is searched of one paper, by the fields' names."""
    weaving = replace(term("weaving", LOOM), aliases=("cloth making",))
    methods = Taxonomy(name="methods", title="Methods", terms=(term("HERON", LOOM),))
    shelf = catalogue(replace(LOOM, keywords=("textile",))).having(tags(weaving))
    (row,) = texts(shelf.having(methods))
    return dict(zip((field.name for field in FIELDS), row, strict=True))


def test_every_field_of_a_paper_is_searched() -> None:
    assert found() == {
        "title": ("Looms",),
        "abstract": ("On looms.",),
        "tags": ("weaving", "cloth making", "HERON"),
        "authors": ("Ada Quill",),
        "first author": (),
        "keyphrases": ("textile",),
        "venue": ("Weft",),
        "year": ("1999",),
    }


def test_a_paper_of_which_little_is_known_has_empty_fields() -> None:
    (row,) = texts(catalogue(paper("Looms")))
    assert row == (("Looms",), ("",), (), (), (), (), ("",), ())


def test_the_bits_of_fields_are_those_that_the_browser_knows() -> None:
    assert (TITLE, AUTHORS, FIRST_AUTHOR, len(FIELDS)) == (0, 3, 4, 8)
