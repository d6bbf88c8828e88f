"""The versions of a paper as its page lists them: a preprint, what was published, a reprint.

    arXiv, 2020, “Sparse Looms (draft)”     arXiv:2001.00001
    LoomConf, 2021                          doi:10.5555/looms

Records that say nothing else than one before are the same version. A paper of one version lists
none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from papershelf.model import Language, Paper

ADDRESSES = {
    "doi": "https://doi.org/",
    "arxiv": "https://arxiv.org/abs/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}
"""Identifiers that lead to a version's own page, and what its address begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One version, as a reader is told of it."""

    name: str
    """Venue, date, and the title where it is another one."""
    links: tuple[tuple[str, str], ...]
    """What each identifier is called, and its address."""


def forms(paper: Paper, language: Language) -> tuple[Form, ...]:
    """The versions of a paper, each once, in the order of its records; none if there is but one."""
    told = dict.fromkeys(_form(part.paper, paper, language) for part in paper.versions)
    found = tuple(form for form in told if form.name or form.links)
    return found if len(found) > 1 else ()


def _form(part: Paper, whole: Paper, language: Language) -> Form:
    names = [part.venue, str(part.issued or "")]
    if _plain(part) != _plain(whole):
        names.append(language.say("“{sentence}”", sentence=part.title.plain))
    return Form(name=", ".join(name for name in names if name), links=tuple(_links(part)))


def _plain(paper: Paper) -> str:
    return "".join(filter(str.isalnum, paper.title.plain.casefold()))


def _links(part: Paper) -> Iterator[tuple[str, str]]:
    for kind, start in ADDRESSES.items():
        if value := part.identifiers.get(kind):
            yield f"{kind}:{value}", f"{start}{value}"
