"""The places of all phrases of a catalogue."""

from __future__ import annotations

from enrich_examples import paper
from papershelf.enrich.gathered import gathered_here
from papershelf.enrich.phrase_places import TITLED, WHOLE
from papershelf.enrich.tags.glossary import glossary
from papershelf.enrich.tags.known import known
from papershelf.enrich.tags.occurrences import occurrences
from papershelf.model import CuratedTag, Paper, Vocabulary

Told = tuple[int, str, str, int]


def told(*papers: Paper, vocabulary: Vocabulary | None = None) -> list[Told]:
    """Paper, key, form and code of each place."""
    said = gathered_here(papers)
    meanings = glossary(one.explained for one in said)
    found = occurrences(papers, said, meanings, known(papers, meanings, vocabulary or Vocabulary()))
    return [
        (number, found.key_names[key], found.form_names[form], code)
        for number, key, form, code in zip(
            *(column.tolist() for column in (found.papers, found.keys, found.forms, found.codes)),
            strict=True,
        )
    ]


def test_a_keyword_counts_like_the_title() -> None:
    ((_, key, form, code), *_) = told(paper("Bogs", "", keywords=("Peat Depth",)))
    assert (key, form) == ("peatdepth", "Peat Depth")
    assert code & TITLED
    assert code & WHOLE


def test_a_known_phrase_hides_what_is_inside() -> None:
    tag = CuratedTag(name="tidal power lagoon")
    found = told(
        paper("x", "We like the old tidal power lagoon."), vocabulary=Vocabulary(tags=(tag,))
    )
    forms = [form for _, _, form, _ in found]
    assert "tidal power lagoon" in forms
    assert "tidal power" not in forms
    assert "lagoon" not in forms


def test_an_acronym_is_a_place_of_its_long_form() -> None:
    text = "Tidal lagoon power (TLP) pays. We build TLP."
    keys = [key for _, key, form, _ in told(paper("x", text)) if form == "TLP"]
    assert set(keys) == {"tidallagoonpower"}


def test_an_alias_counts_under_the_preferred_name() -> None:
    tag = CuratedTag(name="peat depth", aliases=("bog depth",))
    found = told(paper("x", "We measure bog depth."), vocabulary=Vocabulary(tags=(tag,)))
    assert ("peatdepth", "bog depth") in {(key, form) for _, key, form, _ in found}


def test_a_title_tells_the_kind_of_paper() -> None:
    assert ("survey", "Survey") in {row[1:3] for row in told(paper("Moss: A Survey", ""))}


def test_a_catalogue_without_papers_has_no_places() -> None:
    assert told() == []
