"""Values of CSL-JSON: names, dates, variables.

Person Ada Lovelace    ->  {"family": "Lovelace", "given": "Ada"}
"van den Berg, Jan"    ->  {"family": "Berg", "non-dropping-particle": "van den", "given": "Jan"}
number "7" of BibTeX   ->  issue "7"
"""

from __future__ import annotations

import re
from typing import Any

from papershelf.exports.bibtex_values import parted_suffix
from papershelf.exports.extras import Extra
from papershelf.model import Issued, Person

VARIABLES = frozenset(
    """annote archive archive_collection archive_location archive-place authority call-number
    chapter-number citation-label collection-number collection-title container-title-short
    dimensions division edition event-place event-title first-reference-note-number genre issue
    jurisdiction language license locator medium note number number-of-pages number-of-volumes
    original-publisher original-publisher-place original-title page page-first part-number
    part-title printing publisher publisher-place references reviewed-genre reviewed-title scale
    section source status supplement title-short version volume volume-title
    volume-title-short year-suffix""".split()  # noqa: SIM905 - fifty quoted words read worse
)
"""Variables of CSL 1.0.2 that hold a text or a number."""

ROLES = frozenset(
    """chair collection-editor compiler composer container-author contributor curator director
    editor editorial-director executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer
    series-creator translator""".split()  # noqa: SIM905 - the same
)
DATES = frozenset({"accessed", "available-date", "event-date", "original-date", "submitted"})

_RENAMED = {
    "pages": "page",
    "number": "issue",
    "address": "publisher-place",
    "series": "collection-title",
    "shorttitle": "title-short",
    "institution": "publisher",
    "school": "publisher",
    "bookauthor": "container-author",
    "urldate": "accessed",
    "booktitle": "container-title",
    "issn": "ISSN",
    "isbn": "ISBN",
}
"""Names of BibTeX and RIS to those of CSL."""
_PARTICLES = re.compile(r"((?:[a-zà-ÿ'’]+ )*[a-zà-ÿ]+['’]? ?)(?=[A-ZÀ-Þ])")
_DATE = re.compile(r"([12][0-9]{3})(?:[-/]([0-9]{1,2}))?(?:[-/]([0-9]{1,2}))?/*")
_ORCID = re.compile(r"\s*<https://orcid\.org/([0-9X-]{19})>")
_DASHES = re.compile("--|–")


def named(person: Person) -> dict[str, str]:
    """A person as CSL parts names."""
    if person.literal or not person.given:
        found = {"literal": person.literal or person.family}
    else:
        whole, suffix = parted_suffix(person.family)
        particles = None if whole[:1].isupper() else _PARTICLES.match(whole)
        particle = particles[1].strip() if particles and particles[1].endswith(" ") else ""
        family = whole[len(particle) :].strip()
        parts = (
            ("family", family),
            ("given", person.given),
            ("non-dropping-particle", particle),
            ("suffix", suffix),
        )
        found = {name: text for name, text in parts if text}
    return {**found, "ORCID": person.orcid} if person.orcid else found


def dated(issued: Issued | None) -> dict[str, list[list[int]]]:
    """A date as CSL writes it, or nothing."""
    if issued is None:
        return {}
    parts = [issued.year, issued.month, issued.day]
    return {"date-parts": [[part for part in parts if part]]}


def variable(name: str, extra: Extra) -> tuple[str, Any]:
    """The variable of CSL that a field is, with its value; an empty name if it is none."""
    own = not extra.origin and name in VARIABLES
    known = name if own else _RENAMED.get(name, name)
    if known in ROLES:
        return known, [_name(text) for text in extra.names]
    if len(extra.texts) > 1:
        return "", None
    text = extra.plain[0]
    if known in DATES:
        return known, _date(text)
    if known == "page":
        return known, _DASHES.sub("-", text) if extra.origin else text
    is_variable = known in VARIABLES or known in _RENAMED.values()
    return (known, text) if is_variable else ("", None)


def _date(text: str) -> dict[str, Any]:
    found = _DATE.fullmatch(text)
    if not found:
        return {"raw": text}
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


def _name(written: str) -> dict[str, str]:
    """A name of a field such as `editor`, as readers write it."""
    orcid = _ORCID.search(written)
    text = _ORCID.sub("", written).strip()
    more = {"ORCID": orcid[1]} if orcid else {}
    if text.startswith("{") and text.endswith("}"):
        return {"literal": text[1:-1], **more}
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 2:  # noqa: PLR2004 - family, suffix, given
        return {"family": parts[0], "suffix": parts[1], "given": " ".join(parts[2:]), **more}
    if len(parts) > 1:
        return {"family": parts[0], "given": parts[1], **more}
    given, _, family = text.rpartition(" ")
    return {"family": family, "given": given, **more} if given else {"literal": text, **more}
