"""What the enrichments need of each paper's text, found in one step that looks at no other paper.

    title, abstract, keywords    ->   key phrases, phrases that may be tags, names, acronyms

The words of a text, their classes, its sentences and acronyms are what all four kinds rest on, so
one step finds everything at once, and a paper that has not changed costs a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from papershelf.enrich.claimed_names import claimed
from papershelf.enrich.keyphrase_choice import chosen_phrases
from papershelf.enrich.keyphrase_variants import identities
from papershelf.enrich.name_places import lines, named
from papershelf.enrich.phrase_places import Offered, offered
from papershelf.model import Catalogue, Paper, Step, Workers
from papershelf.model.of_last import of_last
from papershelf.text.acronyms import definitions
from papershelf.text.names import all_tokens, titled_name
from papershelf.text.prose import prose
from papershelf.text.reading import reading
from papershelf.text.spelling import phrase_key

Piece = tuple[str, str, tuple[str, ...]]
"""Title and abstract as prose, and the authors' keywords."""


class Explained(NamedTuple):
    """An acronym that a paper explains."""

    acronym: str
    long: str
    key: str
    """What all spellings of the long form have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What one paper says."""

    keyphrases: str
    """Its key phrases, one a line, the heaviest first."""
    weights: tuple[float, ...]
    """The weights of the key phrases."""
    title: Offered
    abstract: Offered
    explained: tuple[Explained, ...]
    """The acronyms of the abstract, in order."""
    names: str
    """Single words that may be names of methods or data sets, one a line, see `name_places`."""
    double_names: str
    """The same of two words."""
    titled: str
    """What stands before the colon of the title, if it can be a name."""
    claims: tuple[str, ...]
    """Names that it gives to what it introduces."""
    tokens: str
    """Tokens of the abstract (see `text.names`) that are not in its row, one space between two."""

    def phrases(self) -> Iterator[tuple[str, float]]:
        """The key phrases and their weights."""
        return zip(self.keyphrases.split("\n"), self.weights, strict=False)

    def all_tokens(self) -> set[str]:
        """Everything in the abstract that may be a name, and its other words."""
        return {*self.abstract.row.split(" "), *self.tokens.split(" ")}


def gather(piece: Piece, _shared: None = None) -> Gathered:
    """Everything that is found in one paper."""
    title_text, abstract_text, keywords = piece
    title, abstract = reading(title_text), reading(abstract_text)
    acronyms = definitions(title_text), definitions(abstract_text)
    phrases = chosen_phrases(title, abstract, keywords, identities(*acronyms))
    tokens = all_tokens(abstract_text)
    single, double = named((title_text, all_tokens(title_text)), (abstract_text, tokens))
    titled, offer = titled_name(title_text), offered(abstract, titled=False)
    words = frozenset(offer.row.split(" "))
    return Gathered(
        keyphrases="\n".join(phrases),
        weights=tuple(phrases.values()),
        title=offered(title, titled=True),
        abstract=offer,
        explained=tuple(
            Explained(one.acronym, one.long, phrase_key(one.long)) for one in acronyms[1]
        ),
        names=lines(single),
        double_names=lines(double),
        titled=titled,
        claims=tuple(claimed(titled, abstract)),
        tokens=" ".join(token for token in tokens.written() if token not in words),
    )


GATHERED = Step(name="phrases and names", run=gather, found=Gathered)


def gathered(catalogue: Catalogue) -> tuple[Gathered, ...]:
    """What each paper of a catalogue says, in the papers' order.

    The last catalogue's is kept, because four enrichments ask for the same.
    """
    return _gathered(catalogue.papers, catalogue.workers)


def gathered_here(papers: Iterable[Paper]) -> tuple[Gathered, ...]:
    """The same of a few papers, found at once."""
    return tuple(gather(piece_of(paper)) for paper in papers)


def piece_of(paper: Paper) -> Piece:
    """What the step reads of a paper."""
    return prose(paper.title), prose(paper.abstract), paper.keywords


@of_last
def _gathered(papers: tuple[Paper, ...], workers: Workers) -> tuple[Gathered, ...]:
    return tuple(workers.each(GATHERED, list(map(piece_of, papers)), None))
