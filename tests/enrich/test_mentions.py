"""Mentions are links from a name to the paper that introduces it, and never wrong ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, of_texts, orchard, paper
from papershelf.enrich import mentions
from papershelf.errors import VocabularyError
from papershelf.model import Catalogue, Paper, PaperId, PaperName, Vocabulary

SYSTEM = paper("TERN: Tracking Migrating Seabirds", "We present TERN for seabirds.", name="tern")


def named(found: Catalogue) -> set[tuple[str, str, str]]:
    """Naming paper, name, named paper."""
    papers = found.by_id()
    return {
        (own, papers[own].abstract.plain[link.span.start : link.span.end], link.target)
        for own, held in mentions.run(found).links.items()
        for link in held
        if link.span is not None
    }


def naming(text: str, name: str = "other") -> Paper:
    return paper("Seabird Tracking", f"Tracking seabirds is hard. {text}", name=name)


def test_a_name_before_a_titles_colon_links_to_its_paper() -> None:
    found = named(orchard())
    assert found == {
        (
            "cold-storage-planning-by-growers",
            "ORCHARDIST",
            "orchardist-soil-moisture-sensing-for-growers",
        )
    }


def test_the_sentence_that_holds_the_name_is_the_reason() -> None:
    found = catalogue(SYSTEM, naming("Unlike TERN, we use e.g. no tags. It works."))
    (link,) = mentions.run(found).links[naming("").id]
    assert link.reasons == ("Unlike TERN, we use e.g. no tags.",)


def test_a_name_that_a_paper_proposes_in_its_abstract_links_to_it() -> None:
    proposing = paper(
        "Bird Flight in Storms", "Birds fly. We introduce GaleNet, a model.", name="gale"
    )
    other = paper("Storms", "In storms, birds' flight is seldom seen, as GaleNet shows.", name="b")
    assert named(catalogue(proposing, other)) == {("b", "GaleNet", "gale")}


@pytest.mark.parametrize(
    "text",
    [
        "We use B-TERN.",
        "We use TERN-2.",
        "We use TERN+ here.",
        "We use TERNS.",
        "We use tern data.",
        "We use TERN 2 here.",
        "A thing of its own (TERN) is used.",
        "See https://example.org/TERN for more.",
    ],
)
def test_a_longer_name_or_another_spelling_is_left_alone(text: str) -> None:
    assert named(catalogue(SYSTEM, naming(text))) == set()


@pytest.mark.parametrize("text", ["We use TERN.", "TERN's tags fail.", "Tags (TERN, others)."])
def test_punctuation_does_not_hide_a_name(text: str) -> None:
    assert named(catalogue(SYSTEM, naming(text))) == {("other", "TERN", "tern")}


def test_a_name_that_two_papers_claim_is_left_alone() -> None:
    second = paper("TERN: Tracking Seabirds by Radar", "We present TERN.", name="second")
    assert named(catalogue(SYSTEM, second, naming("We use TERN."))) == set()


def test_a_name_that_another_abstract_explains_differently_is_left_alone() -> None:
    other = naming("A tracking engine for rare nests (TERN) was built.", name="third")
    assert named(catalogue(SYSTEM, other, naming("We use TERN."))) == set()


def test_a_name_that_is_also_an_ordinary_word_is_left_alone() -> None:
    other = paper("Bakeries", "A tern is not TERN.", name="third")
    small = paper("Tern nests", "The TERN nests.", name="fourth")
    found = named(catalogue(SYSTEM, other, small, naming("We use TERN, a tern.")))
    assert "other" in {own for own, _, _ in found} or found == set()
    plain = paper("Concrete: Building with Sand", "We present Concrete for sand.", name="p")
    user = paper("Sand", "Building with sand and concrete, unlike Concrete.", name="q")
    assert named(catalogue(plain, user)) == set()


def test_a_name_used_before_its_paper_came_out_is_left_alone() -> None:
    new = paper("TERN: Tracking Migrating Seabirds", "We present TERN.", name="tern", year=2022)
    old = paper("Tracking Seabirds", "Seabirds migrating, tracking by TERN.", name="b", year=2011)
    assert named(catalogue(new, old)) == set()


def test_a_paper_of_another_topic_is_not_linked() -> None:
    other = paper("Bread", "Bread is baked with TERN, an oven.", name="bread")
    assert named(catalogue(SYSTEM, other)) == set()


def test_a_paper_does_not_mention_itself() -> None:
    assert named(catalogue(SYSTEM)) == set()


TEXT = st.text(max_size=60) | st.sampled_from(
    ["TERN: tracking", "We present TERN.", "(TERN)", ": :"]
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=6))
def test_any_texts_give_spans_that_lie_in_their_abstracts(texts: list[tuple[str, str]]) -> None:
    found = of_texts(texts)
    for own, held in mentions.run(found).links.items():
        for link in held:
            assert link.span is not None
            assert 0 <= link.span.start < link.span.end <= len(found.by_id()[own].abstract.plain)
            assert link.target != own


def test_the_editors_names_mean_their_paper_and_nameless_ones_none() -> None:
    owner = paper("Grafting by machine", "We graft pears.", name="owner")
    naming = paper("Cold rooms", "Whales like the PEARGRAFT and ORCHARDBOT machines.", name="n")
    other = paper("ORCHARDBOT: whales and machines", "We propose ORCHARDBOT.", name="other")
    entry = PaperName(name="PEARGRAFT", paper="Grafting by Machine", where="names.yml", line=2)
    words = Vocabulary(names=(entry,), nameless=frozenset({"ORCHARDBOT"}))
    found = mentions.run(catalogue(owner, naming, other, vocabulary=words))
    assert [link.target for link in found.links[PaperId("n")]] == ["owner"]


def test_a_name_for_no_paper_is_an_error_with_its_line() -> None:
    entry = PaperName(name="PEARGRAFT", paper="nothing", where="names.yml", line=7)
    with pytest.raises(VocabularyError) as caught:
        mentions.run(catalogue(paper("A title"), vocabulary=Vocabulary(names=(entry,))))
    assert caught.value.line == 7
