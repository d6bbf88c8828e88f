"""The layers of the package: who may import whom, who may touch the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator" / "papershelf"
FILES = sorted(PACKAGE.rglob("*.py"))

LAYERS = [
    {"model", "errors"},
    {"plugins", "permalinks", "text"},
    {"readers", "clean", "catalogue", "enrich", "pages", "render", "exports", "search"},
    {"build", "explain", "rehearsal", "tagging", "single_file"},
    {"files"},
    {"keeping", "config", "config_faults", "settings", "embeddings", "site_language"},
    {"site"},
    {"telling"},
    {"gathered_lines"},
    {"gathering"},
    {"cataloguing", "filling"},
    {"mkdocs_plugin"},
    {"command"},
    {"cli"},
    {"__main__"},
]
WORLD = {
    "files",
    "config",
    "embeddings",
    "keeping/fingerprint",
    "keeping/kept",
    "keeping/kept_whole",
    "keeping/crew",
    "keeping/standing_site",
    "keeping/unchanged",
    "site/mirror",
    "site/staging",
    "text/mapped",
    "site/tree",
    "site/tree_folders",
    "site/tree_writing",
    "mkdocs_plugin",
    "cli",
}
"""Modules that may open files."""
CLOCKED = {"cli", "command/building", "telling/progress", "keeping/crew"}
"""Modules that may look at a clock: they show what a build costs, and no result depends on it."""


def module_of(path: Path) -> str:
    """A file's place in the package: `keeping/kept`."""
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def part_of(path: Path) -> str:
    """The first name below the package: `readers` for readers/jsonlines.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer(part: str) -> int:
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


def imports(path: Path) -> Iterator[str]:
    """Names below papershelf that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "papershelf":
                yield from (alias.name for alias in node.names)
            elif node.module.startswith("papershelf."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (
                alias.name.split(".")[1]
                for alias in node.names
                if alias.name.startswith("papershelf.")
            )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_imports_only_its_own_part_and_lower_layers(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        return
    for name in set(imports(path)) - {"__version__", part}:
        same_side = layer(name) == layer(part) and part in {"model", "text", *LAYERS[5]}
        assert layer(name) < layer(part) or same_side, f"{part} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_ends_touch_files_clock_and_chance(path: Path) -> None:
    part = part_of(path)
    text = path.read_text()
    tree = ast.parse(text)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    modules = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in (
            [*node.names] if isinstance(node, ast.Import) else [ast.alias(node.module or "")]
        )
    }
    if module_of(path) not in WORLD:
        assert "open" not in names
        assert not modules & {"os", "shutil", "tempfile", "subprocess", "socket"}
        assert ".read_text(" not in text
        assert ".write_text(" not in text
    if part != "cli":
        assert "print" not in names
        assert not modules & {"random", "secrets", "uuid", "locale"}
    if module_of(path) not in CLOCKED:
        assert "time" not in modules


def test_no_plugin_file_is_imported_by_another_of_its_kind() -> None:
    plugins = {path for path in FILES if "\nPLUGIN" in path.read_text()}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").count(".") >= 2:
                place = PACKAGE.parent / (node.module or "").replace(".", "/")
                imported = {place.with_suffix(".py"), place / "__init__.py"} & plugins
                assert not imported or part_of(path) == "build" or path.parent == place, path
