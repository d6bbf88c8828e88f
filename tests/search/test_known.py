from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.model import Taxonomy
from papershelf.search.known import known

LOOM, QUAY = paper("Looms", "On looms."), paper("Quays")
TAGS = tags(term("weaving", LOOM), term("harbours", QUAY, LOOM))
SHELF = catalogue(LOOM, QUAY).having(TAGS)


def test_a_paper_s_key_tells_it_from_any_other_text_and_stays_as_long_as_it_does() -> None:
    later = replace(SHELF, papers=(replace(LOOM, venue="Weft"), QUAY))
    assert known(SHELF) == known(catalogue(LOOM, QUAY).having(TAGS))
    assert known(later)[0] != known(SHELF)[0]
    assert known(later)[1] == known(SHELF)[1]


def test_a_key_changes_with_what_is_shown_of_a_paper_s_tags() -> None:
    weaving, harbours = TAGS.terms
    for other in (
        replace(weaving, name="knitting"),
        replace(weaving, aliases=("textile",)),
        replace(weaving, slug=harbours.slug),
        replace(weaving, papers={}),
        replace(weaving, papers={LOOM.id: 0.01}),
    ):
        found = known(catalogue(LOOM, QUAY).having(tags(other, harbours)))
        assert found[0] != known(SHELF)[0]
        assert found[1] == known(SHELF)[1]


def test_a_method_is_no_tag_of_the_same_name() -> None:
    methods = Taxonomy(name="methods", title="Methods", terms=TAGS.terms)
    assert known(catalogue(LOOM, QUAY).having(methods))[0] != known(SHELF)[0]


def test_half_a_character_in_a_tag_does_no_harm() -> None:
    found = known(catalogue(LOOM).having(tags(replace(term("x", LOOM), name="\udc80"))))
    assert len(found[0]) == 16
