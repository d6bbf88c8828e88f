"""The settings of the plug-in in mkdocs.yml, each checked for itself.

Read by config.load(), which says on which line a wrong one stands, and by MkDocs.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TypeVar

from mkdocs.config.base import (
    BaseConfigOption,
    Config,
    ConfigErrors,
    ConfigWarnings,
    ValidationError,
)
from mkdocs.config.defaults import MkDocsConfig

from papershelf.config_faults import line_of
from papershelf.keeping.unchanged import CACHE
from papershelf.model import EditPlace
from papershelf.text.column_names import ColumnNames, column_names
from papershelf.text.edit_links import edit_place

_MAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@.<>()\[\],;:\\\"]+(?:\.[^\s@.<>()\[\],;:\\\"]+)+")
LONGEST_MAIL = 254
"""Signs of an e-mail address (RFC 5321)."""


T = TypeVar("T")


class Setting(BaseConfigOption[T]):
    """A setting that has its default where mkdocs.yml leaves its value out."""

    def __init__(self, default: T) -> None:
        """A setting that is this unless mkdocs.yml says something else."""
        super().__init__()
        self.default: T = default

    def validate(self, value: object, /) -> T:
        """The value checked."""
        return super().validate(self.default if value is None else value)


class Folder(Setting[str]):
    """A folder, seen from mkdocs.yml; with an empty default there need be none."""

    def run_validation(self, value: object) -> str:
        """The folder as written."""
        if not isinstance(value, str) or "\0" in value:
            raise ValidationError(f"This has to be the name of a folder, not {value!r}.")
        if self.default and PurePath(value) == PurePath():
            raise ValidationError("This has to be a folder of its own, such as build/docs.")
        return value


class Number(Setting[int]):
    """A whole number that is not negative."""

    def run_validation(self, value: object) -> int:
        """The number."""
        if type(value) is not int or value < 0:
            raise ValidationError(f"This has to be a whole number from 0 on, not {value!r}.")
        return value


class Mail(Setting[str]):
    """An e-mail address, or nothing."""

    def run_validation(self, value: object) -> str:
        """The address without spaces around it."""
        bare = value.strip() if isinstance(value, str) else None
        if bare is None or len(bare) > LONGEST_MAIL or (bare and not _MAIL.fullmatch(bare)):
            raise ValidationError(
                f"This has to be an e-mail address, such as me@example.org, not {value!r}."
            )
        return bare


class Columns(Setting[ColumnNames]):
    """Names of columns and the fields that they hold, for all tables or for some files."""

    def run_validation(self, value: object) -> ColumnNames:
        """The columns as rows."""
        if value == ():
            return ()
        if not isinstance(value, dict):
            raise ValidationError(f"This has to be columns and fields, not {value!r}.")
        try:
            return column_names(value)
        except ValueError as error:
            raise ValidationError(f"{error}.") from error


class PapershelfConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """Settings of the plug-in in mkdocs.yml."""

    pages_dir = Folder("build/docs")
    """Folder for the Markdown pages, rewritten by every build."""
    embeddings = Folder("")
    """Folder of a sentence-embedding model, seen from mkdocs.yml; empty for none."""
    cache_dir = Folder(CACHE)
    """Folder for results that the next build can use, seen from mkdocs.yml."""
    workers = Number(0)
    """Processes at most; 0 for as many as there are processors."""
    contact = Mail("")
    """The editor's e-mail address, for harvesters that ask for one; empty for none."""
    columns = Columns(())
    """What columns of tables hold, where their names do not tell."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """MkDocs' own checks; but a name that no setting has is an error, not a warning."""
        failed, warnings = super().validate()
        known = [name for name, _ in self._schema]
        unknown = [str(name) for name in self if name not in known]
        failed += [(name, ValidationError(strange(name, known))) for name in unknown]
        return failed, [row for row in warnings if not _is_about(row, unknown)]


def _is_about(warning: str | tuple[str, str], names: list[str]) -> bool:
    return not isinstance(warning, str) and warning[0] in names


def strange(name: str, known: list[str]) -> str:
    """What to say of a setting that does not exist.

    >>> strange("worker", ["workers", "contact"])
    'There is no such setting; workers may be meant'
    """
    near = get_close_matches(name.casefold().replace("-", "_"), known, n=1, cutoff=0.5)
    offer = f"{near[0]} may be meant" if near else f"there are {', '.join(known)}"
    return f"There is no such setting; {offer}"


def edited_at(config: MkDocsConfig, root: Path) -> EditPlace | None:
    """Where the sources are edited on the web, as repo_url and edit_uri say."""
    docs = root / config.docs_dir
    folder = f"{docs.relative_to(root).as_posix()}/" if docs.is_relative_to(root) else ""
    # MkDocs fills edit_uri in by itself, for a branch that few repositories still have.
    said = config.edit_uri if line_of(Path(config.config_file_path), "edit_uri") else None
    template = config.edit_uri_template
    return edit_place(config.repo_url, said, folder, str(template) if template else None)
