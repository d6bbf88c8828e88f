"""The browser's analysis of a text against Python's, on the shared fixture and on many more."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from papershelf.search.titles import title_terms
from papershelf.text.analysis import analyse, words
from papershelf.text.folding import title_key
from search_examples import PAPERS

pytest_plugins = ["search_fixtures"]

FIXTURE = Path(__file__).parents[1] / "data" / "search" / "analysis.json"

Call = Callable[..., list[Any]]


def test_the_browser_finds_the_same_terms_as_the_index_in_the_shared_fixture(call: Call) -> None:
    cases = json.loads(FIXTURE.read_text())
    found = call("analysis", *(["analyse", case["text"]] for case in cases))
    assert [[token["term"] for token in tokens] for tokens in found] == [
        case["terms"] for case in cases
    ]


def generated() -> list[str]:
    """Some hundred texts of all scripts, always the same."""
    made: list[str] = []
    known = st.characters(exclude_categories=["Cs", "Cn", "Co"])
    pieces = st.sampled_from([*"abeiostyz'’-.+#$ 学習한ไ\u0301\u200d", "ing", "ations", "'s", "ß"])

    @settings(deadline=None, max_examples=400, derandomize=True, phases=[Phase.generate])
    @given(st.lists(st.one_of(pieces, pieces, known), max_size=30).map("".join))
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return made


def test_the_browser_and_the_index_agree_on_generated_texts(call: Call) -> None:
    texts = generated()
    found = call("analysis", *(["analyse", text] for text in texts))
    for text, tokens in zip(texts, found, strict=True):
        assert [(token["term"], token["position"]) for token in tokens] == [
            (token.term, token.position) for token in analyse(text)
        ], text


def test_the_browser_and_the_index_agree_where_words_stand(call: Call) -> None:
    texts = [text for text in generated() if all(ord(sign) < 0x10000 for sign in text)]
    found = call("analysis", *(["words", text] for text in texts))
    for text, browsers in zip(texts, found, strict=True):
        assert [(word["start"], word["end"], word["extra"]) for word in browsers] == [
            (word.start, word.end, word.extra) for word in words(text)
        ], text


def test_the_browser_and_the_index_agree_on_the_keys_of_titles(call: Call) -> None:
    titles = [*generated(), *(paper.title.plain for paper in PAPERS)]
    assert call("folding", *(["titleKey", title] for title in titles)) == [
        title_key(title) for title in titles
    ]


def test_the_browser_and_the_index_agree_on_the_terms_of_titles(call: Call) -> None:
    keys = [title_key(text) for text in generated()]
    assert call("plan", *(["titleTerm", key] for key in keys)) == title_terms(keys)
