"""What results depend on besides their input: the package's code, and the libraries it stands on.

    of_code()      ->  "5f0c..."  another after any edit of a file of the package
    of_results()   ->  "a93e..."  also another after an upgrade of numpy
    of_installed() ->  "77b1..."  also another after an upgrade of anything that is installed

Nothing here imports more than the standard library, so that a build which has nothing to do is over
before anything slow is loaded.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
SIZE = 16
"""Bytes of a digest: two inputs among 10^12 meet with a chance of 10^-15."""


@cache
def of_code() -> str:
    """The package's files: their names and all that is in them."""
    return digest(
        part
        for path in sorted(_code(PACKAGE))
        for part in (path.relative_to(PACKAGE).as_posix().encode(), path.read_bytes())
    )


@cache
def of_results() -> str:
    """Code, Python, and the libraries that Papershelf names as its own."""
    from importlib import metadata  # noqa: PLC0415 - takes 30 ms that only a real build has

    try:
        names = sorted(_name(line) for line in metadata.requires("papershelf") or ())
    except metadata.PackageNotFoundError:  # an unpacked wheel: whatever is there may matter
        return of_installed()
    versions = (f"{name} {_version(name)}".encode() for name in names)
    return digest([of_code().encode(), sys.version.encode(), *versions])


@cache
def of_installed() -> str:
    """Code, Python and every installed library, seen from the names of their folders."""
    return digest([of_code().encode(), sys.version.encode(), *sorted(_installed())])


def digest(parts: Iterable[bytes]) -> str:
    """One digest of several parts; where one ends and the next begins matters."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8))
        made.update(part)
    return made.hexdigest()


def _code(folder: Path) -> Iterator[Path]:
    """Everything in the package but what Python compiles and the templates, which are inputs."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in {"__pycache__", "site_templates"}]
        yield from (Path(parent, name) for name in names)


def _installed() -> Iterator[bytes]:
    """`numpy-2.4.6.dist-info` and so on, wherever Python looks for modules."""
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 - names are all that is wanted
        except OSError:
            continue
        yield from (name.encode() for name in names if name.endswith(("-info", ".egg-link")))


def _name(requirement: str) -> str:
    """The library that `numpy>=2.0; extra == "x"` is about."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def _version(name: str) -> str:
    """The installed version; none for an extra that is not installed."""
    from importlib import metadata  # noqa: PLC0415 - as above

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
