"""When an acronym and a phrase are the same for a reader, so that a list never says a thing twice.

`MTL` has the identity of `multi-task learning` in a paper that says so in brackets; spellings of
one phrase share theirs already, see `keyphrase_wording`.
"""

from __future__ import annotations

from papershelf.model import Paper
from papershelf.text.acronyms import definitions
from papershelf.text.prose import prose
from papershelf.text.spelling import phrase_key


def acronyms_of(paper: Paper) -> dict[str, str]:
    """Identities of the acronyms that a paper introduces, to those of their long forms."""
    found: dict[str, str] = {}
    for text in (prose(paper.title), prose(paper.abstract)):
        for one in definitions(text):
            found.setdefault(phrase_key(one.acronym), phrase_key(one.long))
    return found
