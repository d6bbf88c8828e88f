from __future__ import annotations

from papershelf.search.documents import documents
from papershelf.search.joined import with_joined


def joined(*titles: str) -> list[tuple[str, int, int]]:
    """What was added to the texts: word, paper, place."""
    found = documents([[[title]] for title in titles])
    made = with_joined(found)
    count = len(found.word)
    columns = (made.paper[count:].tolist(), made.place[count:].tolist())
    assert made.extra[count:].all()
    return list(zip((made.words[word] for word in made.word[count:]), *columns, strict=True))


def test_two_words_count_joined_if_another_paper_writes_them_as_one() -> None:
    assert joined("a multi task ferry", "multitask tuning") == [("multitask", 0, 1)]


def test_two_words_count_joined_if_another_paper_writes_them_with_a_hyphen() -> None:
    assert ("multitask", 0, 0) in joined("multi task ferry", "a multi-task model")


def test_two_words_that_nobody_joins_stay_two() -> None:
    assert joined("multi task ferry", "tuning") == []


def test_neighbouring_numbers_are_not_joined() -> None:
    assert joined("parts 1 2", "part 12") == []


def test_words_of_two_values_are_no_neighbours() -> None:
    found = documents([[["multi", "task"]], [["multitask"]]])
    assert len(with_joined(found).word) == len(found.word)


def test_nothing_to_join_is_no_error() -> None:
    assert joined() == []
    assert joined("") == []


def test_a_word_of_very_many_letters_is_no_two_words() -> None:
    found = with_joined(documents([[["y" * 20 + " " + "x" * 21]], [["y" * 20 + "x" * 21]]]))
    assert not found.extra.any()
