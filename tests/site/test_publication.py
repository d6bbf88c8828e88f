"""The site is the same whoever renders a page, and whatever was there before."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from examples import catalogue, paper, project, related, tags, term
from papershelf.config import Project
from papershelf.keeping.crew import Crew, processes
from papershelf.mkdocs_plugin import PapershelfPlugin
from papershelf.model import Catalogue, Paper, Taxonomy
from papershelf.site import laying, rendering, staging
from papershelf.site.tree import rows_of
from papershelf.site.tree_writing import Laid, Place, laid

WORDS = ("Looms", "Herons", "Harbours", "Fabrics & <b>Queries</b>", "Tides")
PEOPLE = ("Ines Muster", "Jan Beispiel", "Ola Quill")


def invented(number: int, word: str) -> Paper:
    return paper(
        f"Paper {number} on {word}",
        f"We describe {word} of kind {number}.",
        authors=(PEOPLE[number % 3], f"Only of {number}"),
        year=2020 + number % 3,
    )


def shelf(papers: Sequence[Paper]) -> Catalogue:
    """Papers with tags, authors and related papers, as enrichments would find them."""
    topics = [term(word, *(p for p in papers if word in p.title.plain)) for word in WORDS]
    names = dict.fromkeys(person.name for p in papers for person in p.authors)
    authors = Taxonomy(
        name="authors",
        title="Authors",
        singular="Author",
        terms=tuple(
            term(name, *(p for p in papers if name in {person.name for person in p.authors}))
            for name in names
        ),
        smallest_page=2,
    )
    found = catalogue(*papers).having(tags(*(topic for topic in topics if topic.papers)))
    pairs = zip(papers, [*papers[1:], papers[0]], strict=True)
    return found.having(authors).having(related(*((a, b, "looms") for a, b in pairs)))


def publish(
    folder: Path,
    found: Catalogue,
    crew: Crew | None = None,
    **settings: Any,  # noqa: ANN401 - settings of mkdocs.yml
) -> Path:
    """Build the site of a catalogue that is there already; returns the site."""
    config = load_config(str(folder / "mkdocs.yml"), **settings)
    plugin = config.plugins["papershelf"]
    assert isinstance(plugin, PapershelfPlugin)
    plugin.crew = crew

    def made(place: Project) -> Catalogue:
        plugin.write(found, place)
        return found

    with patch.object(plugin, "made", made):  # MkDocs uses one plug-in for many builds
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    return folder / "build" / "site"


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def times(site: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in site.rglob("*.html")}


PAPERS = [invented(number, WORDS[number % 5]) for number in range(20)]


def test_after_any_edits_the_site_is_the_one_made_from_nothing(tmp_path: Path) -> None:
    folder, chance = project(tmp_path / "shelf"), random.Random(4)  # noqa: S311 - edits, not secrets
    papers = list(PAPERS)
    for _ in range(4):
        site = publish(folder, shelf(papers))
        for _ in range(chance.randint(0, 3)):
            place = chance.randrange(len(papers))
            papers[place] = invented(chance.randrange(100, 999), chance.choice(WORDS))
        del papers[chance.randrange(len(papers)) :][:1]
    site = publish(folder, shelf(papers))
    fresh = publish(project(tmp_path / "fresh"), shelf(papers))
    assert files(site) == files(fresh)
    assert files(folder / "build" / "docs") == files(tmp_path / "fresh" / "build" / "docs")


def two() -> Crew:
    return Crew(partial(processes, 2), 2, least=1, later=1)


def refused(place: Place, content: bytes) -> Laid:
    if place.path.endswith(".html"):
        raise AssertionError("a page was put into the site by this process")
    return laid(place, content)


def test_the_site_that_other_processes_make_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = publish(project(tmp_path / "alone"), shelf(PAPERS))
    monkeypatch.setattr(rendering, "MANY", 1)
    monkeypatch.setattr(laying, "laid", refused)  # other processes have the real one
    folder = project(tmp_path / "together")
    for shown in (PAPERS[3:], PAPERS[:9], PAPERS):
        together = publish(folder, shelf(shown), two())
    assert files(together) == files(alone)


def test_a_page_that_a_lost_process_left_half_written_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = publish(project(tmp_path / "whole"), shelf(PAPERS))

    def half(place: Place, content: bytes) -> Laid:
        Path(place.path).write_bytes(content[:9])
        return laid(place, content)

    monkeypatch.setattr(laying, "laid", half)
    assert files(publish(project(tmp_path / "half"), shelf(PAPERS))) == files(whole)


def test_machines_that_do_not_see_the_site_send_the_same_pages(tmp_path: Path) -> None:
    alone = publish(project(tmp_path / "alone"), shelf(PAPERS))
    distant = Crew(partial(processes, 1), 1, least=1, distant=True)
    with patch.object(laying, "laid", refused):
        sent = publish(project(tmp_path / "sent"), shelf(PAPERS), distant)
    assert files(sent) == files(alone)


def test_pages_that_did_not_change_are_not_written_again(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for _ in range(2):
        publish(folder, shelf(PAPERS))
    before = times(staging.other(folder / "build" / "site"))
    site = publish(folder, shelf(PAPERS))
    after = {path.replace("site", ".site.other", 1): time for path, time in times(site).items()}
    kept = [path for path, time in before.items() if after.get(path) == time]
    assert len(kept) == len(before)


def test_our_rendering_and_mkdocs_own_give_the_same_bytes(tmp_path: Path) -> None:
    address = "https://harbour.example/shelf/"
    quick = publish(project(tmp_path / "a"), shelf(PAPERS), site_url=address)
    hook = project(tmp_path / "b")
    (hook / "hook.py").write_text("def on_page_markdown(markdown, **_): return markdown\n")
    slow = publish(hook, shelf(PAPERS), site_url=address, hooks=["hook.py"])
    assert files(quick) == files(slow)
    assert b"papers/paper-7-on-harbours/" in (quick / "sitemap.xml").read_bytes()


def test_a_hook_sees_every_page(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "hook.py").write_text(
        "def on_post_page(output, **_): return output + '<!--seen-->'\n"
    )
    site = publish(folder, shelf(PAPERS), hooks=["hook.py"])
    assert all(b"<!--seen-->" in page.read_bytes() for page in site.rglob("index.html"))
    site = publish(folder, shelf(PAPERS))
    assert not any(b"<!--seen-->" in page.read_bytes() for page in site.rglob("index.html"))


def test_a_theme_whose_frame_differs_from_page_to_page_is_rendered_by_mkdocs(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}{{ page.title | e }}{% endblock %}'
    )
    theme = {"name": "material", "custom_dir": "theme", "font": False}
    site = publish(folder, shelf(PAPERS), theme=theme)
    page = (site / "papers" / "paper-7-on-harbours" / "index.html").read_text()
    assert page.index("Paper 7 on Harbours", page.index("<body")) < page.index("<header")


def test_a_change_of_a_setting_reaches_every_page(tmp_path: Path) -> None:
    folder = project(tmp_path)
    publish(folder, shelf(PAPERS))
    site = publish(folder, shelf(PAPERS), site_name="Quay shelf")
    assert all(b"Quay shelf" in page.read_bytes() for page in site.rglob("index.html"))


def test_hand_written_pages_link_generated_ones(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = project(tmp_path)
    (folder / "content" / "about.md").write_text(
        "# About\n\n[One](papers/paper-7-on-harbours.md#abstract), [all](tags/index.md),"
        " [values](api/papers.json), [lost](papers/lost.md)\n"
    )
    (folder / "content" / "tags").mkdir()
    (folder / "content" / "tags" / "tides.md").write_text("**Tides** come and go.\n")
    site = publish(folder, shelf(PAPERS))
    about = (site / "about" / "index.html").read_text()
    for address in ("papers/paper-7-on-harbours/#abstract", "tags/", "api/papers.json"):
        assert f'href="../{address}"' in about
    assert "<strong>Tides</strong> come and go." in (site / "tags/tides/index.html").read_text()
    assert [record.message for record in caplog.records if "lost.md" in record.message]
    assert not [record.message for record in caplog.records if "abstract" in record.message]


@pytest.mark.parametrize("lost", ["rows", "page", "tree", "site"])
def test_whatever_is_lost_between_two_builds_is_there_again(tmp_path: Path, lost: str) -> None:
    folder = project(tmp_path)
    for _ in range(2):
        site = publish(folder, shelf(PAPERS))
    whole, other = files(site), staging.other(site)
    for tree in (site, other):
        if lost == "rows":
            rows_of(tree).write_bytes(b"half")
        if lost == "page":
            (tree / "papers" / "paper-7-on-harbours" / "index.html").write_text("half")
    if lost in {"tree", "site"}:
        shutil.rmtree(other if lost == "tree" else site)
    assert files(publish(folder, shelf(PAPERS))) == whole


def test_a_name_on_one_paper_leads_to_that_paper(tmp_path: Path) -> None:
    site = publish(project(tmp_path), shelf(PAPERS))
    assert not (site / "authors" / "only-of-7").exists()
    index = (site / "authors" / "index.html").read_text()
    assert '<a href="../papers/paper-7-on-harbours/">Only of 7</a>' in index
    page = (site / "papers" / "paper-7-on-harbours" / "index.html").read_text()
    assert "Jan Beispiel</a>, Only of 7" in page
    assert '<a href="../../authors/jan-beispiel/">Jan Beispiel</a>' in page
