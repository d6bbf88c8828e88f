from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, record, tags, term
from papershelf.model import Taxonomy
from papershelf.search.fields import FIELDS, texts, titles

LOOM = paper("Looms", "On looms.", authors=("Ada Quill",), year=1999, venue="Weft")


def found() -> dict[str, tuple[str, ...]]:
    """What is searched of one paper, by the fields' names."""
    weaving = replace(term("weaving", LOOM), aliases=("cloth making",))
    phrases = Taxonomy(
        name="keyphrases", title="Key phrases", terms=(term("warp", LOOM),), listed=False
    )
    shelf = catalogue(replace(LOOM, keywords=("textile",))).having(tags(weaving)).having(phrases)
    (row,) = texts(shelf)
    return dict(zip((field.name for field in FIELDS), row, strict=True))


def test_every_field_of_a_paper_is_searched() -> None:
    assert found() == {
        "title": ("Looms",),
        "tags": ("weaving", "cloth making"),
        "authors": ("Ada Quill",),
        "keyphrases": ("textile", "warp"),
        "abstract": ("On looms.",),
        "venue": ("Weft",),
        "year": ("1999",),
    }


def test_a_paper_of_which_little_is_known_has_empty_fields() -> None:
    (row,) = texts(catalogue(paper("Looms")))
    assert row == (("Looms",), (), (), (), ("",), ("",), ())


def test_a_title_is_known_as_its_sources_write_it_too() -> None:
    made = replace(paper("JINNI 2.0"), origin=(record("JINNI~2.0"),))
    assert list(titles(made)) == ["JINNI 2.0", "JINNI~2.0"]
