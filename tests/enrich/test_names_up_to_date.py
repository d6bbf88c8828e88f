"""Methods, mentions and tags are the same brought up to date as made from nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import paper
from papershelf.enrich import authors, mentions, methods, tags
from papershelf.model import (
    IN_PROCESS,
    Catalogue,
    CuratedTag,
    InProcess,
    Paper,
    Person,
    PublishedTag,
    Tag,
    Vocabulary,
)
from remembering import Memory

TITLES = (
    "TERN: Tracking Seabirds by Sonar",
    "Moss Trails: Walking the Peat",
    "Tidal Lagoon Power: A Survey",
    "Peat Depth and Kelp Forests",
    "Sonar for Kelp Forests",
)
SENTENCES = (
    "We present TERN for seabirds.",
    "The total egg report number (TERN) is high.",
    "Here we introduce Moss Trails for walks.",
    "Old moss trails are wet.",
    "Tidal lagoon power (TLP) pays.",
    "Tides like ponds (TLP) matter.",
    "We build TLP with GULLNET and MS KELP.",
    "The MS-KELP dataset and Kelp-Net are used.",
    "We use Gull Net Plus on the GULLNET benchmark.",
    "Tracking seabirds by sonar beats TERN and sonar-tracking.",
    "Peat depths of kelp forests shape tidal lagoon power.",
    "Walking the peat needs Moss Trails, multi-task sonar and multitask learning.",
    "Many Moss depths and Kelp forest Peat are seen by a Sonar survey of tides.",
    "The moss depth and a kelp forests peat are seen; tides bring moss.",
    "A tern is a bird; multi-task learning of peat-depth helps.",
)
KEYWORDS = ("peat depth", "TLP", "kelp: forests", "tidal\tlagoon\npower", "sonar")
VOCABULARIES = (
    Vocabulary(),
    Vocabulary(
        tags=(CuratedTag(name="peat depth", aliases=("bog depth", "TLP")),),
        stop=frozenset({"sonar"}),
    ),
    Vocabulary(
        tags=(CuratedTag(name="multi-task kelp forest"),), nameless=frozenset({"Moss Trails"})
    ),
)
PAPERS = st.builds(
    lambda number, title, said, words: paper(
        TITLES[title],
        " ".join(SENTENCES[one] for one in said),
        name=f"p{number}",
        keywords=tuple(KEYWORDS[one] for one in words),
        authors=[Person(family=f"Gull {number % 5}")],
    ),
    st.integers(0, 15),
    st.integers(0, len(TITLES) - 1),
    st.lists(st.integers(0, len(SENTENCES) - 1), max_size=5),
    st.lists(st.integers(0, len(KEYWORDS) - 1), max_size=2),
)
BUILDS = st.lists(
    st.tuples(
        st.lists(PAPERS, min_size=1, max_size=9),
        st.booleans(),
        st.integers(0, len(VOCABULARIES) - 1),
    ),
    min_size=2,
    max_size=5,
)


def found_in(papers: list[Paper], vocabulary: Vocabulary, workers: InProcess) -> list[object]:
    """All that is found, and the orders in which it comes."""
    catalogue = Catalogue(papers=tuple(papers), vocabulary=vocabulary, workers=workers)
    people, named = authors.run(catalogue), methods.run(catalogue)
    catalogue = catalogue.having(named)
    topics, links = tags.run(catalogue), mentions.run(catalogue)
    terms = [*people.terms, *named.terms, *topics.terms]
    return [*terms, *(list(term.papers) for term in terms), links, list(links.links)]


def published(papers: list[Paper], vocabulary: Vocabulary) -> tuple[PublishedTag, ...]:
    """The tags of a build, for the next."""
    found = tags.run(Catalogue(papers=tuple(papers), vocabulary=vocabulary))
    return tuple(
        PublishedTag(name=term.name, slug=term.slug, phrase=term.phrase, papers=tuple(term.papers))
        for term in found.terms
        if isinstance(term, Tag)
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(BUILDS)
def test_whatever_was_edited_what_is_kept_changes_nothing(
    builds: list[tuple[list[Paper], bool, int]],
) -> None:
    workers = Memory()
    shelf: dict[str, Paper] = {}
    before: tuple[PublishedTag, ...] = ()
    for more, turned, number in builds:
        shelf = dict(list(shelf.items())[1:]) | {own.id: own for own in more}
        papers = list(shelf.values())[:: -1 if turned else 1]
        vocabulary = replace(VOCABULARIES[number], published=before)
        wanted = found_in(papers, vocabulary, IN_PROCESS)
        assert found_in(papers, vocabulary, workers) == wanted
        before = published(papers, vocabulary)


def test_what_was_kept_and_then_spoiled_does_no_harm() -> None:
    papers = [
        paper(title, " ".join(SENTENCES[at:]), name=f"p{at}") for at, title in enumerate(TITLES)
    ]
    workers = Memory()
    wanted = found_in(papers, Vocabulary(), workers)
    spoiled = Memory()
    spoiled.kept = {name: value[: len(value) // 2] for name, value in workers.kept.items()}
    assert found_in(list(papers), Vocabulary(), spoiled) == wanted
    assert workers.kept
