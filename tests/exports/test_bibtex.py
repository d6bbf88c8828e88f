from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import paper
from papershelf.exports import bibtex
from papershelf.exports.bibtex import entry, export, full_entry
from papershelf.exports.citation_keys import citation_key, keys
from papershelf.exports.latex import latex
from papershelf.exports.latex_titles import protected
from papershelf.model import Catalogue, Issued, PaperId, Person, Resource, RichText, Run, RunKind
from papershelf.plugins import contents

TIMES = settings(deadline=None, max_examples=150, derandomize=True)


def balance(text: str) -> int:
    """Opening braces less closing ones, as BibTeX counts them; -1 as soon as it is negative."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return -1
    return depth


def test_an_entry_holds_what_is_known() -> None:
    known = replace(
        paper(
            "LOOM-2: Weaving & Cloth", venue="Proc. of Looms", identifiers={"doi": "10.5555/x_y"}
        ),
        kind="paper-conference",
        authors=(
            Person(given="José", family="de la Cruz"),
            Person(given="Martin", family="King Jr."),
            Person(literal="Example and Sons"),
        ),
        issued=Issued(year=2024, month=3),
        links=(
            Resource(kind="code", url="https://github.com/a/b"),
            Resource(kind="paper", url="https://a.example/x?a=1&b={2}"),
        ),
    )
    assert entry(known) == (
        "@inproceedings{delacruz2024loom,\n"
        "  title = {{LOOM-2}: Weaving \\& Cloth},\n"
        "  author = {de la Cruz, Jos{\\'e} and King, Jr., Martin and {Example and Sons}},\n"
        "  year = {2024},\n"
        "  month = mar,\n"
        "  booktitle = {Proc. of Looms},\n"
        "  doi = {10.5555/x_y},\n"
        "  url = {https://a.example/x?a=1&b=%7B2%7D},\n"
        "}\n"
    )


def test_a_preprint_names_its_archive() -> None:
    written = entry(paper("Looms", identifiers={"arxiv": "2401.01234"}))
    assert written.startswith("@misc{looms,")
    assert "eprint = {2401.01234},\n  archivePrefix = {arXiv}," in written


def test_a_key_falls_back_on_the_title() -> None:
    assert citation_key(paper("On the Weaving of Cloth by Hand")) == "weavingclothhand"
    assert citation_key(paper("Über Tücher", authors=("Müller",), year=1999)) == "muller1999uber"
    assert citation_key(paper("中文")).isascii()


def test_equal_keys_are_told_apart_by_letters() -> None:
    papers = [replace(paper("Looms", line=line), id=PaperId(f"p{line}")) for line in range(1, 30)]
    named = list(keys(papers).values())
    assert named[:3] == ["looms", "loomsb", "loomsc"]
    assert named[26] == "loomsaa"
    assert len(set(named)) == len(named)


def test_the_export_is_one_file_with_distinct_keys() -> None:
    shelf = Catalogue(papers=(paper("Looms"), replace(paper("Looms"), id=PaperId("looms-2"))))
    ((path, content),) = contents(export(shelf))
    assert path == "api/papers.bib"
    assert content.decode().count("@misc{") == 2
    assert "@misc{loomsb," in content.decode()


def test_formulas_stay_formulas_unless_they_would_break_the_entry() -> None:
    def titled(source: str) -> str:
        run = Run(kind=RunKind.MATH, text="x", source=source)
        return entry(replace(paper("T"), title=RichText(runs=(run,))))

    assert "title = {$x^{2}$}" in titled("x^{2}")
    assert "title = {x}" in titled("x}")
    assert "title = {x}" in titled(r"\{x")


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("BERTs and T5 for a 2D World", "{BERTs} and {T5} for a {2D} World"),
        ("Reading the papers of Latvia today", "Reading the papers of {Latvia} today"),
        ("Pre-Trained Models: A Survey", "Pre-Trained Models: A Survey"),
        ('A "Great" Title', "A ``Great'' Title"),
    ],
)
def test_names_in_titles_keep_their_capitals(title: str, wanted: str) -> None:
    assert protected(title) == wanted


def test_signs_of_latex_are_escaped() -> None:
    assert latex("50% & #1 $2 a_b") == r"50\% \& \#1 \$2 a\_b"
    assert latex("{x} ~ ^") == (
        r"\textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{}"
    )
    assert latex("C:\\d") == r"C:{\textbackslash}d"
    assert latex("Gödel – “x”") == "G{\\\"o}del -- ``x''"


@TIMES
@given(st.text(max_size=60), st.text(max_size=30))
def test_no_text_breaks_an_entry(title: str, name: str) -> None:
    text = RichText(
        runs=(
            Run(kind=RunKind.TEXT, text=title),
            Run(kind=RunKind.MATH, text=name, source=title),
            Run(kind=RunKind.EMPH, text=name),
        )
    )
    author = Person(given=name, family=title) if name else Person(literal=title)
    hostile = replace(paper("T"), title=text, authors=(author,), venue=name)
    written = full_entry(hostile)
    assert balance(written) == 0
    assert written.splitlines()[0].isascii()
    assert written.endswith("}\n")


def test_a_page_and_the_export_write_a_title_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def counted(title: RichText) -> str:
        written.append(title.plain)
        return title.plain

    monkeypatch.setattr(bibtex, "titled", counted)
    known = paper("A title that no other test has", "An abstract.", authors=("Ada Lovelace",))
    assert "abstract = {An abstract.}" in full_entry(known)
    assert "abstract" not in entry(known)
    assert written == ["A title that no other test has"]
