from __future__ import annotations

import numpy as np

from papershelf.search.documents import documents
from papershelf.search.lexicon import ending_files, rounded, word_files, words_of
from search_reader import Packed


def counted(*texts: str) -> dict[str, int]:
    return dict(words_of(documents([[[text]] for text in texts])))


def test_words_are_counted_as_they_are_written_once_a_paper() -> None:
    assert counted("Weaving weaving the looms", "weaving multi-task") == {
        "weaving": 2,
        "the": 1,
        "looms": 1,
        "multi": 1,
        "multitask": 1,
        "task": 1,
    }


def test_runs_without_spaces_are_no_words_to_complete() -> None:
    assert counted("港口 loom зима") == {"loom": 1, "зима": 1}


def test_counts_keep_two_binary_digits_so_that_a_paper_more_changes_little() -> None:
    assert rounded(np.array([0, 1, 2, 3, 4, 5, 7, 8, 65535])).tolist() == [
        *(0, 1, 2, 3, 4, 4, 6, 8),
        49152,
    ]


def test_words_lie_in_order_with_their_counts() -> None:
    (file,) = word_files({"owl": 3, "heron": 1, "élan": 2})
    packed = Packed(file.content)
    assert packed.strings() == ["heron", "owl", "élan"]
    assert packed.numbers(3) == [1, 3, 2]
    assert packed.ended
    assert file.first == ""


def test_endings_are_the_words_of_letters_backwards() -> None:
    (file,) = ending_files({"owl": 3, "heron": 1, "owl2": 1})
    packed = Packed(file.content)
    assert packed.strings() == ["lwo", "noreh"]
    assert packed.numbers(2) == [3, 1]


def test_many_words_lie_in_several_files_that_name_their_first() -> None:
    found = list(word_files({f"owl{number}": 1 for number in range(9000)}))
    assert len(found) > 2
    strings = [Packed(file.content).strings() for file in found]
    assert all(own[0].startswith(file.first) for own, file in zip(strings, found, strict=True))
    assert all(before[-1] < file.first for before, file in zip(strings, found[1:], strict=False))


def test_no_words_make_no_files() -> None:
    assert list(word_files({})) == []
