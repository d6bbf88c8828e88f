from __future__ import annotations

from dataclasses import replace

from examples import paper
from papershelf.exports.ris import export, reference
from papershelf.model import Catalogue, Field, Issued, PaperId, Person, Record, Resource
from papershelf.plugins import contents


def test_a_record_holds_what_is_known() -> None:
    known = replace(
        paper("Looms & Cloth", "Weaving.", venue="Proc. of Looms", year=2024),
        kind="paper-conference",
        authors=(
            Person(given="José", family="de la Cruz", orcid="0000-0002-1825-0097"),
            Person(given="Martin", family="King Jr."),
            Person(literal="Example and Sons"),
        ),
        issued=Issued(year=2024, month=3),
        keywords=("looms",),
        identifiers={"doi": "10.5555/x_y", "pmid": "123", "arxiv": "2401.01234"},
        links=(Resource(kind="pdf", url="https://a.example/x.pdf"),),
    )
    assert reference(known, "cruz2024") == (
        "TY  - CONF\n"
        "TI  - Looms & Cloth\n"
        "AU  - de la Cruz, José\n"
        "AU  - King, Martin, Jr.\n"
        "AU  - Example and Sons,\n"
        "PY  - 2024\n"
        "DA  - 2024/03//\n"
        "T2  - Proc. of Looms\n"
        "AB  - Weaving.\n"
        "KW  - looms\n"
        "DO  - 10.5555/x_y\n"
        "AN  - 123\n"
        "DB  - PubMed\n"
        "UR  - https://arxiv.org/abs/2401.01234\n"
        "L1  - https://a.example/x.pdf\n"
        "ID  - cruz2024\n"
        "N1  - orcid: José de la Cruz, 0000-0002-1825-0097\n"
        "ER  - \n"
    )


def test_fields_without_a_code_are_notes() -> None:
    values = {"shelf": "B3", "volume": "7", "pages": "97--105", "entrytype": "article"}
    fields = {name: (Field(text=text, lines=(1,)),) for name, text in values.items()}
    origin = (Record(source="a.bib", line=1, fields=fields, raw=""),)
    written = reference(replace(paper("Looms"), origin=origin))
    assert "N1  - shelf: B3\nVL  - 7\nSP  - 97\nEP  - 105\n" in written


def test_a_strangers_text_begins_no_line() -> None:
    hostile = replace(paper("Looms\nER  - \nTY  - JOUR", venue="x\x85ER  - y"), keywords=("\r\n",))
    lines = reference(hostile).splitlines()
    assert [line[:2] for line in lines] == ["TY", "TI", "T2", "ID", "ER"]


def test_the_export_is_one_file_with_distinct_ids() -> None:
    shelf = Catalogue(papers=(paper("Looms"), replace(paper("Looms"), id=PaperId("looms-2"))))
    ((path, content),) = contents(export(shelf))
    assert path == "api/papers.ris"
    assert content.count(b"ID  - looms") == 2
    assert b"ID  - loomsb\n" in content
