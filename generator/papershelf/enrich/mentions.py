"""Mentions: an abstract names a system that another paper of the catalogue introduces.

    B-PROP's abstract: ... the latest success is the PROP method which ...   links to PROP

Precise before complete. A name is left alone if two papers claim it, if an abstract explains it
differently, if it is used before its paper came out or by too many papers to be one system's,
or if the two papers have no topic in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from papershelf.enrich.kept_table import Table
from papershelf.enrich.mention_places import PLACES
from papershelf.enrich.said_tables import by_row, gathered_of, said_tables
from papershelf.enrich.system_names import curated_names, disputed, introduced
from papershelf.model import Catalogue, Link, Paper, PaperId, Relation, Span
from papershelf.plugins import Enrichment
from papershelf.text.names import titled_name
from papershelf.text.prose import prose
from papershelf.text.prose_words import is_general
from papershelf.text.spelling import KEYS, word_key
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
    sentence: str
    """The sentence that it stands in."""


def run(catalogue: Catalogue) -> Relation:
    """The links of each paper, in the order in which its abstract names the systems.

    Raises:
        VocabularyError: names.yml speaks of a paper that does not exist.

    """
    said = said_tables(catalogue)
    claimed = by_row(said["claims"], said["claims"].written("name"))
    curated = curated_names(catalogue)
    names = {**introduced(catalogue.papers, claimed), **curated}
    for name in catalogue.vocabulary.nameless:
        names.pop(name, None)
    places = list(_places(catalogue, said["tokens"], names))
    used = {place.name: place.target for place in places if place.name not in curated}
    disputes = disputed(used, catalogue, said)
    wrong = (disputes | _unlikely(places, catalogue)) - curated.keys()
    fitting = _fitting(places, catalogue)
    links: dict[PaperId, list[Link]] = defaultdict(list)
    for place, fits in zip(places, fitting, strict=True):
        if place.name not in wrong and (fits or place.name in curated):
            links[place.paper.id].append(_link(place))
    listed = {paper: tuple(found) for paper, found in links.items()}
    return Relation(name="mentions", title="Mentions", links=listed)


def _places(catalogue: Catalogue, tokens: Table, names: Mapping[str, PaperId]) -> Iterator[Place]:
    """The first place of each system that an abstract names, paper after paper, left to right."""
    asked = [
        (paper, (prose(paper.abstract), paper.abstract.plain, tuple(some)))
        for paper, some in _possible(catalogue.papers, tokens, names)
        if any(names[name] != paper.id for name in some)
    ]
    found = catalogue.workers.each(PLACES, [piece for _, piece in asked], None)
    for (paper, _), stands in zip(asked, found, strict=True):
        seen: set[PaperId] = {paper.id}
        for name, start, end, sentence in stands:
            target = names[name]
            if target not in seen:
                seen.add(target)
                yield Place(paper, target, name, Span(start=start, end=end), sentence)


def _possible(
    papers: Sequence[Paper], tokens: Table, names: Mapping[str, PaperId]
) -> Iterator[tuple[Paper, list[str]]]:
    """The papers whose abstracts have the first word of a name, and the names of these words."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_first[name.split()[0]].append(name)
    known = tokens.names["token"]
    first = np.fromiter((token in by_first for token in known), dtype=np.bool_, count=len(known))
    at = np.flatnonzero(first[tokens.columns["token"]])
    found: dict[int, list[str]] = defaultdict(list)
    numbers = tokens.columns["token"][at].tolist()
    for number, token in zip(tokens.rows[at].tolist(), numbers, strict=True):
        found[number].append(known[token])
    for number, firsts in found.items():
        yield papers[number], [name for first in sorted(firsts) for name in by_first[first]]


def _fitting(places: Sequence[Place], catalogue: Catalogue) -> Iterator[bool]:
    """Whether each abstract is about the same things as the title of the paper it names."""
    targets = {place.target for place in places}
    topics = {paper.id: _topic(paper) for paper in catalogue.papers if paper.id in targets}
    naming = {place.paper.id for place in places}
    numbers = [at for at, paper in enumerate(catalogue.papers) if paper.id in naming]
    said = gathered_of(catalogue, numbers)
    words = {
        catalogue.papers[number].id: set(map(KEYS.__getitem__, found.abstract.row.split(" ")))
        for number, found in zip(numbers, said, strict=True)
    }
    for place in places:
        topic = topics[place.target]
        yield len(topic & words[place.paper.id]) >= min(TOPICAL, len(topic))


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


def _link(place: Place) -> Link:
    return Link(target=place.target, score=1.0, reasons=(place.sentence,), span=place.span)


PLUGIN = Enrichment(name="mentions", run=run)
