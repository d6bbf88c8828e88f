"""The index of each taxonomy: all tags with counts, by size and by name.

authors/index.md    the largest, and where to look for a name
authors/all/p1.md   the first 500 names, if there are more than 1,000
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from papershelf.model import Catalogue, Language, Page, Taxonomy, Term
from papershelf.permalinks import (
    NAMES_EACH,
    NAMES_WHOLE,
    landing_page,
    names_page,
    taxonomy_page,
)
from papershelf.plugins import PageKind

LARGEST = 30
"""Terms listed by size above the alphabetical list of all."""

Row = tuple[str, str, int]
"""Name, page and number of papers of a term."""

Range = tuple[str, str]
"""First and last name on a page, as a link's text, and the page."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index of every listed taxonomy, and the pages of its names if there are many."""
    language = catalogue.language
    for taxonomy in catalogue.listed():
        ordered = by_name(taxonomy.terms)
        if len(ordered) <= NAMES_WHOLE:
            yield index(taxonomy, ordered, [], language)
            continue
        parts = [
            ordered[start : start + NAMES_EACH] for start in range(0, len(ordered), NAMES_EACH)
        ]
        ranges = [
            (f"{part[0].name} – {part[-1].name}", names_page(taxonomy.name, number))
            for number, part in enumerate(parts, start=1)
        ]
        yield index(taxonomy, [], ranges, language)
        for number, part in enumerate(parts, start=1):
            yield names(taxonomy, part, number, ranges, language)


def index(
    taxonomy: Taxonomy, ordered: Sequence[Term], ranges: Sequence[Range], language: Language
) -> Page:
    """One taxonomy's index page, with its names or with the pages that have them."""
    return Page(
        path=taxonomy_page(taxonomy.name),
        template="taxonomy.md.j2",
        front_matter={
            "title": language.say(taxonomy.title),
            "kind": "taxonomy",
            "description": language.say("All {terms}", terms=_counted(taxonomy, language)),
            "taxonomy": taxonomy.name,
        },
        context={
            "title": language.say(taxonomy.title),
            "counted": _counted(taxonomy, language),
            "largest": rows(taxonomy, by_size(taxonomy.terms)[:LARGEST]),
            "groups": list(groups(taxonomy, ordered)),
            "ranges": ranges,
        },
    )


def names(
    taxonomy: Taxonomy,
    ordered: Sequence[Term],
    number: int,
    ranges: Sequence[Range],
    language: Language,
) -> Page:
    """One page of a long list of names; counted from 1."""
    title = language.say(taxonomy.title)
    shown, path = ranges[number - 1]
    return Page(
        path=path,
        template="names.md.j2",
        front_matter={
            "title": f"{title}, {shown}",
            "kind": "taxonomy",
            "description": language.say("{title} from {range}", title=title, range=shown),
            "taxonomy": taxonomy.name,
        },
        context={
            "title": language.say(taxonomy.title),
            "index": taxonomy_page(taxonomy.name),
            "counted": _counted(taxonomy, language),
            "groups": list(groups(taxonomy, ordered)),
            "neighbours": [*ranges[max(0, number - 2) : number - 1], *ranges[number : number + 1]],
        },
    )


def _counted(taxonomy: Taxonomy, language: Language) -> str:
    singular, plural = taxonomy.singular.lower(), taxonomy.title.lower()
    return language.counted(len(taxonomy.terms), singular, plural)


def by_size(terms: Iterable[Term]) -> list[Term]:
    """Terms with most papers first; equals by name."""
    return sorted(terms, key=lambda term: (-len(term.papers), sort_key(term.name)))


def by_name(terms: Iterable[Term]) -> list[Term]:
    """Terms as an alphabetical list has them; those that start with no letter come first."""
    keyed = [(sort_key(term.name), term) for term in terms]
    keyed.sort(key=lambda pair: (_initial(pair[0]), pair[0]))
    return [term for _, term in keyed]


def groups(taxonomy: Taxonomy, ordered: Iterable[Term]) -> Iterator[tuple[str, list[Row]]]:
    """Rows by the first letter of their name; what starts with no letter comes under `#`."""
    for letter, terms in groupby(ordered, key=lambda term: initial(term.name)):
        yield letter, rows(taxonomy, terms)


def initial(name: str) -> str:
    """The letter that a name is filed under.

    >>> initial("zero-shot"), initial("Événement"), initial("3D")
    ('Z', 'E', '#')
    """
    return _initial(sort_key(name))


def _initial(key: str) -> str:
    first = key[:1].upper()
    return first if first.isalpha() else "#"


def sort_key(name: str) -> str:
    """A name without case and accents, the same in every locale."""
    if name.isascii():
        return name.casefold()
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def rows(taxonomy: Taxonomy, terms: Iterable[Term]) -> list[Row]:
    """Terms as a page lists them."""
    return [(term.name, landing_page(taxonomy, term), len(term.papers)) for term in terms]


PLUGIN = PageKind(name="taxonomy", pages=pages)
