"""What `papershelf new` and `papershelf add` do on the disk: start a catalogue, bring sources in.

start(Path("herons"))                     a folder with everything that a catalogue needs
brought(project, [("a.bib", b"...")])     what files will become, and under which names
put(project, brought(...))                the files beside the other sources
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from papershelf.build import cleaned, read
from papershelf.command.adding import Arrival, arrival, free_name, pasted_name
from papershelf.command.starting import files_of, titled
from papershelf.config import Project
from papershelf.errors import OutputError
from papershelf.files import names_in, sources, starter, write_new
from papershelf.model import Paper

PASTED = "pasted text"
"""What pasted text is called until its content gives it a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file on its way into a catalogue."""

    name: str
    """Its name beside the other sources, which none of them has."""
    content: bytes
    found: Arrival


def start(folder: Path) -> None:
    """Write a new catalogue's files.

    Raises:
        OutputError: there is something in the folder, or it cannot be written to.

    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(
            "There is something here already",
            where=str(folder),
            hint="Name a folder that is empty or does not exist.",
        )
    title = titled(folder.resolve().name)
    for name, content in files_of(starter(), title, version("papershelf")):
        write_new(folder / name, content)


def brought(project: Project, given: Iterable[tuple[str, bytes]]) -> list[Brought]:
    """What files bring to a project's papers, each after those before it.

    Raises:
        SourceError: one is empty, binary, or in no known format.

    """
    papers = list(_papers(project))
    taken = names_in(project.sources)
    rows: list[Brought] = []
    for name, content in given:
        own = name if name == PASTED else free_name(name, taken)
        found = arrival(own, content, papers, project.columns)
        free = free_name(pasted_name(found), taken) if name == PASTED else own
        rows.append(Brought(name=free, content=content, found=found))
        taken.append(free)
        papers.extend(found.new)
    return rows


def put(project: Project, rows: Iterable[Brought]) -> list[Path]:
    """Write files beside the other sources, never over one; returns where they lie.

    Raises:
        OutputError: one cannot be written, or has come to be there in the meantime.

    """
    places = [(project.sources / row.name, row.content) for row in rows]
    for place, content in places:
        write_new(place, content)
    return [place for place, _ in places]


def _papers(project: Project) -> tuple[Paper, ...]:
    """The papers of a project as they are; none while it has no source."""
    if not names_in(project.sources):
        return ()
    readings = read(sources(project.sources, project.root), project.columns)
    papers, _ = cleaned(record for found in readings for record in found.records)
    return papers
