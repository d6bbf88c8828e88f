"""Every whole noun phrase of one paper, with the places where it stands: what is to be ranked.

    A recurrent network for speech. We train the novel recurrent network on noisy speech.

offers `recurrent network` (two places, one in the title), `novel recurrent network`, `speech` and
`noisy speech`. Parts of phrases are no candidates of their own: on the training abstracts, which
`keyphrase_weights` names, they cost more right phrases than they gave.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from papershelf.enrich.keyphrase_classes import mended_classes
from papershelf.enrich.keyphrase_languages import foreign_classes, is_foreign
from papershelf.model import Paper
from papershelf.text.phrases import parted
from papershelf.text.prose import prose
from papershelf.text.sentences import sentences
from papershelf.text.spelling import word_key
from papershelf.text.words import Word, words

_CHUNK = re.compile(r"[JNBGDXP]+K?|K")
"""Linear in the text's length; that the last word is a noun is seen to afterwards."""
_WIDEST = 100
"""Characters; a wider phrase is no phrase but a string of letters, a sequence of bases perhaps."""
_LONGEST = 6
"""Words; longer chunks are run-together prose, and only their ends are kept."""

Keys = tuple[str, ...]
"""The keys of a phrase's words, the same for all spellings."""


class Use(NamedTuple):
    """One place of a phrase."""

    keys: Keys
    words: tuple[str, ...]
    letters: str
    """The classes of its words, see `keyphrase_classes`."""
    before: str
    """The class of the word before the whole phrase."""
    after: str
    titled: bool
    opens: bool
    """Whether its first capital means nothing, as in a title and at the beginning of a sentence."""
    place: float
    """How far into the abstract, from 0 to 1; 0 in the title."""

    @property
    def written(self) -> str:
        """The phrase as it stands there."""
        return " ".join(self.words)


class _Text(NamedTuple):
    """A title or an abstract, taken apart."""

    row: Sequence[Word]
    letters: str
    opening: frozenset[int]
    size: int
    titled: bool


def uses_of(paper: Paper) -> Mapping[Keys, Sequence[Use]]:
    """The phrases of a title and an abstract, in the order in which they first stand there."""
    found: dict[Keys, list[Use]] = defaultdict(list)
    for text in _texts(paper):
        for use in _uses(text):
            found[use.keys].append(use)
    return found


def _texts(paper: Paper) -> Iterator[_Text]:
    texts = [prose(paper.title), prose(paper.abstract)]
    rows = [list(parted(text, words(text))) for text in texts]
    classes = foreign_classes if is_foreign([*rows[0], *rows[1]]) else mended_classes
    for number, (text, row) in enumerate(zip(texts, rows, strict=True)):
        opening = frozenset(span.start for span in sentences(text))
        yield _Text(row, classes(row), opening, len(text), number == 0)


def _uses(text: _Text) -> Iterator[Use]:
    for match in _CHUNK.finditer(text.letters):
        end = match.start() + len(match.group().rstrip("JDXP"))
        start = max(match.start(), end - _LONGEST)
        if end > start and text.row[end - 1].end - text.row[start].start <= _WIDEST:
            yield from _with_and_without_praise(text, start, end)


def _with_and_without_praise(text: _Text, start: int, end: int) -> Iterator[Use]:
    """`optimal control` and `control`: praise belongs to some names, the weights decide."""
    yield _use(text, start, end, start)
    bare = start
    while text.letters[bare] == "X":
        bare += 1
    if bare > start:
        yield _use(text, bare, end, start)


def _use(text: _Text, start: int, end: int, begin: int) -> Use:
    """The phrase from `start`; `begin` is where all of it begins."""
    row = text.row[start:end]
    place = row[0].start
    return Use(
        tuple([word_key(word) for word, _, _ in row]),
        tuple([word for word, _, _ in row]),
        text.letters[start:end],
        text.letters[begin - 1] if begin else ".",
        text.letters[end] if end < len(text.letters) else ".",
        text.titled,
        text.titled or place in text.opening,
        0.0 if text.titled else place / text.size,
    )
