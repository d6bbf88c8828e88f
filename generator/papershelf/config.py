"""What mkdocs.yml, tags.yml, names.yml, people.yml, tags.tsv, ids.tsv and duplicates.yml say."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from papershelf.catalogue.decisions import parse_decisions
from papershelf.catalogue.ids.ledger_file import ledger_text, parse_ledger
from papershelf.catalogue.outdated import behind
from papershelf.catalogue.paper_names import parse_names
from papershelf.catalogue.people import parse_people
from papershelf.catalogue.questions import questions
from papershelf.catalogue.search_tests import parse_search_tests
from papershelf.catalogue.tag_memory import memory_text, parse_memory
from papershelf.catalogue.vocabulary import parse_vocabulary
from papershelf.config_faults import check_apart, line_of, unreadable, wrong
from papershelf.errors import ConfigError, PapershelfError
from papershelf.files import read, read_text, replace_text
from papershelf.model import (
    Catalogue,
    EditPlace,
    Ledger,
    Problem,
    PublishedTag,
    SearchTest,
    Vocabulary,
)
from papershelf.settings import edited_at
from papershelf.text.column_names import ColumnNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a catalogue's files are."""

    root: Path
    """The folder that holds mkdocs.yml."""
    title: str
    content: Path
    """What people edit: sources, hand-written pages, tags.yml."""
    pages: Path
    """Where the Markdown pages go: rewritten by every build."""
    site: Path
    """Where the finished site goes."""
    cache: Path
    """Where results for the next build are kept."""
    workers: int = 0
    """Processes at most; 0 for as many as there are processors."""
    columns: ColumnNames = ()
    """What columns of tables hold, where their names do not tell."""
    contact: str = ""
    """The editor's e-mail address; empty if it is not to be told."""
    edited_at: EditPlace | None = None
    """Where the sources are edited on the web."""
    address: str = ""
    """Where the site will be published, with a slash at its end; empty if nobody knows."""

    @property
    def sources(self) -> Path:
        """The folder of the sources."""
        return self.content / "sources"

    @property
    def tag_memory(self) -> Path:
        """The tags as the last build published them; written by every build that changes them."""
        return self.content / "tags.tsv"

    @property
    def id_ledger(self) -> Path:
        """Every address that was ever published; written by every build that changes it."""
        return self.content / "ids.tsv"

    @property
    def questions(self) -> Path:
        """What an editor decides about duplicates; builds append to it."""
        return self.content / "duplicates.yml"

    def vocabulary(self) -> Vocabulary:
        """The curated tags and names, and what was published; empty without any of their files.

        Raises:
            VocabularyError: with the line that is wrong.

        """
        names, nameless = parse_names(*self._read("names.yml"))
        vocabulary = parse_vocabulary(*self._read("tags.yml"))
        published, _ = self.published()
        return replace(
            vocabulary,
            names=names,
            nameless=nameless,
            people=parse_people(*self._read("people.yml")),
            published=published,
            ledger=self.ledger(),
            today=today(),
            decisions=parse_decisions(*self._read("duplicates.yml")),
        )

    def published(self) -> tuple[tuple[PublishedTag, ...], tuple[Problem, ...]]:
        """The tags that earlier builds published, and what is wrong with their file.

        Raises:
            SourceError: the file cannot be read.

        """
        return _memory(*self._written_before(self.tag_memory))

    def ledger(self) -> Ledger:
        """The addresses that earlier builds published, and what is wrong with their file.

        Raises:
            SourceError: the file cannot be read.

        """
        return _ledger(*self._written_before(self.id_ledger))

    def remember(self, catalogue: Catalogue) -> str:
        """Keep a catalogue's tags and addresses; returns why that cannot be, or nothing.

        The site does not need it, so a folder that cannot be written to fails no build.
        """
        try:
            for path, text in self.to_remember(catalogue):
                replace_text(path, text)
            self._ask(catalogue)
        except PapershelfError as error:
            return str(error)
        return ""

    def to_remember(self, catalogue: Catalogue) -> tuple[tuple[Path, str], ...]:
        """The files of an enriched catalogue's tags and addresses, and what is to stand in them."""
        return (
            (self.tag_memory, memory_text(catalogue.taxonomies.get("tags"))),
            (self.id_ledger, ledger_text(catalogue.ledger)),
        )

    def behind(self, catalogue: Catalogue) -> tuple[Problem, ...]:
        """Which of these files are not as a build of this catalogue would leave them.

        Raises:
            SourceError: a file cannot be read.

        """
        found = ((*self._written_before(path), text) for path, text in self.to_remember(catalogue))
        return tuple(behind(name, has, wanted) for has, name, wanted in found if has != wanted)

    def _ask(self, catalogue: Catalogue) -> None:
        """Append what only an editor can decide to duplicates.yml; what is there stays as it is.

        Raises:
            VocabularyError: the file is broken, or written so that nothing can be appended.
            OutputError: the folder cannot be written to.

        """
        path = self.questions
        name = path.relative_to(self.root).as_posix()
        before = read(path).decode("utf-8", "surrogateescape") if path.exists() else ""
        decisions = parse_decisions(*self._read("duplicates.yml"))
        if added := questions(before, catalogue.uncertain, decisions):
            parse_decisions(before.removeprefix("\ufeff") + added, name)
            replace_text(path, before + added)

    def search_tests(self) -> tuple[SearchTest, ...]:
        """The queries that an editor expects something of; none without search-tests.yml.

        Raises:
            VocabularyError: with the line that is wrong.

        """
        return parse_search_tests(*self._read("search-tests.yml"))

    def _written_before(self, path: Path) -> tuple[str, str]:
        """The text of a file that a build wrote, whatever became of it since, and its name."""
        text = read(path).decode("utf-8-sig", "replace") if path.exists() else ""
        return text, path.relative_to(self.root).as_posix()

    def _read(self, name: str) -> tuple[str, str]:
        """A file's text, and its name for errors."""
        path = self.content / name
        return read_text(path), path.relative_to(self.root).as_posix()


_memory = lru_cache(maxsize=1)(parse_memory)
_ledger = lru_cache(maxsize=1)(parse_ledger)
"""A build asks for both more than once, and a large catalogue's take a second."""


def project(config: MkDocsConfig, pages_dir: str) -> Project:
    """The project that a MkDocs configuration describes."""
    root = Path(config.config_file_path).parent.resolve()
    own = config.plugins["papershelf"].config
    return Project(
        root=root,
        title=config.site_name,
        content=root / config.docs_dir,
        pages=root / pages_dir,
        site=root / config.site_dir,
        address=config.site_url or "",
        cache=root / own["cache_dir"],
        workers=own["workers"],
        columns=own["columns"],
        contact=own["contact"],
        edited_at=edited_at(config, root),
    )


def today() -> str:
    """The day of this build in UTC, or the one that SOURCE_DATE_EPOCH says."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    return datetime.now(tz=UTC).date().isoformat()


def load(path: Path, *, strict: bool = False) -> MkDocsConfig:
    """The validated configuration.

    Raises:
        ConfigError: the first thing wrong with it, with its line.

    """
    config = MkDocsConfig(config_file_path=str(path))
    try:
        with path.open("rb") as file:
            config.load_file(file)
    except (OSError, ConfigurationError, yaml.YAMLError) as error:
        raise unreadable(path, error) from error
    if strict:
        config.load_dict({"strict": True})
    errors, _ = config.validate()
    for key, fault in errors:
        raise wrong(path, key, fault)
    if "papershelf" not in config.plugins:
        raise ConfigError(
            "The papershelf plug-in is not switched on",
            where=path.name,
            line=line_of(path, "plugins"),
            hint="Add these two lines:\nplugins:\n  - papershelf",
        )
    check_apart(config, path)
    return config
