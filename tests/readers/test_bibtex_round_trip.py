"""What the BibTeX export writes, the BibTeX reader and cleaning read with the same meaning."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from entry_samples import BIBTEX, records_in
from papershelf.clean import clean
from papershelf.exports.bibtex import export, full_entry
from papershelf.exports.bibtex_types import TYPES
from papershelf.exports.citation_keys import keys
from papershelf.model import Catalogue, Paper, PaperId
from papershelf.plugins import contents
from papershelf.readers.bibtex import PLUGIN
from papershelf.readers.bibtex_fields import TYPES as READ_TYPES
from round_trips import ANY, meaning, record, sound

NOTES = st.sampled_from(["{Tide} club", "\\emph{x} 5\\%", "a -- b", "tides"])


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Papers as cleaning makes them of any text."""
    found, _ = clean(
        record(
            draw(ANY.filter(str.strip)),
            author=draw(st.lists(ANY, max_size=3)),
            abstract=draw(ANY),
            venue=draw(ANY),
            keyword=draw(st.lists(ANY, max_size=2)),
            issued=draw(st.sampled_from(["2020", "2020-03", "2020-03-07", "soon"])),
            doi="10.5555/a_b(c)d",
            arxiv="2401.01234",
            url="https://a.example/x~y_z%20",
            entrytype="article",
            note=draw(NOTES),
            groups="read",
        )
    )
    return replace(found, kind="article-journal" if found.venue else "article")


@given(papers())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_paper_is_read_again_as_the_same_paper(paper: Paper) -> None:
    written = full_entry(paper, "tides")
    assume(paper.title.plain and sound(written))
    (found,) = records_in(PLUGIN, written)
    again, _ = clean(found)
    assert found.key == "tides"
    assert meaning(again) == meaning(paper)


def test_a_whole_file_is_the_same_after_two_journeys() -> None:
    once = journey(BIBTEX)
    assert "groups = {read}" in once
    assert "@article{lovelace2024," in once
    assert journey(once) == once


def journey(text: str) -> str:
    found = [clean(made)[0] for made in records_in(PLUGIN, text)]
    papers = tuple(replace(one, id=PaperId(f"p{n}")) for n, one in enumerate(found))
    assert len(keys(papers)) == len(found)
    ((_, content),) = contents(export(Catalogue(papers=papers)))
    return content.decode()


def test_entry_types_are_written_as_they_are_read() -> None:
    for kind, names in TYPES.items():
        assert [READ_TYPES[name] for name in names.split()[:1]] in ([kind], ["article-journal"])
    for name, kind in READ_TYPES.items():
        entry = f"@{name}{{k, title = {{Tides}}, journal = {{Tide Letters}}}}"
        (read,) = records_in(PLUGIN, entry)
        assert read.kind == kind
        assert full_entry(clean(read)[0]).startswith(f"@{name}{{k,")


def test_fields_of_a_second_value_keep_their_name() -> None:
    entry = "@misc{k, title = {Tides}, note = {one}, note = {two}}"
    (read,) = records_in(PLUGIN, entry)
    written = full_entry(clean(read)[0])
    assert "note = {one}" in written
    assert "note = {two}" in written
    assert len(records_in(PLUGIN, written)) == 1
