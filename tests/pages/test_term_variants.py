from __future__ import annotations

from conftest import CHECKOUT
from enrich_examples import catalogue, paper
from papershelf import files
from papershelf.enrich import authors
from papershelf.model import ENGLISH, Person
from papershelf.site.drafting import drafted, pieces


def test_an_authors_page_shows_the_spellings_and_escapes_them() -> None:
    people = [Person(given="Ada", family=family) for family in ("Quill <b>", "QUILL <b>")]
    shelf = catalogue(paper("A", authors=people[:1]), paper("B", authors=people[1:]))
    shelf = shelf.having(authors.run(shelf))
    templates = files.templates(files.template_folders(CHECKOUT))
    pages = {piece.page.path: drafted(piece, (templates, ENGLISH)) for piece in pieces(shelf, {})}
    text = pages["authors/ada-quill-b.md"]
    assert "\nWritten as Ada QUILL &lt;b&gt; (1), Ada Quill &lt;b&gt; (1)\n" in text
