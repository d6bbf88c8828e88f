"""What a build writes into the pages folder: Markdown pages, what machines read, assets.

Pages that are made of what they were made of in the last build are neither made nor looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from papershelf.errors import OutputError
from papershelf.files import MARKER
from papershelf.keeping.fingerprint import digest, of_results
from papershelf.model import Catalogue
from papershelf.site.drafting import DRAFTED, Piece, Templates, key, pieces
from papershelf.site.tree import Tree

AT_ONCE = 2_000
"""Pages in the memory at a time."""

T = TypeVar("T")


class Drafted(NamedTuple):
    """What is known of the pages that are made from the catalogue, by path."""

    kinds: dict[str, str]
    citations: dict[str, str]
    """BibTeX entries of the papers' pages."""


def write_pages(
    tree: Tree, catalogue: Catalogue, templates: Templates, written: Mapping[str, bytes]
) -> Drafted:
    """Bring the Markdown pages up to date.

    Raises:
        TemplateError: a template is broken.

    """
    said = json.dumps(asdict(catalogue.language))
    parts = (of_results(), said, *(part for row in templates for part in row))
    base = digest([part.encode() for part in parts])
    made_of = Drafted({}, {})
    for some in batches(pieces(catalogue, written)):
        for piece in some:
            made_of.kinds[piece.page.path] = str(piece.page.front_matter.get("kind") or "")
            if piece.citation:
                made_of.citations[piece.page.path] = piece.citation
        keyed = [(piece, key(piece, base.encode())) for piece in some]
        missing = [(piece, made) for piece, made in keyed if not tree.has(piece.page.path, made)]
        _draft(tree, missing, catalogue, templates)
    return made_of


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
