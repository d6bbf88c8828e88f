"""Published tags stay where the texts still say them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import paper
from papershelf.catalogue.tag_memory import memory_text, parse_memory
from papershelf.enrich import tags
from papershelf.model import (
    Catalogue,
    CuratedTag,
    Paper,
    PaperId,
    PublishedTag,
    Slug,
    Taxonomy,
    Vocabulary,
)

TOPICS = (
    "pear grafting", "tidal harbour modelling", "heron counting", "loom threading",
    "sourdough fermentation", "bell tuning", "moss taxonomy", "kite navigation",
    "clay tablet restoration", "glacier sounding", "orchard irrigation", "lantern design",
    "rope friction", "salt marsh mapping", "owl migration", "barley storage",
)  # fmt: skip


def invented(number: int) -> Paper:
    """A paper about three of the topics, one of them in its title."""
    first, second, third = (TOPICS[(number * step + number // 7) % 16] for step in (1, 3, 5))
    abstract = (
        f"We study {first} with a focus on {second}. The role of {third} in {first} is measured"
        f" over {number + 2} seasons, and {second} is compared by"
        f" {'sampling' if number % 9 == 1 else 'eye'}."
    )
    return paper(f"On {first.title()}, Part {number}", abstract, name=f"p{number}")


PAPERS = tuple(map(invented, range(50)))


def tagged(papers: Sequence[Paper], vocabulary: Vocabulary | None = None) -> Taxonomy:
    return tags.run(Catalogue(papers=tuple(papers), vocabulary=vocabulary or Vocabulary()))


def remembered(found: Taxonomy, vocabulary: Vocabulary | None = None) -> Vocabulary:
    published, problems = parse_memory(memory_text(found), "tags.tsv")
    assert problems == ()
    return replace(vocabulary or Vocabulary(), published=published)


def pairs(found: Taxonomy) -> set[tuple[str, str, str]]:
    return {(key, term.name, term.slug) for term in found.terms for key in term.papers}


def published(name: str, *papers: str, phrase: str, slug: str = "") -> Vocabulary:
    tag = PublishedTag(
        name=name,
        slug=Slug(slug or name.replace(" ", "-")),
        phrase=phrase,
        papers=tuple(map(PaperId, papers)),
    )
    return Vocabulary(published=(tag,))


def test_a_build_that_finds_nothing_new_changes_nothing() -> None:
    first = tagged(PAPERS[:30])
    assert tagged(PAPERS[:30], remembered(first)) == first


@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.sets(st.integers(0, 49), min_size=4), st.sets(st.integers(0, 49), min_size=4))
def test_after_any_change_a_second_build_changes_nothing(before: set[int], after: set[int]) -> None:
    start = tagged([PAPERS[at] for at in sorted(before)])
    papers = [PAPERS[at] for at in sorted(after)]
    once = tagged(papers, remembered(start))
    assert tagged(papers, remembered(once)) == once


def test_ten_more_papers_leave_the_tags_of_the_others() -> None:
    first = tagged(PAPERS[:40])
    before, after = pairs(first), pairs(tagged(PAPERS, remembered(first)))
    assert len(before & after) >= 0.98 * len(before)


def test_a_published_name_and_slug_stay_when_another_spelling_becomes_commoner() -> None:
    few = [paper("Loom-threading", "We study loom-threading.", name=f"a{n}") for n in range(3)]
    many = [paper("Loom threading", "Here is loom threading.", name=f"b{n}") for n in range(9)]
    first = tagged(few)
    afresh, kept = tagged([*few, *many]), tagged([*few, *many], remembered(first))
    name, slug = ((term.name, term.slug) for term in first.terms).__next__()
    assert (name, slug) not in {(term.name, term.slug) for term in afresh.terms}
    assert (name, slug) in {(term.name, term.slug) for term in kept.terms}


def test_a_newcomer_makes_way_for_a_published_slug() -> None:
    words = published("C fishing", "p1", phrase="herncounting", slug="heron-counting")
    words = Vocabulary(published=(replace(words.published[0], phrase="glaciersounding"),))
    slugs = {term.name: term.slug for term in tagged(PAPERS, words).terms}
    assert slugs["C fishing"] == "heron-counting"
    assert slugs["heron counting"] == "heron-counting-2"


def test_a_tag_that_no_text_would_choose_stays_while_a_text_says_it() -> None:
    words = published("sampling", "p1", "p2", "p10", "p19", phrase="sampling")
    assert "sampling" not in {term.name for term in tagged(PAPERS).terms}
    held = {term.name: set(term.papers) for term in tagged(PAPERS, words).terms}
    assert held["sampling"] == {"p1", "p10", "p19"}


def test_a_changed_abstract_loses_what_it_no_longer_says() -> None:
    first = tagged(PAPERS)
    changed = replace(invented(3), title=PAPERS[4].title, abstract=PAPERS[4].abstract)
    papers = [changed if one.id == "p3" else one for one in PAPERS]
    held = {str(key): terms for key, terms in tagged(papers, remembered(first)).by_paper().items()}
    before = {term.name for term in first.by_paper()[PaperId("p3")]}
    text = f"{changed.title.plain} {changed.abstract.plain}".lower()
    lost = {name for name in before if name not in text}
    assert lost
    assert not lost & {term.name for term in held["p3"]}


def test_the_editor_stops_renames_and_merges_at_once() -> None:
    first = tagged(PAPERS)
    words = Vocabulary(
        tags=(CuratedTag(name="bird counting", aliases=("heron counting", "owl migration")),),
        stop=frozenset({"bell tuning"}),
    )
    found = {term.name: term for term in tagged(PAPERS, remembered(first, words)).terms}
    assert not {"heron counting", "owl migration", "bell tuning"} & set(found)
    assert found["bird counting"].slug == "bird-counting"
    had = {term.name: set(term.papers) for term in first.terms}
    assert set(found["bird counting"].papers) >= had["heron counting"] | had["owl migration"]


def test_no_memory_however_wrong_gives_a_paper_more_than_eight_tags() -> None:
    phrases = {term.name: term for term in tagged(PAPERS).terms}
    everything = tuple(
        PublishedTag(
            name=name,
            slug=term.slug,
            phrase=name.replace(" ", ""),
            papers=tuple(one.id for one in PAPERS),
        )
        for name, term in phrases.items()
    )
    odd = PublishedTag(name="\x00", slug=Slug("x"), phrase="", papers=(PaperId("nobody"),))
    found = tagged(PAPERS, Vocabulary(published=(*everything, odd)))
    assert max(map(len, found.by_paper().values())) <= 8
    assert "\x00" not in {term.name for term in found.terms}
