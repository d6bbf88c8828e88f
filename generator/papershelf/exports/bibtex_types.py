"""Entry types of BibTeX and the field of each that holds the venue.

article-journal    @article         journal
paper-conference   @inproceedings   booktitle
a type that a BibTeX source wrote   is kept, as long as the paper is still of that kind
"""

from __future__ import annotations

from collections.abc import Container

from papershelf.exports.extras import BIBTEX_MARK, written_type
from papershelf.model import Paper

TYPES = {
    "article-journal": "article suppperiodical",
    "article-magazine": "article",
    "article-newspaper": "article",
    "periodical": "periodical",
    "paper-conference": "inproceedings conference",
    "book": "book mvbook collection mvcollection proceedings mvproceedings",
    "pamphlet": "booklet",
    "chapter": "incollection inbook suppbook suppcollection",
    "entry-encyclopedia": "inreference",
    "thesis": "phdthesis mastersthesis thesis",
    "report": "techreport report manual",
    "manuscript": "unpublished",
    "webpage": "online electronic www",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "review": "review",
}
"""CSL type to the entry types that mean it, the one to write first; all others are `misc`."""

SPOKEN = frozenset({"speech", "preprint"})
"""CSL types without an entry type, which the field `type` of a `misc` entry names."""

_DEFAULTS = {kind: names.split()[0] for kind, names in TYPES.items()}
_KINDS = {name: kind for kind, names in reversed(TYPES.items()) for name in names.split()}
_OWN_VENUES = {
    "thesis": ("school", "institution"),
    "report": ("institution", "organization"),
    "book": ("publisher",),
    "article": ("howpublished",),
}
_VENUES = ("journal", "journaltitle", "booktitle", "howpublished")
"""Where readers look for a venue, the first that says something counting."""
_USUAL = {
    "inproceedings": "booktitle",
    "conference": "booktitle",
    "incollection": "booktitle",
    "inbook": "booktitle",
    "suppbook": "booktitle",
    "suppcollection": "booktitle",
    "inreference": "booktitle",
    "article": "journal",
    "suppperiodical": "journal",
    "periodical": "journal",
    "review": "journal",
    "phdthesis": "school",
    "mastersthesis": "school",
}


def entry_type(paper: Paper) -> str:
    """The type of a paper's entry."""
    written = written_type(paper, BIBTEX_MARK)
    meant = _KINDS.get(written, "article")
    if written and (paper.kind == meant or (written == "article" and paper.kind == "article")):
        return written
    if paper.kind == "article" and paper.venue and not written:
        return "article"  # a paper of a format that does not tell journals from conferences
    return _DEFAULTS.get(paper.kind, "misc")


def venue_field(paper: Paper, kind: str, others: Container[str]) -> str:
    """The field of an entry of a type that the venue goes into.

    `others` are the entry's other fields: one of them that outweighs the usual field would be read
    as the venue instead.
    """
    places = (*_OWN_VENUES.get(paper.kind, ()), *_VENUES)
    usual = _USUAL.get(kind) or places[0]
    if paper.kind not in _OWN_VENUES and kind not in _USUAL:
        usual = "howpublished"
    rivals = [name for name in places if name in others]
    outweighed = rivals and places.index(rivals[0]) <= places.index(usual)
    return places[0] if outweighed and rivals[0] != places[0] else usual
