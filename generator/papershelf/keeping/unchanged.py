"""Whether a build has anything to do: inputs and site are as the last successful build left them.

    stamp = last(config_file, options)     ->  a Stamp, if nothing has changed since
    note(stamp_file, Stamp(...))           after a build

The stamp holds a digest of every input: mkdocs.yml and what it names, the templates, the code, the
installed libraries, the options, and the variables of the environment whose names stand in
mkdocs.yml. Files are read and not only looked at: 15 MB take 20 ms, and a date proves nothing.
Nothing slow is imported here, since the answer is worth only what it costs.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from papershelf.keeping.fingerprint import SIZE, digest, of_installed
from papershelf.keeping.standing_site import Standing, stands

STAMP = "last-build.json"
"""Name of the stamp in the cache folder."""
LAYOUT = 2
"""Another number for another stamp."""
CACHE = "build/cache"
"""Where the cache lies unless mkdocs.yml says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a successful build saw and made."""

    watched: tuple[str, ...]
    """Absolute paths of the files and folders that it read."""
    inputs: str
    """Digest of all that."""
    site: str
    """Absolute path of the site."""
    standing: Standing
    """By what that very site is known again."""
    figures: Mapping[str, int]
    """What it made: papers, tags, links, problems."""
    layout: int = LAYOUT


def last(config_file: Path, options: Sequence[str]) -> Stamp | None:
    """The stamp of the last build, if another one would read and make the same."""
    stamp = _read(_stamp_file(config_file))
    if stamp is None or str(config_file.absolute()) not in stamp.watched:
        return None
    try:
        same = stamp.inputs == summed(contents(stamp.watched), config_file, options)
        return stamp if same and stands(Path(stamp.site), stamp.standing) else None
    except OSError:
        return None


def note(folder: Path, stamp: Stamp) -> None:
    """Keep a stamp for the next build; one that cannot be kept is not needed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".{STAMP}.new"
        beside.write_text(json.dumps(asdict(stamp)))
        beside.replace(folder / STAMP)
    except OSError:
        return


def contents(watched: Sequence[str]) -> dict[str, bytes]:
    """Digest of every file that is watched or lies in a folder that is, by path.

    Raises:
        OSError: a file cannot be read, or a link to a folder leads out of what is watched.

    """
    return {
        path: blake2b(Path(path).read_bytes(), digest_size=SIZE).digest()
        for place in watched
        for path in sorted(_files(place))
    }


def summed(found: Mapping[str, bytes], config_file: Path, options: Sequence[str]) -> str:
    """One digest of everything that a build depends on."""
    words = set(re.findall(r"\w+", config_file.read_text("utf-8", "replace")))
    named = sorted(f"{name}={os.environ[name]}" for name in words & os.environ.keys())
    parts = [part for path, content in found.items() for part in (os.fsencode(path), content)]
    outside = [of_installed(), *options, "", *named]
    return digest([*parts, *(text.encode("utf-8", "surrogateescape") for text in outside)])


def _files(place: str) -> Iterator[str]:
    """A file itself, or all visible files of a folder; nothing of what is not there."""
    if not Path(place).is_dir():
        if Path(place).exists():
            yield place
        return
    for parent, folders, names in os.walk(place):
        for name in folders:
            if (Path(parent) / name).is_symlink():
                raise OSError("a link to a folder")
        folders[:] = [name for name in folders if name[0] != "." and name != "__pycache__"]
        yield from (f"{parent}/{name}" for name in names if name[0] != ".")


def _stamp_file(config_file: Path) -> Path:
    """Where the stamp of a configuration lies."""
    folder = CACHE
    if "cache_dir" in config_file.read_text("utf-8", "replace"):
        folder = _cache_dir(config_file) or CACHE
    return config_file.absolute().parent / folder / STAMP


def _cache_dir(config_file: Path) -> str:
    """The setting `cache_dir`, read without MkDocs; empty where it cannot be understood."""
    import yaml  # noqa: PLC0415 - takes 12 ms that only this setting costs

    class Tolerant(yaml.SafeLoader):
        """Reads past MkDocs' own marks, such as `!ENV`."""

    Tolerant.add_multi_constructor("!", lambda _loader, _suffix, _node: None)
    try:
        plugins = yaml.load(config_file.read_text("utf-8"), Tolerant)["plugins"]  # noqa: S506 - a safe one
        rows = plugins if isinstance(plugins, list) else [plugins]
        settings = [row["papershelf"] for row in rows if isinstance(row, dict)]
        return str(settings[0]["cache_dir"])
    except (yaml.YAMLError, OSError, ValueError, KeyError, TypeError, IndexError):
        return ""


def _read(path: Path) -> Stamp | None:
    """A stamp from a file; None for anything else."""
    try:
        fields = json.loads(path.read_bytes())
        if fields.pop("layout") != LAYOUT:
            return None
        standing = fields.pop("standing")
        if not isinstance(standing["folders"], str):
            return None
        fields["watched"] = tuple(fields["watched"])
        return Stamp(**fields, standing=Standing(**standing))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
