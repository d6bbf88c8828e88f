"""What the items of the Citation Style Language become, in JSON and in YAML alike.

"container-title": "Harbour Letters"                         ->  venue
"author": [{"family": "Berg", "non-dropping-particle": "van den", "given": "Jan"}]
->  author "van den Berg, Jan"
"issued": {"date-parts": [["2024", 3]]}                      ->  issued 2024-03
"volume": 7                                                  ->  volume, as it is called
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.readers.entry_records import Layout, Parts, kept, renamed
from papershelf.readers.item_types import plain
from papershelf.readers.jsonvalues import ORCID as _ORCID
from papershelf.readers.jsonvalues import BadValueError, texts_of

TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
"""
"""The types of the Citation Style Language 1.0.2."""

ROLES = """
author chair collection-editor compiler composer container-author contributor curator director
editor editorial-director executive-producer guest host illustrator interviewer narrator organizer
original-author performer producer recipient reviewed-author script-writer series-creator
translator
"""
DATES = "issued accessed available-date event-date original-date submitted"


def names(value: Any) -> Iterator[str]:  # noqa: ANN401  JSON is any value
    """A list of names as texts: `van den Berg, Jan, Jr.`; institutions in braces.

    Raises:
        BadValueError: it is no list of names.

    """
    if isinstance(value, str):
        yield from texts_of("author", value)
        return
    listed = [value] if isinstance(value, Mapping) else value
    if not isinstance(listed, list):
        raise BadValueError("is no list of names")
    for one in listed:
        if isinstance(one, str):
            yield one.strip()
        elif not isinstance(one, Mapping):
            raise BadValueError("holds a name that is neither a text nor an object")
        else:
            yield _name(one)


def _name(one: Mapping[str, Any]) -> str:
    """One name; an ORCID iD follows it."""

    def part(*keys: str) -> str:
        found = (one.get(key) for key in keys)
        return " ".join(" ".join(text.split()) for text in found if isinstance(text, str)).strip()

    family, given = part("non-dropping-particle", "family"), part("given", "dropping-particle")
    literal = part("literal") or part("name")
    pieces = [piece for piece in (family, part("suffix"), given) if piece]
    is_whole = family and not given and " " in family
    name = ", ".join(pieces) if family and not is_whole else ""
    name = name or (f"{{{family or literal}}}" if family or literal else given)
    orcid = _ORCID.search(part("ORCID", "orcid"))
    return f"{name} <https://orcid.org/{orcid[0]}>" if orcid and name else name


def named(role: str) -> Parts:
    """Names as the values of a field."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
        yield from ((role, name) for name in names(value) if name)

    return parts


def dated(name: str) -> Parts:
    """A date as the value of a field; both ends of a range are kept, the first leads."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
        if isinstance(value, Mapping):
            yield from ((name, text) for text in _date(value))
        elif isinstance(value, list) and all(isinstance(one, Mapping) for one in value):
            for one in value:  # CSL-YAML writes a range as a list
                yield from ((name, text) for text in _date(one))
        else:
            yield from ((name, text) for text in texts_of("issued", value))

    return parts


def _date(value: Mapping[str, Any]) -> Iterator[str]:
    ends = value.get("date-parts")
    if isinstance(ends, list) and any(isinstance(end, list) for end in ends):
        yield from (text for end in ends if isinstance(end, list) if (text := _numbers(end)))
    elif any(value.get(key) for key in ("year", "month")):
        yield _numbers([value.get(key) for key in ("year", "month", "day")])
    else:
        written = value.get("raw") or value.get("literal") or value.get("date-time")
        if not isinstance(written, str):
            raise BadValueError("is no date")
        yield written


def _numbers(parts: list[Any]) -> str:
    """`2024-03`; a part that is no number ends the date."""
    found = []
    for part in parts[:3]:
        text = str(part).strip()
        if isinstance(part, bool) or not text.lstrip("-").isdigit():
            break
        found.append(text.zfill(2))
    return "-".join(found)


def one_of(name: str) -> Parts:
    """The first text leads; further ones, such as a translated title, are kept beside it."""

    def parts(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  the same
        texts = value if isinstance(value, list) else [value]
        for place, text in enumerate(texts):
            field = name if place == 0 else f"{name}-{place + 1}"
            yield from ((field, one) for one in texts_of(name, text))

    return parts


FIELDS: Mapping[str, Parts] = {
    "title": one_of("title"),
    "abstract": renamed("abstract"),
    **{role: named(role) for role in ROLES.split()},
    "authors": named("author"),
    **{date: dated(date) for date in DATES.split()},
    "date": dated("issued"),
    "year": dated("issued"),
    "container-title": one_of("venue"),
    "journal": one_of("venue"),
    "venue": one_of("venue"),
    "keyword": renamed("keyword"),
    "keywords": renamed("keyword"),
    **{name: kept(name.lower()) for name in ("DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL")},
}
"""Member to field; `year`, `journal` and their like are no CSL but common in hand-made lists."""


def key_of(values: Mapping[str, Any]) -> str | None:
    """The citation key or the id: a text or a whole number."""
    for name in ("citation-key", "id"):
        value = values.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


LAYOUT = Layout(
    parts=FIELDS,
    kinds={plain(kind): kind for kind in TYPES.split()},
    key=key_of,
    key_names=("citation-key", "id"),
    example=(
        '{"id": "tides-1", "type": "article-journal", "title": "Deep Tides", '
        '"author": [{"family": "Lovelace", "given": "Ada"}], '
        '"issued": {"date-parts": [[2024, 3]]}}'
    ),
)
