"""When two phrases are the same for a reader, so that a list of ten never says a thing twice.

`novel dense retrieval methods`, `dense retrieval method` and `dense-retrieval` have one identity;
`MTL` has that of `multi-task learning` in a paper that says so in brackets.
"""

from __future__ import annotations

from papershelf.enrich.keyphrase_candidates import Use
from papershelf.model import Paper
from papershelf.text.acronyms import definitions
from papershelf.text.prose import prose
from papershelf.text.prose_words import is_empty_head
from papershelf.text.spelling import phrase_key


def identity(use: Use) -> str:
    """A phrase's words without praise before them and an empty head behind, run together.

    At least one word stays, and two before an empty head that makes a name of a single adjective
    (`Bayesian methods`).
    """
    start, end = 0, len(use.keys)
    while start < end - 1 and use.letters[start] == "X":
        start += 1
    if end - start > 1 and is_empty_head(use.words[end - 1]) and use.letters[end - 2] in "NBGK":
        end -= 1
    return "".join(use.keys[start:end])


def acronyms_of(paper: Paper) -> dict[str, str]:
    """Identities of the acronyms that a paper introduces, to those of their long forms."""
    found: dict[str, str] = {}
    for text in (prose(paper.title), prose(paper.abstract)):
        if "(" in text or "[" in text:
            for one in definitions(text):
                found.setdefault(phrase_key(one.acronym), phrase_key(one.long))
    return found
