"""The names that one paper gives to what it introduces.

PROP: Pre-training with ... / We present PROP-2, which ...      PROP, PROP-2
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.text.names import is_name, proposed_names
from papershelf.text.reading import Reading

SHORT = 4
"""Letters up to which an acronym must stand in its paper's title to be the name of one system."""


def claimed(titled: str, abstract: Reading) -> Iterator[str]:
    """The names, first the one before the title's colon, if there is one."""
    text = abstract.text
    if titled and (any(map(is_name, titled.split())) or _is_used(titled, text)):
        yield titled
    for name in proposed_names(text[span.start : span.end] for span in abstract.sentences):
        if len(name) > SHORT or not name.isupper():
            yield name


def _is_used(name: str, abstract: str) -> bool:
    """Whether an abstract uses a name inside a sentence, with its capitals."""
    at = abstract.find(f" {name}")
    return at > 0 and abstract[at - 1] not in ".!?:"
