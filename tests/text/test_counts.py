"""What papers say is counted once, in stems, titles more."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.text.counts import ENTRY, GAP, TITLE, entries, name_of


def counted(title: str, abstract: str = "") -> dict[str, int]:
    """What each feature counts, under the shortest way in which it is written."""
    text = title + GAP + abstract
    found = np.frombuffer(entries((title, abstract), None), dtype=ENTRY)
    rows = [row.item() for row in found]
    return {text[start : start + length]: count for _, start, length, count in rows}


def numbers(title: str) -> set[int]:
    found = np.frombuffer(entries((title, ""), None), dtype=ENTRY)
    return set(found["feature"].tolist())


def test_a_word_of_the_title_counts_more_than_one_of_the_abstract() -> None:
    found = counted("Nesting owls", "An owl nests.")
    assert found == {"owl": TITLE + 1, "nests": TITLE + 1, "owl nests": 1, "Nesting owls": TITLE}


def test_each_feature_is_found_where_it_is_written_shortest() -> None:
    assert "Garden" in counted("A Garden", "Gardens are green. Gardening gardens.")


def test_spellings_of_one_word_have_one_number_and_phrases_have_their_own() -> None:
    assert numbers("Nesting") == numbers("nests")
    assert numbers("owl nests") != numbers("owl") | numbers("nests")
    assert numbers("owl nests") > numbers("owl") | numbers("nests")


def test_no_phrase_runs_from_the_title_into_the_abstract() -> None:
    assert set(counted("Owls", "Nests")) == {"Owls", "Nests"}


def test_words_of_unspaced_scripts_are_counted_as_pairs_of_characters() -> None:
    assert counted("深度学习")["深度"] == TITLE


def test_a_word_too_long_to_be_one_and_half_a_character_do_no_harm() -> None:
    assert counted("a" * 70_000)
    assert counted("owl \ud800 nests", "的\ud800")


def test_a_word_is_named_by_its_stem() -> None:
    assert name_of("Nesting") == "nest"
    assert name_of("Nests") == name_of("nest")


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_each_feature_once_in_the_order_of_numbers(title: str, abstract: str) -> None:
    found = np.frombuffer(entries((title, abstract), None), dtype=ENTRY)
    rising = found["feature"].astype(np.uint64)
    assert (rising[1:] > rising[:-1]).all()
    assert (found["count"] >= 1).all()
    assert (found["start"] + found["length"] <= len(title + GAP + abstract)).all()
