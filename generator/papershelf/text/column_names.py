"""What an editor says about the columns of tables, and for which tables.

Regal: venue                  every table's column "Regal" is the venue
books/*.csv: {Werk: title}    only in these files, seen from sources/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

EVERYWHERE = "*"
ColumnNames = tuple[tuple[str, str, str], ...]
"""Rows of a pattern of file names, a column's name, and its field."""


def column_names(said: Mapping[str, object]) -> ColumnNames:
    """The setting `columns` as rows, those for every table first.

    Raises:
        ValueError: something in it is no text, with what is wrong.

    """
    general = {name: field for name, field in said.items() if not isinstance(field, Mapping)}
    rows = [(EVERYWHERE, str(name), _field(name, field)) for name, field in general.items()]
    for pattern, columns in said.items():
        if isinstance(columns, Mapping):
            rows += [(str(pattern), str(name), _field(name, columns[name])) for name in columns]
    return tuple(rows)


def _field(column: object, field: object) -> str:
    if isinstance(field, str) and (bare := field.strip().lower()) and " " not in bare:
        return bare
    raise ValueError(
        f"The column {column!s} needs the name of a field, such as title, author or venue,"
        f" not {field!r}"
    )


def columns_of(name: str, rows: ColumnNames) -> tuple[tuple[str, str], ...]:
    """Column and field for one source; a row for some files outweighs one for all.

    >>> columns_of("content/sources/a.csv", (("*", "Regal", "venue"), ("b.csv", "W", "title")))
    (('Regal', 'venue'),)
    """
    return tuple((column, field) for pattern, column, field in rows if _fits(name, pattern))


def _fits(name: str, pattern: str) -> bool:
    """Whether a source, or the workbook or archive that it lies in, is called so."""
    return pattern == EVERYWHERE or any(
        fnmatchcase(f"/{part}", f"*/{pattern}") for part in _wholes(name)
    )


def _wholes(name: str) -> Sequence[str]:
    """`a/b.xlsx/Sheet.csv` and `a/b.xlsx`."""
    return (name, name.rpartition("/")[0])
