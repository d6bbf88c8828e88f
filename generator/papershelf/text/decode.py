r"""Bytes become text: the first arrow of the line.

    b"\\xef\\xbb\\xbfA title\\r\\nIts abstract"  ->  "A title\\nIts abstract"

Order of belief: gzip's magic bytes, a byte order mark, strict UTF-8, UTF-8 with a few bad bytes,
UTF-16 without a mark, and last a guess, which is always said aloud. Lines end where an editor
ends them (`\\n`, `\\r\\n`, `\\r`); the rarer line and page separators become spaces, so that line
numbers agree with what a person sees.
"""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from itertools import pairwise

from charset_normalizer import from_bytes

from papershelf.errors import SourceError
from papershelf.model import Problem, Severity, Source

LARGEST = 1 << 30
"""Bytes after unpacking. A gzip file of a megabyte can unpack to a gigabyte of nothing."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32's little-endian mark begins with UTF-16's, so it stands before it."""

MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (perhaps a Word, Excel, OpenDocument or EPUB file)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3", "an SQLite database"),
)
"""How files that are no text begin, and what a person calls them."""

RARE_ENDS = "\u2028\u2029\x85\x0b\x0c"
"""Line separator, paragraph separator, next line, vertical tab, form feed."""

FEW = 5
"""Bad lines that get a warning each; the rest share one."""

ASCII = 0x7F
"""The last byte of plain ASCII."""

SAMPLE = 1 << 16
"""Bytes of the lines with unusual characters that the encoding is guessed from."""


HEAD = 1000
"""Characters that show that a text is none but white space; stripping a whole one copies it."""

UNSEEN = "\ufeff\u200b\u2060 \n\t\xa0\x00"
"""What shows nothing, beside what Python calls white space."""


def decode(name: str, data: bytes) -> tuple[Source, tuple[Problem, ...]]:
    """A source file's text, and warnings where the encoding had to be guessed.

    Raises:
        SourceError: the file is empty, holds only white space, is no text, or is a broken gzip.

    """
    unpacked = _unpacked(name, data)
    text, problems = _text(name, unpacked)
    straight = _straight(text)
    if _is_blank(straight[:HEAD]) and _is_blank(straight):
        message = "The file holds nothing but white space" if unpacked else "The file is empty"
        raise SourceError(message, where=name, hint="Put papers into it or remove it.")
    return Source(name=name, text=straight), problems


def _is_blank(text: str) -> bool:
    return not text.strip(UNSEEN) or not text.strip()


def _straight(text: str) -> str:
    """The text with one kind of line end; each `replace` is quick where it finds nothing."""
    straight = text.replace("\r\n", "\n").replace("\r", "\n")
    for end in RARE_ENDS:
        straight = straight.replace(end, " ")
    return straight


def _unpacked(name: str, data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            unpacked = packed.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        hint = "Pack it again (gzip -k file) or put the unpacked file here."
        raise SourceError("The gzip file is broken", where=name, hint=hint) from error
    if len(unpacked) > LARGEST:
        raise SourceError(
            "The gzip file unpacks to more than a gigabyte",
            where=name,
            hint="Split it into several files.",
        )
    return unpacked


def _text(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Text by the first way that fits."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise _no_text(name, f"The file is {kind}, not text")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(name, data[len(mark) :], encoding)
    if b"\x00" in data:
        return _wide(name, data)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _mostly_utf8(name, data) or _guessed(name, data)


def _no_text(name: str, message: str) -> SourceError:
    hint = "Save its text as a .txt file in UTF-8, or remove it from the sources."
    return SourceError(message, where=name, hint=hint)


def _marked(name: str, data: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    """Text after a byte order mark; what does not fit the encoding is shown as U+FFFD."""
    text = data.decode(encoding, errors="replace")
    if "\x00" in text:
        raise _no_text(name, "The file holds NUL characters, so it is no text")
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, errors="replace").count("\n") + 1
        message = f"Some bytes are not valid {encoding.upper()}, which the file's start promises"
        return text, (_warning(name, line, message, "Save the file as UTF-8."),)
    return text, ()


def _wide(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """UTF-16 without a mark: every NUL is at an even place (big-endian) or at an odd one."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and min(even, odd) == 0:
        encoding = "utf-16-be" if even else "utf-16-le"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = "\x00"
        if "\x00" not in text and "\n" in text:
            message = f"The file has no byte order mark; it was read as {encoding.upper()}"
            return text, (_warning(name, 1, message, "Save the file as UTF-8."),)
    raise _no_text(name, "The file holds NUL bytes, so it is no text")


def _mostly_utf8(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]] | None:
    """UTF-8 where no more lines are broken than are right and use more than ASCII; else None.

    Only the bad bytes are read as Windows-1252; surrogateescape marks them in linear time.
    """
    escaped = data.decode("utf-8", errors="surrogateescape")
    lines = escaped.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    bad = [number for number, line in enumerate(lines, 1) if _has_bad_bytes(line)]
    good = sum(1 for line in lines if not line.isascii() and not _has_bad_bytes(line))
    if len(bad) > good:
        return None
    return escaped.translate(BAD_BYTES), tuple(_bad_line_warnings(name, bad))


def _has_bad_bytes(line: str) -> bool:
    return not line.isascii() and any("\udc80" <= char <= "\udcff" for char in line)


def _single(byte: int) -> str:
    """A byte as Windows-1252, where that leaves it open as Latin-1."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


BAD_BYTES = {0xDC00 + byte: _single(byte) for byte in range(0x80, 0x100)}
"""What surrogateescape makes of a bad byte, to the character that was probably meant."""


def _bad_line_warnings(name: str, bad: list[int]) -> list[Problem]:
    hint = "Save the file as UTF-8, or mend the characters in this line."
    message = "The line is not valid UTF-8; its odd bytes were read as Windows-1252"
    warnings = [_warning(name, line, message, hint) for line in bad[:FEW]]
    if rest := bad[FEW:]:
        message = f"{len(rest)} more lines, up to line {rest[-1]}, are not valid UTF-8 either"
        warnings.append(_warning(name, rest[0], message, hint))
    return warnings


def _guessed(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    encoding = _guess(data)
    text = "".join(
        part.decode(encoding) if _fits(part, encoding) else part.decode("latin-1")
        for part in ([data] if _fits(data, encoding) else data.splitlines(keepends=True))
    )
    if encoding == "cp1252":
        encoding = "windows-1252"
    message = f"The file is not UTF-8; it was read as {encoding}, which is a guess"
    hint = f"Convert it: iconv -f {encoding} -t UTF-8 {name} > converted, and look at the accents."
    return text, (_warning(name, _first_odd_line(data), message, hint),)


def _guess(data: bytes) -> str:
    """Windows-1252 where single Western letters and signs stand among ASCII, else the detector's.

    The detector is given the lines with unusual bytes only; on those of a mostly English text it
    names Central European or Cyrillic pages too readily, hence the rule that comes before it.
    """
    odd = b"\n".join(line for line in data.splitlines() if not line.isascii())[:SAMPLE]
    high = sum(1 for byte in odd if byte > ASCII)
    runs = sum(1 for one, two in pairwise(odd) if one > ASCII and two > ASCII)
    western = _fits(odd, "cp1252") and high * 12 < len(odd) and runs * 6 <= high
    best = None if western else from_bytes(odd).best()
    return best.encoding if best and best.encoding not in {"ascii", "utf_8"} else "cp1252"


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _first_odd_line(data: bytes) -> int:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return next((number for number, line in enumerate(lines, 1) if not line.isascii()), 1)


def _warning(name: str, line: int, message: str, hint: str) -> Problem:
    return Problem(source=name, line=line, severity=Severity.WARNING, message=message, hint=hint)
