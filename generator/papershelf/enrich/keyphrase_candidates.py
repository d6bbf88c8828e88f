"""Every whole noun phrase of one paper, with the places where it stands: what is to be ranked.

    A recurrent network for speech. We train the novel recurrent network on noisy speech.

offers `recurrent network` (two places, one in the title), `novel recurrent network`, `speech` and
`noisy speech`. Parts of phrases are no candidates of their own: on the training abstracts, which
`keyphrase_weights` names, they cost more right phrases than they gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from papershelf.enrich.keyphrase_classes import mended_classes
from papershelf.enrich.keyphrase_languages import foreign_classes, is_foreign
from papershelf.enrich.keyphrase_wording import Keys
from papershelf.model import Paper
from papershelf.text.prose import prose
from papershelf.text.reading import Reading, reading
from papershelf.text.remembered import Remembered

_CHUNK = re.compile(r"[JNBGDXPK](?:(?<!K)[JNBGDXP]*K?)?")
"""Linear in the text's length; that the last word is a noun is seen to afterwards."""
_WIDEST = 100
"""Characters; a wider phrase is no phrase but a string of letters, a sequence of bases perhaps."""
_LONGEST = 6
"""Words; longer chunks are run-together prose, and only their ends are kept."""


class Use(NamedTuple):
    """One place of a phrase.

    What is told of it is looked up where somebody asks: of most places hardly anything is.
    """

    text: Reading
    classes: str
    """The classes of the text's words, see `keyphrase_classes`, with a break before and behind."""
    start: int
    """The number of its first word, and that of the word behind it."""
    end: int
    begin: int
    """Where it begins with its praise."""
    titled: bool

    @property
    def keys(self) -> Keys:
        """What all its spellings have in common, word by word."""
        return self.text.keys[self.start : self.end]

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as they stand there."""
        return self.text.words[self.start : self.end]

    @property
    def letters(self) -> str:
        """The classes of its words."""
        return self.classes[self.start + 1 : self.end + 1]

    @property
    def before(self) -> str:
        """The class of the word before the whole phrase."""
        return self.classes[self.begin]

    @property
    def after(self) -> str:
        """The class of the word behind it."""
        return self.classes[self.end + 1]

    @property
    def opens(self) -> bool:
        """Whether its first capital means nothing, as in a title and at a sentence's beginning."""
        return self.titled or self.text.starts[self.start] in self.text.openings

    @property
    def place(self) -> float:
        """How far into the abstract, from 0 to 1; 0 in the title."""
        return 0.0 if self.titled else self.text.starts[self.start] / len(self.text.text)

    @property
    def written(self) -> str:
        """The phrase as it stands there."""
        return " ".join(self.words)


def uses_of(paper: Paper) -> dict[Keys, list[Use]]:
    """The phrases of a title and an abstract, in the order in which they first stand there."""
    return uses_in(reading(prose(paper.title)), reading(prose(paper.abstract)))


def uses_in(title: Reading, abstract: Reading) -> dict[Keys, list[Use]]:
    """The same of texts that are taken apart already."""
    foreign = is_foreign(title.words + abstract.words)
    found: dict[Keys, list[Use]] = {}
    for text in (title, abstract):
        titled = text is title
        letters = foreign_classes(text.words) if foreign else mended_classes(text)
        classes, keys = f".{letters}.", text.keys
        for start, end, begin in _stretches(text, letters):
            # Half the time of naming the columns.
            use = tuple.__new__(Use, (text, classes, start, end, begin, titled))
            same = found.get(keys[start:end])
            if same is None:
                found[keys[start:end]] = [use]
            else:
                same.append(use)
    return found


def _stretches(text: Reading, letters: str) -> Iterator[tuple[int, int, int]]:
    """First word of each phrase, the word behind it, and where it begins with its praise."""
    starts, words = text.starts, text.words
    for match in _CHUNK.finditer(letters):
        at = match.start()
        for first, behind, begin in _PARTS[match.group()]:
            start, end = at + first, at + behind
            if starts[end - 1] + len(words[end - 1]) - starts[start] <= _WIDEST:
                yield start, end, at + begin


def _parts(chunk: str) -> Sequence[tuple[int, int, int]]:
    """The same of one chunk, by its classes alone, of which there are some thousand kinds.

    `optimal control` and `control`: praise belongs to some names, the weights decide.
    """
    end = len(chunk.rstrip("JDXP"))
    start = max(0, end - _LONGEST)
    if end <= start:
        return ()
    bare = start + len(chunk[start:end]) - len(chunk[start:end].lstrip("X"))
    return ((start, end, start), (bare, end, start)) if bare > start else ((start, end, start),)


_PARTS = Remembered(_parts)
