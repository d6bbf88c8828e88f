"""Which papers the hard parts of a query ask for, written straight from the query language.

No index and none of the engine: a query is read by its grammar, and each paper is looked at, one
after the other. Words are compared as `papershelf.text.analysis` makes them.

    query     = part*               all of them must hold
    part      = one (OR one)*       any of them; binds closer than standing side by side
    one       = -one | ( query ) | field:value | "phrase" | word

Plain words outside of OR, parentheses and minus are soft: they rank and are not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import Catalogue, Paper, Person
from papershelf.text.analysis import analyse, term_of, words
from papershelf.text.folding import fold

FIELDS = ("author", "title", "abs", "tag", "venue", "year", "has", "id")
_PIECE = re.compile(
    r"(?P<minus>-(?=\S))|(?P<open>\()|(?P<close>\))|(?P<or>OR\b)"
    r'|(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+))'
)
Holds = Callable[[Paper], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something a query asks for; soft if it is a plain word."""

    holds: Holds
    soft: bool = False


class Reading:
    """A query that is being read, one piece after the other."""

    def __init__(self, query: str, catalogue: Catalogue) -> None:
        """Cut a query into pieces; an open quote or parenthesis counts as none."""
        closed = query.replace('"', "") if query.count('"') % 2 else query
        if closed.count("(") != closed.count(")"):
            closed = closed.replace("(", " ").replace(")", " ")
        self.pieces = list(_PIECE.finditer(closed))
        self.catalogue = catalogue

    def all(self) -> list[Part]:
        """Parts side by side, up to a closing parenthesis."""
        found = []
        while self.pieces and not self.pieces[0]["close"]:
            found.append(self.any())
        return found

    def any(self) -> Part:
        """One part, or several with OR between them."""
        parts = [self.one()]
        while self.pieces and self.pieces[0]["or"]:
            self.pieces.pop(0)
            parts.append(self.one())
        if len(parts) == 1:
            return parts[0]
        return Part(holds=lambda paper: any(part.holds(paper) for part in parts))

    def one(self) -> Part:
        """One part without OR."""
        piece = self.pieces.pop(0)
        if piece["minus"]:
            part = self.one()
            return Part(holds=lambda paper: not part.holds(paper))
        if piece["open"]:
            parts = self.all()
            self.pieces.pop(0)
            return Part(holds=lambda paper: all(part.holds(paper) for part in parts))
        return self.value(piece)

    def value(self, piece: re.Match[str]) -> Part:
        """A word, a phrase, or a field with either."""
        text = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        name = piece["field"] or ""
        if name in FIELDS:
            return Part(holds=of_field(name, text, self.catalogue))
        soft = piece["phrase"] is None
        return Part(holds=anywhere(text, self.catalogue), soft=soft)


def matching(catalogue: Catalogue, query: str) -> set[str]:
    """Ids of the papers for which all hard parts of a query hold."""
    parts = [part for part in Reading(query, catalogue).all() if not part.soft]
    return {paper.id for paper in catalogue.papers if all(part.holds(paper) for part in parts)}


def filtered(catalogue: Catalogue, filters: Mapping[str, Sequence[str]]) -> set[str]:
    """Ids of the papers within all filters: any value of one, something of each."""
    return {
        paper.id
        for paper in catalogue.papers
        if all(
            any(_within(catalogue, paper, name, value) for value in values)
            for name, values in filters.items()
        )
    }


def _within(catalogue: Catalogue, paper: Paper, name: str, value: str) -> bool:
    if name == "year":
        return in_years(paper, value)
    if name == "code":
        return has_code(paper)
    terms = catalogue.taxonomies[{"tag": "tags"}.get(name, f"{name}s")].terms
    return any(term.slug == value and paper.id in term.papers for term in terms)


def of_field(name: str, text: str, catalogue: Catalogue) -> Holds:
    """What `name:text` asks of a paper."""
    if name == "year":
        return lambda paper: in_years(paper, text)
    if name == "has":
        return has_code
    if name == "id":
        return lambda paper: paper.id == text
    if name == "author" and text.startswith("^"):
        return lambda paper: any(named(text[1:], person) for person in paper.authors[:1])
    if name == "author":
        return lambda paper: any(named(text, person) for person in paper.authors)
    return lambda paper: any(in_row(text, held) for held in texts(paper, catalogue)[name])


def anywhere(text: str, catalogue: Catalogue) -> Holds:
    """Whether any field has these words in a row."""
    return lambda paper: (
        any(in_row(text, held) for found in texts(paper, catalogue).values() for held in found)
        or any(named(text, person) for person in paper.authors)
    )


def texts(paper: Paper, catalogue: Catalogue) -> dict[str, list[str]]:
    """A paper's values by the names of the fields, each to be looked at alone."""
    tags = [term.name for term in catalogue.taxonomies["tags"].terms if paper.id in term.papers]
    title, abstract = paper.title.plain, paper.abstract.plain
    return {"title": [title], "abs": [abstract], "tag": tags, "venue": [paper.venue]}


def in_row(wanted: str, text: str) -> bool:
    """Whether the content words of a phrase stand in a text at the same distances."""
    asked = [(token.position, token.term) for token in analyse(wanted) if token.term]
    held: dict[int, set[str]] = {}
    for token in analyse(text):
        held.setdefault(token.position, set()).add(token.term)
    joined = {term_of(word.text) for word in words(text)}
    whole = "".join(word.text for word in words(wanted) if not word.extra)
    if len(words(wanted)) > 1 and term_of(whole) in joined:
        return True
    if not asked:
        return False
    start = asked[0][0]
    return any(
        all(term in held.get(place + position - start, ()) for position, term in asked)
        for place in held
    )


def named(wanted: str, person: Person) -> bool:
    """Whether a person's name has these words in a row, whatever their accents and case."""
    name, asked = list(plain_words(person.name)), list(plain_words(wanted))
    size = len(asked)
    return any(name[at : at + size] == asked for at in range(len(name) - size + 1)) and size > 0


def plain_words(text: str) -> Iterator[str]:
    """Folded words, neither stemmed nor stopped."""
    return (word.text for word in words(fold(text).text) if not word.extra)


def in_years(paper: Paper, text: str) -> bool:
    """`2023`, `2020-2024`, `2020-`, `-2019`; a paper without a year is in none."""
    if paper.issued is None:
        return False
    first, dash, last = text.partition("-")
    upto = int(last or 9999) if dash else int(first)
    return int(first or 0) <= paper.issued.year <= upto


def has_code(paper: Paper) -> bool:
    """Whether a paper links its code."""
    return any(link.kind == "code" for link in paper.links)
