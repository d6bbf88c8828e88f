"""Tags and mentions of the first source against what a researcher expects (seed_tags.yml)."""

from __future__ import annotations

import pytest
from seed_judgements import SEED, enriched, expected_tags, found_mentions, wanted_mentions

from papershelf.enrich.tags.occurrences import GENRES
from papershelf.text.prose_words import is_general
from papershelf.text.spelling import phrase_key

FILLERS = {
    phrase_key(phrase)
    for phrase in (
        "novel",
        "large-scale",
        "experiments show",
        "extensive experiments",
        "state of the art",
        "SOTA",
        "proposed method",
        "downstream tasks",
        "significant improvements",
        "code",
        "performance",
        "paper",
        "source code",
        "different tasks",
        "training data",
        "wide range",
        "previous methods",
    )
}

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the first source is not here")


@pytest.mark.parametrize("curated", [False, True])
def test_nineteen_of_twenty_papers_have_two_expected_tags(*, curated: bool) -> None:
    found = expected_tags(enriched(curated=curated))
    poor = [title for title, tags in found.items() if len(tags) < 2]
    assert len(found) == 68
    assert len(poor) <= 0.05 * len(found), poor


@pytest.mark.parametrize("curated", [False, True])
def test_three_of_four_tags_are_expected(*, curated: bool) -> None:
    catalogue = enriched(curated=curated)
    hits = sum(map(len, expected_tags(catalogue).values()))
    everything = sum(map(len, catalogue.taxonomies["tags"].by_paper().values()))
    assert hits >= 0.75 * everything


@pytest.mark.parametrize("curated", [False, True])
def test_no_tag_is_a_filler(*, curated: bool) -> None:
    terms = enriched(curated=curated).taxonomies["tags"].terms
    assert not {term.name for term in terms if phrase_key(term.name) in FILLERS}
    names = {term.name for term in terms if phrase_key(term.name) not in GENRES}
    assert not {name for name in names if all(map(is_general, name.split()))}


@pytest.mark.parametrize("curated", [False, True])
def test_every_paper_has_three_to_eight_tags(*, curated: bool) -> None:
    catalogue = enriched(curated=curated)
    held = catalogue.taxonomies["tags"].by_paper()
    assert all(3 <= len(held[paper.id]) <= 8 for paper in catalogue.papers)


@pytest.mark.parametrize("curated", [False, True])
def test_no_tag_is_on_half_of_the_papers_and_few_are_on_one(*, curated: bool) -> None:
    catalogue = enriched(curated=curated)
    sizes = [len(term.papers) for term in catalogue.taxonomies["tags"].terms]
    assert max(sizes) < 0.5 * len(catalogue.papers)
    assert sizes.count(1) < 0.25 * len(sizes)


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("pre-trained language models", "PLM"),
        ("large language models", "LLM"),
        ("multi-task learning", "multitask learning"),
        ("natural language processing", "NLP"),
    ],
)
def test_acronyms_and_spellings_are_aliases_of_one_tag(name: str, alias: str) -> None:
    terms = {term.name: term for term in enriched(curated=False).taxonomies["tags"].terms}
    assert phrase_key(alias) in set(map(phrase_key, (*terms[name].aliases, name)))


def test_mentions_are_those_that_a_reader_finds() -> None:
    found, wanted = found_mentions(enriched(curated=True)), wanted_mentions()
    assert found <= wanted
    assert len(found & wanted) >= 0.9 * len(wanted)


def test_every_paper_has_related_papers_with_reasons() -> None:
    catalogue = enriched(curated=True)
    links = catalogue.relations["related"].links
    assert all(2 <= len(links[paper.id]) <= 6 for paper in catalogue.papers)
    assert all(link.reasons for held in links.values() for link in held)
