"""The text of the tags command."""

from __future__ import annotations

import pytest

from enrich_examples import orchard
from papershelf import tagging
from papershelf.catalogue.vocabulary import parse_vocabulary
from papershelf.enrich import tags
from papershelf.enrich.tags.taxonomy import weighed
from papershelf.errors import PapershelfError
from papershelf.model import Catalogue, CuratedTag, PaperId, Slug, Term, Vocabulary


def tagged(vocabulary: Vocabulary | None = None) -> Catalogue:
    made = orchard(vocabulary)
    return made.having(tags.run(made))


def term(name: str, *papers: str) -> Term:
    return Term(
        name=name, slug=Slug(name.replace(" ", "-")), papers=dict.fromkeys(map(PaperId, papers), 1)
    )


def test_the_vocabulary_lists_every_tag_with_its_origin() -> None:
    made = tagged(Vocabulary(tags=(CuratedTag(name="cold storage"),)))
    text = "\n".join(tagging.lines(made, weighed(made)))
    assert "cold storage (editor)" in text
    assert "soil moisture (texts)" in text


def test_why_tells_of_a_tag_and_of_a_phrase_that_is_none() -> None:
    made = tagged()
    assert "It is a tag of" in "\n".join(tagging.why(made, weighed(made), "cold storage"))
    assert "It is no tag" in "\n".join(tagging.why(made, weighed(made), "scions"))


def test_why_offers_near_tags_for_an_unknown_phrase() -> None:
    made = tagged()
    with pytest.raises(PapershelfError, match="cold storage"):
        list(tagging.why(made, weighed(made), "cold storages and more"))


def test_tags_spelt_nearly_alike_or_on_the_same_papers_are_proposed_to_merge() -> None:
    terms = [
        term("pear grafting", "a"),
        term("pear graftings", "b"),
        term("cold rooms", "a", "b", "c"),
        term("apple cellars", "a", "b", "c"),
        term("whales", "d"),
    ]
    text = "\n".join(tagging.merges(terms))
    assert "spelt nearly alike" in text
    assert "3 of 3 papers have both" in text
    assert "whales" not in text


@pytest.mark.parametrize(
    "vocabulary",
    [
        Vocabulary(),
        Vocabulary(
            tags=(CuratedTag(name="C++: yes", aliases=("no",)), CuratedTag(name="cold storage")),
            stop=frozenset({"soil moisture", "- odd: #1"}),
        ),
    ],
)
def test_a_starter_file_says_what_the_editor_says_already(vocabulary: Vocabulary) -> None:
    text = "\n".join(tagging.starter(tagged(vocabulary)))
    assert parse_vocabulary(text, "tags.yml") == vocabulary


def test_a_starter_file_without_its_marks_parses_too() -> None:
    head, body = "\n".join(tagging.starter(tagged())).split("tags: {}\n")
    assert head.startswith("# ")
    uncommented = "tags:\n" + body.replace("#", "")
    names = {tag.name for tag in parse_vocabulary(uncommented, "tags.yml").tags}
    assert names >= {found.name for found in tagged().taxonomies["tags"].terms}
