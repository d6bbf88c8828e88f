"""When an acronym and a phrase are the same for a reader, so that a list never says a thing twice.

`MTL` has the identity of `multi-task learning` in a paper that says so in brackets; spellings of
one phrase share theirs already, see `keyphrase_wording`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from papershelf.text.acronyms import Definition
from papershelf.text.spelling import phrase_key


def identities(*found: Iterable[Definition]) -> dict[str, str]:
    """Identities of the acronyms that a paper's texts introduce, to those of their long forms."""
    made: dict[str, str] = {}
    for one in chain.from_iterable(found):
        made.setdefault(phrase_key(one.acronym), phrase_key(one.long))
    return made
