"""Every export's promise: a file of the same key has the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import papershelf.exports
from examples import catalogue, paper, related, tags, term
from papershelf.keeping.workers import hired
from papershelf.model import Catalogue, Paper, RichText, Taxonomy
from papershelf.plugins import Export, ExportedFile, Made, contents, discover

LOOMS = paper("WEAVER: Looms & Cloth", "We present WEAVER.", authors=("Ines Muster",), year=2020)
HERONS = paper("Counting Herons", "Herons stand.", authors=("Jo Li",), venue="Birds", line=3)
GULLS = paper("Gulls", "On 50% of “quays”.", identifiers={"doi": "10.5555/gulls"}, line=6)


def shelf(*papers: Paper, topic: str = "birds") -> Catalogue:
    first, *others = papers
    authors = Taxonomy(
        name="authors", title="Authors", singular="Author", terms=(term("Ines Muster", first),)
    )
    found = catalogue(*papers).having(tags(term(topic, *others), term("cloth", first)))
    return replace(
        found.having(authors).having(related((papers[0], papers[-1], "quays"))),
        address="https://example.org/shelf/",
        since={found.papers[0].id: "2030-01-02"},
    )


WHOLE = shelf(LOOMS, HERONS, GULLS)
VARIANTS = {
    "the same": shelf(LOOMS, HERONS, GULLS),
    "an abstract": shelf(LOOMS, replace(HERONS, abstract=RichText.of("Herons sit.")), GULLS),
    "a key": shelf(LOOMS, HERONS, replace(GULLS, title=RichText.of("Quays"))),
    "an order": shelf(LOOMS, GULLS, HERONS),
    "a paper less": shelf(LOOMS, HERONS),
    "a topic": shelf(LOOMS, HERONS, GULLS, topic="waders"),
    "no address": replace(WHOLE, address=""),
    "a title": replace(WHOLE, title="Another shelf"),
    "other days": replace(WHOLE, since={LOOMS.id: "2031-01-01"}),
}


def exported(found: Catalogue) -> Iterator[ExportedFile]:
    for export in discover(papershelf.exports, Export):
        yield from export.export(found)


def known(found: Catalogue) -> dict[str, Made]:
    return {file.path: file for file in exported(found) if isinstance(file, Made)}


@pytest.mark.parametrize("variant", VARIANTS)
def test_files_with_the_same_key_have_the_same_bytes(variant: str) -> None:
    before, after = known(WHOLE), known(VARIANTS[variant])
    for path in before.keys() & after.keys():
        same = before[path].make() == after[path].make()
        assert same or before[path].key != after[path].key, path


def test_what_says_something_of_every_paper_has_a_key_that_stays() -> None:
    before, after = known(WHOLE), known(VARIANTS["the same"])
    assert {"api/papers.bib", "api/papers.ris", "api/papers.csv", "feed.xml"} <= before.keys()
    assert all(before[path].key == after[path].key != b"" for path in before)


def test_kept_results_change_no_byte(tmp_path: Path) -> None:
    for found in VARIANTS.values():
        workers = hired(tmp_path, 1)
        warm = dict(contents(exported(replace(found, workers=workers))))
        workers.close()
        assert warm == dict(contents(exported(found)))


def test_a_paper_that_moved_within_its_file_changes_no_entry() -> None:
    moved = replace(HERONS, origin=(replace(HERONS.origin[0], line=40),))
    before, after = known(WHOLE), known(shelf(LOOMS, moved, GULLS))
    assert all(before[path].key == after[path].key for path in before)
