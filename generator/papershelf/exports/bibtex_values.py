r"""Fields of a BibTeX entry that a paper has no place for, and names.

volume "7" of a RIS file        ->  volume = {7}
editor "{Port \& Sons}"         ->  editor = {{Port \& Sons}}, as it was written in a BibTeX file
Regal Nr. "B3" of a table       ->  regal-nr. = {B3}
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from slugify import slugify

from papershelf.exports.extras import ROLES, Extra
from papershelf.exports.latex import latex
from papershelf.model import Person

NAMES = {
    "issue": "number",
    "page": "pages",
    "publisher-place": "address",
    "event-place": "address",
    "collection-title": "series",
    "title-short": "shorttitle",
    "collection-editor": "editor",
    "issued": "date",
    "venue": "howpublished",
}
"""Names of CSL to those of BibTeX."""

CITED = frozenset(
    {"volume", "number", "pages", "publisher", "address", "editor", "series", "edition", "chapter"}
    | {"school", "institution", "organization", "booktitle", "journal", "journaltitle", "eid"}
    | {"howpublished", "translator", "type"}
)
"""What a reference shows; other fields are left out where only a reference is wanted."""

_NAME = re.compile(r"[A-Za-z_][\w:.+-]{0,60}", re.ASCII)
_SUFFIX = re.compile(r"(.+) ((?:Jr|Sr)\.?|I{2,3}|IV)")
_BLOCK = re.compile(r"^\s*@", re.MULTILINE)
"""A line that would be read as the next entry."""
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_BRACE = re.compile(r"[{}]")
_RANGE = re.compile(r"(?<=[0-9])-(?=[A-Za-z]{0,3}[0-9])")


def written(found: Mapping[str, Extra], own: Container[str]) -> Iterator[tuple[str, str]]:
    """Names and values with their delimiters; `own` are the names the entry has already."""
    for extra in found.values():
        name = field_name(extra, found, own)
        if name in ROLES:
            yield name, f"{{{' and '.join(_value(text, extra) for text in extra.texts)}}}"
        else:
            yield from ((name, f"{{{_value(text, extra, name)}}}") for text in extra.texts)


def field_name(extra: Extra, others: Container[str] = (), own: Container[str] = ()) -> str:
    """What a field is called in BibTeX."""
    better = NAMES.get(extra.name, "") if not extra.tex else ""
    if better and better not in others and better not in own:
        return better
    if _NAME.fullmatch(extra.name):
        return extra.name
    return f"x-{slugify(extra.name, max_length=40) or 'field'}"


def author(person: Person) -> str:
    """A name as BibTeX parts it: `Family, Suffix, Given`, or a whole one in braces."""
    if person.literal or not person.given:
        return f"{{{latex(person.literal or person.family)}}}"
    family, suffix = parted_suffix(person.family)
    parts = (_guarded(family), suffix, _guarded(person.given))
    return ", ".join(part for part in parts if part)


def parted_suffix(family: str) -> tuple[str, str]:
    """`King Jr.` as `King` and `Jr.`."""
    found = _SUFFIX.fullmatch(family) if " " in family else None
    return (found[1], found[2]) if found else (family, "")


def _guarded(name: str) -> str:
    """A name whose own `and` or comma does not part it."""
    bare = latex(name)
    parting = "," in name or ("and" in name.lower() and _AND.search(f" {name} "))
    return f"{{{bare}}}" if parting else bare


def _value(text: str, extra: Extra, name: str = "") -> str:
    """A value between braces: as it was if it was TeX and is balanced."""
    if extra.tex and is_balanced(text):
        return " ".join(text.split()) if _BLOCK.search(text) else text
    if name in ROLES or (extra.name in ROLES and text.startswith("{") and text.endswith("}")):
        return f"{{{latex(text[1:-1])}}}" if text.startswith("{") else latex(text)
    return latex(_RANGE.sub("–", text) if name == "pages" else text)


def is_balanced(text: str) -> bool:
    """Whether a text can stand between braces without ending them."""
    depth = 0
    for brace in _BRACE.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and not text.endswith("\\")
