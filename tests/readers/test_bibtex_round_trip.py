"""What the BibTeX export writes, the BibTeX reader reads with the same meaning."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from entry_samples import records_in
from papershelf.clean import clean
from papershelf.exports.bibtex import entry
from papershelf.model import Issued, Paper, PaperId, Person, Record, RichText
from papershelf.readers.bibtex import PLUGIN

WORDS = "Tides 5% a&b #1 a_b ~3 $5 me@port naïve Größe Ñandú x/y (z) [w] a=b q+r c:d e;f g,h"
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=6).map(
    lambda words: f"The {' '.join(words)} of Ports"
)
NAMES = st.sampled_from(["Ada", "Zoë", "Ångström", "O'Neil", "Jean-Luc", "van der Berg", "Ñandú"])
PEOPLE = st.builds(lambda given, family: Person(given=given, family=family), NAMES, NAMES)
GROUPS = st.sampled_from(["Tide and Buoy Group", "Port, Inc", "Harbours"])
ORIGIN = Record(source="a.bib", line=1, fields={}, raw="")


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    groups = [Person(literal=name) for name in draw(st.lists(GROUPS, max_size=1))]
    return Paper(
        id=PaperId("tides"),
        kind=draw(st.sampled_from(["article-journal", "paper-conference", "thesis", "book"])),
        title=RichText.of(draw(TEXTS)),
        authors=(*draw(st.lists(PEOPLE, max_size=3)), *groups),
        issued=Issued(year=draw(st.integers(1900, 2030)), month=draw(st.integers(0, 12))),
        venue=draw(TEXTS),
        identifiers={"doi": "10.5555/a_b(c)d", "arxiv": "2401.01234"},
        origin=(ORIGIN,),
    )


@given(papers())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_an_exported_paper_is_read_as_the_same_paper(paper: Paper) -> None:
    (record,) = records_in(PLUGIN, entry(paper, "tides"))
    found, _ = clean(record)
    assert (record.key, found.kind, found.issued) == ("tides", paper.kind, paper.issued)
    assert found.authors == paper.authors
    assert found.identifiers == paper.identifiers
    assert found.title.plain == paper.title.plain
    assert found.venue == paper.venue
