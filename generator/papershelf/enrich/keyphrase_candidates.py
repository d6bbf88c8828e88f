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
from papershelf.enrich.keyphrase_wording import Keys
from papershelf.model import Paper
from papershelf.text.prose import prose
from papershelf.text.reading import Reading, reading
from papershelf.text.spelling import word_key

_CHUNK = re.compile(r"[JNBGDXP]+K?|K")
"""Linear in the text's length; that the last word is a noun is seen to afterwards."""
_WIDEST = 100
"""Characters; a wider phrase is no phrase but a string of letters, a sequence of bases perhaps."""
_LONGEST = 6
"""Words; longer chunks are run-together prose, and only their ends are kept."""


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

    found: Reading
    keys: Keys
    letters: str
    titled: bool


def uses_of(paper: Paper) -> Mapping[Keys, Sequence[Use]]:
    """The phrases of a title and an abstract, in the order in which they first stand there."""
    found: dict[Keys, list[Use]] = defaultdict(list)
    for text in _texts(paper):
        for use in _uses(text):
            found[use.keys].append(use)
    return found


def _texts(paper: Paper) -> Iterator[_Text]:
    title, abstract = reading(prose(paper.title)), reading(prose(paper.abstract))
    foreign = is_foreign([*title.words, *abstract.words])
    for text in (title, abstract):
        letters = foreign_classes(text.words) if foreign else mended_classes(text)
        yield _Text(text, tuple(map(word_key, text.words)), letters, text is title)


def _uses(text: _Text) -> Iterator[Use]:
    starts, words = text.found.starts, text.found.words
    for match in _CHUNK.finditer(text.letters):
        begin = match.start()
        end = begin + len(match.group().rstrip("JDXP"))
        start = max(begin, end - _LONGEST)
        if end > start and starts[end - 1] + len(words[end - 1]) - starts[start] <= _WIDEST:
            yield _use(text, start, end, start)
            bare = _without_praise(text.letters, start)
            if bare > start:
                yield _use(text, bare, end, start)


def _without_praise(letters: str, start: int) -> int:
    """`optimal control` and `control`: praise belongs to some names, the weights decide."""
    while letters[start] == "X":
        start += 1
    return start


def _use(text: _Text, start: int, end: int, begin: int) -> Use:
    """The phrase from `start`; `begin` is where all of it begins."""
    letters, found = text.letters, text.found
    place = found.starts[start]
    return Use(
        text.keys[start:end],
        found.words[start:end],
        letters[start:end],
        letters[begin - 1] if begin else ".",
        letters[end] if end < len(letters) else ".",
        text.titled,
        text.titled or place in found.openings,
        0.0 if text.titled else place / len(found.text),
    )
