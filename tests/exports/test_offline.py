"""What is fetched beforehand, and what an installed site is called."""

from __future__ import annotations

import json
from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.exports import offline
from papershelf.model import RichText

HERONS = paper("Counting Herons")
SHELF = catalogue(HERONS).having(tags(term("herons", HERONS)))


def test_a_small_catalogue_is_fetched_whole() -> None:
    found = json.loads(dict(offline.export(SHELF))["offline.json"])["files"]
    assert found[0] == ""
    assert {"search/", "papers/", "tags/", "list/", "papers/counting-herons/"} <= set(found)


def test_of_a_large_one_only_the_entrances() -> None:
    many = replace(SHELF, papers=tuple(paper(f"Paper {n}") for n in range(offline.SMALL + 1)))
    assert not [path for path in offline.files(many) if path.startswith("papers/paper-")]


def test_the_worker_at_the_root_runs_the_one_below() -> None:
    found = dict(offline.export(SHELF))["sw.js"]
    assert b'importScripts("assets/papershelf/offline/sw.js")' in found


def test_the_worker_is_another_one_when_a_paper_has_changed() -> None:
    changed = replace(SHELF, papers=(replace(HERONS, abstract=RichText.of("They stand.")),))
    assert dict(offline.export(changed))["sw.js"] != dict(offline.export(SHELF))["sw.js"]
    assert dict(offline.export(SHELF))["sw.js"] == dict(offline.export(SHELF))["sw.js"]


def test_an_installed_site_has_a_short_name() -> None:
    long = replace(SHELF, title="Harbourmasters' papers on herons")
    assert offline.manifest(long)["name"] == "Harbourmasters' papers on herons"
    assert len(str(offline.manifest(long)["short_name"])) <= offline.SHORT
