"""What is wrong with mkdocs.yml, with the line it stands on.

mkdocs.yml:9: 'workers' of the papershelf plug-in: This has to be a whole number from 0 on, not 'a'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig

from papershelf.errors import ConfigError
from papershelf.files import read_text

_OF_PLUGIN = re.compile(r"Plugin 'papershelf' option '(.{1,200}?)': (.*)")
"""How MkDocs tells a fault of a plug-in's setting."""


def unreadable(path: Path, error: Exception) -> ConfigError:
    """A configuration that is no YAML, or no file."""
    for cause in (error, error.__cause__, error.__context__):
        if isinstance(cause, yaml.MarkedYAMLError) and cause.problem_mark:
            return ConfigError(
                f"This is not valid YAML: {cause.problem}",
                where=path.name,
                line=cause.problem_mark.line + 1,
                hint="Check the indentation and the quotes of this line and the one above.",
            )
    return ConfigError(" ".join(str(error).split()), where=path.name)


def wrong(path: Path, key: str, fault: Exception) -> ConfigError:
    """One invalid setting."""
    reason = " ".join(str(fault).split("\n", maxsplit=1)[0].split())
    hint = "Correct it or remove the line."
    if key == "plugins" and (found := _OF_PLUGIN.match(reason)):
        return wrong_setting(path, found[1], found[2], hint)
    if key == "site_url":
        hint = "Write the whole address, such as https://example.org/papers/, or leave it empty."
    reason = f"'{key}': {reason.rstrip('.')}"
    return ConfigError(reason, where=path.name, line=line_of(path, key), hint=hint)


def wrong_setting(path: Path, name: str, reason: str, hint: str) -> ConfigError:
    """One invalid setting of the plug-in."""
    line = line_of_setting(path, name) or line_of(path, "plugins")
    message = f"'{name}' of the papershelf plug-in: {reason}"
    return ConfigError(message, where=path.name, line=line, hint=hint)


def check_apart(config: MkDocsConfig, path: Path) -> None:
    """Make sure that what a build rewrites does not lie among what people edit.

    Raises:
        ConfigError: pages_dir or cache_dir is the folder of the sources or the site, or one of the
            two is in the other.

    """
    root = path.parent.resolve()
    for name in ("pages_dir", "cache_dir"):
        own = (root / config.plugins["papershelf"].config[name]).resolve()
        for other in ("docs_dir", "site_dir"):
            taken = (root / config[other]).resolve()
            if own.is_relative_to(taken) or taken.is_relative_to(own):
                reason = f"This folder and '{other}' must not lie in each other"
                raise wrong_setting(path, name, reason, "Name another folder, such as build/docs.")


def line_of(path: Path, key: str) -> int:
    """The line on which a top-level key stands, the last one that counts; 0 for nowhere."""
    return max((line for name, line, _ in _pairs(_tree(path)) if name == key), default=0)


def line_of_setting(path: Path, name: str) -> int:
    """The line of one of the plug-in's settings; 0 when it stands nowhere."""
    plugins = {key: node for key, _, node in _pairs(_tree(path))}.get("plugins")
    rows = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    settings = [node for row in rows for key, _, node in _pairs(row) if key == "papershelf"]
    return next((line for node in settings for key, line, _ in _pairs(node) if key == name), 0)


def _tree(path: Path) -> yaml.Node | None:
    found = yaml.compose(read_text(path), Loader=yaml.SafeLoader)
    return found if isinstance(found, yaml.Node) else None


def _pairs(node: yaml.Node | None) -> Iterator[tuple[str, int, yaml.Node]]:
    """Keys of a mapping with their lines and values; nothing of anything else."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), key.start_mark.line + 1, value
