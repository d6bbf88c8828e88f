"""Which column of a table holds what, told by its header and checked against its rows.

Titel;Autoren;Jahr;Regal  ->  Titel=title, Autoren=author, Jahr=issued; kept: Regal
# columns: Regal=venue       a line above the header that names columns oneself
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.readers.column_names import NAMES, field_of
from papershelf.readers.item_types import plain

_DOTTED = re.compile(r"(?:[^\W\d_]\.-?){1,5}")
_BARE = re.compile(r"[A-Z]{1,3}(?:-[A-Z])?")
SINGLE = frozenset({"title", "author", "abstract", "venue"})
"""Fields of one column; further columns that might be it are kept under their own names."""
LOOKED_AT = 30
"""Rows that tell a column's contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The header understood."""

    names: tuple[str, ...]
    """Each column's name, made distinct; a nameless one is called by its number."""
    fields: Mapping[str, str]
    """Column name to field, the leading columns of a field first."""

    def __str__(self) -> str:
        """`header: Titel=title, Jahr=issued; kept: Regal`."""
        known = ", ".join(
            f"{name}={self.fields[name]}" for name in self.names if name in self.fields
        )
        rest = ", ".join(name for name in self.names if name not in self.fields)
        return f"header: {known}" + (f"; kept: {rest}" if rest else "")


def columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], own: Mapping[str, str]
) -> Columns:
    """The columns by their names; `own` says what further ones mean, and outweighs that."""
    names = tuple(_distinct(header))
    found: list[tuple[int, int, int, str, str]] = []
    fields_in_order = list(NAMES)
    for place, name in enumerate(names):
        field, rank = field_of(header[place])
        if plain(name) in own:
            field, rank = own[plain(name)], -1
        if field:
            order = fields_in_order.index(field) if field in NAMES else len(NAMES)
            found.append((order, rank, place, name, field))
    fields: dict[str, str] = {}
    for _, _, _, name, field in sorted(found):
        if field not in SINGLE or field not in fields.values():
            fields[name] = field
    return Columns(names=names, fields=_checked(names, fields, rows))


def _distinct(header: Sequence[str]) -> Iterator[str]:
    count: dict[str, int] = {}
    for place, cell in enumerate(header, 1):
        name = " ".join(cell.split()) or f"column {place}"
        count[name] = count.get(name, 0) + 1
        yield name if count[name] == 1 else f"{name} ({count[name]})"


def _checked(
    names: Sequence[str], fields: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """The same, but keywords that are people are authors where no column is named for them.

    Scopus headed the authors of its Chinese tables "author keywords" for years.
    """
    if "author" in fields.values():
        return dict(fields)
    for name, field in fields.items():
        cells = [row[names.index(name)] for row in rows[:LOOKED_AT] if len(row) > names.index(name)]
        pieces = [piece.strip() for cell in cells for piece in cell.replace(";", ",").split(",")]
        told = [piece for piece in pieces if piece]
        people = [piece for piece in told if turned(piece, is_bare=False)]
        if field == "keyword" and len(people) * 10 > len(told) * 8:
            return {one: "author" if one == name else kind for one, kind in fields.items()}
    return dict(fields)


def own_names(comment: str) -> dict[str, str]:
    """What `# columns: Regal=venue, Wer=author` says; columns without case and signs.

    >>> own_names("# columns: Das Werk=title, Wer = author")
    {'daswerk': 'title', 'wer': 'author'}
    """
    head, colon, rest = comment.lstrip("# \t").partition(":")
    if not colon or plain(head) != "columns":
        return {}
    pairs = (pair.partition("=") for pair in rest.split(","))
    return {
        plain(name): field.strip().lower() for name, sign, field in pairs if sign and field.strip()
    }


def turned(name: str, *, is_bare: bool) -> str:
    """`Lovelace A.B.`, or with bare initials `Lovelace AB`, as `Lovelace, A.B.`; else empty.

    >>> turned("van den Berg J.-P. M.", is_bare=False), turned("Ada Lovelace", is_bare=False)
    ('van den Berg, J.-P. M.', '')
    """
    words = name.split()
    form = _BARE if is_bare else _DOTTED
    place = len(words)
    while place and form.fullmatch(words[place - 1]) and (not is_bare or place == len(words)):
        place -= 1
    family = " ".join(words[:place])
    is_family = any(sum(map(str.isalpha, word)) > 1 for word in words[:place])
    if place == len(words) or not is_family or "," in family or any(map(str.isdigit, family)):
        return ""
    return f"{family}, {' '.join(words[place:])}"
