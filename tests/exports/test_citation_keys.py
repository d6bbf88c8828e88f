from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slugify import slugify

from examples import paper
from papershelf.exports.citation_keys import ascii_words, keys, own_key
from papershelf.model import Field, Paper, PaperId, Record


def keyed(key: str, mark: str = "entrytype", ident: str = "a") -> Paper:
    fields = {mark: (Field(text="article", lines=(1,)),)} if mark else {}
    origin = (Record(source="a", line=1, key=key, fields=fields, raw=""),)
    return replace(paper("Looms"), id=PaperId(ident), origin=origin)


def test_a_papers_own_key_is_kept() -> None:
    assert own_key(keyed("Lovelace:2024/a")) == "Lovelace:2024/a"
    assert own_key(keyed("17", mark="ty")) == "17"


@pytest.mark.parametrize("key", ["a b", "a,b", "a{b", "", "x" * 90, "a%b", "a#b"])
def test_a_key_that_bibtex_cannot_hold_is_none(key: str) -> None:
    assert own_key(keyed(key)) == ""


def test_other_formats_have_keys_only_if_they_look_like_some() -> None:
    assert own_key(keyed("lovelace_deep_2024a", mark="")) == "lovelace_deep_2024a"
    assert own_key(keyed("W2741809807", mark="")) == ""
    assert own_key(keyed("conf2022-26ac226cea", mark="")) == ""


def test_made_keys_give_way_to_keys_of_later_papers() -> None:
    made, own = replace(paper("Looms"), id=PaperId("m")), keyed("LOOMS", ident="o")
    assert keys([made, own]) == {"o": "LOOMS", "m": "loomsb"}
    twice = keys([keyed("loom", ident="1"), keyed("Loom", ident="2")])
    assert twice == {"1": "loom", "2": "Loomb"}


@given(st.text(alphabet="aZ0_ .:;!?()/+-,'&é\n", max_size=12) | st.text(max_size=260))
@settings(deadline=None, max_examples=300, derandomize=True)
def test_the_short_way_to_the_words_of_a_plain_title_leads_to_the_same(title: str) -> None:
    assert ascii_words(title) == slugify(title, max_length=200)
