"""Whether a paper is published or a preprint, and by which identifiers it is known.

arXiv:2401.00001, no venue            preprint
10.48550/arXiv.2401.00001             preprint, arXiv 2401.00001
10.1101/2024.01.01.123456             preprint of its own register
venue LoomConf, 10.5555/looms         published
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from papershelf.model import Paper

STRONG = ("doi", "preprint", "arxiv", "pmid", "pmcid", "openreview", "dblp", "acl")
"""Identifiers that name one paper and no other, the surest first.

An ISSN names a journal and an ISBN a volume, so they are not among them.
"""

PREPRINT_DOIS = (
    "10.1101/",
    "10.2139/ssrn",
    "10.20944/",
    "10.21203/",
    "10.22541/",
    "10.26434/",
    "10.31219/",
    "10.31222/",
    "10.31223/",
    "10.31234/",
    "10.31235/",
    "10.31730/",
    "10.32942/",
    "10.36227/",
    "10.48550/",
    "10.5281/",
    "10.6084/",
)
"""What the DOIs of preprint servers and archives begin with."""

_ARXIV_DOI = "10.48550/arxiv."
_PREPRINT_VENUE = re.compile(
    r"\s*(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|corr\b|ssrn|research square"
    r"|preprints?\b|authorea|osf\b|zenodo|hal\b|e-?prints?\b|unpublished|submitted"
    r"|under review|openreview)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"(?:v|/v|\.v)[0-9]{1,2}$")


def strong_identifiers(paper: Paper) -> dict[str, str]:
    """The identifiers that name one paper; a preprint's DOI stands under `preprint`."""
    found: dict[str, str] = {}
    if not paper.identifiers:
        return found
    for name in STRONG:
        value = paper.identifiers.get(name, "").strip().lower()
        if name == "doi" and value.startswith(PREPRINT_DOIS):
            _note_preprint(found, value)
        elif value:
            found.setdefault(name, value)
    return found


def _note_preprint(found: dict[str, str], doi: str) -> None:
    bare = _VERSION.sub("", doi)
    if bare.startswith(_ARXIV_DOI):
        found["arxiv"] = bare.removeprefix(_ARXIV_DOI)
    else:
        found["preprint"] = bare


def is_preprint(paper: Paper, identifiers: Mapping[str, str]) -> bool:
    """Whether nothing says that a paper was published."""
    if "doi" in identifiers:
        return False
    if paper.kind in {"preprint", "manuscript"}:
        return True
    return not paper.venue or bool(_PREPRINT_VENUE.match(paper.venue))
