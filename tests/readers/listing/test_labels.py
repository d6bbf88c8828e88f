"""Labels before a value."""

from __future__ import annotations

import pytest

from papershelf.readers.listing.labels import label_of


@pytest.mark.parametrize(
    ("text", "field", "rest"),
    [
        ("Title: Deep Tides", "title", "Deep Tides"),
        ("TITLE : Deep Tides", "title", "Deep Tides"),
        ("**Abstract:** Tides rise.", "abstract", "Tides rise."),
        ("Abstract—Tides rise.", "abstract", "Tides rise."),
        ("Abstract. Tides rise.", "abstract", "Tides rise."),
        ("Abstract", "abstract", ""),
        ("## Abstract", "abstract", ""),
        ("Authors:", "author", ""),
        ("Keywords - tides, harbours", "keyword", "tides, harbours"),
        ("Index Terms—tides", "keyword", "tides"),
        ("Code: https://example.org/code", "code", "https://example.org/code"),
        ("Published: 12 March 2024", "issued", "12 March 2024"),
        ("摘要：潮汐上升。", "abstract", "潮汐上升。"),
        ("Аннотация: Приливы.", "abstract", "Приливы."),
    ],
)
def test_a_label_and_its_value_are_parted(text: str, field: str, rest: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.field, label.rest) == (field, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Code: A Survey of Harbour Programs",
        "Data: The New Tide",
        "Date: Finding Harbours by Night",
        "TideNet: Deep Harbours",
        "Abstract Tides in Shallow Water",
        "by",
    ],
)
def test_a_title_with_a_colon_is_no_label(text: str) -> None:
    assert label_of(text) is None
