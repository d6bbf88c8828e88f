"""Containers become the files in them, before anything is decoded.

    papers.zip             ->  papers.zip/a.bib, papers.zip/more/b.ris
    papers.xlsx            ->  papers.xlsx/Sheet1.csv, a table as text: row 7 is line 7
    papers.bib.gz, a.bib   ->  the same, unchanged (decode reads gzip)

Sizes are bounded while unpacking, since a small archive can hold a terabyte of nothing.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from papershelf.errors import SourceError

LARGEST = 1 << 30
"""Bytes of all files of an archive together, unpacked."""
MOST = 10_000
"""Files of an archive."""
ZIP = b"PK\x03\x04"
WORKBOOK = "xl/workbook.xml"
FOREIGN = ("word/document.xml", "ppt/presentation.xml", "META-INF/container.xml", "content.xml")
"""Members of archives that are documents: Word, PowerPoint, EPUB, OpenDocument."""


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The files in a container with their names; a file that is none comes back as it is.

    Raises:
        SourceError: an archive is broken, encrypted, empty, or larger than a gigabyte inside.

    """
    if not content.startswith(ZIP):
        yield name, content
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from _members(name, content, archive)
    # zipfile says NotImplementedError of a compression that it does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        hint = "Pack it again, or put the unpacked files here."
        raise SourceError("The zip archive is broken", where=name, hint=hint) from error
    except RuntimeError as error:  # what zipfile raises for a password
        hint = "Put the unpacked files here."
        raise SourceError("The zip archive is encrypted", where=name, hint=hint) from error


def _members(name: str, content: bytes, archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    inside = archive.infolist()
    names = {member.filename for member in inside}
    if len(inside) > MOST or sum(member.file_size for member in inside) > LARGEST:
        message = f"The archive holds more than {MOST} files or unpacks to more than a gigabyte"
        raise SourceError(message, where=name, hint="Split it into several archives.")
    if WORKBOOK in names:
        yield from _sheets(name, content)
        return
    if names & set(FOREIGN):
        yield name, content  # decoding says that it is no text
        return
    wanted = [member for member in inside if _is_wanted(member)]
    if not wanted:
        hint = "Put papers into it or remove it."
        raise SourceError("The zip archive is empty", where=name, hint=hint)
    for member in sorted(wanted, key=lambda one: one.filename):
        yield f"{name}/{_sound(member.filename)}", archive.read(member)


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file that a person put there."""
    parts = member.filename.split("/")
    return not (
        member.is_dir()
        or member.file_size == 0
        or parts[0] == "__MACOSX"
        or any(part.startswith(".") and part.strip(".") for part in parts)
    )


def _sound(path: str) -> str:
    """A member's path as a name to show: no way up, no control characters."""
    parts = [part for part in path.replace("\\", "/").split("/") if part.strip(".")]
    return "".join(sign for sign in "/".join(parts) if sign.isprintable()) or "unnamed"


# ---------------------------------------------------------------- Excel


def _sheets(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The sheets of an Excel file that hold something, each as a table parted by commas."""
    # It takes a quarter of a second to import, and few catalogues have Excel files.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        tables = [(sheet.title, _table(name, sheet.values)) for sheet in book.worksheets]
    except SourceError:
        raise
    except Exception as error:  # openpyxl raises whatever its XML makes it stumble over
        hint = "Save it in Excel once more, or as CSV."
        raise SourceError("The Excel file cannot be read", where=name, hint=hint) from error
    filled = [(title, table) for title, table in tables if table.strip()]
    if not filled:
        raise SourceError("The Excel file is empty", where=name, hint="Remove it.")
    for title, table in filled:
        yield f"{name}/{_sound(title)}.csv", table.encode()


def _table(name: str, rows: Iterable[tuple[object, ...]]) -> str:
    """Rows as lines; line breaks in cells become spaces, so that a row's number is its line's."""
    lines: list[str] = []
    size = 0
    for row in rows:
        cells = [_cell(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        lines.append(",".join(cells))
        size += len(lines[-1]) + 1
        if size > LARGEST:
            hint = "Split it into several files."
            raise SourceError("The Excel file holds more than a gigabyte", where=name, hint=hint)
    return "\n".join(lines).rstrip("\n") + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        written = value.isoformat().removesuffix("T00:00:00")
    elif isinstance(value, float) and value.is_integer():
        written = str(int(value))
    else:
        written = " ".join(str(value).split())
    return f'"{written.replace(chr(34), chr(34) * 2)}"' if set(written) & set(',"') else written
