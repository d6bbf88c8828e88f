"""A tag's parents are the tags that its last words name, and those that an editor gives."""

from __future__ import annotations

from papershelf.enrich.tags.parents import parents
from papershelf.model import CuratedTag, Vocabulary
from papershelf.text.slug import slug
from papershelf.text.spelling import phrase_key


def of(names: list[str], *curated: CuratedTag) -> dict[str, list[str]]:
    keys = {phrase_key(name): name for name in names}
    slugs = {key: slug(name) for key, name in keys.items()}
    found = parents(slugs, keys, Vocabulary(tags=curated))
    return {keys[key]: [str(parent) for parent in held] for key, held in found.items()}


def test_the_closest_ending_is_the_parent() -> None:
    found = of(["power", "tidal power", "small-lagoon tidal power"])
    assert found["small-lagoon tidal power"] == ["tidal-power"]
    assert found["tidal power"] == ["power"]
    assert found["power"] == []


def test_a_part_of_a_word_is_no_ending() -> None:
    assert of(["port", "sea report"])["sea report"] == []


def test_the_editors_parents_come_first() -> None:
    tag = CuratedTag(name="tidal power", parents=("renewables",))
    assert of(["power", "tidal power", "renewables"], tag)["tidal power"] == ["renewables", "power"]


def test_parents_that_no_paper_has_are_left_out() -> None:
    tag = CuratedTag(name="tidal power", parents=("renewables",))
    assert of(["tidal power"], tag)["tidal power"] == []
