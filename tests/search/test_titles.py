from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper, record
from papershelf.search import titles as module
from papershelf.search.titles import EXACT, NAME, title_terms, titles
from papershelf.text.folding import title_key
from search_memory import Memory

LOOM, QUAY = paper("LOOM: Weaving"), paper("Quays")


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
    first, second = titles(catalogue(LOOM, paper("Loom")))
    assert set(first.terms) == {(hashed("loom weaving"), EXACT), (hashed("loom"), NAME)}
    assert second.terms == ((hashed("loom"), EXACT),)


def test_a_title_is_found_as_its_source_writes_it() -> None:
    made = replace(paper("α-Looms"), origin=(record(r"$\alpha$-Looms"),))
    (found,) = titles(catalogue(made))
    assert (hashed(r"$\alpha$-Looms"), EXACT) in found.terms


def test_a_title_without_letters_has_no_posting_of_its_own() -> None:
    found = titles(catalogue(paper("?!"), paper(": x")))
    assert [title.terms for title in found] == [(), ((hashed("x"), EXACT),)]


def test_titles_sort_without_regard_to_case_and_accents() -> None:
    found = titles(catalogue(paper("looms"), paper("Éperons"), paper("Ferries")))
    assert found[1].order < found[2].order < found[0].order


def test_only_new_titles_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    before = replace(catalogue(LOOM, QUAY), workers=memory)
    later = replace(catalogue(QUAY, paper("Terns")), workers=memory)
    assert titles(before) == titles(catalogue(LOOM, QUAY))
    assert titles(later) == titles(catalogue(QUAY, paper("Terns")))
    monkeypatch.setattr(module, "_keys", None)
    assert titles(later) == titles(later)
