"""Markdown files with front matter."""

from __future__ import annotations

from structured_samples import SAMPLES, lines, noise, problems, records, texts

TEXT = SAMPLES["frontmatter"][1]


def test_the_front_matter_describes_the_paper_and_the_body_is_its_abstract() -> None:
    (found,) = records("frontmatter")
    assert texts(found, "author") == ["Ada Lovelace", "Zhang, Wei"]
    assert (texts(found, "issued"), texts(found, "shelf")) == (["2024-03-12"], ["3"])
    assert texts(found, "keyword") == ["tides", "harbours"]
    assert texts(found, "abstract") == ["Tides rise and fall in every harbour.\nWe survey them."]
    assert (lines(found, "title"), lines(found, "abstract")) == ([2], [14, 15])
    assert found.raw == TEXT
    assert [one.line for one in noise("frontmatter", TEXT)] == [1, 10, 12]


def test_an_abstract_in_the_front_matter_leaves_the_body_as_a_field() -> None:
    (found,) = records("frontmatter", TEXT.replace("shelf: 3", "abstract: We survey."))
    assert texts(found, "abstract") == ["We survey."]
    assert texts(found, "body")[0].startswith("Tides rise")


def test_broken_front_matter_is_told_at_its_line() -> None:
    text = TEXT.replace("title: Deep Tides", "title: Deep: Tides")
    (problem,) = problems("frontmatter", text)
    assert (problem.line, records("frontmatter", text)) == (2, [])
    assert "title: 'Deep Tides'" in problem.hint


def test_front_matter_without_an_end_ends_at_a_blank_line() -> None:
    (found,) = records("frontmatter", TEXT.replace("shelf: 3\n---\n", "shelf: 3\n"))
    assert texts(found, "title") == ["Deep Tides"]
    assert texts(found, "abstract")
