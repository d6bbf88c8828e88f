"""Addresses in texts and fields."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.clean.addresses import is_web, trimmed

PIECES = st.sampled_from(
    ["http://", "https://", "ftp:", "a.example", "A-1", ".", "/", "[", "]", ""]
)


def has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.lists(PIECES, max_size=5).map("".join))
def test_an_address_of_the_web_has_its_scheme_and_a_host(address: str) -> None:
    assert is_web(address) == has_host(address)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("https://a.example/b).", "https://a.example/b"),
        ("https://a.example/b_(c)", "https://a.example/b_(c)"),
        ("", ""),
        (".,;", ""),
    ],
)
def test_the_punctuation_of_the_sentence_is_no_part_of_an_address(
    written: str, address: str
) -> None:
    assert trimmed(written) == address
