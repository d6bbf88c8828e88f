from __future__ import annotations

import pytest

from papershelf.catalogue.search_tests import parse_search_tests
from papershelf.errors import VocabularyError
from papershelf.model import SearchTest


def test_a_query_expects_one_paper_or_several_in_order() -> None:
    text = 'dense looms: a-paper\n"author:curie -wool":\n  - A Title\n  - b-paper\n'
    assert parse_search_tests(text, "search-tests.yml") == (
        SearchTest(query="dense looms", first=("a-paper",), where="search-tests.yml", line=1),
        SearchTest(
            query="author:curie -wool",
            first=("A Title", "b-paper"),
            where="search-tests.yml",
            line=2,
        ),
    )


def test_no_file_and_an_empty_one_expect_nothing() -> None:
    assert parse_search_tests("", "search-tests.yml") == ()
    assert parse_search_tests("# later\n", "search-tests.yml") == ()


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("looms:\n", 1, "expects no paper"),
        ("a: b\nlooms: []\n", 2, "expects no paper"),
        ("a: b\na: c\n", 2, "stands twice"),
        ("a: {b: c}\n", 1, "must be a text"),
        ("- a\n", 1, "must be a mapping"),
        ("a: [b\n", 2, "not YAML"),
    ],
)
def test_a_fault_is_said_with_its_line(text: str, line: int, fault: str) -> None:
    with pytest.raises(VocabularyError, match=fault) as caught:
        parse_search_tests(text, "search-tests.yml")
    assert caught.value.line == line
