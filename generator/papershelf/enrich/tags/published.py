"""What earlier builds published, seen with the editor's eyes of today.

pear graftings, pear-graftings, papers a and b -> name, slug, and for a and b the phrase they had

What the editor stopped is forgotten, an alias counts as its preferred name, and a tag that the
editor names keeps its address only if that name is the published one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from papershelf.enrich.tags.known import Known
from papershelf.model import PaperId, PublishedTag, Slug, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The tags of the build before, by key."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Key to the name that stays."""
    slugs: Mapping[str, Slug] = field(default_factory=dict)
    """Key to the address that stays."""
    held: Mapping[PaperId, tuple[str, ...]] = field(default_factory=dict)
    """Paper to the keys of the tags that it had."""


def published(vocabulary: Vocabulary, known: Known) -> Published:
    """What of the published tags the editor lets stand."""
    held: dict[PaperId, list[str]] = defaultdict(list)
    for tag in vocabulary.published:
        key = known.preferred.get(tag.phrase, tag.phrase)
        if key not in known.stopped:
            for paper in tag.papers:
                held[paper].append(key)
    staying = [tag for tag in vocabulary.published if _stays(tag, known)]
    return Published(
        names={tag.phrase: tag.name for tag in staying},
        slugs={tag.phrase: tag.slug for tag in staying},
        held={paper: tuple(dict.fromkeys(keys)) for paper, keys in held.items()},
    )


def _stays(tag: PublishedTag, known: Known) -> bool:
    """Whether name and address of a tag are as the editor wants them, if they care."""
    if tag.phrase in known.stopped or tag.phrase in known.preferred.keys() - known.curated.keys():
        return False
    return known.curated.get(tag.phrase, tag.name) == tag.name
