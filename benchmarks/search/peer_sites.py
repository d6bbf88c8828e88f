"""Sites of the same papers with other engines' searches, each in its own best honest setting.

Their packages are installed once below `build/search-bench/`: Pagefind by pip from
`requirements.txt`, MiniSearch and lunr.js by npm from `package-lock.json`. Material's search is
that of the mkdocs-material that Papershelf itself needs.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

from catalogues import KEPT, Document

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
NODE = KEPT / "node"
PYTHON = KEPT / "pagefind" / "bin" / "python"
MATERIAL = """\
site_name: Papers
theme:
  name: material
  font: false
plugins:
  - search
"""


def install() -> None:
    """The peers' packages, unless they are there."""
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", str(PYTHON.parents[1]))
        lock = str(HERE / "requirements.txt")
        run(str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock)
    if not (NODE / "node_modules").exists():
        NODE.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, NODE)
        run("npm", "ci", "--silent", "--no-audit", "--no-fund", folder=NODE)


def run(*command: str, folder: Path | None = None, given: str | None = None) -> str:
    """What a program prints."""
    done = subprocess.run(  # noqa: S603 - fixed programs and files of this folder
        command, cwd=folder, input=given, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def pagefind(papers: Sequence[Document], folder: Path) -> None:
    """Pagefind's own index of one small page a paper."""
    write_page(folder, "pagefind.js")
    target = folder / "search" / "pagefind"
    run(str(PYTHON), str(PEERS / "build_pagefind.py"), str(target), given=as_json(papers))


def minisearch(papers: Sequence[Document], folder: Path) -> None:
    """MiniSearch with an index made beforehand."""
    _minisearch(papers, folder, "minisearch-settings.js")


def minisearch_plain(papers: Sequence[Document], folder: Path) -> None:
    """The same without tolerance."""
    _minisearch(papers, folder, "minisearch-plain-settings.js")


def _minisearch(papers: Sequence[Document], folder: Path, settings: str) -> None:
    library = NODE / "node_modules" / "minisearch" / "dist" / "es" / "index.js"
    write_page(folder, "minisearch.js", {"minisearch-library.js": library.read_text("utf-8")})
    shutil.copy(PEERS / settings, folder / "search" / "settings.js")
    script = str(PEERS / "build_minisearch.js")
    made = run("node", script, str(PEERS / settings), folder=NODE, given=as_json(papers))
    (folder / "search" / "index.json").write_text(made, "utf-8")


def lunr(papers: Sequence[Document], folder: Path) -> None:
    """lunr.js with an index made beforehand."""
    source = (NODE / "node_modules" / "lunr" / "lunr.js").read_text("utf-8")
    wrapped = f"const module = {{ exports: {{}} }}, exports = module.exports;\n{source}\n"
    write_page(folder, "lunr.js", {"lunr-library.js": f"{wrapped}export default module.exports;\n"})
    made = run("node", str(PEERS / "build_lunr.js"), folder=NODE, given=as_json(papers))
    (folder / "search" / "index.json").write_text(made, "utf-8")
    titles = json.dumps({paper.id: paper.title for paper in papers}, ensure_ascii=False)
    (folder / "search" / "titles.json").write_text(titles, "utf-8")


def material(papers: Sequence[Document], folder: Path) -> None:
    """A stock Material site whose search index holds one page for each paper.

    The index is written as Material's plug-in writes it for pages that hold a heading and a text;
    rendering tens of thousands of pages would change nothing about searching them.
    """
    project = folder.parent / f"{folder.name}-project"
    (project / "docs").mkdir(parents=True)
    (project / "docs" / "index.md").write_text("# Papers\n", "utf-8")
    (project / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    run(
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--site-dir",
        str(folder),
        folder=project,
    )
    place = folder / "search" / "search_index.json"
    index = json.loads(place.read_text("utf-8"))
    index["docs"] = [material_row(paper) for paper in papers]
    place.write_text(json.dumps(index, separators=(",", ":")), "utf-8")


def material_row(paper: Document) -> dict[str, str]:
    """A page as Material's plug-in indexes it."""
    text = f"<p>{escape(', '.join(paper.authors))}</p> <p>{escape(paper.text)}</p>"
    return {"location": f"papers/{paper.id}/", "title": escape(paper.title), "text": text}


def write_page(folder: Path, adapter: str, more: Mapping[str, str] | None = None) -> None:
    """The plain search page with one library's adapter."""
    place = folder / "search"
    place.mkdir(parents=True, exist_ok=True)
    shutil.copy(PEERS / "page.html", place / "index.html")
    shutil.copy(PEERS / "page.js", place / "page.js")
    shutil.copy(PEERS / adapter, place / "engine.js")
    for name, text in (more or {}).items():
        (place / name).write_text(text, "utf-8")


def as_json(papers: Sequence[Document]) -> str:
    """Documents as the builders read them."""
    rows = (
        {"id": paper.id, "title": paper.title, "text": paper.text, "authors": list(paper.authors)}
        for paper in papers
    )
    return json.dumps(list(rows), ensure_ascii=False)


Writer = Callable[[Sequence[Document], Path], None]
SITES: Mapping[str, Writer] = {
    "Material": material,
    "Pagefind": pagefind,
    "MiniSearch": minisearch_plain,
    "MiniSearch, tolerant": minisearch,
    "lunr.js": lunr,
}
