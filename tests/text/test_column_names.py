"""What an editor says about the columns of tables."""

from __future__ import annotations

import pytest

from papershelf.text.column_names import column_names, columns_of

ROWS = column_names(
    {"books/*.xlsx": {"Werk": "title"}, "a.csv": {"Regal": "key"}, "Regal": "venue"}
)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("content/sources/b.csv", {"Regal": "venue"}),
        ("content/sources/a.csv", {"Regal": "key"}),
        ("content/sources/xa.csv", {"Regal": "venue"}),
        ("content/sources/deep/a.csv", {"Regal": "key"}),
        ("content/sources/books/new.xlsx/Sheet.csv", {"Regal": "venue", "Werk": "title"}),
    ],
)
def test_a_row_counts_for_the_files_that_it_names(name: str, columns: dict[str, str]) -> None:
    assert dict(columns_of(name, ROWS)) == columns


@pytest.mark.parametrize("field", [None, 3, "", "two words", ["title"]])
def test_a_column_needs_the_name_of_a_field(field: object) -> None:
    with pytest.raises(ValueError, match="The column Regal needs the name of a field"):
        column_names({"Regal": field})
