"""An acronym is read as its long form only where the catalogue agrees."""

from __future__ import annotations

from papershelf.enrich.gathered import Explained, gather
from papershelf.enrich.tags.glossary import glossary
from papershelf.text.spelling import phrase_key


def explained(*abstracts: str) -> list[tuple[Explained, ...]]:
    return [gather(("", abstract, ())).explained for abstract in abstracts]


def test_one_definition_of_a_long_acronym_is_believed() -> None:
    found = glossary(explained("We use tidal energy boards (TEBs)."))
    assert found.senses == {"TEB": phrase_key("tidal energy board")}


def test_a_short_acronym_needs_two_definitions() -> None:
    once = explained("On crop logs (CL).")
    assert glossary(once).senses == {}
    assert glossary(once * 2).senses == {"CL": phrase_key("crop logs")}


def test_an_acronym_with_two_meanings_is_resolved_only_where_it_is_explained() -> None:
    texts = explained("Tidal energy boards (TEB).", "Total egg balance (TEB).")
    found = glossary(texts)
    assert found.senses == {}
    assert found.own(texts[1]) == {"TEB": phrase_key("total egg balance")}


def test_the_commonest_spelling_of_a_long_form_is_kept() -> None:
    lower = "tidal energy board (TEB)"
    texts = explained("Tidal energy board (TEB)", lower, lower)
    assert list(glossary(texts).long_forms.values()) == ["tidal energy board"]
