"""Buttons, rules and counters of web pages."""

from __future__ import annotations

import pytest

from papershelf.readers.listing.furniture import (
    BUTTON,
    LEGAL,
    PAGES,
    POSTED,
    RULED,
    furniture,
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("View PDF", BUTTON),
        ("view pdf →", BUTTON),
        ("Comments (3)", BUTTON),
        ("17 comments", BUTTON),
        ("PDF | Code | Cite", BUTTON),
        ("[pdf] [html]", BUTTON),
        ("Add to favourites", BUTTON),
        ("Load more", BUTTON),
        ("----------", RULED),
        ("* * *", RULED),
        ("Page 3 of 12", PAGES),
        ("Showing 1–50 of 1,234 results", PAGES),
        ("1 2 3 ... 10", PAGES),
        ("© 2024 Harbour Papers", LEGAL),
        ("Submitted by harbourmaster", POSTED),
        ("Deep Tides", ""),
        ("Search and Rescue in Shallow Water", ""),
        ("Reading Code", ""),
        ('"', ""),
        (").", ""),
    ],
)
def test_furniture_is_known_by_its_words(text: str, rule: str) -> None:
    assert furniture(text) == rule
