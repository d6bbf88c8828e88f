from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import catalogue, paper, tags, term
from papershelf.enrich import latent
from papershelf.keeping.workers import hired
from papershelf.model import Catalogue
from papershelf.search.fields import FIELDS, RANKING
from papershelf.search.index import export
from papershelf.text.analysis import analyse
from search_examples import HERONS, PAPERS, WEAVER, full_shelf
from search_reader import Index, names

TWO = catalogue(paper("Looms", "On looms.", year=2021), paper("Ferries")).having(
    tags(term("weaving", paper("Looms")))
)


def with_space(found: Catalogue) -> Catalogue:
    return found.having(latent.PLUGIN.run(found))


@pytest.fixture(scope="module")
def shelf() -> Index:
    return Index(dict(export(with_space(full_shelf()))))


def test_the_manifest_of_a_tiny_catalogue() -> None:
    index = Index(dict(export(TWO)))
    manifest = index.manifest
    assert manifest["version"] == 3
    assert manifest["papers"] == 2
    assert manifest["ranking"] == RANKING
    assert [field["name"] for field in manifest["fields"]] == [field.name for field in FIELDS]
    assert manifest["fields"][0] | {"weight": 0} == {
        "name": "title",
        "weight": 0,
        "b": 0.75,
        "average": 1.0,
    }
    families = {name: set(family) for name, family in manifest["families"].items()}
    assert families == {
        "terms": {"names", "bytes", "first"},
        "lists": {"names", "bytes"},
        "vectors": {"names", "bytes", "first"},
        "places": {"names", "bytes", "first"},
        "words": {"names", "bytes", "first"},
        "endings": {"names", "bytes", "first"},
        "clusters": {"names", "bytes", "sizes"},
        "cards": {"names", "bytes", "each"},
        "abstracts": {"names", "bytes", "each"},
    }
    assert manifest["families"]["terms"]["first"] == [""]
    assert set(manifest["columns"]) == {"year", "title", "code", "cluster", "tags"}
    (facet,) = manifest["facets"]
    assert facet["top"] == [["weaving", "weaving", 1]]
    assert facet["parameter"] == "tag"


def test_the_manifest_names_every_other_file_with_its_size(shelf: Index) -> None:
    manifest: dict[str, Any] = shelf.manifest
    found: dict[str, int] = {}
    for family, row in [
        *manifest["families"].items(),
        *(("values", f) for f in manifest["facets"]),
    ]:
        named = names(row["names"] + row.get("apart", ""))
        row_sizes = [*row["bytes"], *row.get("apart_bytes", [])]
        paths = (f"search/{family}/{name}.bin" for name in named)
        found |= dict(zip(paths, row_sizes, strict=True))
    for name, column in manifest["columns"].items():
        assert shelf.column(name)
        found[f"search/columns/{column['name']}.bin"] = column["bytes"]
    centroids = manifest["vectors"]["centroids"]
    found[f"search/clusters/{centroids['name']}.bin"] = centroids["bytes"]
    found[f"search/rest/{manifest['rest']['name']}.bin"] = manifest["rest"]["bytes"]
    sizes = {path: len(content) for path, content in shelf.files.items()}
    assert found == {path: size for path, size in sizes.items() if path.endswith(".bin")}


def test_the_start_and_the_rest_together_name_what_a_browser_reads(shelf: Index) -> None:
    start = json.loads(shelf.files["search/start.json"])
    rest = json.loads(shelf.inside("rest", start["rest"]))
    assert set(start) == {
        *("version", "papers", "fields", "ranking", "vectors", "families", "rest")
    }
    families = start["families"] | rest["families"]
    assert families.keys() == shelf.manifest["families"].keys() - {"lists"}
    for name, family in families.items():
        assert family.items() <= shelf.manifest["families"][name].items()
    assert rest["facets"][0]["names"]
    assert rest["columns"] == shelf.manifest["columns"]


def test_a_large_catalogue_has_dictionaries_that_its_rows_are_read_with() -> None:
    papers = [paper(f"Heron {number}", f"Pond p{number % 500}.") for number in range(1001)]
    index = Index(dict(export(catalogue(*papers))))
    assert [card[2] for card in index.rows("cards")] == [some.title.plain for some in papers]
    assert index.rows("abstracts")[1000] == "Pond p0."


def test_every_term_of_every_text_leads_to_its_paper_and_place(shelf: Index) -> None:
    terms, places = shelf.terms(), shelf.places()
    for number, some in enumerate(PAPERS):
        for field, text in enumerate((some.title.plain, some.abstract.plain)):
            for token in analyse(text):
                papers = [posting.paper for posting in terms[token.term].postings]
                row = papers.index(number)
                assert terms[token.term].postings[row].fields >> field & 1
                assert token.position in places[token.term][row][field]


def test_places_are_only_those_at_which_a_term_stands(shelf: Index) -> None:
    terms, places = shelf.terms(), shelf.places()
    expected: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, some in enumerate(PAPERS):
        for token in analyse(some.abstract.plain):
            expected[number, token.term].append(token.position)
    for (number, name), found in expected.items():
        papers = [posting.paper for posting in terms[name].postings]
        held = places[name][papers.index(number)][1]
        assert sorted(set(held)) == sorted(set(found))


def test_terms_lie_in_order_and_files_name_their_first(shelf: Index) -> None:
    terms = list(shelf.terms())
    assert all(
        before.encode("utf-16-be") < after.encode("utf-16-be") for before, after in pairwise(terms)
    )
    firsts = shelf.manifest["families"]["terms"]["first"]
    files = [list(file) for file in shelf.term_files()]
    assert all(file[0].startswith(first) for file, first in zip(files, firsts, strict=True))
    assert all(file[-1] < first for file, first in zip(files, firsts[1:], strict=False))


def test_a_word_has_its_place_in_the_latent_space(shelf: Index) -> None:
    space = with_space(full_shelf()).spaces["latent"]
    vector = shelf.terms()["stream"].vector
    assert vector
    expected = space.term_vectors[space.terms.index("stream"), : len(vector)].tolist()
    assert vector == pytest.approx(expected, abs=max(map(abs, expected)) / 127)


def test_long_postings_lie_in_files_of_their_own() -> None:
    papers = [paper(f"Heron {number}", f"sea {number}") for number in range(600)]
    made = tags(term("all", *papers))
    index = Index(dict(export(catalogue(*papers).having(made))))
    terms = index.terms()
    assert [posting.paper for posting in terms["heron"].postings] == list(range(600))
    assert terms["heron"].places_file
    assert index.places()["heron"][7] == {0: [0]}
    assert len(terms["#tags/all="].postings) == 600
    assert terms["#tags/all="].places_file.strip() == ""
    assert len(names(index.manifest["families"]["lists"]["apart"])) >= 3


def test_a_paper_lies_where_its_number_says(shelf: Index) -> None:
    assert [card[0] for card in shelf.rows("cards")] == [some.id for some in PAPERS]
    assert shelf.rows("abstracts") == [some.abstract.plain for some in PAPERS]
    assert shelf.rows("cards")[PAPERS.index(WEAVER)][2] == WEAVER.title.plain


def test_words_can_be_found_from_both_ends(shelf: Index) -> None:
    words, endings = shelf.counted("words"), shelf.counted("endings")
    assert words["herons"] == 32
    assert {word[::-1]: count for word, count in endings.items()} == {
        word: count for word, count in words.items() if word.isalpha()
    }


def test_two_exports_are_the_same_bytes() -> None:
    assert list(export(full_shelf())) == list(export(full_shelf()))


def test_a_paper_more_leaves_most_files_their_names() -> None:
    papers = [
        paper(f"Heron {number}", " ".join(f"w{number * place % 997}" for place in range(60)))
        for number in range(400)
    ]
    more = [*papers, paper("An owl", "of w7 and w9")]
    before, after = (dict(export(catalogue(*found))) for found in (papers, more))
    kept = before.keys() & after.keys()
    assert len(kept) > 0.75 * len(before)
    assert all(before[path] == after[path] for path in kept if path.endswith(".bin"))


def test_a_changed_abstract_leaves_cards_as_they_are() -> None:
    found = full_shelf()
    last = replace(HERONS[-1], keywords=("egret",))
    before, after = (
        {path for path, _ in export(shelf) if "/cards/" in path or "/abstracts/" in path}
        for shelf in (found, replace(found, papers=(*PAPERS[:-1], last)))
    )
    assert before == after


def test_a_build_with_what_the_last_one_kept_gives_the_same_files(tmp_path: Path) -> None:
    first = full_shelf()
    later = replace(first, papers=(*PAPERS[:-1], replace(HERONS[-1], keywords=("egret",))))
    for shelf in (first, later, first):
        workers = hired(tmp_path, 1)
        assert dict(export(replace(shelf, workers=workers))) == dict(export(shelf))
        workers.close()


def test_an_empty_catalogue_has_an_empty_index() -> None:
    index = Index(dict(export(catalogue())))
    assert index.manifest["papers"] == 0
    assert index.terms() == {}
    assert index.rows("cards") == []


def test_texts_that_try_to_break_things_stay_what_they_are() -> None:
    title = '</script>\x00 "=#!@ \udc80 ' + "x" * 5000
    hostile = replace(paper("x", "\x00\udc80" + "-'" * 3000), title=paper(title).title)
    made = tags(term("=\x00\udc80#/", hostile))
    index = Index(dict(export(catalogue(hostile).having(made))))
    assert index.rows("cards")[0][2] == title.replace("\udc80", "?")
    assert len(index.terms()) > 3


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.lists(st.tuples(st.text(max_size=50), st.text(max_size=200)), max_size=4))
def test_texts_of_strangers_never_stop_the_index(rows: list[tuple[str, str]]) -> None:
    papers = [paper(f"{title} {number}", abstract) for number, (title, abstract) in enumerate(rows)]
    index = Index(dict(export(catalogue(*papers))))
    terms = index.terms()
    for number, some in enumerate(papers):
        for token in analyse(some.title.plain):
            assert number in [posting.paper for posting in terms[token.term].postings]
    assert set(index.places()) <= set(terms)


def test_the_manifest_is_plain_json(shelf: Index) -> None:
    assert json.loads(shelf.files["search/manifest.json"])
