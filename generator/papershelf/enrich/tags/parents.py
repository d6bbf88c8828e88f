"""Broader tags: `dense retrieval` for `few-shot dense retrieval`.

The last words of an English noun phrase name its kind, so a tag whose words are another one's last
words is broader; of several the closest counts. An editor's parents are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from papershelf.model import Slug, Vocabulary
from papershelf.text.spelling import phrase_key, word_key


def parents(
    slugs: Mapping[str, Slug], names: Mapping[str, str], vocabulary: Vocabulary
) -> dict[str, tuple[Slug, ...]]:
    """Key of a tag to the slugs of its broader tags; `slugs` and `names` are by key as well."""
    curated = {
        phrase_key(tag.name): [phrase_key(parent) for parent in tag.parents]
        for tag in vocabulary.tags
    }
    found: dict[str, tuple[Slug, ...]] = {}
    for key, name in names.items():
        broader = [*curated.get(key, ()), *_closest(name, slugs)]
        known = [slugs[parent] for parent in broader if parent in slugs and parent != key]
        found[key] = tuple(dict.fromkeys(known))
    return found


def _closest(name: str, slugs: Mapping[str, Slug]) -> Iterator[str]:
    """The longest ending of a name that is a tag itself."""
    parts = [word_key(part) for part in name.replace("-", " ").split()]
    for start in range(1, len(parts)):
        key = "".join(parts[start:])
        if key in slugs:
            yield key
            return
