"""Large values of earlier builds, each in a file of its own beside the small results.

    whole = Whole(folder, code="5f0c...")
    whole.keep("latent: words", values)
    whole.recall("latent: words")   ->  values, in this build or the next with the same code

A file begins with a digest of the code that wrote it and of all that follows; one that does not fit
is not there. Writing such values into the database would write them twice.
"""

from __future__ import annotations

import contextlib
import logging
from hashlib import blake2b
from pathlib import Path

log = logging.getLogger("mkdocs.plugins.papershelf")

DIGEST = 16
"""Bytes of a digest."""
ENDING = ".kept"
"""How our files end."""


class Whole:
    """A folder of large values by name; what cannot be written is not kept."""

    def __init__(self, folder: Path, code: str) -> None:
        """Use a folder, which is made when something is kept; `code` tells the versions apart."""
        self._folder = folder
        self._code = code.encode()
        self._used: set[Path] = set()

    def recall(self, name: str) -> bytes | None:
        """What was kept under a name by the same code."""
        path = self._path(name)
        self._used.add(path)
        try:
            written = path.read_bytes()
        except OSError:
            return None
        value = written[DIGEST:]
        return value if written[:DIGEST] == self._seal(name, value) else None

    def keep(self, name: str, value: bytes) -> None:
        """Keep a value in place of an earlier one, in one step."""
        path = self._path(name)
        self._used.add(path)
        beside = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(self._seal(name, value))
                file.write(value)
            beside.replace(path)
        except OSError as error:
            log.info("%s is not kept for the next build: %s", name, error.strerror)
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)

    def finish(self) -> None:
        """The build is done: remove the values that it did not ask for."""
        with contextlib.suppress(OSError):
            for path in set(self._folder.glob(f"*{ENDING}")) - self._used:
                path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{blake2b(name.encode(), digest_size=8).hexdigest()}{ENDING}"

    def _seal(self, name: str, value: bytes) -> bytes:
        """A checksum of code, name and value."""
        made = blake2b(digest_size=DIGEST)
        for part in (self._code, name.encode(), value):
            made.update(len(part).to_bytes(8))
            made.update(part)
        return made.digest()
