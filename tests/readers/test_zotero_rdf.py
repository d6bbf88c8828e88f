"""Zotero RDF: items, what they point to, and broken XML."""

from __future__ import annotations

from structured_samples import SAMPLES, lines, noise, problems, records, texts

TEXT = SAMPLES["zotero_rdf"][1]


def test_an_item_takes_its_journal_and_attachment_in_with_their_lines() -> None:
    first, second = records("zotero_rdf")
    assert (first.kind, second.kind) == ("article-journal", "paper-conference")
    assert texts(first, "title") == ["Deep Tides & Others"]
    assert texts(first, "author") == ["Lovelace, Ada"]
    assert texts(first, "venue") == ["Harbour Letters"]
    assert texts(first, "doi") == ["10.5555/tides.1"]
    assert texts(first, "file") == ["tides.pdf"]
    assert lines(first, "venue") == [9, 25, 26, 27, 28]
    assert (first.line, first.raw.split("\n")[0]) == (7, TEXT.split("\n")[6])


def test_only_the_frame_belongs_to_no_item() -> None:
    assert [one.line for one in noise("zotero_rdf", TEXT)] == [1, 2, 3, 4, 5, 6, 37]


def test_a_broken_item_costs_only_itself() -> None:
    text = TEXT.replace("<dc:date>March 2024</dc:date>", "<dc:date>March & 2024</date>")
    (found,) = records("zotero_rdf", text)
    assert texts(found, "title") == ["Buoys"]
    (problem,) = problems("zotero_rdf", text)
    assert problem.message.startswith("The XML cannot be read:")
    assert (problem.line, problem.set_aside) == (22, tuple(range(7, 25)))


def test_entities_that_a_file_declares_are_refused() -> None:
    text = '<!DOCTYPE r [<!ENTITY a "Tides">]>\n' + TEXT.replace("Buoys", "&a;")
    (problem,) = problems("zotero_rdf", text)
    assert "undefined entity" in problem.message
    assert len(records("zotero_rdf", text)) == 1


def test_elements_nested_without_end_are_told() -> None:
    text = TEXT.replace("Buoys", "<a>" * 200 + "</a>" * 200)
    (problem,) = problems("zotero_rdf", text)
    assert "nested too deep" in problem.message
