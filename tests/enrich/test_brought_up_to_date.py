"""Latent space, related papers and map are the same brought up to date as made from nothing."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, paper
from examples import tags, term
from papershelf.enrich import authors, latent, map_layout, related
from papershelf.model import IN_PROCESS, Catalogue, InProcess, Paper, Person, Relation, Space
from papershelf.text import groups, nearest, sampling

TOPICS = ("tidal moss", "kelp forest", "dune grass", "reed harvest", "fern growth")
WAYS = (
    "{0} shelters otters near {1}. We measure {0} with sonar and TIDENET.",
    "Farmers harvest {0} after {1}. Sonar helps. Harvest of {0} is mapped by rangers.",
    "{0} and {1} compete for light; rangers count {0} twice a year.",
    "",
)


class Memory(InProcess):
    """Keeps between builds what it is told to keep."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def keep(self, name: str, value: bytes) -> None:
        self.kept[name] = value


def written(number: int, topic: int, other: int, way: int) -> Paper:
    text = WAYS[way].format(TOPICS[topic], TOPICS[other])
    people = [Person(family=f"Gull {number % 7}")]
    return paper(f"On {TOPICS[topic]} {way}", text, name=f"p{number}", authors=people)


PAPERS = st.builds(
    written, st.integers(0, 39), st.integers(0, 4), st.integers(0, 4), st.integers(0, 3)
)
BUILDS = st.lists(
    st.tuples(st.lists(PAPERS, min_size=8, max_size=14), st.booleans()), min_size=2, max_size=4
)


@pytest.fixture(scope="module", autouse=True)
def _small() -> Iterator[None]:
    """Samples and groups small enough for a few papers to be many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sampling, "SIZE", 12)
        patch.setattr(groups, "LOOKED", 10)
        patch.setattr(nearest, "LOOKED", 10)
        patch.setattr(groups, "EACH", 3)
        yield


def tagged(found: Catalogue) -> Catalogue:
    """Tags by topic, and mentions of nobody."""
    held = [[own for own in found.papers if topic in own.title.plain] for topic in TOPICS]
    made = [term(topic, *own) for topic, own in zip(TOPICS, held, strict=True) if own]
    nobody = Relation(name="mentions", title="Mentions", links={})
    return found.having(authors.run(found)).having(tags(*made)).having(nobody)


def enriched(papers: list[Paper], workers: InProcess) -> tuple[Space, Relation, Space]:
    found = tagged(Catalogue(papers=tuple(papers), workers=workers))
    space = latent.run(found)
    found = found.having(space)
    return space, related.run(found), map_layout.run(found)


def plain(found: tuple[Space, Relation, Space]) -> list[object]:
    """All that can be compared of what was found."""
    space, relation, points = found
    numbers = space.vectors.tobytes(), space.term_vectors.tobytes(), points.vectors.tobytes()
    return [*numbers, space.terms, relation, list(relation.links)]


@settings(max_examples=15, deadline=None, derandomize=True)
@given(BUILDS)
def test_whatever_was_edited_what_is_kept_changes_nothing(
    builds: list[tuple[list[Paper], bool]],
) -> None:
    workers = Memory()
    shelf = {own.id: own for own in (written(n + 100, n % 5, n % 3, n % 4) for n in range(20))}
    for more, turned in builds:
        kept = dict(list(shelf.items())[2:])
        shelf = kept | {own.id: own for own in more}
        papers = list(shelf.values())[:: -1 if turned else 1]
        assert plain(enriched(papers, workers)) == plain(enriched(papers, IN_PROCESS))


def test_a_paper_outside_the_sample_changes_only_lists_around_it() -> None:
    papers = [written(n, n % 5, (n + 1) % 5, n % 3) for n in range(40)]
    order = sampling.order([own.id for own in papers])
    last = int(order[-1])
    before = enriched(papers, IN_PROCESS)[0]
    papers[last] = paper("Quartz lamps", "Quartz lamps shine.", name=papers[last].id)
    after = enriched(papers, IN_PROCESS)[0]
    changed = np.flatnonzero((before.vectors != after.vectors).any(axis=1))
    assert changed.tolist() == [last]


def test_what_was_kept_and_then_spoiled_does_no_harm() -> None:
    papers = [written(n, n % 5, (n + 1) % 5, n % 3) for n in range(30)]
    workers = Memory()
    wanted = plain(enriched(papers, workers))
    spoiled = Memory()
    spoiled.kept = {name: value[: len(value) // 2] for name, value in workers.kept.items()}
    assert plain(enriched(list(papers), spoiled)) == wanted


def test_a_catalogue_larger_than_its_sample_has_a_map_and_links() -> None:
    papers = [written(n, n % 5, (n + 1) % 5, n % 3) for n in range(60)]
    space, relation, points = enriched(papers, IN_PROCESS)
    assert {"sonar", "ranger"} <= set(space.terms)
    assert len(relation.links) == 60
    assert np.isfinite(points.vectors).all()
    assert ((points.vectors >= 0) & (points.vectors <= 1)).all()


def test_a_word_outside_the_sample_leads_to_the_papers_that_say_it() -> None:
    papers = [written(n, n % 4, (n + 1) % 4, n % 3) for n in range(60)]
    order = sampling.order([own.id for own in papers])
    for place in order[-2:].tolist():
        papers[place] = paper("Zither kelp", "Zither kelp forest.", name=papers[place].id)
    space = latent.run(catalogue(*papers))
    zither = space.term_vectors[space.terms.index("zither")]
    likeness = space.vectors @ zither
    assert likeness[order[-2:]].min() > likeness[order[:-2]].mean()
