"""Names of methods, data sets and benchmarks as abstracts write them, counted by spelling.

    We fine-tune BERT and GPT-4 on MS-MARCO; BERT-based rankers ...     BERT 2, GPT-4, MS-MARCO
    the MS MARCO dataset                                                the same as MS-MARCO

A word is such a name if it has capitals inside or a digit. Whether a name is a method or only the
acronym of a topic is decided in methods.py.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from papershelf.model import Paper
from papershelf.text.acronyms import bare
from papershelf.text.names import Token, capitalised, is_name
from papershelf.text.prose import prose
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


class _Use(NamedTuple):
    """One place of a name."""

    key: str
    form: str
    collection: bool
    """Whether it is called a data set or benchmark: `the KILT benchmark`."""
    shown: bool
    """Whether its surroundings are those of a named thing."""


@dataclass(slots=True)
class Uses:
    """All places of one name, while they are being counted."""

    papers: dict[int, int] = field(default_factory=dict)
    """Number of a paper to what its places count."""
    forms: Counter[str] = field(default_factory=Counter)
    """Spelling to the number of papers that have it."""
    latest: dict[str, int] = field(default_factory=dict)
    """Spelling to the number of the latest paper that has it."""
    collections: set[int] = field(default_factory=set)
    """Papers that call it a data set or benchmark."""
    shown: int = 0
    """Places where the surroundings are those of a named thing."""


def uses(papers: Iterable[Paper]) -> dict[str, Uses]:
    """Key of each name to its places; two words are one name only if they never part."""
    singles: dict[str, Uses] = defaultdict(Uses)
    pairs: dict[str, Uses] = defaultdict(Uses)
    for number, paper in enumerate(papers):
        for text, weight in ((prose(paper.title), TITLE), (prose(paper.abstract), 1)):
            row = list(capitalised(text))
            for use in _singles(text, row):
                _count(singles[use.key], use, number, weight)
            for use in _pairs(text, row):
                _count(pairs[use.key], use, number, weight)
    return _joined(singles, pairs)


def _count(found: Uses, use: _Use, number: int, weight: int) -> None:
    found.papers[number] = found.papers.get(number, 0) + weight
    found.forms[use.form] += found.latest.get(use.form) != number
    found.latest[use.form] = number
    found.shown += use.shown
    if use.collection:
        found.collections.add(number)


def _singles(text: str, row: Iterable[Token]) -> Iterator[_Use]:
    """Single words; what stands between two of them tells whether they are of one list."""
    last: Token | None = None
    for token in row:
        form = _name_in(token.text)
        if form:
            beside = last is not None and text[last.end : token.start] in _BESIDE
            yield _use(text, form, token.start, token.start + len(form), beside=beside)
            last = token


@lru_cache(maxsize=1 << 16)
def _name_in(word: str) -> str:
    """The name that a word begins with, without what a text adds to it; nothing if there is none.

    >>> _name_in("BERT-based"), _name_in("LLMs"), _name_in("based")
    ('BERT', 'LLM', '')
    """
    form = bare(_SUFFIX.split(word)[0])
    return form if is_name(form) else ""


def _pairs(text: str, row: Iterable[Token]) -> Iterator[_Use]:
    """Two neighbours with capitals (`MS MARCO`, `Code Llama`)."""
    for first, second in pairwise(row):
        capitals = first.text[0].isupper() and second.text[0].isupper()
        if capitals and second.start == first.end + 1 and text[first.end] == " ":
            form = f"{first.text} {second.text}"
            yield _use(text, form, first.start, second.end)


def _use(text: str, form: str, start: int, end: int, *, beside: bool = False) -> _Use:
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    collection = bool(_COLLECTION.match(after)) and bool(_ONE.search(before))
    marked = _KIND.match(after) or _EXAMPLE.search(before) or _SUFFIX.match(text[end : end + 2])
    return _Use(phrase_key(form), form, collection, collection or beside or bool(marked))


def _joined(singles: dict[str, Uses], pairs: Mapping[str, Uses]) -> dict[str, Uses]:
    """Pairs that are written as one word too, or whose parts are names found only together."""
    for key, pair in pairs.items():
        halves = [phrase_key(half) for half in next(iter(pair.forms)).split()]
        inside = [singles[half].papers.keys() for half in halves if half in singles]
        if key in singles:
            _add(singles[key], pair)
        elif len(inside) == len(halves) and all(papers == pair.papers.keys() for papers in inside):
            singles[key] = pair
            for half in halves:
                singles.pop(half, None)
    return singles


def _add(found: Uses, more: Uses) -> None:
    for number, weight in more.papers.items():
        found.papers[number] = found.papers.get(number, 0) + weight
    found.forms.update(more.forms)
    found.collections |= more.collections
    found.shown += more.shown
