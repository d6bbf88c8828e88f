"""Where a catalogue's configuration is."""

from __future__ import annotations

from pathlib import Path

from papershelf.errors import ConfigError

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")


def find(folder: Path) -> Path:
    """The MkDocs configuration of a folder.

    Raises:
        ConfigError: there is none.

    """
    for name in CONFIG_NAMES:
        if (folder / name).is_file():
            return folder / name
    raise ConfigError(
        "There is no mkdocs.yml here",
        where=str(folder),
        hint="Go to your catalogue's folder, or name the file with --config-file.",
    )
