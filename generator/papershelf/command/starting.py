"""A new catalogue's files: settings, a sample paper, a workflow that publishes it.

`site_templates/starter/` holds them. In it, names that would act where they lie have no dot, and
`{title}` and `{version}` stand for what differs from catalogue to catalogue.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

DOTTED = ("gitignore", "github/")
"""Names that get their dot back."""
YAML = (".yml", ".yaml")


def files_of(
    starter: Iterable[tuple[str, bytes]], title: str, version: str
) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file of a new catalogue."""
    for name, content in starter:
        path = f".{name}" if name.startswith(DOTTED) else name
        yield path, filled(path, content.decode(), title, version).encode()


def filled(path: str, text: str, title: str, version: str) -> str:
    """A file's text with what differs filled in.

    >>> filled("mkdocs.yml", "site_name: {title}", "Looms: a list", "1.0")
    'site_name: "Looms: a list"'
    """
    # JSON is YAML: quoted, no title can be taken for a setting.
    shown = json.dumps(title, ensure_ascii=False) if path.endswith(YAML) else title
    return text.replace("{title}", shown).replace("{version}", version)


def titled(name: str) -> str:
    """What a catalogue in a folder is called.

    >>> titled("reading-group_2030")
    'Reading group 2030'
    """
    words = name.replace("-", " ").replace("_", " ").split()
    text = " ".join(words)
    return text[:1].upper() + text[1:] or "Papers"
