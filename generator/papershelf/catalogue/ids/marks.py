"""Marks: what leads from a record to the id that its paper has had before.

    doi:10.5555/prop                            an identifier
    register:wos:000123456700001                a register's number that stands where a key would
    key:ma2020                                  a citation key, whatever its case and spaces
    title:5f1d7a84db00d2fc:ma:2020              the title's letters, the first author, the year
    brief:06e1a3f2c3e0a1b4:ma:2020              the same of a title that many papers may have
    abstract:b2c3e0a1b406e1a3                   the abstract; a short one together with the title

Marks are compared, sorted and kept in content/ids.tsv, so they hold no white space, and long texts
are digests. The spelling of none depends on the format of the source.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from papershelf.model import Paper

STRONG = ("doi", "arxiv", "pmid", "pmcid", "openreview", "dblp", "acl")
"""Identifiers that name one paper. Journals' and proceedings' numbers name many."""

BRIEF = 20
"""Letters up to which a title may be a heading: Preface, Editorial, Letter to the editor."""

SHORT = 100
"""Characters up to which an abstract may be another paper's too: "No abstract available"."""

LONG = 120
"""Characters from which on an identifier or key is written as its digest."""

_REGISTERED = re.compile(
    r"[0-9]+|(?:wos|medline|pmid|pmc|inspec|ccc|2-s2\.0|w)[:-]?[0-9]{5,}", re.IGNORECASE
)
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)")
_NO_LETTERS = re.compile(r"[\W_]+")


def marks(paper: Paper) -> frozenset[str]:
    """Everything that leads to a paper that was made of a single record."""
    title = folded(paper.title.plain)
    found = {_titled(paper, title), _keyed(paper), _summed_up(paper, title)}
    for scheme, value in paper.identifiers.items():
        found.add(_identified(scheme, value))
    found.discard("")
    return frozenset(found)


def is_registered(key: str) -> bool:
    """Whether a record's key is only a register's number, which no reader can read.

    >>> [is_registered(key) for key in ("12345678", "WOS:000123", "W274180980", "ma2020")]
    [True, True, True, False]
    """
    return bool(_REGISTERED.fullmatch(key.strip()))


def folded(text: str) -> str:
    """Letters and digits only, without case and accents.

    >>> folded("Zürich: a  re-view!")
    'zurichareview'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return _NO_LETTERS.sub("", text.casefold())


def _identified(scheme: str, value: str) -> str:
    bare = value.casefold()
    if scheme == "doi" and (found := _ARXIV_DOI.fullmatch(bare)):
        return _mark("arxiv", found[1])
    known = scheme in STRONG
    return _mark(scheme, bare) if known else ""


def _keyed(paper: Paper) -> str:
    """The mark of a key that a person gave; figures alone may be the number of a row."""
    key = paper.origin[0].key
    if not key:
        return ""
    bare = "".join(key.casefold().split())
    if bare.isdigit() or any(bare == value.casefold() for value in paper.identifiers.values()):
        return ""
    return _mark("register" if is_registered(bare) else "key", bare)


def _titled(paper: Paper, title: str) -> str:
    first = paper.authors[0] if paper.authors else None
    family = folded(first.family or first.literal.rpartition(" ")[2]) if first else ""
    year = paper.issued.year if paper.issued else ""
    name = "brief" if len(title) <= BRIEF else "title"
    whole = title or paper.title.plain
    return f"{name}:{_digest(whole)}:{family[:LONG]}:{year}" if whole else ""


def _summed_up(paper: Paper, title: str) -> str:
    """The mark of an abstract; cleaning has seen to its spaces."""
    abstract = paper.abstract.plain.casefold()
    if not abstract:
        return ""
    return f"abstract:{_digest(abstract if len(abstract) > SHORT else abstract + title)}"


def _mark(name: str, value: str) -> str:
    bare = "".join(value.split())
    if not bare:
        return ""
    return f"{name}:{bare if len(bare) <= LONG and bare.isprintable() else _digest(bare)}"


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
