"""What lines of metadata say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.readers.listing.labels import Label
from papershelf.readers.listing.metadata import labelled, metadata_of


@pytest.mark.parametrize(
    ("text", "kind", "pieces"),
    [
        ("Mar 12", "date", ["issued Mar 12"]),
        ("12 March 2024", "date", ["issued 12 March 2024"]),
        ("2024-03-12", "date", ["issued 2024-03-12"]),
        ("12.03.2024", "date", ["issued 12.03.2024"]),
        ("2024年3月12日", "date", ["issued 2024年3月12日"]),
        ("12 марта 2024", "date", ["issued 12 марта 2024"]),
        ("(2023)", "date", ["issued 2023"]),
        ("Published on Mar 12, 2024", "date", ["issued Mar 12, 2024"]),
        ("Submitted 3 Jan 2023 (v1), last revised 5 May 2023", "date", ["issued 3 Jan 2023"]),
        ("3 days ago", "date", ["issued 3 days ago"]),
        ("42", "number", ["votes 42"]),
        ("1.2k", "number", ["votes 1.2k"]),
        ("▲ 17", "votes", ["votes 17"]),
        ("17 upvotes", "votes", ["votes 17"]),
        ("Upvote 12", "votes", ["votes 12"]),
        ("👍 3", "votes", ["votes 3"]),
        ("Cited by 12", "citations", ["citations 12"]),
        ("arXiv:2301.01234v2 [cs.CL]", "arxiv", ["arxiv 2301.01234v2", "subject cs.CL"]),
        ("[arXiv:2301.01234]", "", []),
        ("https://arxiv.org/abs/2301.01234", "arxiv", ["arxiv 2301.01234"]),
        (
            "arXiv:2301.01234 [cs.CL] 3 Jan 2023",
            "arxiv",
            ["arxiv 2301.01234", "subject cs.CL", "issued 3 Jan 2023"],
        ),
        ("doi:10.1000/xyz.1", "doi", ["doi 10.1000/xyz.1"]),
        ("https://doi.org/10.1000/182", "doi", ["doi 10.1000/182"]),
        ("https://example.org/1", "url", ["url https://example.org/1"]),
        ("https://example.org/1.pdf", "pdf", ["pdf https://example.org/1.pdf"]),
        ("https://github.com/harbour/tides", "code", ["code https://github.com/harbour/tides"]),
        (
            "https://example.org/1.pdf | https://github.com/a/b",
            "pdf",
            ["pdf https://example.org/1.pdf", "code https://github.com/a/b"],
        ),
        ("NeurIPS 2023 (Oral)", "venue", ["venue NeurIPS 2023 (Oral)"]),
        ("ACL 2024 · Long", "venue", ["venue ACL 2024 · Long"]),
        ("Accepted at ICML 2022", "venue", ["venue Accepted at ICML 2022"]),
        ("TIDE 2021", "venue?", ["venue TIDE 2021"]),
        ("Journal of Tides, 12(3), 2020", "venue", ["venue Journal of Tides, 12(3), 2020"]),
        (
            "Harbour Q. 2014 Nov;118(11):943-52.",
            "venue",
            ["venue Harbour Q. 2014 Nov;118(11):943-52."],
        ),
        ("Mar 12 · 42 upvotes", "date", ["issued Mar 12", "votes 42"]),
        (
            "Ada Lovelace, Wei Zhang and K. Müller",
            "authors",
            ["author Ada Lovelace", "author Wei Zhang", "author K. Müller"],
        ),
        (
            "Ada Lovelace¹, Wei Zhang²,*, J. van der Berg",
            "authors",
            ["author Ada Lovelace", "author Wei Zhang", "author J. van der Berg"],
        ),
        ("Ada Lovelace(1), Bo An(2).", "authors", ["author Ada Lovelace", "author Bo An"]),
        ("by Ada Lovelace et al.", "authors", ["author Ada Lovelace"]),
        ("Ada Lovelace", "name", ["author Ada Lovelace"]),
        ("Yuming Lin", "name", ["author Yuming Lin"]),
        ("张伟，李娜", "authors", ["author 张伟", "author 李娜"]),
        ("· 5 authors", "authors", ["author count · 5 authors"]),
        (
            "Department of Tides, University of Kiel",
            "affiliation",
            ["affiliation Department of Tides, University of Kiel"],
        ),
    ],
)
def test_a_statement_is_understood(text: str, kind: str, pieces: list[str]) -> None:
    found = metadata_of(text)
    assert (found.kind, [f"{name} {value}" for name, value in found.pieces]) == (kind, pieces)


@pytest.mark.parametrize(
    "text",
    [
        "2D Harbour Embeddings",
        "1-bit Tides",
        "1984: A Reading",
        "Vision, Language and Action",
        "Reading Buoys Without Labels",
        "Deep Sets, Graph Networks and Transformers",
        "Attention in 2021",
        "May We Sail? A Study of March Winds",
        "Tides rise and fall, Ada says, and we measure them in 2021.",
        "Recent work done by Lovelace, Zhang, and Hopper",
        "Integrating Tides, Winds, and Moon-to-Sea Models for Harbours",
    ],
)
def test_a_title_or_sentence_is_no_metadata(text: str) -> None:
    assert metadata_of(text).kind == ""


@pytest.mark.parametrize(
    ("field", "rest", "pieces"),
    [
        ("author", "Lovelace, Ada; Zhang, Wei", ["author Lovelace, Ada", "author Zhang, Wei"]),
        ("keyword", "tides; deep harbours, etc.", ["keyword tides", "keyword deep harbours, etc"]),
        ("keyword", "tides, deep harbours", ["keyword tides", "keyword deep harbours"]),
        ("issued", "12 March 2024", ["issued 12 March 2024"]),
        ("code", "https://example.org/code", ["code https://example.org/code"]),
        ("arxiv", "2301.01234 [pdf, html, other]", ["arxiv 2301.01234"]),
        ("comments", "12 pages", ["comments 12 pages"]),
    ],
)
def test_a_labelled_value_is_taken_at_its_word(field: str, rest: str, pieces: list[str]) -> None:
    found = labelled(Label(field=field, rest=rest))
    assert [f"{name} {value}" for name, value in found.pieces] == pieces


@given(st.text(max_size=300))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_line_is_metadata_with_values_or_none(text: str) -> None:
    found = metadata_of(text)
    assert bool(found.kind) == bool(found.pieces)
