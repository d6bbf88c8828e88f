"""What a build writes into the pages folder: Markdown pages, what machines read, assets.

Pages whose values are those of the last build are neither made nor looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TypeVar

from papershelf.drafting import DRAFTED, Piece, Templates, key, pieces
from papershelf.errors import OutputError
from papershelf.files import MARKER
from papershelf.fingerprint import digest, of_results
from papershelf.model import Catalogue
from papershelf.tree import Tree

AT_ONCE = 2_000
"""Pages in the memory at a time."""

T = TypeVar("T")


def write_pages(
    tree: Tree, catalogue: Catalogue, templates: Templates, written: Mapping[str, bytes]
) -> dict[str, str]:
    """Bring the Markdown pages up to date.

    Returns:
        The kind of each page that is made from the catalogue, by path.

    Raises:
        TemplateError: a template is broken.

    """
    said = json.dumps(asdict(catalogue.language))
    parts = (of_results(), said, *(part for row in templates for part in row))
    base = digest([part.encode() for part in parts])
    kinds: dict[str, str] = {}
    for some in batches(pieces(catalogue, written)):
        kinds |= {piece.page.path: str(piece.page.front_matter.get("kind") or "") for piece in some}
        keyed = [(piece, key(piece, base.encode())) for piece in some]
        missing = [(piece, made) for piece, made in keyed if not tree.has(piece.page.path, made)]
        _draft(tree, missing, catalogue, templates)
    return kinds


def _draft(
    tree: Tree,
    missing: list[tuple[Piece, bytes]],
    catalogue: Catalogue,
    templates: Templates,
) -> None:
    shared = (templates, catalogue.language)
    texts = catalogue.workers.each(DRAFTED, [piece for piece, _ in missing], shared)
    for (piece, made), text in zip(missing, texts, strict=True):
        tree.put(piece.page.path, text.encode(), made)


def batches(things: Iterable[T], each: int = AT_ONCE) -> Iterator[list[T]]:
    """The same things, some at a time."""
    rest = iter(things)
    while some := list(islice(rest, each)):
        yield some


def claim(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Make a folder ours to rewrite; yields the file that says so.

    Raises:
        OutputError: it holds something and was not made by Papershelf.

    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).exists():
        raise OutputError(
            "This folder is not empty and was not made by Papershelf",
            where=str(folder),
            hint="Empty it, or set 'pages_dir' of the papershelf plug-in to another folder.",
        )
    yield MARKER, b"Made by Papershelf and rewritten by every build.\n"
