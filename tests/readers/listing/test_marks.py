"""Numbers, bullets, headings and links before a title."""

from __future__ import annotations

import pytest

from papershelf.readers.listing.marks import mark_of


@pytest.mark.parametrize(
    ("text", "style", "rest"),
    [
        ("12. Deep Tides", "number-dot", "Deep Tides"),
        ("12) Deep Tides", "number-paren", "Deep Tides"),
        ("(12) Deep Tides", "number-round", "Deep Tides"),
        ("[12] Deep Tides", "number-square", "Deep Tides"),
        ("#3 Deep Tides", "number-hash", "Deep Tides"),
        ("3、深水潮汐", "number-wide", "深水潮汐"),
        ("- Deep Tides", "bullet-", "Deep Tides"),
        ("* Deep Tides", "bullet*", "Deep Tides"),
        ("• Deep Tides", "bullet•", "Deep Tides"),
        ("## Deep Tides", "heading2", "Deep Tides"),
        ("### 4. Deep Tides", "heading3 number-dot", "Deep Tides"),
        ("- **Deep Tides**", "bullet- bold", "Deep Tides"),
        ("Deep Tides", "", "Deep Tides"),
        ("2D Harbour Embeddings", "", "2D Harbour Embeddings"),
        ("1-bit Tides", "", "1-bit Tides"),
        ("2.5D Tides", "", "2.5D Tides"),
        ("*", "", "*"),
    ],
)
def test_a_mark_is_told_from_a_title_that_looks_like_one(text: str, style: str, rest: str) -> None:
    mark = mark_of(text)
    assert (mark.style, mark.rest) == (style, rest)


def test_a_link_gives_its_address_and_what_stands_behind_it() -> None:
    mark = mark_of("- [Deep Tides](https://example.org/1) - Ada Lovelace, 2023")
    assert mark.rest == "Deep Tides"
    assert mark.url == "https://example.org/1"
    assert mark.trailer == "Ada Lovelace, 2023"
