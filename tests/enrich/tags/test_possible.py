"""A paper's possible tags are weighed by how it uses them, and ordered by weight."""

from __future__ import annotations

from math import log2

import numpy as np

from papershelf.enrich.kept_table import of_texts
from papershelf.enrich.tags.candidates import Candidates
from papershelf.enrich.tags.possible import SIGN, TITLE, ranked
from papershelf.enrich.tags.spellings import spellings
from papershelf.enrich.tags.survey import Rows, Survey

KEYS = ["peat", "moss", "peatdepth", "bog"]
NOTHING = np.zeros(0, dtype=np.int64)


def survey(*papers: dict[int, tuple[int, int]]) -> Survey:
    """Phrases by number to places in the title, and in all, paper by paper."""
    entries = [(number, *counts) for row in papers for number, counts in row.items()]
    columns = np.array(entries, dtype=np.int64).reshape(-1, 3)
    written = spellings(NOTHING, NOTHING, NOTHING, [], len(KEYS))
    return Survey(
        keys=KEYS,
        numbers={key: number for number, key in enumerate(KEYS)},
        rows=Rows(
            ends=np.cumsum([len(row) for row in papers], dtype=np.int64),
            phrases=columns[:, 0],
            titled=columns[:, 1],
            places=columns[:, 2],
            wholes=columns[:, 2],
        ),
        spellings=written,
        titles=written,
        heads={},
        joined=frozenset(),
        found=of_texts([], "phrase"),
        ids=NOTHING,
    )


def chosen(quality: dict[int, float], leads: dict[int, int] | None = None) -> Candidates:
    names = {number: KEYS[number] for number in quality}
    return Candidates(
        quality=quality, names=names, leads=leads or {}, led=frozenset(), curated=frozenset()
    )


def test_places_in_the_title_count_more() -> None:
    (found,) = ranked(survey({0: (1, 3)}), chosen({0: 0.5}))
    assert found == [(0.5 * log2(1 + 3 + TITLE), 0, 3)]


def test_the_heaviest_comes_first_and_equal_ones_by_their_keys() -> None:
    rows = survey({0: (0, 1), 1: (0, 1), 3: (0, 2)})
    (found,) = ranked(rows, chosen({0: 0.5, 1: 0.5, 3: 0.5}))
    assert [KEYS[choice.number] for choice in found] == ["bog", "moss", "peat"]


def test_a_modifier_is_a_sign_of_the_phrase_that_it_leads_to() -> None:
    (found,) = ranked(survey({0: (0, 1), 2: (0, 2)}), chosen({2: 1.0}, {0: 2}))
    assert found == [(log2(1 + SIGN + 2), 2, 3)]


def test_a_phrase_that_is_no_candidate_weighs_nothing() -> None:
    assert ranked(survey({1: (0, 4)}, {}), chosen({0: 1.0})) == [[], []]


def test_without_papers_or_candidates_there_is_nothing() -> None:
    assert ranked(survey(), chosen({})) == []
    assert ranked(survey({1: (0, 4)}), chosen({})) == [[]]
