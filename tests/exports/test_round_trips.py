"""What the exports of RIS and CSL-JSON write, the readers read with the same meaning."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from entry_samples import RIS, records_in
from papershelf.clean import clean
from papershelf.exports import csl_json, ris
from papershelf.model import Catalogue, Paper
from papershelf.plugins import contents
from papershelf.readers.csl import PLUGIN as CSL_READER
from papershelf.readers.ris import PLUGIN as RIS_READER
from round_trips import PLAIN, meaning, record

AUTHORS = ["Lovelace, Ada", "{Tide and Buoy Group}", "King, Jr., Martin", "王, 小明", "Plato"]
TIMES = settings(max_examples=60, deadline=None, derandomize=True)


@st.composite
def papers(draw: st.DrawFn, /, **extra: str | list[str]) -> Paper:
    found, _ = clean(
        record(
            draw(PLAIN),
            author=draw(st.lists(st.sampled_from(AUTHORS), unique=True)),
            abstract=draw(PLAIN),
            venue=draw(PLAIN),
            keyword=["tides", "R&D"],
            issued=draw(st.sampled_from(["2020", "2020-03", "2020-03-07"])),
            doi="10.5555/a_b(c)d",
            issn="1234-5679",
            url="https://a.example/x~y_z",
            volume="7",
            **extra,
        )
    )
    return found


@given(papers(ty="JOUR", pages="97-105", n1="shelf: B3", m1="12"))
@TIMES
def test_a_paper_is_the_same_after_a_journey_through_ris(paper: Paper) -> None:
    (found,) = records_in(RIS_READER, ris.reference(paper, "tides"))
    assert found.key == "tides"
    assert meaning(clean(found)[0]) == meaning(paper)


@given(papers(page="97-105", shelf="B3", editor=["King, Jr., Ada", "{Tide Group}"]))
@TIMES
def test_a_paper_is_the_same_after_a_journey_through_csl_json(paper: Paper) -> None:
    ((_, content),) = contents(csl_json.export(Catalogue(papers=(paper,))))
    (found,) = records_in(CSL_READER, content.decode())
    assert found.key == "tides"
    assert meaning(clean(found)[0]) == meaning(paper)


def test_a_ris_file_is_the_same_after_two_journeys() -> None:
    once = journey(RIS)
    assert "L1  - file:///home/ada/1.pdf" in once
    assert journey(once) == once


def journey(text: str) -> str:
    return "".join(ris.reference(clean(found)[0]) for found in records_in(RIS_READER, text))
