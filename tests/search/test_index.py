from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper
from papershelf.search.fields import FIELDS
from papershelf.search.index import VERSION, export
from search_examples import HERONS, PAPERS, WEAVER, shelf


def exported() -> dict[str, Any]:
    """Every file of the made-up shelf's index, parsed."""
    return {path: json.loads(content) for path, content in export(shelf())}


def test_the_manifest_names_every_other_file_with_its_size() -> None:
    files = dict(export(shelf()))
    manifest = json.loads(files.pop("search/manifest.json"))
    named = (*manifest["terms"], *manifest["cards"]["shards"], *manifest["abstracts"]["shards"])
    assert {row["path"]: row["bytes"] for row in named} == {
        path: len(content) for path, content in files.items()
    }


def test_the_manifest_says_what_the_front_end_must_know() -> None:
    manifest = exported()["search/manifest.json"]
    assert manifest["version"] == VERSION
    assert manifest["papers"] == len(PAPERS)
    assert [field["name"] for field in manifest["fields"]] == [field.name for field in FIELDS]


def test_a_paper_lies_where_its_number_says() -> None:
    files = exported()
    manifest = files["search/manifest.json"]
    for kind, shown in (
        ("cards", [some.id for some in PAPERS]),
        ("abstracts", [some.abstract.plain for some in PAPERS]),
    ):
        each = manifest[kind]["each"]
        for number, expected in enumerate(shown):
            row = files[manifest[kind]["shards"][number // each]["path"]][number % each]
            assert (row["id"] if kind == "cards" else row) == expected


def test_a_card_holds_what_a_hit_shows() -> None:
    files = exported()
    first = files[files["search/manifest.json"]["cards"]["shards"][0]["path"]]
    assert first[PAPERS.index(WEAVER)] == {
        "id": WEAVER.id,
        "url": f"papers/{WEAVER.id}/",
        "title": WEAVER.title.plain,
        "authors": ["Ada Quill", "Ben Zürn"],
        "year": 2021,
        "venue": "Journal of Looms",
        "tags": [{"slug": "stream-weaving", "name": "stream weaving"}],
    }


def test_two_exports_are_the_same_bytes() -> None:
    assert list(export(shelf())) == list(export(shelf()))


def test_a_changed_abstract_leaves_the_other_shards_their_names() -> None:
    changed = replace(shelf(), papers=(*PAPERS[:-1], replace(HERONS[-1], keywords=("egret",))))
    before, after = ({path for path, _ in export(found)} for found in (shelf(), changed))
    assert len(before & after) > len(before) / 2


def test_an_empty_catalogue_has_an_empty_index() -> None:
    ((path, content),) = export(catalogue())
    assert path == "search/manifest.json"
    assert json.loads(content)["papers"] == 0


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.tuples(st.text(max_size=50), st.text(max_size=200)), max_size=4))
def test_texts_of_strangers_never_stop_the_index(rows: list[tuple[str, str]]) -> None:
    papers = [paper(title, abstract) for title, abstract in rows]
    files = dict(export(catalogue(*papers)))
    assert json.loads(files["search/manifest.json"])["papers"] == len(rows)
