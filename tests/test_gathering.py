"""Sources to papers, of which only what changed is read and cleaned again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf import build, gathered_lines
from papershelf.gathering import Gathered, gathered, opened
from papershelf.keeping.workers import hired
from papershelf.model import IN_PROCESS, Paper, Workers, mark

Sources = Sequence[tuple[str, bytes]]

BIB = b"@article{terns, title={Terns over the {H}arbour}, year=never}\n@article{b, year=2020}\n"
WORDS = ("Moss", "Tides", "Looms \\\\frob{x}", "Nests $x_i$", "\\ud83d half", "Zürich & Łódź")
LINES = st.one_of(
    st.builds(
        '{{"id": "{}", "title": "{}", "authors": ["Ada Lovelace"], "year": "{}"}}'.format,
        st.integers(1, 6),
        st.sampled_from(WORDS),
        st.sampled_from(("2024", "soon")),
    ),
    st.sampled_from(('{"title": "Kelp", "keywords": 7}', '{"year": 2020}', "{broken", "", "[]")),
)
FILES = st.lists(LINES, max_size=25)


def source(lines: Sequence[str], name: str = "a.jsonl") -> tuple[str, bytes]:
    """A file that is one of JSON Lines whatever some of its lines are."""
    first = [json.dumps({"title": f"Herons {number}", "doi": "x"}) for number in range(5)]
    return name, "\n".join([*first, *lines]).encode()


def through(sources: Sources, workers: Workers = IN_PROCESS) -> Gathered:
    return gathered(opened(sources), workers)


def said(found: Gathered) -> object:
    """All that a build takes from the sources."""
    problems = [problem for reading in found.readings for problem in reading.problems]
    counts = [build.source_count(reading) for reading in found.readings]
    return found.papers, [*problems, *found.doubts], counts, list(map(mark, found.papers))


def whole(sources: Sources) -> object:
    """The same with every source read at once and every record cleaned alone."""
    readings = build.read(sources)
    records = [record for reading in readings for record in reading.records]
    papers, doubts = build.cleaned(records)
    return said(Gathered(readings, papers, doubts))


@settings(deadline=None, derandomize=True, max_examples=60)
@given(FILES, FILES)
def test_lines_read_alone_say_what_the_whole_file_says(one: list[str], other: list[str]) -> None:
    sources = [source(one), ("b.bib", BIB), source(other, "c.jsonl")]
    assert said(through(sources)) == whole(sources)


def test_after_any_change_what_is_kept_says_what_reading_anew_says(tmp_path: Path) -> None:
    lines = [f'{{"id": "p{n}", "title": "Moss {n}", "year": "soon"}}' for n in range(300)]
    variants = [
        lines,
        ["", '{"title": "New at the top"}', *lines],
        [*lines[:150], lines[0], "{broken", *lines[151:]],
        lines[::-1],
        lines[:40],
    ]
    for variant in variants:
        sources = [source(variant), source(variant, "b.jsonl")]
        workers = hired(tmp_path, 1)
        assert said(through(sources, workers)) == whole(sources)
        workers.close()


def test_only_stretches_that_changed_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f'{{"id": "p{number}", "title": "Moss {number}"}}' for number in range(400)]
    read: list[str] = []

    def counting(text: str, reader: str) -> gathered_lines.Said:
        read.extend(text.splitlines())
        return gathered_lines.SAID.run(text, reader)

    step = replace(gathered_lines.SAID, run=counting)
    monkeypatch.setattr("papershelf.gathering.SAID", step)
    through([source(lines)], hired(tmp_path, 1))
    assert len(read) == 405
    read.clear()
    through([source(["", *lines])], hired(tmp_path, 1))
    assert 0 < len(read) < 300
    read.clear()
    moved = through([source(["", *lines], "renamed.jsonl")], hired(tmp_path, 1))
    assert read == []
    assert moved.papers[-1].origin[0].source == "renamed.jsonl"
    assert moved.papers[-1].origin[0].line == 406


def test_a_record_is_the_same_however_its_line_was_read() -> None:
    sources = [source(['{"id": 7, "title": "Kelp", "votes": 3, "keywords": ["a", "b"]}'])]
    (record,) = through(sources).papers[-1].origin
    (reading,) = build.read(sources)
    assert record == reading.records[-1]
    assert reading.records[-1] == record
    assert list(record.fields) == list(reading.records[-1].fields)


def test_lines_whose_encoding_is_doubtful_are_read_as_a_whole() -> None:
    name, content = source(['{"title": "Caf\\u00e9"}'])
    sources = [(name, content + b'\n{"title": "Caf\xe9"}')]
    assert opened(sources)[0].reading is not None
    assert said(through(sources)) == whole(sources)


def test_a_paper_that_was_changed_has_another_mark() -> None:
    paper: Paper = through([source([])]).papers[0]
    assert mark(replace(paper, venue="Kiel")) != mark(paper)
    assert mark(replace(paper)) == mark(paper)
