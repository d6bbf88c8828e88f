"""JSON values of a paper's fields as texts.

"author", [{"given": "Ada", "family": "Lovelace"}]  ->  ("Lovelace, Ada",)
"keyword", "tides; harbours"                         ->  ("tides", "harbours")
"issued", {"date-parts": [[2024, 3]]}                ->  ("2024-03",)
"booktitle of mine", {"a": 1}                        ->  ('{"a": 1}',)
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from papershelf.readers.authors import split_authors

EXAMPLES = {
    "title": '"Deep Tides"',
    "abstract": '"We survey ..."',
    "author": '["Ada Lovelace", {"given": "Wei", "family": "Zhang"}]',
    "issued": "2024",
    "venue": '"NeurIPS"',
    "keyword": '["tides", "harbours"]',
    "url": '"https://example.org/1"',
    "pdf": '"https://example.org/1.pdf"',
    "code": '"https://example.org/code"',
    "doi": '"10.1000/182"',
    "arxiv": '"2301.01234"',
    "votes": "42",
    "type": '"paper-conference"',
}
"""Field name to a right value."""

ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
SINGLE = frozenset({"title", "abstract", "venue", "type"})
"""Fields with one value at most."""


class BadValueError(ValueError):
    """A value that makes no sense for its field; the message goes on after `The value of "x"`."""


def texts_of(name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401  JSON is any value
    """The texts of one field's value; none for null, an empty text or an empty list.

    Raises:
        BadValueError: the value is of a type that the field cannot have.

    """
    if value is None:
        return ()
    if name not in EXAMPLES:
        return _unknown(value)
    if name == "author":
        return _authors(value)
    if name == "keyword":
        return _keywords(value)
    if name == "issued":
        return _issued(value)
    return _plain(name, value)


def _unknown(value: Any) -> tuple[str, ...]:  # noqa: ANN401  the same
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    return (json.dumps(value, ensure_ascii=False),)


def _plain(name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401  the same
    """A text, a number as text, or a list of texts where there may be several."""
    if isinstance(value, list):
        if name in SINGLE and len(value) > 1:
            raise BadValueError("is a list, but there can be only one")
        return tuple(text for one in value for text in _plain(name, _not_nested(one)))
    text = _scalar(value)
    return (text,) if text else ()


def _not_nested(value: Any) -> Any:  # noqa: ANN401  the same
    if isinstance(value, list):
        raise BadValueError("is a list of lists")
    return value


def _scalar(value: Any) -> str:  # noqa: ANN401  the same
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        kind = "true or false" if isinstance(value, bool) else "an object"
        raise BadValueError(f"is {kind}")
    return str(int(value)) if value == int(value) else str(value)


def _authors(value: Any) -> tuple[str, ...]:  # noqa: ANN401  the same
    if isinstance(value, str):
        return split_authors(value)
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, list):
        raise BadValueError("is no list of names")
    return tuple(name for one in value if (name := _author(one)))


def _author(value: Any) -> str:  # noqa: ANN401  the same
    """`Ada Lovelace` or `Lovelace, Ada`, with ` <https://orcid.org/...>` if there is one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, Mapping):
        raise BadValueError("holds an author that is neither a text nor an object")
    parts = {key: _scalar(value.get(key)) for key in ("family", "given", "literal", "name")}
    name = ", ".join(part for part in (parts["family"], parts["given"]) if part)
    name = name or parts["literal"] or parts["name"]
    if not name:
        raise BadValueError("holds an author without a name")
    found = ORCID.search(_scalar(value.get("orcid") or value.get("ORCID")))
    return f"{name} <https://orcid.org/{found[0]}>" if found else name


def _keywords(value: Any) -> tuple[str, ...]:  # noqa: ANN401  the same
    """A list, or one text parted by semicolons, else by commas."""
    if isinstance(value, str):
        parts = value.split(";" if ";" in value else ",")
        return tuple(part.strip() for part in parts if part.strip())
    if not isinstance(value, list):
        raise BadValueError("is no list of keywords")
    return _plain("keyword", value)


def _issued(value: Any) -> tuple[str, ...]:  # noqa: ANN401  the same
    """A year, a date as text, or CSL's `{"date-parts": [[2024, 3, 12]]}`."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list):
            numbers = [_scalar(part) for part in parts[0][:3]]
            return ("-".join(number.zfill(2) for number in numbers if number),)
        return _plain("issued", value.get("raw") or value.get("literal") or value)
    if isinstance(value, list):
        raise BadValueError("is a list")
    return _plain("issued", value)
