"""Authors' names: who a text names.

"Lovelace, Ada", "Ada Lovelace", "Lovelace A"  ->  given Ada or A, family Lovelace
"Ludwig van Beethoven"                         ->  given Ludwig, family van Beethoven
"King, Jr., Martin", "Martin King Jr."         ->  given Martin, family King Jr.
"{Example Group}", "Institute of Things"       ->  literal: an institution
"Plato", "李雷", "Nguyễn Văn An"               ->  literal: a single name, or one not to be split

Here a name is freed of what does not belong to it; `name_order` tells family from given names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from papershelf.clean.name_kinds import is_strong_institution
from papershelf.clean.name_order import direct, inverted
from papershelf.model import Person
from papershelf.text.orcid import checked

_ORCID = re.compile(
    r"\s*[<(\[]?\s*(?:(?:https?://)?(?:www\.)?orcid\.org/|\borcid(?: id)?:?\s*)?"
    r"(?<![\w-])([0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9Xx])(?![\w-])\s*[>)\]]?",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:Prof|Dr|Mr|Mrs|Ms|Rev|Ing|Dipl|rer|nat|med|phil|habil|Assoc|Asst)\.(?:-[A-Z][a-z]+\.)?"
)
"""Titles that are no names wherever they stand."""
_TITLE = re.compile(r"(?:Prof|Dr|Mr|Mrs|Professor|Sir|Dame)\s+")
"""Titles that may be names, unless they stand first."""
_DEGREE = re.compile(
    r"(?:Ph\.?\s?D|D\.?Phil|M\.?\s?D|M\.?Sc|B\.?Sc|M\.?P\.?H|M\.?B\.?A|Esq|F\.?R\.?S|D\.?Sc|Dr)\.?"
)
_REST = re.compile(r"[\s,;]+(?:et\s+al\.?|and\s+others|and\s+colleagues)$", re.IGNORECASE)
_NOBODY = frozenset({"others", "et al", "et al.", "and others"})
_MARKS = " ,;*†‡§¶‖¹²³⁴⁵⁶⁷⁸⁹⁰"
_MOST_TITLES = 6
_USUAL = re.compile(
    r"(?!(?:Prof|Dr|Mr|Mrs|Professor|Sir|Dame)\s)(?:[A-Z](?:[a-z]+|\.) ){1,4}"
    r"(?!(?:Al|Others|Colleagues)$)[A-Z][a-z]+"
)
"""Given and family name and nothing besides, as two names of three are written."""


def person(text: str, cleaned: Callable[[str], str]) -> Person | None:
    """The person or institution that a text names, or None when it names nobody.

    `cleaned` makes plain text of a name that may hold TeX. An ORCID iD may follow the name; one
    whose check digit is wrong is nobody's and left out.
    """
    if _USUAL.fullmatch(text):
        return direct(text)
    found = _ORCID.search(text) if "000" in text else None  # all iDs have it, few names do
    orcid = checked(found[1]) if found else ""
    bare = _ORCID.sub(" ", text).strip() if found else text.strip()
    if _is_whole_group(bare):
        return _literal(cleaned(bare[1:-1]), orcid)
    if _is_marked_whole(bare):
        return _literal(cleaned(bare[:-1]), orcid)
    return _named(_by_comma(bare, cleaned), orcid)


def _literal(name: str, orcid: str) -> Person | None:
    return Person(literal=name, orcid=orcid) if name else None


def _is_whole_group(text: str) -> bool:
    """Whether one pair of braces encloses everything, which marks a name not to be split."""
    if not (len(text) > 1 and text.startswith("{") and text.endswith("}")):
        return False
    if text.count("{") != text.count("}"):
        return True  # a name that has a brace of its own
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(text) - 1
    return False


def _is_marked_whole(text: str) -> bool:
    """Whether a comma stands behind a name and nowhere else: in RIS, a name not to be split."""
    name = text[:-1]
    return text.endswith(",") and "," not in name and name[-1:] not in _MARKS


def _by_comma(text: str, cleaned: Callable[[str], str]) -> list[str]:
    """A name's cleaned parts; commas inside braces do not part it."""
    if "{" not in text:
        return _REST.sub("", cleaned(text).strip(_MARKS)).split(",")
    pieces, depth = [""], 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if sign == "," and depth == 0:
            pieces.append("")
        else:
            pieces[-1] += sign
    return [cleaned(piece).strip(" ;") for piece in pieces]


def _named(written: list[str], orcid: str) -> Person | None:
    """Who the parts of a name between commas say."""
    parts = [bare for part in written if (bare := _untitled(_unmarked(part)))]
    said = parts[:1] + [part for part in parts[1:] if not _DEGREE.fullmatch(part)]
    parts = said if len(said) > 1 or " " in "".join(said) else parts
    name = ", ".join(parts)
    if not name or name.casefold() in _NOBODY:
        return None
    if len(parts) == 1:
        return direct(name, orcid)
    if is_strong_institution(name):
        return Person(literal=name, orcid=orcid)
    return inverted(parts, orcid)


def _unmarked(part: str) -> str:
    """A part of a name without footnote marks at its words' ends, and without dotted titles."""
    words = [bare for word in part.split() if (bare := word.strip(_MARKS))]
    names = [word for word in words if not _DOTTED.fullmatch(word)]
    return " ".join(names or words)


def _untitled(name: str) -> str:
    """A part of a name without `Dr.`, `Prof.` and their like before it."""
    for _ in range(_MOST_TITLES):
        found = _TITLE.match(name)
        if not found or not name[found.end() :].strip():
            break
        name = name[found.end() :]
    return name
