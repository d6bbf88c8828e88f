"""When two papers are one: a list of rules, of which the first that fits decides.

A wrong merge hides a paper; a missed one shows it twice. So whatever contradicts comes first, and
what is left over is kept apart.
"""

from __future__ import annotations

from papershelf.catalogue.duplicates.conditions import (
    ALIKE,
    EQUAL,
    HALF,
    LONG,
    MISPRINT,
    UNLIKE,
    fits_identifier,
    is_dated_apart,
    is_sure_title,
)
from papershelf.catalogue.duplicates.facts import Facts
from papershelf.catalogue.duplicates.names import Agreement
from papershelf.catalogue.duplicates.rule import Rule, apart, never, same, unsure
from papershelf.catalogue.duplicates.title_likeness import Degree

IDENTIFIERS = (
    unsure(
        "one identifier in common, and another one that differs",
        lambda f: bool(f.shared and f.clash),
    ),
    same("an identifier in common", lambda f: bool(f.shared) and fits_identifier(f)),
    unsure("an identifier in common, but other titles", lambda f: bool(f.shared)),
    unsure(
        "other identifiers, but all else is equal",
        lambda f: bool(f.clash) and f.equal and f.same_people and f.at_once and f.alike(EQUAL),
    ),
    never("other identifiers", lambda f: bool(f.clash)),
)
"""An identifier decides, unless the titles say that somebody mistyped it."""

CONTRADICTIONS = (
    never("a title is missing", lambda f: not (f.one.title.key and f.other.title.key)),
    never("other kinds of things", lambda f: f.one.family != f.other.family),
    never(
        "other numbers in the titles",
        lambda f: not f.equal and f.one.title.marks != f.other.title.marks,
    ),
    never(
        "one is a piece about the other",
        lambda f: not f.equal and f.one.title.pieces != f.other.title.pieces,
    ),
    unsure(
        "no author in common, but equal titles and abstracts",
        lambda f: f.authors is Agreement.NONE and f.equal and f.words >= LONG and f.alike(EQUAL),
    ),
    never("no author in common", lambda f: f.authors is Agreement.NONE),
    unsure(
        "equal, but in different places of one journal",
        lambda f: bool(f.elsewhere) and is_sure_title(f) and f.same_people and f.alike(EQUAL),
    ),
    never("different places of one journal", lambda f: bool(f.elsewhere)),
)
"""What keeps two papers apart however alike they are."""

GENERIC = (
    same(
        "a title that many have, with the same abstract",
        lambda f: f.one.title.is_generic and f.equal and f.alike(EQUAL) and not f.gap,
    ),
    same(
        "a title that many have, on the same page of the same journal",
        lambda f: f.one.title.is_generic and f.equal and f.same_place and f.gap == 0,
    ),
    never("a title that many have", lambda f: f.one.title.is_generic or f.other.title.is_generic),
)
"""Prefaces are one only where the text or the page says so."""

DATES = (
    same(
        "equal titles and abstracts, dated a year or two apart",
        lambda f: (
            is_dated_apart(f)
            and is_sure_title(f)
            and f.same_people
            and f.alike(ALIKE)
            and (f.gap or 0) <= 2  # noqa: PLR2004 - submitted, rejected and submitted again
        ),
    ),
    never(
        "each year has one",
        lambda f: is_dated_apart(f) and f.one.title.is_recurring and not f.alike(ALIKE),
    ),
    unsure(
        "equal titles and authors, but other years",
        lambda f: (
            is_dated_apart(f)
            and f.equal
            and f.same_people
            and f.words >= LONG
            and not f.unlike(UNLIKE)
        ),
    ),
    apart("other years", is_dated_apart),
)
"""From here on the two are of one year, or undated, or a preprint and what became of it."""

EQUAL_TITLES = (
    same("equal titles and abstracts", lambda f: f.equal and f.alike(ALIKE)),
    same(
        "equal or nearly equal titles, on the same page of the same journal",
        lambda f: f.same_place and f.titles.score >= MISPRINT,
    ),
    unsure(
        "equal titles and authors, but other abstracts",
        lambda f: (
            f.equal and f.same_people and f.unlike(UNLIKE) and f.words >= LONG and not f.is_step
        ),
    ),
    same(
        "equal titles by the same authors",
        lambda f: (
            f.equal
            and f.same_people
            and not f.unlike(UNLIKE)
            and (f.words >= LONG or f.authors is Agreement.ALL)
        ),
    ),
    same(
        "equal titles of preprint and publication by the same authors",
        lambda f: f.equal and f.authors is Agreement.ALL and f.is_step and f.words >= LONG,
    ),
    apart("equal titles, other abstracts", lambda f: f.equal and f.unlike(UNLIKE)),
    unsure(
        "equal titles and some of the authors", lambda f: f.equal and f.authors is Agreement.SOME
    ),
    same(
        "equal titles, and nothing against it",
        lambda f: (
            f.equal
            and f.words >= LONG
            and f.same_venue is not False
            and not f.gap
            and not f.other_month
        ),
        weak=True,
    ),
    unsure("equal titles, and little else to go by", lambda f: f.equal),
)
"""Equal but for case, accents and signs."""

NEAR_TITLES = (
    unsure(
        "titles and abstracts differ in one word alike",
        lambda f: bool(f.contrast) and f.same_people and f.alike(EQUAL),
    ),
    apart("titles and abstracts differ in one word alike", lambda f: bool(f.contrast)),
    same(
        "titles that differ in spelling, by the same authors",
        lambda f: f.titles.degree is Degree.SLIPS and f.same_people and not f.unlike(UNLIKE),
    ),
    same(
        "titles that differ in spelling, with the same abstract",
        lambda f: f.titles.degree is Degree.SLIPS and f.alike(ALIKE),
    ),
    same(
        "one title goes on where the other ends; the same authors and abstract",
        lambda f: f.titles.degree is Degree.LONGER and f.same_people and f.alike(ALIKE),
    ),
    same(
        "one title goes on where the other ends; the same authors",
        lambda f: (
            f.titles.degree is Degree.LONGER
            and f.titles.common >= LONG
            and f.same_people
            and not f.unlike(HALF)
        ),
        weak=True,
    ),
    same(
        "another title, but the same authors and abstract",
        lambda f: f.same_people and f.alike(EQUAL if f.titles.degree is Degree.FAR else ALIKE),
    ),
    same(
        "a preprint of the same name, by the same authors, with a like abstract",
        lambda f: f.same_name and f.is_step and f.authors is Agreement.ALL and f.alike(60.0),
    ),
    unsure(
        "like titles and the same abstract",
        lambda f: f.titles.degree >= Degree.CLOSE and f.alike(EQUAL),
    ),
    unsure(
        "like titles by the same authors",
        lambda f: (
            f.titles.degree >= Degree.CLOSE
            and f.authors is Agreement.ALL
            and not f.unlike(60.0)
            and (f.words >= LONG or f.alike(60.0))
        ),
    ),
    unsure(
        "like titles",
        lambda f: (
            f.titles.degree is Degree.SLIPS
            and f.authors is Agreement.UNKNOWN
            and f.words >= LONG
            and not f.unlike(UNLIKE)
        ),
    ),
    unsure(
        "the same name and authors",
        lambda f: f.same_name and f.authors is Agreement.ALL and f.alike(60.0),
    ),
    apart("nothing says that they are one", lambda _: True),
)
"""Titles that differ need more than titles to be one paper's."""

RULES = (*IDENTIFIERS, *CONTRADICTIONS, *GENERIC, *DATES, *EQUAL_TITLES, *NEAR_TITLES)
"""In order: the first that fits decides, and the last fits always."""


def rule_for(facts: Facts) -> Rule:
    """The rule that decides about two papers."""
    return next(rule for rule in RULES if rule.fits(facts))
