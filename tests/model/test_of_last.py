"""What is kept for the last question."""

from __future__ import annotations

from papershelf.model.of_last import forget, of_last


def test_the_same_objects_are_answered_once() -> None:
    asked: list[list[int]] = []

    @of_last
    def total(numbers: list[int], more: int = 0) -> int:
        asked.append(numbers)
        return sum(numbers) + more

    one, equal = [1, 2], [1, 2]
    assert [total(one), total(one), total(one, 3), total(one, more=3)] == [3, 3, 6, 6]
    assert asked == [one, one]
    assert total(equal) == 3
    assert asked[-1] is equal


def test_only_the_last_answer_is_kept_and_none_after_forgetting() -> None:
    asked: list[str] = []

    @of_last
    def loud(text: str) -> str:
        asked.append(text)
        return text.upper()

    a, b = "moss", "bog"
    assert [loud(a), loud(b), loud(a)] == ["MOSS", "BOG", "MOSS"]
    forget()
    assert loud(a) == "MOSS"
    assert asked == [a, b, a, a]
