"""What `papershelf serve` shows beside a paper's page."""

from __future__ import annotations

from pathlib import Path

from papershelf.site.beside import write_beside

PAGE = b'---\ntitle: "Herons"\n---\n\n# Herons\n\n[a tag](<../tags/birds.md>)\n'
PLACE = "papers/herons.md"


def test_a_page_has_its_markdown_and_its_entry_beside_it(tmp_path: Path) -> None:
    write_beside(tmp_path, {PLACE: PAGE}.__getitem__, {PLACE: "@article{herons\ud800}\n"})
    folder = tmp_path / "papers" / "herons"
    assert (folder / "index.md").read_text() == "# Herons\n\n[a tag](<../../tags/birds/>)\n"
    assert (folder / "cite.bib").read_text() == "@article{herons?}\n"


def test_a_file_that_an_editor_put_there_stays(tmp_path: Path) -> None:
    (tmp_path / "papers" / "herons").mkdir(parents=True)
    own = tmp_path / "papers" / "herons" / "cite.bib"
    own.write_text("own")
    write_beside(tmp_path, {PLACE: PAGE}.__getitem__, {PLACE: "@article{herons}\n"})
    assert own.read_text() == "own"
