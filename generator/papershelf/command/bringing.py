"""`papershelf add`: a preview, a question, and the files are written.

Pasted text is read from the standard input; then there is nobody left to ask, except at a terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from papershelf.command.adding import preview
from papershelf.command.shelving import PASTED, brought, put
from papershelf.config import Project
from papershelf.files import read
from papershelf.telling.console import agreed, say, show_added

STDIN = Path("-")


def bring(project: Project, files: Sequence[Path], *, yes: bool) -> bool:
    """Put files beside a project's sources, if somebody wants that; whether it was done.

    Raises:
        SourceError: a file cannot be read, or is none that papers could be read from.
        OutputError: one cannot be written.

    """
    rows = brought(project, given(files))
    for row in rows:
        say(preview(row.found))
    if not (yes or agreed([row.name for row in rows])):
        return False
    show_added(put(project, rows))
    return True


def given(files: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, each once."""
    for file in dict.fromkeys(files):
        if file == STDIN:
            yield PASTED, sys.stdin.buffer.read()
        else:
            yield file.name, read(file)
