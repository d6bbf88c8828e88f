"""How good the tags and mentions of the first catalogue are, beside a person's judgements.

    python benchmarks/seed_tags.py

Prints a row for the texts alone and one with the editor's tags.yml. The judgements are in
tests/quality/seed_tags.yml; the tests there demand a least of the same figures.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "quality"))

from seed_judgements import enriched, expected_tags, found_mentions, wanted_mentions

ENOUGH = 2
"""Expected tags that a paper should have."""


def tags(*, curated: bool) -> str:
    """What share of papers and tags is as expected, and how many tags are on one paper."""
    catalogue = enriched(curated=curated)
    found = expected_tags(catalogue)
    enough = sum(len(names) >= ENOUGH for names in found.values())
    sizes = [len(term.papers) for term in catalogue.taxonomies["tags"].terms]
    return (
        f"{enough} of {len(found)} papers with {ENOUGH} or more expected tags,"
        f" {100 * sum(map(len, found.values())) / sum(sizes):.1f} % of tags expected,"
        f" {sizes.count(1)} of {len(sizes)} on one paper"
    )


def mentions(*, curated: bool) -> str:
    """How many mentions are right, and how many of those that a reader finds."""
    found, wanted = found_mentions(enriched(curated=curated)), wanted_mentions()
    right = len(found & wanted)
    return f"{right} of {len(found)} mentions right, {right} of {len(wanted)} found"


def main() -> None:
    """Print both rows."""
    for name, curated in (("texts only", False), ("with tags.yml", True)):
        sys.stdout.write(f"{name}: {tags(curated=curated)}; {mentions(curated=curated)}\n")


if __name__ == "__main__":
    main()
