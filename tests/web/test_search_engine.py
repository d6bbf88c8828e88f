"""The search's scripts in a real browser, on the made-up catalogue of `search_examples`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from papershelf.model import Paper
from search_examples import (
    B_WEAVER,
    CHINESE,
    HERONS,
    HOSTILE,
    MERGING,
    MULTITASK,
    PAPERS,
    PLUS,
    RUSSIAN,
    SHARP,
    SPACED,
    STOP_WORDS,
    UNSPACED,
    WEAVER,
    shelf,
)
from search_oracle import ranking

pytest_plugins = ["search_fixtures"]

FIXTURE = Path(__file__).parents[1] / "data" / "search" / "analysis.json"
Call = Callable[..., list[Any]]
Search = Callable[..., dict[str, Any]]
SNIPPET = """
async ([text, terms]) => {
  const path = "assets/papershelf/search/snippet.js";
  const { snippet } = await import(new URL(path, location.href));
  return snippet(text, new Set(terms));
}
"""

QUERIES = [
    "weaver",
    "sparse looms",
    "sensor streams sparse looms threading",
    "multi task",
    "multitask",
    "multi-task merging models harbour",
    "count herons",
    "herons harbour cameras lighthouses compiling weaver",
    "part 12",
    "Counting Herons, Part 12",
    "ada quill 2021",
    "learning lakes",
    "C++",
    "多任务",
    "zzz qqq",
    "what is it",
    "the",
    "",
]


@pytest.mark.parametrize("query", QUERIES)
def test_the_browser_ranks_as_the_oracle_does(search: Search, query: str) -> None:
    answer, expected = search(query), ranking(shelf(), query)
    if not answer["prefix"]:
        assert answer["ids"] == [row.paper for row in expected]
        assert [hit["tier"] for hit in answer["hits"]] == [row.tier for row in expected]
        assert [hit["score"] for hit in answer["hits"]] == pytest.approx(
            [row.score for row in expected]
        )
    else:
        assert not expected


@pytest.mark.parametrize("paper", PAPERS[:16], ids=lambda paper: paper.id)
def test_a_whole_title_finds_its_paper_first_in_any_case(search: Search, paper: Paper) -> None:
    title = paper.title.plain
    for written in (title, title.lower(), f"  {title.upper()} "):
        assert search(written)["ids"][0] == paper.id
        assert search(written, typing=True)["ids"][0] == paper.id


@pytest.mark.parametrize(
    "written",
    [
        "WEAVER Threading Sensor Streams With Sparse Looms",
        "weaverthreading sensor streams with sparse looms",
        "Weaver — threading sensor-streams (with sparse looms).",
    ],
)
def test_a_whole_title_finds_its_paper_first_whatever_its_punctuation(
    search: Search, written: str
) -> None:
    answer = search(written)
    assert (answer["ids"][0], answer["hits"][0]["tier"]) == (WEAVER.id, 2)


def test_the_name_before_the_colon_finds_its_paper_before_those_that_say_it_more(
    search: Search,
) -> None:
    assert search("weaver")["ids"] == [WEAVER.id, B_WEAVER.id]
    assert search("b weaver")["ids"][0] == B_WEAVER.id


@pytest.mark.parametrize("query", ["multi-task", "multitask", "multi task", "Multi‑Tasks"])
def test_hyphens_and_spaces_are_alike(search: Search, query: str) -> None:
    assert set(search(query)["ids"]) == {MERGING.id, MULTITASK.id, SPACED.id}


def test_a_word_that_papers_write_apart_is_found_written_as_one(search: Search) -> None:
    assert search("manylakes policy")["ids"] == [SPACED.id]
    assert search("sparselooms")["ids"] == search("sparse looms")["ids"]
    assert search("sparselooms", typing=True)["ids"] == search("sparse looms")["ids"]
    assert search("qqqlooms")["ids"] == []


@pytest.mark.parametrize(
    ("query", "paper"),
    [
        ("zurn", WEAVER),
        ("C++", PLUS),
        ("c#", SHARP),
        ("k-NN tides", UNSPACED),
        ("knn", UNSPACED),
        ("学习", CHINESE),
        ("еще", RUSSIAN),
        ("приливах", RUSSIAN),
        ("2022", B_WEAVER),
        ("journal of looms", WEAVER),
    ],
)
def test_words_of_any_field_and_script_find_their_paper(
    search: Search, query: str, paper: Paper
) -> None:
    assert search(query)["ids"][0] == paper.id


def test_names_that_differ_in_signs_alone_do_not_find_each_other(search: Search) -> None:
    assert search("C++")["ids"] == [PLUS.id]
    assert search("C#")["ids"] == [SHARP.id]


def test_a_title_of_stop_words_alone_is_found(search: Search) -> None:
    assert search("what is it")["ids"] == [STOP_WORDS.id]


def test_a_short_query_asks_for_all_its_words(search: Search) -> None:
    answer = search("harbour models")
    assert (answer["mode"], answer["relaxed"], answer["ids"]) == ("all", False, [MERGING.id])


def test_a_short_query_that_no_paper_answers_whole_is_relaxed(search: Search) -> None:
    answer = search("weaver lakes")
    assert (answer["mode"], answer["relaxed"]) == ("any", True)
    assert set(answer["ids"]) == {WEAVER.id, B_WEAVER.id, SPACED.id}


def test_a_long_query_ranks_papers_with_any_of_its_words(search: Search) -> None:
    answer = search("ferry lighthouse merging weaver")
    assert (answer["mode"], answer["relaxed"]) == ("any", False)
    assert {MULTITASK.id, PLUS.id, MERGING.id, WEAVER.id} <= set(answer["ids"])


@pytest.mark.parametrize(
    "typed", ["w", "we", "weav", "weave", "threadin", "sensor strea", "contrastiv", "neighbou"]
)
def test_the_last_word_may_be_half_typed(search: Search, typed: str) -> None:
    assert {WEAVER.id, UNSPACED.id} & set(search(typed, typing=True)["ids"])


def test_every_start_of_a_word_finds_the_word(search: Search) -> None:
    for word in ("compiling", "examples", "quickly", "policy", "catalogues", "contrastive"):
        whole = set(search(word)["ids"])
        assert whole
        for length in range(2, len(word)):
            assert whole <= set(search(word[:length], typing=True)["ids"]), word[:length]


def test_a_finished_word_is_not_taken_for_the_start_of_others(search: Search) -> None:
    assert search("we are count ", typing=True)["prefix"] == ""
    assert search("count")["prefix"] == ""


def test_whole_words_come_before_words_that_they_start(search: Search) -> None:
    answer = search("merge", typing=True)
    assert answer["ids"][0] == MERGING.id


def test_equals_come_in_the_catalogues_order(search: Search) -> None:
    assert search("herons")["ids"][-1] in {heron.id for heron in HERONS}
    scores = [(-hit["score"], hit["paper"]) for hit in search("herons")["hits"]]
    assert scores == sorted(scores)


@pytest.mark.parametrize(
    "query", ['"', '"sparse looms', "-", "- -", "(", "title:", "\\", "%", "*", "<b>", "\ud800", "'"]
)
def test_signs_do_no_harm(search: Search, query: str) -> None:
    assert search(query)["mode"] in {"all", "any"}


def test_quotes_are_read_over(search: Search) -> None:
    assert search('"sparse looms"')["ids"] == search("sparse looms")["ids"]


def test_a_pasted_page_is_a_query_too(search: Search) -> None:
    assert set(search("weaver " + "sea " * 5000)["ids"]) == {WEAVER.id, B_WEAVER.id}


def test_hits_say_in_which_fields_they_matched(search: Search, call: Call) -> None:
    (hit, *_) = search("weaver stream")["hits"]
    assert call("engine", ["fieldNames", hit["fields"]]) == [["title", "tags", "abstract"]]


def test_a_snippet_shows_the_words_that_matched(blank: Page) -> None:
    text = f"Many things come first. {'Nothing here matters. ' * 30}Only herons fish at night. " * 2
    made = blank.evaluate(SNIPPET, [text, ["heron", "night"]])
    shown = "".join(part["text"] for part in made)
    assert [part["text"] for part in made if part["marked"]] == ["herons", "night"]
    assert "Only herons fish at night." in shown
    assert len(shown) < 300


def test_a_hit_of_hostile_text_stays_text(search: Search) -> None:
    assert search("injecting markup")["ids"] == [HOSTILE.id]
