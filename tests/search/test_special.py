from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper, record, tags, term
from papershelf.model import Catalogue
from papershelf.search.special import (
    EXACT,
    NAME,
    PLAIN,
    Special,
    short,
    specials,
    title_terms,
    titles,
)
from papershelf.text.folding import title_key

LOOM, QUAY = paper("Looms"), paper("Quays")


def every(shelf: Catalogue) -> list[Special]:
    return list(map(Special, *specials(shelf)))


def hashed(title: str) -> str:
    (term,) = title_terms([title_key(title)])
    return term


def fnv(text: str) -> int:
    """The hash as its description defines it, byte by byte."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    return value


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_title_is_known_by_its_hash(keys: list[str]) -> None:
    assert title_terms(keys) == [f"={fnv(key):08x}" for key in keys]


def test_a_title_is_found_whole_and_by_the_name_before_its_colon() -> None:
    shelf = catalogue(paper("LOOM: Weaving"), paper("Loom"))
    assert set(titles(shelf)) == {
        Special(hashed("loom weaving"), 0, EXACT),
        Special(hashed("loom"), 0, NAME),
        Special(hashed("loom"), 1, EXACT),
    }


def test_a_title_is_found_as_its_source_writes_it() -> None:
    made = replace(paper("α-Looms"), origin=(record(r"$\alpha$-Looms"),))
    assert Special(hashed(r"$\alpha$-Looms"), 0, EXACT) in titles(catalogue(made))


def test_a_title_without_letters_has_no_posting_of_its_own() -> None:
    shelf = catalogue(paper("?!"), paper(": x"))
    assert list(titles(shelf)) == [Special(hashed("x"), 1, EXACT)]


def test_papers_are_found_by_their_id() -> None:
    assert Special(f"!{QUAY.id}", 1, PLAIN) in every(catalogue(LOOM, QUAY))


def test_papers_are_found_by_the_values_of_facets_and_their_other_names() -> None:
    made = replace(term("fine weaving", LOOM, QUAY), aliases=("FW", "quays", "F.W."))
    shelf = catalogue(LOOM, QUAY).having(tags(made, term("quays", QUAY)))
    found = [each for each in every(shelf) if each.term.startswith("#")]
    assert found == [
        Special("#tags/fine-weaving=", 0, PLAIN),
        Special("#tags/fine-weaving=", 1, PLAIN),
        Special("#tags/f-w=fine weaving", 0, PLAIN),
        Special("#tags/f-w=fine weaving", 1, PLAIN),
        Special("#tags/fw=fine weaving", 0, PLAIN),
        Special("#tags/fw=fine weaving", 1, PLAIN),
        Special("#tags/quays=", 1, PLAIN),
    ]


def test_a_name_that_looks_like_the_sign_for_capitals_stays_another() -> None:
    assert short("^", "x") == " ^"
    assert short("Ada  Quill", "ada-quill") == "Ada  Quill"
    assert short("Zürich", "zürich") == "Zürich"
