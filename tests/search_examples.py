"""A made-up catalogue that search is told with, and a bare site that searches it."""

from __future__ import annotations

from pathlib import Path

import mkdocs
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from examples import catalogue, paper, tags, term
from papershelf.enrich import authors, venues, years
from papershelf.model import ENGLISH, Catalogue
from papershelf.pages import search as search_page
from papershelf.render.scripts import published
from papershelf.search import index
from papershelf.search.lunr_module import as_module

CHECKOUT = Path(__file__).parent.parent
SCRIPTS = CHECKOUT / "site_templates" / "assets" / "search"
LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"

WEAVER = paper(
    "WEAVER: Threading Sensor Streams with Sparse Looms",
    "Sensor streams arrive faster than they can be stored. We present WEAVER, a sparse loom that "
    "threads streams into compact fabrics. It proposes nothing that a weaver would not know.",
    authors=("Ada Quill", "Ben Zürn"),
    year=2021,
    venue="Journal of Looms",
)
B_WEAVER = paper(
    "B-WEAVER: Better Threading of Sensor Streams with Sparse Looms",
    "WEAVER threads sensor streams. B-WEAVER, a better WEAVER, threads them with less waste; "
    "against WEAVER it wins on four of five WEAVER data sets.",
    authors=("Ada Quill",),
    year=2022,
)
MERGING = paper(
    "Multi-Task Merging of Harbour Models",
    "Models that were tuned for single tasks are merged into one multi-task model.",
)
MULTITASK = paper(
    "Multitask Ferries Learn Quickly",
    "A ferry that learns many things at once learns each of them sooner. Few examples suffice.",
)
SPACED = paper("Many Lakes", "Learning a multi task policy for many lakes at once.")
UNSPACED = paper("TIDES:A Contrastive Model of $k$-NN Tides", "Tides come back, as neighbours do.")
PLUS = paper("Compiling C++ for Lighthouses", "Lighthouses run on small machines.")
SHARP = paper("Compiling C# for Lighthouses", "Lighthouses run on other small machines.")
CHINESE = paper("面向港口的多任务学习", "我们提出一种新的方法。")
RUSSIAN = paper("Ещё раз о приливах", "Приливы возвращаются.")
HOSTILE = paper(
    '<img src=x onerror="window.broken=1"> Injecting & Escaping',
    "<script>window.broken=1</script> An abstract on injecting markup into catalogues.",
)
STOP_WORDS = paper("What Is It?", "")
HERONS = tuple(
    paper(f"Counting Herons, Part {number}", f"We count herons in harbour {number}. " * number)
    for number in range(1, 46)
)
PAPERS = (
    *(B_WEAVER, WEAVER, MERGING, MULTITASK, SPACED, UNSPACED, PLUS, SHARP, CHINESE, RUSSIAN),
    *(HOSTILE, STOP_WORDS, *HERONS),
)


def shelf() -> Catalogue:
    """Papers with tags."""
    return catalogue(*PAPERS).having(
        tags(
            term("stream weaving", WEAVER, B_WEAVER),
            term("multi-task learning", MERGING, MULTITASK, SPACED),
            term("<b>markup</b>", HOSTILE),
        )
    )


def full_shelf() -> Catalogue:
    """The same with authors, years and venues to filter by."""
    found = shelf()
    for enrichment in (authors.PLUGIN, years.PLUGIN, venues.PLUGIN):
        found = found.having(enrichment.run(found))
    return found


def write_site(folder: Path, found: Catalogue) -> Path:
    """A folder with the index, the scripts and a blank page, as the build would publish them.

    Modules that no page loads by themselves lie beside the scripts, for tests that call them.
    """
    scripts = folder / "assets" / "papershelf" / "search"
    scripts.mkdir(parents=True)
    modules = {script.name: script.read_text() for script in SCRIPTS.glob("*.js")}
    modules["lunr.js"] = as_module(LUNR.read_text())
    for name, text in {**modules, **dict(published(modules))}.items():
        (scripts / name).write_text(text)
    for path, content in index.export(found):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "index.html").write_text("<!doctype html><meta charset=utf-8><title>Blank</title>")
    return folder


MAIN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Shelf</title>
{% block fonts %}{% endblock %}</head><body>
<form role="search" class="ps-box" aria-label="Site" action="../search/" method="get">
<input type="search" name="q" aria-label="Search papers"></form>
<main>{% block content %}{{ page.content }}{% endblock %}</main>
<script type="module" src="{{ 'assets/papershelf/search/box.js' | url }}"></script>
</body></html>
"""
"""A stand-in for the theme's main.html: a header's box and a place for the content."""


def write_pages(folder: Path, found: Catalogue | None = None) -> Path:
    """The search page and a page with nothing but the header's box, in the theme's templates."""
    (searching,) = search_page.pages(found or shelf())
    meta = {**searching.front_matter, "examples": ["sparse looms"]}
    theme = CHECKOUT / "site_templates" / "theme"
    loader = ChoiceLoader([DictLoader({"main.html": MAIN}), FileSystemLoader(theme)])
    templates = Environment(loader=loader)  # noqa: S701 - MkDocs does not escape either
    templates.filters["url"] = lambda path: f"../{path}"
    templates.globals["say"] = ENGLISH.say
    for path, template, content in (
        ("search", "search.html", "<h1>Search</h1><p>Browse <a href='../tags/'>tags</a>.</p>"),
        ("about", "main.html", "<h1>About</h1><textarea aria-label='Note'></textarea>"),
    ):
        (folder / path).mkdir(exist_ok=True)
        made = templates.get_template(template).render(page={"content": content}, meta=meta)
        (folder / path / "index.html").write_text(made)
    for some in PAPERS:
        place = folder / "papers" / some.id
        place.mkdir(parents=True)
        (place / "index.html").write_text(f"<title>{some.id}</title>")
    return folder
