"""Mentions: an abstract names a system that another paper of the catalogue introduces.

    B-PROP's abstract: ... the latest success is the PROP method which ...   links to PROP

Precise before complete. A name is left alone if two papers claim it, if an abstract explains it
differently, if it is used before its paper came out or by too many papers to be one system's,
or if the two papers have no topic in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from papershelf.enrich.system_names import curated_names, disputed, introduced
from papershelf.model import Catalogue, Link, Paper, PaperId, Relation, Span
from papershelf.plugins import Enrichment
from papershelf.text.names import Token, titled_name, tokens, written
from papershelf.text.prose import prose
from papershelf.text.prose_words import is_general
from papershelf.text.reading import reading
from papershelf.text.sentences import sentences
from papershelf.text.spelling import word_key
from papershelf.text.words import words

FEW = 8
"""Papers that may always name a system."""
SHARE = 0.002
"""Share of the papers above which a name is no single system's."""
TOPICAL = 2
"""Words of the system's title that the naming abstract must have too."""


class Place(NamedTuple):
    """A name in an abstract."""

    paper: Paper
    target: PaperId
    name: str
    span: Span


def run(catalogue: Catalogue) -> Relation:
    """The links of each paper, in the order in which its abstract names the systems.

    Raises:
        VocabularyError: names.yml speaks of a paper that does not exist.

    """
    curated = curated_names(catalogue)
    found = introduced(catalogue.papers)
    names = {**found, **curated}
    for name in catalogue.vocabulary.nameless:
        names.pop(name, None)
    firsts = frozenset(name.split()[0] for name in names)
    longest = max((len(name.split()) for name in names), default=0)
    places = [
        place for paper in catalogue.papers for place in _places(paper, names, firsts, longest)
    ]
    used = {place.name: place.target for place in places if place.name not in curated}
    wrong = (disputed(used, catalogue.papers) | _unlikely(places, catalogue)) - curated.keys()
    targets = {place.target for place in places}
    topics = {paper.id: _topic(paper) for paper in catalogue.papers if paper.id in targets}
    links: dict[PaperId, list[Link]] = defaultdict(list)
    for place in places:
        fits = place.name in curated or _fits(place.paper, topics[place.target])
        if place.name not in wrong and fits:
            links[place.paper.id].append(_link(place))
    listed = {paper: tuple(found) for paper, found in links.items()}
    return Relation(name="mentions", title="Mentions", links=listed)


def _places(
    paper: Paper, names: Mapping[str, PaperId], firsts: frozenset[str], longest: int
) -> Iterator[Place]:
    """The first place of each system that the abstract names, left to right.

    `firsts` are the names' first words, so that nearly all places are passed over at once.
    """
    text = prose(paper.abstract)
    row = [] if firsts.isdisjoint(written(text)) else list(tokens(text))
    plain = paper.abstract.plain
    seen: set[PaperId] = {paper.id}
    at = 0
    while at < len(row):
        if row[at].text not in firsts:
            at += 1
            continue
        size, target = _longest(plain, row[at : at + longest + 1], names)
        span = Span(start=row[at].start, end=row[at + size - 1].end)
        if target is not None and target not in seen and not _is_explained(plain, span):
            seen.add(target)
            yield Place(paper, target, plain[span.start : span.end], span)
        at += size


def _is_explained(plain: str, span: Span) -> bool:
    """Whether the name stands alone in brackets: there an abstract defines a name of its own."""
    return plain[: span.start].endswith(("(", "[")) and plain[span.end :].startswith((")", "]"))


def _longest(
    plain: str, row: Sequence[Token], names: Mapping[str, PaperId]
) -> tuple[int, PaperId | None]:
    """How many words the longest name that begins here has, and whose it is."""
    for size in range(len(row), 0, -1):
        name = plain[row[0].start : row[size - 1].end]
        if name in names:
            version = size < len(row) and _is_version(plain, row[size - 1], row[size])
            return size, None if version else names[name]
    return 1, None


def _is_version(plain: str, name: Token, after: Token) -> bool:
    """Whether a number follows at once: `JiuZhang 2.0` is not `JiuZhang`."""
    return after.text[0].isdigit() and plain[name.end : after.start] == " "


def _unlikely(places: Sequence[Place], catalogue: Catalogue) -> set[str]:
    """Names that too many papers use, or that were used before their paper came out."""
    papers = catalogue.by_id()
    times = Counter(place.name for place in places)
    most = max(FEW, SHARE * len(papers))
    early = {place.name for place in places if _too_early(place.paper, papers[place.target])}
    return early | {name for name, count in times.items() if count > most}


def _too_early(naming: Paper, named: Paper) -> bool:
    if naming.issued is None or named.issued is None:
        return False
    return naming.issued.year < named.issued.year


def _topic(paper: Paper) -> frozenset[str]:
    """Keys of the words of a title that say what the paper is about."""
    title = prose(paper.title)
    name = titled_name(title)
    row = (word.text for word in words(title.removeprefix(name)))
    return frozenset(word_key(word) for word in row if not is_general(word))


def _fits(naming: Paper, topic: frozenset[str]) -> bool:
    """Whether an abstract is about the same things as a title, so that the same system is meant."""
    said = topic.intersection(map(word_key, reading(prose(naming.abstract)).words))
    return len(said) >= min(TOPICAL, len(topic))


def _link(place: Place) -> Link:
    plain = place.paper.abstract.plain
    holding = (span for span in sentences(plain) if span.end >= place.span.end)
    sentence = " ".join(plain[span.start : span.end] for span in islice(holding, 1))
    return Link(target=place.target, score=1.0, reasons=(sentence,), span=place.span)


PLUGIN = Enrichment(name="mentions", run=run)
