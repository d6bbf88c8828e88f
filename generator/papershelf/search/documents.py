"""Texts as bags of terms: how often each term stands in each field, and where in the title.

Readers write `multi task`, `multi-task` and `multitask` for one thing. The analysis already gives a
hyphenated word both ways. Here two neighbouring words count joined as well, if the joined word is
written anywhere in the catalogue:

    >>> found = documents([(("Multi task tuning",),), (("Multitask tuning",),)])
    >>> [sorted(document.frequencies) for document in found]
    [['multi', 'multitask', 'task', 'tune'], ['multitask', 'tune']]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from papershelf.text.analysis import term_of, words

PLACES = 31
"""Words at the start of a title whose places are kept: the bits of a number in JavaScript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper as the index sees it."""

    frequencies: Mapping[str, tuple[int, ...]]
    """For each term, how often it stands in each field."""
    lengths: tuple[int, ...]
    """How many terms each field has, joined forms not counted."""
    places: Mapping[str, int]
    """For each term of the first field, its places there as bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text's words by place (empty where a run without spaces ends), and its joined forms."""

    words: tuple[str, ...]
    extras: tuple[tuple[int, str], ...]


def documents(texts: Iterable[Collection[Collection[str]]]) -> list[Document]:
    """One document for each paper's texts by field."""
    split = [[[_split(text) for text in field] for field in paper] for paper in texts]
    known = {
        word
        for text in chain.from_iterable(chain.from_iterable(split))
        for word in (*text.words, *(extra for _, extra in text.extras))
    }
    return [_document(paper, known) for paper in split]


def _split(text: str) -> _Text:
    found = words(text)
    single = [""] * (found[-1].position + 1 if found else 0)
    for word in found:
        if not word.extra:
            single[word.position] = word.text
    extras = tuple((word.position, word.text) for word in found if word.extra)
    return _Text(words=tuple(single), extras=extras)


def _document(fields: list[list[_Text]], known: Collection[str]) -> Document:
    frequencies: dict[str, list[int]] = {}
    for number, field in enumerate(fields):
        for _, term in chain.from_iterable(_terms(text, known) for text in field):
            frequencies.setdefault(term, [0] * len(fields))[number] += 1
    return Document(
        frequencies={term: tuple(counts) for term, counts in frequencies.items()},
        lengths=tuple(sum(map(_length, field)) for field in fields),
        places=_places(fields[0], known),
    )


def _length(text: _Text) -> int:
    return sum(1 for word in text.words if word and term_of(word))


def _places(title: list[_Text], known: Collection[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, term in chain.from_iterable(_terms(text, known) for text in title):
        if place < PLACES:
            places[term] = places.get(term, 0) | 1 << place
    return places


def _terms(text: _Text, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Every term of a text with its place."""
    every = chain(enumerate(text.words), text.extras, _joined(text, known))
    return ((place, term) for place, word in every if word and (term := term_of(word)))


def _joined(text: _Text, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Neighbours that are written as one word elsewhere; numbers are no parts of words."""
    written = frozenset(text.extras)
    for place, (word, after) in enumerate(pairwise(text.words)):
        joined = word + after
        new = joined in known and (place, joined) not in written
        if new and word and after and not joined.isdecimal():
            yield place, joined
