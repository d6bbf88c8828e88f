"""A reason is a tag, a phrase, a name, or a word that both papers are about."""

from __future__ import annotations

import numpy as np

from enrich_examples import paper
from papershelf.enrich.related_phrases import Phrases
from papershelf.enrich.related_reasons import Common, Held
from papershelf.model import IN_PROCESS, Paper, PaperId, Slug, Term
from papershelf.text.said import said

OTHERS = tuple(
    paper(f"Other matter {number}", f"Plain {number} text.", name=f"o{number}")
    for number in range(8)
)


def reasons(first: Paper, second: Paper, *tags: str) -> tuple[str, ...]:
    """What is told of two papers that both have some tags, among others that have them too."""
    papers = (first, second, *OTHERS)
    held = {PaperId(own.id): 1.0 for own in papers}
    terms = [Term(name=tag, slug=Slug(tag), papers=held) for tag in tags]
    found = said(papers, IN_PROCESS)
    everyone = [[Held.of(term, len(papers)) for term in terms] for _ in papers]
    one, other = (np.flatnonzero(found.order == place) for place in (0, 1))
    return next(Common(Phrases(found, IN_PROCESS), everyone).reasons(one, other))


def test_a_word_said_in_passing_is_no_reason() -> None:
    first = paper("Harbour tolls", "Tolls rose after the siege.", name="a")
    second = paper("Salt roads", "Salt was dear in the siege.", name="b")
    assert reasons(first, second) == ()


def test_a_word_that_both_papers_are_about_is_a_reason() -> None:
    first = paper("Lichen on harbour walls", "Lichen likes walls.", name="a")
    second = paper("Grazing snails and lichen", "Snails eat lichen.", name="b")
    assert reasons(first, second) == ("lichen",)


def test_a_name_is_a_reason_even_when_said_once() -> None:
    first = paper("Harbour tolls", "Tolls are read by TOLLNET.", name="a")
    second = paper("Salt roads", "Roads are found by TOLLNET.", name="b")
    assert reasons(first, second) == ("TOLLNET",)


def test_a_part_of_a_broad_tag_is_told_as_the_tag() -> None:
    first = paper("Harbour tolls", "Tidal pool snails matter.", name="a")
    second = paper("Salt roads", "A tidal pool dries.", name="b")
    assert reasons(first, second, "tidal-pool snails") == ("tidal-pool snails",)


def test_one_thing_in_two_spellings_is_told_once() -> None:
    first = paper("Harbour tolls", "Multi-colour lamps and multicolour lamps shine.", name="a")
    second = paper("Salt roads", "Multicolour lamps, multi colour lamps.", name="b")
    assert len(reasons(first, second)) == 1


def test_a_broad_tag_is_told_when_there_is_nothing_else() -> None:
    first, second = paper("Harbour tolls", name="a"), paper("Salt roads", name="b")
    assert reasons(first, second, "trade") == ("trade",)
