"""Reading lists in Markdown: bullets, tables, and what stands beneath them."""

from __future__ import annotations

import pytest

from papershelf.model import Source
from papershelf.readers.readinglist import PLUGIN
from structured_samples import SAMPLES, lines, noise, problems, records, texts


def one(line: str) -> dict[str, list[str]]:
    (found,) = records("readinglist", line)
    return {name: texts(found, name) for name in found.fields}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "- [Tides](https://a.example/1) - Ada Lovelace, Wei Zhang, NeurIPS 2023",
            {"author": ["Ada Lovelace", "Wei Zhang"], "venue": ["NeurIPS"], "issued": ["2023"]},
        ),
        (
            "* **[Tides](https://a.example/1)**. Ada Lovelace and Wei Zhang. *ICML 2021*.",
            {"author": ["Ada Lovelace", "Wei Zhang"], "venue": ["ICML"], "issued": ["2021"]},
        ),
        (
            "1. [Tides](https://a.example/1) (2024) [[pdf]](https://a.example/1.pdf)",
            {"issued": ["2024"], "pdf": ["https://a.example/1.pdf"]},
        ),
        (
            "- [ ] [Tides](https://a.example/1): A toolkit that reads tides without any labels.",
            {"abstract": ["A toolkit that reads tides without any labels"]},
        ),
        (
            "- [Tides](https://a.example/1) [[Code](https://c.example)]",
            {"code": ["https://c.example"]},
        ),
    ],
)
def test_a_line_is_taken_apart(line: str, expected: dict[str, list[str]]) -> None:
    assert one(line) == {"title": ["Tides"], "url": ["https://a.example/1"], **expected}


def test_a_title_in_bold_needs_no_link_of_its_own() -> None:
    found = one("- **Lighthouses.** Grace Hopper. [[paper]](https://a.example/4)")
    assert (found["title"], found["author"]) == (["Lighthouses."], ["Grace Hopper"])
    assert found["url"] == ["https://a.example/4"]


def test_what_stands_beneath_is_the_abstract_or_what_it_says_it_is() -> None:
    _, shallow, lighthouses, _ = records("readinglist")
    assert texts(shallow, "abstract") == ["Tides rise and fall in every harbour."]
    assert lines(shallow, "abstract") == [11, 12]
    assert texts(lighthouses, "keyword") == ["light; houses"]


def test_a_table_is_read_by_its_header() -> None:
    found = records("readinglist")[-1]
    assert (texts(found, "title"), texts(found, "author")) == (["Harbour Logs"], ["Wei Zhang"])
    assert (texts(found, "code"), texts(found, "issued")) == (["https://c.example/d"], ["2019"])
    assert texts(found, "url") == ["https://a.example/5"]


def test_what_stands_around_the_list_is_noise_with_a_reason() -> None:
    rules = {n.line: n.rule for n in noise("readinglist", SAMPLES["readinglist"][1])}
    assert rules[1] == "heading"
    assert rules[3] == "text around the list"
    assert rules[5] == "link within the page"
    assert rules[16].startswith("header: Title=title")


def test_an_item_with_neither_link_nor_bold_title_is_set_aside() -> None:
    (problem,) = problems("readinglist", "- Deep Tides, by somebody\n  in 2024")
    assert problem.set_aside == (1, 2)
    assert "](https://" in problem.hint


def test_links_of_other_schemes_are_no_titles() -> None:
    (problem,) = problems("readinglist", "- say [Tides](javascript:alert(1)) twice")
    assert problem.line == 1


def test_a_listing_with_abstracts_behind_its_bullets_is_left_to_the_listing() -> None:
    paper = "- [Tides](https://a.example)\n\nTides rise.\n\nThey fall.\n\n"
    assert PLUGIN.recognises(Source(name="a.md", text=paper * 3)) == 0
