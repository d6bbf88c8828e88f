"""The search's worker in a real browser, on the made-up catalogue of `search_examples`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser

from papershelf.model import Paper
from search_examples import (
    B_WEAVER,
    CHINESE,
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
)

pytest_plugins = ["search_fixtures"]

Call = Callable[..., list[Any]]
Search = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def search(call: Call) -> Search:
    """Asks the worker and gives its reply, with the ids of the hits."""

    def run(query: str, *, typing: bool = False) -> dict[str, Any]:
        asked = {"query": query, "typing": typing, "count": 100}
        (reply,) = call("client", ["ask", "search", asked])
        return {**reply, "ids": [hit["id"] for hit in reply["hits"]]}

    return run


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
    assert search("threa ", typing=True)["ids"] == search("threa")["ids"]
    assert search("threa", typing=True)["total"] == 2


def test_whole_words_come_before_words_that_they_start(search: Search) -> None:
    answer = search("merge", typing=True)
    assert answer["ids"][0] == MERGING.id


@pytest.mark.parametrize(
    "query", ['"', '"sparse looms', "-", "- -", "(", "title:", "\\", "%", "*", "<b>", "\ud800", "'"]
)
def test_signs_do_no_harm(search: Search, query: str) -> None:
    assert search(query)["mode"] in {"all", "any", "browse"}


def test_words_in_quotes_stand_in_a_row(search: Search) -> None:
    assert search('"sparse looms"')["ids"] == search("sparse looms")["ids"]
    assert search('"looms sparse"')["ids"] == []


def test_a_word_that_no_paper_has_is_corrected_but_not_in_quotes(search: Search) -> None:
    answer = search("threding harbuor")
    assert answer["corrected"] == "threading harbour"
    assert search('"harbuor"')["ids"] == []


def test_a_pasted_page_is_a_query_too(search: Search) -> None:
    assert set(search("weaver " + "sea " * 5000)["ids"]) == {WEAVER.id, B_WEAVER.id}


def test_hits_say_in_which_fields_they_matched(search: Search) -> None:
    (hit, *_) = search("weaver stream")["hits"]
    assert hit["matched"] == ["title", "abstract", "tags"]


def test_a_hit_of_hostile_text_stays_text(search: Search) -> None:
    assert search("injecting markup")["ids"] == [HOSTILE.id]


def test_where_workers_cannot_start_the_page_answers_itself(
    browser: Browser, shelf_site: str
) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.Worker")
    page.goto(shelf_site)
    found = page.evaluate(
        """async () => {
          const { ask } = await import(`${location.href}assets/papershelf/search/client.js`);
          const found = await Promise.all([ask("search", { query: "weaver" }), ask("prepare", {})]);
          return found[0].hits.map((hit) => hit.id);
        }"""
    )
    page.close()
    assert found == [WEAVER.id, B_WEAVER.id]


def test_a_part_that_cannot_be_loaded_is_said_in_a_sentence(
    browser: Browser, shelf_site: str
) -> None:
    page = browser.new_page()
    page.route("**/search/terms/*", lambda route: route.abort())
    page.goto(shelf_site)
    said = page.evaluate(
        """async () => {
          const { ask } = await import(`${location.href}assets/papershelf/search/client.js`);
          return ask("search", { query: "weaver" }).catch((error) => error.message);
        }"""
    )
    page.close()
    assert "could not be loaded" in said
