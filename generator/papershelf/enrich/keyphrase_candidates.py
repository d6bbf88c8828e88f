"""Every whole noun phrase of one paper, with the places where it stands: what is to be ranked.

    A recurrent network for speech. We train the novel recurrent network on noisy speech.

offers `recurrent network` (two places, one in the title), `novel recurrent network`, `speech` and
`noisy speech`. Parts of phrases are no candidates of their own: on the training abstracts, which
`keyphrase_weights` names, they cost more right phrases than they gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from papershelf.enrich.keyphrase_classes import mended_classes
from papershelf.enrich.keyphrase_languages import foreign_classes, is_foreign
from papershelf.enrich.keyphrase_wording import Keys
from papershelf.model import Paper
from papershelf.text.prose import prose
from papershelf.text.reading import Reading, reading

_CHUNK = re.compile(r"[JNBGDXPK](?:(?<!K)[JNBGDXP]*K?)?")
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


def uses_of(paper: Paper) -> dict[Keys, list[Use]]:
    """The phrases of a title and an abstract, in the order in which they first stand there."""
    return uses_in(reading(prose(paper.title)), reading(prose(paper.abstract)))


def uses_in(title: Reading, abstract: Reading) -> dict[Keys, list[Use]]:
    """The same of texts that are taken apart already."""
    foreign = is_foreign([*title.words, *abstract.words])
    found: dict[Keys, list[Use]] = {}
    for text in (title, abstract):
        letters = foreign_classes(text.words) if foreign else mended_classes(text)
        for start, end, begin in _stretches(text, letters):
            use = _use(text, letters, (start, end, begin), text is title)
            uses = found.get(use.keys)
            if uses is None:
                found[use.keys] = [use]
            else:
                uses.append(use)
    return found


def _stretches(text: Reading, letters: str) -> Iterator[tuple[int, int, int]]:
    """First word of each phrase, the word behind it, and where it begins with its praise."""
    starts, words = text.starts, text.words
    for match in _CHUNK.finditer(letters):
        begin = match.start()
        end = begin + len(match.group().rstrip("JDXP"))
        start = max(begin, end - _LONGEST)
        if end > start and starts[end - 1] + len(words[end - 1]) - starts[start] <= _WIDEST:
            yield start, end, start
            if letters[start] == "X":
                yield _without_praise(letters, start), end, start


def _without_praise(letters: str, start: int) -> int:
    """`optimal control` and `control`: praise belongs to some names, the weights decide."""
    while letters[start] == "X":
        start += 1
    return start


def _use(text: Reading, letters: str, place: tuple[int, int, int], titled: bool) -> Use:  # noqa: FBT001 - a plain call takes half the time
    start, end, begin = place
    first = text.starts[start]
    return tuple.__new__(  # half the time of naming the columns
        Use,
        (
            text.keys[start:end],
            text.words[start:end],
            letters[start:end],
            letters[begin - 1] if begin else ".",
            letters[end] if end < len(letters) else ".",
            titled,
            titled or first in text.openings,
            0.0 if titled else first / len(text.text),
        ),
    )
