from __future__ import annotations

import numpy as np

from papershelf.search.documents import documents
from papershelf.search.fields import AUTHORS, FIELDS, FIRST_AUTHOR
from papershelf.search.occurrences import (
    FIELD_BITS,
    LAST_PLACE,
    PLACE_BITS,
    Occurrences,
    occurrences,
    shift_of,
    with_terms,
)


def rows(found: Occurrences) -> list[tuple[str, int, int, int]]:
    """Term, paper, field, place."""
    shift = shift_of(found.papers)
    return [
        (
            found.terms[key >> shift],
            key >> FIELD_BITS + PLACE_BITS & ((1 << found.papers.bit_length()) - 1),
            key >> PLACE_BITS & ((1 << FIELD_BITS) - 1),
            key & LAST_PLACE,
        )
        for key in found.keys.tolist()
    ]


def test_every_term_is_known_by_paper_field_and_place() -> None:
    found = occurrences(documents([[["The looms"]], [["quay", "looms"]]]))
    assert rows(found) == [("loom", 0, 0, 1), ("loom", 1, 0, 16), ("quay", 1, 0, 0)]


def test_names_of_authors_are_known_as_they_are_written_too() -> None:
    authors = [[], [], [], ["Ada Quills", "Bo"]]
    found = [row[:3] for row in rows(occurrences(documents([authors])))]
    assert found == [
        ("@ada", 0, AUTHORS),
        ("@ada", 0, FIRST_AUTHOR),
        ("@bo", 0, AUTHORS),
        ("@quills", 0, AUTHORS),
        ("@quills", 0, FIRST_AUTHOR),
        ("ada", 0, AUTHORS),
        ("ada", 0, FIRST_AUTHOR),
        ("bo", 0, AUTHORS),
        ("quill", 0, AUTHORS),
        ("quill", 0, FIRST_AUTHOR),
    ]


def test_lengths_count_terms_but_not_other_ways_to_find_them() -> None:
    found = occurrences(documents([[["the multi-task looms"], ["quay"]], []]))
    assert found.lengths[:, :2].tolist() == [[3, 1], [0, 0]]
    assert found.lengths.shape == (2, len(FIELDS))


def test_keys_move_with_their_terms() -> None:
    found = occurrences(documents([[["looms quay"]]]))
    keys = with_terms(found.keys, np.array([1, 3]), 1)
    assert (keys >> shift_of(1)).tolist() == [1, 3]
    assert np.array_equal(keys & LAST_PLACE, [0, 1])
