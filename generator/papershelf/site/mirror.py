"""The finished site, copied to another place: a bucket, a server, a folder.

    mirrored(Path("build/site"), "s3://shelf/papers")  ->  "Copied 12 of 10,431 files to s3://..."

Any address that fsspec understands will do. A list of what was copied, with a digest of each file,
stays beside the site, so the next copy sends what has changed and removes what is gone; files that
Papershelf did not put there are never removed. The list is written last: a copy that was broken off
sends too much the next time and never too little.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

from papershelf.errors import OutputError, PapershelfError
from papershelf.keeping.fingerprint import SIZE

MANIFEST = ".papershelf.json"
"""The list's name at the target."""
AT_ONCE = 64
"""Files of a chunk; they are in memory together."""
LANES = 8
"""Chunks on their way at the same time; a copy waits for the network and not for the processor."""


def mirrored(site: Path, address: str) -> str:
    """Make a target hold the site's files; returns a sentence about it.

    Raises:
        PapershelfError: fsspec or what it needs for the address is not installed.
        OutputError: the target cannot be read or written.

    """
    target, root = _target(address)
    try:
        return _copied(site, target, root, address)
    except PapershelfError:
        raise
    except Exception as error:  # each kind of target has errors of its own
        raise OutputError(
            f"The site cannot be copied: {' '.join(str(error).split())[:200]}",
            where=address,
            hint="Check the address, and that you may write there.",
        ) from error


def _copied(site: Path, target: Any, root: str, address: str) -> str:  # noqa: ANN401 - fsspec has no types
    now = digests(site)
    before = _manifest(target, f"{root}/{MANIFEST}")
    changed = [name for name in now if before.get(name) != now[name]]
    gone = [name for name in before if name not in now]
    with ThreadPoolExecutor(LANES) as lanes:
        for _ in lanes.map(lambda names: _send(site, target, root, names), _chunks(changed)):
            pass
        for _ in lanes.map(lambda name: _remove(target, f"{root}/{name}"), gone):
            pass
    if now != before:
        target.pipe_file(f"{root}/{MANIFEST}", json.dumps(now, indent=0).encode())
    removed = f", removed {len(gone):,}" if gone else ""
    return f"Copied {len(changed):,} of {len(now):,} files to {address}{removed}"


def digests(site: Path) -> dict[str, str]:
    """Digest of every file of a site, by its name below the site."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    return {
        path.relative_to(site).as_posix(): blake2b(path.read_bytes(), digest_size=SIZE).hexdigest()
        for path in paths
    }


def _send(site: Path, target: Any, root: str, names: Sequence[str]) -> None:  # noqa: ANN401 - as above
    """Copy some files; a target that can takes them all at once."""
    for folder in sorted({f"{root}/{name}".rpartition("/")[0] for name in names}):
        target.makedirs(folder, exist_ok=True)
    target.pipe({f"{root}/{name}": (site / name).read_bytes() for name in names})


def _remove(target: Any, path: str) -> None:  # noqa: ANN401 - as above
    """Remove a file that may be gone; `rm` would take brackets in its name for a pattern."""
    with contextlib.suppress(FileNotFoundError):
        target.rm_file(path)


def _manifest(target: Any, path: str) -> Mapping[str, str]:  # noqa: ANN401 - as above
    """What the last copy left there; nothing if there is no list or it is broken."""
    try:
        found = json.loads(target.cat_file(path))
    except (FileNotFoundError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: str(value) for name, value in found.items() if _inside(name)}


def _inside(name: str) -> bool:
    """Whether a name of the list stays below the target: a list could have been tampered with."""
    return not name.startswith("/") and ".." not in name.split("/")


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), AT_ONCE):
        yield names[start : start + AT_ONCE]


def _target(address: str) -> tuple[Any, str]:
    """A file system and a path in it."""
    try:
        target, root = import_module("fsspec").url_to_fs(address)
    except ImportError as error:
        missing = error.name or " ".join(str(error).split())
        hint = "pip install 'papershelf[cluster]'" if missing == "fsspec" else "see the message"
        raise PapershelfError(
            f"Copying to {address} needs something that is not installed: {missing}",
            hint=f"Install it: {hint}",
        ) from error
    except ValueError as error:
        raise PapershelfError(
            f"Nobody knows what {address} is: {' '.join(str(error).split())}",
            hint="Write it like s3://bucket/folder or file:///srv/www/shelf.",
        ) from error
    return target, str(root).rstrip("/")
