"""Reading from and writing to the disk; nothing else in the package opens a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path

from papershelf.errors import CatalogueError, OutputError, SourceError
from papershelf.permalinks import ASSETS
from papershelf.render.page import Template

MARKER = ".papershelf"
"""A file that says that a folder is ours to rewrite."""

CURATED = {".yml", ".yaml", ".tsv"}
"""Files that an editor keeps beside the sources and that are not published as they are."""


# ---------------------------------------------------------------- reading


def read(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        SourceError: it cannot be read.

    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(
            f"The file cannot be read: {reason}",
            where=str(path),
            hint="Check that it exists and that you may read it.",
        ) from error


def read_text(path: Path) -> str:
    """A file as UTF-8 text; an absent one is empty.

    Raises:
        SourceError: it cannot be read or is no UTF-8.

    """
    if not path.exists():
        return ""
    try:
        return read(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SourceError(
            "The file is not in UTF-8", where=str(path), line=line, hint="Save it as UTF-8."
        ) from error


def sources(folder: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    """Name relative to `root` and bytes of every file in the sources folder, ordered by name.

    Raises:
        CatalogueError: the folder is missing or empty.
        SourceError: a file cannot be read.

    """
    paths = _files(folder)
    if not paths:
        raise CatalogueError(
            "There is no source in this folder",
            where=_name(folder, root),
            hint="Put a file with papers there: BibTeX, RIS, CSV, JSON, a text listing ...",
        )
    for path in paths:
        yield _name(path, root), read(path)


def written(content: Path) -> Iterator[tuple[str, bytes]]:
    """What an editor wrote by hand beside the sources: pages and pictures."""
    for path in _files(content):
        name = _name(path, content)
        if not name.startswith("sources/") and path.suffix not in CURATED:
            yield name, read(path)


def starter() -> Iterator[tuple[str, bytes]]:
    """The files of a new catalogue as they travel with the package, ordered by name."""
    folder = _packaged() / "starter"
    for path in _files(folder):
        yield _name(path, folder), read(path)


def names_in(folder: Path) -> list[str]:
    """Names of all visible files in a folder, seen from it; none if there is no such folder."""
    return [_name(path, folder) for path in _files(folder)] if folder.is_dir() else []


def template_folders(root: Path) -> list[Path]:
    """The project's own templates, where it has some, before those that travel with the package."""
    packaged = _packaged()
    own = root / "site_templates"
    return [own, packaged] if own.is_dir() and own != packaged else [packaged]


def _packaged() -> Path:
    """The templates that travel with the package, in a checkout beside it."""
    inside = Path(__file__).parent / "site_templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "site_templates"


def assets(folders: Sequence[Path], languages: Sequence[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Style sheets, fonts and scripts, with the path they are published at; earlier folders win.

    Those of a language, named from general to special, take the place of the English ones.
    """
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        places = [folder / "assets", *(folder / "languages" / code for code in languages)]
        for place in places:
            found |= {_name(path, place): path for path in _files(place)}
    for name in sorted(found):
        yield f"{ASSETS}/{name}", read(found[name])


def templates(folders: Sequence[Path]) -> tuple[Template, ...]:
    """The Markdown templates of folders that hold pages/ and fragments/; earlier folders win."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        found |= {_name(path, folder): path for path in _files(folder / "fragments")}
        found |= {_name(path, folder / "pages"): path for path in _files(folder / "pages")}
    return tuple(Template(name, str(found[name]), read_text(found[name])) for name in sorted(found))


def theme_styles(folders: Iterable[str]) -> list[str]:
    """Addresses of Material's own style sheet, whose name changes with every release."""
    place = "assets/stylesheets"
    return [
        f"{place}/{path.name}"
        for folder in folders
        for path in sorted((Path(folder) / place).glob("main.*.min.css"))
    ]


def lunr_source() -> str:
    """The text of lunr.js as the installed MkDocs ships it."""
    packaged = resources.files("mkdocs.contrib.search") / "templates" / "search" / "lunr.js"
    return packaged.read_text(encoding="utf-8")


def _files(folder: Path) -> list[Path]:
    """Files below a folder, hidden ones apart, in an order that every machine agrees on."""
    found = (path for path in folder.rglob("*") if path.is_file())
    visible = (
        path for path in found if not any(part[0] == "." for part in path.relative_to(folder).parts)
    )
    return sorted(visible, key=lambda path: path.relative_to(folder).as_posix())


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


# ---------------------------------------------------------------- writing


def replace_text(path: Path, text: str) -> None:
    """Give a file this text in one step; one that has it already is not touched.

    An empty text is no reason to make a file.

    Raises:
        OutputError: the folder cannot be written to.

    """
    content = text.encode("utf-8", "replace")
    if (path.read_bytes() if path.exists() else b"") == content:
        return
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"The file cannot be written: {reason}",
            where=str(path),
            hint="Check that you may write to its folder.",
        ) from error


def write_new(path: Path, content: bytes) -> None:
    """Make a file and its folder; one that is there is never written over.

    Raises:
        OutputError: it is there, or its folder cannot be written to.

    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"The file cannot be written: {reason}",
            where=str(path),
            hint="Check that it is not there yet and that you may write to its folder.",
        ) from error
