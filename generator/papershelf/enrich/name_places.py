"""Names of methods, data sets and benchmarks as one paper writes them, counted by spelling.

    We fine-tune BERT and GPT-4 on MS-MARCO; BERT-based rankers ...     BERT 2, GPT-4, MS-MARCO
    the MS MARCO dataset                                                the same as MS-MARCO

A word is such a name if it has capitals inside or a digit. Whether a name is a method or only the
acronym of a topic is decided in methods.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from papershelf.text.acronyms import bare
from papershelf.text.names import Token, Tokens, is_name
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import phrase_key

TITLE = 2
"""What a place in the title counts, against 1 in the abstract."""
REACH = 24
"""Characters around a name that say what it is."""
_SUFFIX = re.compile(r"[-\u2010\u2011](?=[a-z])")
"""Before what a text adds to a name: `BERT-based`, `GPT4-generated`."""
_COLLECTION = re.compile(r"\s(?:data\s?sets?|benchmarks?|corpus|corpora|leaderboard|test set)\b")
_KIND = re.compile(
    r"\s(?:models?|networks?|architectures?|encoders?|backbones?|algorithms?|library|toolkit"
    r"|tokenizer|embeddings|environments?|simulator|classification|pre-?training|challenge)\b"
)
_ONE = re.compile(r"\b(?:[Tt]he|[Oo]ur|on|from|of)\s$")
_EXAMPLE = re.compile(
    r"\b(?:like|such as|including|e\.g\.,?|namely|called|than|with|using|on|of|outperforms?"
    r"|surpass(?:es|ing)|via|by)\s$"
)
_BESIDE = frozenset({", ", " and ", ", and ", "/"})
"""Between two names of a list, which are things of one kind: `BERT and XLNet`."""


class Named(NamedTuple):
    """How one paper uses one name."""

    key: str
    forms: tuple[str, ...]
    """Its spellings, the first one first."""
    places: int
    """What its places count, see TITLE."""
    shown: int
    """Places where the surroundings are those of a named thing."""
    collection: bool
    """Whether it is called a data set or benchmark somewhere: `the KILT benchmark`."""

    def line(self) -> str:
        """Everything in one line; a name has neither tabs nor line ends."""
        told = (self.key, str(self.places), str(self.shown), "x" * self.collection)
        return "\t".join((*told, *self.forms))

    @classmethod
    def of_line(cls, line: str) -> Named:
        """What such a line says."""
        key, places, shown, collection, *forms = line.split("\t")
        return cls(key, tuple(forms), int(places), int(shown), bool(collection))


def lines(names: Iterable[Named]) -> str:
    """Names as flat text, since a catalogue has a hundred thousand."""
    return "\n".join(name.line() for name in names)


def names_in(text: str) -> list[Named]:
    """The names of such a text.

    >>> names_in(lines([Named("clip", ("CLIP",), 3, 1, collection=False)]))
    [Named(key='clip', forms=('CLIP',), places=3, shown=1, collection=False)]
    """
    return [Named.of_line(line) for line in text.split("\n")] if text else []


class _Use(NamedTuple):
    """One place of a name."""

    key: str
    form: str
    collection: bool
    shown: bool


def named(
    title: tuple[str, Tokens], abstract: tuple[str, Tokens]
) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The names of one word, and of two, in the order in which they first stand in the texts."""
    singles: dict[str, list[tuple[_Use, int]]] = {}
    pairs: dict[str, list[tuple[_Use, int]]] = {}
    for (text, tokens), weight in ((title, TITLE), (abstract, 1)):
        row = list(tokens.capitalised())
        for use in _singles(text, row):
            singles.setdefault(use.key, []).append((use, weight))
        for use in _pairs(text, row):
            pairs.setdefault(use.key, []).append((use, weight))
    return tuple(map(_summed, singles.values())), tuple(map(_summed, pairs.values()))


def _summed(uses: list[tuple[_Use, int]]) -> Named:
    """All places of one name."""
    return Named(
        key=uses[0][0].key,
        forms=tuple(dict.fromkeys([use.form for use, _ in uses])),
        places=sum([weight for _, weight in uses]),
        shown=sum([use.shown for use, _ in uses]),
        collection=any(use.collection for use, _ in uses),
    )


def _singles(text: str, row: Iterable[Token]) -> Iterator[_Use]:
    """Single words; what stands between two of them tells whether they are of one list."""
    last: Token | None = None
    for token in row:
        form = _NAMES[token.text]
        if form:
            beside = last is not None and text[last.end : token.start] in _BESIDE
            yield _use(text, form, token.start, token.start + len(form), beside=beside)
            last = token


def _name_in(word: str) -> str:
    """The name that a word begins with, without what a text adds to it; nothing if there is none.

    >>> _name_in("BERT-based"), _name_in("LLMs"), _name_in("based")
    ('BERT', 'LLM', '')
    """
    form = bare(_SUFFIX.split(word)[0])
    return form if is_name(form) else ""


_NAMES = Remembered(_name_in)


def _pairs(text: str, row: Iterable[Token]) -> Iterator[_Use]:
    """Two neighbours with capitals (`MS MARCO`, `Code Llama`)."""
    for first, second in pairwise(row):
        near = second.start == first.end + 1 and text[first.end] == " "
        if near and first.text[0].isupper() and second.text[0].isupper():
            form = f"{first.text} {second.text}"
            yield _use(text, form, first.start, second.end)


def _use(text: str, form: str, start: int, end: int, *, beside: bool = False) -> _Use:
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    collection = bool(_COLLECTION.match(after)) and bool(_ONE.search(before))
    marked = _KIND.match(after) or _EXAMPLE.search(before) or _SUFFIX.match(text[end : end + 2])
    return _Use(phrase_key(form), form, collection, collection or beside or bool(marked))
