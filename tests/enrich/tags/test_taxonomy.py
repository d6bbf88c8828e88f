"""Tags name topics in the field's words, and only topics."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from enrich_examples import catalogue, of_texts, orchard, paper
from papershelf.enrich import tags
from papershelf.model import CuratedTag, Taxonomy, Term, Vocabulary

FILLERS = {
    "novel method",
    "performance",
    "experiments",
    "extensive experiments",
    "downstream tasks",
}


def terms(found: Taxonomy) -> dict[str, Term]:
    return {term.name: term for term in found.terms}


def names_of(found: Taxonomy, title_slug: str) -> list[str]:
    held = {str(key): value for key, value in found.by_paper().items()}
    return [term.name for term in held[title_slug]]


def test_shared_topics_become_tags_of_all_papers_about_them() -> None:
    found = terms(tags.run(orchard()))
    assert {"cold storage", "soil moisture", "apple orchards", "rootstock selection"} <= set(found)
    assert set(found["cold storage"].papers) >= {
        "grafting-pear-trees-with-cold-storage",
        "cold-storage-planning-by-growers",
    }


def test_phrases_that_any_paper_has_are_no_tags() -> None:
    found = {name.lower() for name in terms(tags.run(orchard()))}
    assert not found & FILLERS
    assert not any("significant" in name or "state-of-the-art" in name for name in found)


def test_an_acronym_counts_for_its_long_form_in_papers_that_do_not_explain_it() -> None:
    term = terms(tags.run(orchard()))["rootstock selection"]
    assert "soil-moisture-and-apple-orchards-a-survey" in term.papers
    assert "RS" in term.aliases


def test_spellings_with_hyphen_plural_and_capitals_are_one_tag() -> None:
    papers = (
        paper("Multi-nozzle Printing", "We study multi-nozzle printing of bread."),
        paper("Multinozzle Printing at Home", "People like multinozzle printing of bread."),
        paper("Bread by multi nozzle printing", "Here multi-nozzle printings of bread are cheap."),
    )
    found = terms(tags.run(catalogue(*papers)))
    assert len(found["multi-nozzle printing"].papers) == 3
    assert not {"multinozzle printing", "multi-nozzle printings"} & set(found)


def test_a_paper_unlike_all_others_still_gets_tags_of_its_own() -> None:
    names = names_of(tags.run(orchard()), "whale-song-transcription")
    assert "whale song" in {name.lower() for name in names}
    assert len(names) >= 2


def test_no_paper_has_more_than_eight_tags() -> None:
    assert max(map(len, tags.run(orchard()).by_paper().values())) <= 8


def test_the_authors_keywords_are_tags() -> None:
    papers = (
        paper("One title", "Bread is baked.", name="a", keywords=["sourdough fermentation"]),
        paper("Other title", "Bread is sold.", name="b", keywords=["Sourdough Fermentation"]),
        paper("Third title", "Here sourdough fermentation is measured.", name="c"),
    )
    found = terms(tags.run(catalogue(*papers)))
    assert set(found["sourdough fermentation"].papers) == {"a", "b", "c"}


def test_a_narrower_tag_has_the_broader_one_as_parent() -> None:
    texts = [
        ("Tidal power", "Tidal power is steady. We harvest tidal power."),
        ("Small tidal power", "Tidal power is cheap. We compare tidal power."),
        ("Lagoon tidal power", "Lagoon tidal power is new. Lagoon tidal power is steady."),
        ("More lagoon tidal power", "Lagoon tidal power grows. We model lagoon tidal power."),
    ]
    found = terms(tags.run(of_texts(texts)))
    assert found["lagoon tidal power"].parents == (found["tidal power"].slug,)


def test_the_editors_name_alias_and_parent_are_used() -> None:
    vocabulary = Vocabulary(
        tags=(
            CuratedTag(name="pomology", aliases=("apple orchards",), parents=("farming",)),
            CuratedTag(name="farming", aliases=("growers",)),
        )
    )
    found = terms(tags.run(orchard(vocabulary)))
    assert "apple orchards" not in found
    assert found["pomology"].aliases[0] == "apple orchards"
    assert found["pomology"].parents == (found["farming"].slug,)


def test_a_stopped_phrase_is_never_a_tag_however_it_is_spelt() -> None:
    found = terms(tags.run(orchard(Vocabulary(stop=frozenset({"cold storages"})))))
    assert "cold storage" not in found


def test_terms_are_in_alphabetical_order_with_distinct_slugs() -> None:
    found = tags.run(orchard()).terms
    assert [term.name for term in found] == sorted((t.name for t in found), key=str.casefold)
    assert len({term.slug for term in found}) == len(found)


def test_an_empty_catalogue_has_no_tags() -> None:
    assert tags.run(catalogue()).terms == ()


TEXT = st.text(max_size=120) | st.sampled_from(
    [
        "Wir untersuchen die Reben.",
        "我们研究深度学习的方法",
        "深層学習による画像認識",
        "(((((",
        "A " * 60,
    ]
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=6))
def test_any_texts_give_the_same_tags_twice_and_never_an_error(
    texts: list[tuple[str, str]],
) -> None:
    found = tags.run(of_texts(texts))
    assert found == tags.run(of_texts(texts))
    assert all(len(held) <= 8 for held in found.by_paper().values())
    assert all(term.papers for term in found.terms)
