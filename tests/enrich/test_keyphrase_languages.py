"""Texts that are not English."""

from __future__ import annotations

import pytest

from papershelf.enrich.keyphrase_languages import foreign_classes, is_foreign
from papershelf.text.reading import reading


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("We show that the ovens of the town are warm and that bread is good.", False),
        ("Wir zeigen, dass die Öfen der Stadt warm sind und das Brot gut wird.", True),
        ("我们研究面包炉 烤面包 面粉 温度 城市 陶瓷 火焰 木材 时间", True),
        ("Clay ovens", False),
    ],
)
def test_english_is_known_by_its_grammar(text: str, foreign: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_foreign(reading(text).words) is foreign


def test_short_words_and_grammar_part_phrases() -> None:
    assert (
        foreign_classes(reading("Öfen aus Lehm werden heute in Dörfern gebaut").words) == "NSNSNSNN"
    )
