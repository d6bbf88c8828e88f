"""What mkdocs.yml, tags.yml, names.yml, people.yml, tags.tsv, ids.tsv and duplicates.yml say."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import yaml
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from papershelf.catalogue.decisions import parse_decisions
from papershelf.catalogue.ids.ledger_file import ledger_text, parse_ledger
from papershelf.catalogue.paper_names import parse_names
from papershelf.catalogue.people import parse_people
from papershelf.catalogue.questions import questions
from papershelf.catalogue.search_tests import parse_search_tests
from papershelf.catalogue.tag_memory import memory_text, parse_memory
from papershelf.catalogue.vocabulary import parse_vocabulary
from papershelf.errors import ConfigError, PapershelfError
from papershelf.files import read, read_text, replace_text
from papershelf.model import Catalogue, Ledger, Problem, PublishedTag, SearchTest, Vocabulary


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
        return parse_memory(*self._written_before(self.tag_memory))

    def ledger(self) -> Ledger:
        """The addresses that earlier builds published, and what is wrong with their file.

        Raises:
            SourceError: the file cannot be read.

        """
        return parse_ledger(*self._written_before(self.id_ledger))

    def remember(self, catalogue: Catalogue) -> str:
        """Keep a catalogue's tags and addresses; returns why that cannot be, or nothing.

        The site does not need it, so a folder that cannot be written to fails no build.
        """
        try:
            replace_text(self.tag_memory, memory_text(catalogue.taxonomies.get("tags")))
            replace_text(self.id_ledger, ledger_text(catalogue.ledger))
            self._ask(catalogue)
        except PapershelfError as error:
            return str(error)
        return ""

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


def project(config: MkDocsConfig, pages_dir: str) -> Project:
    """The project that a MkDocs configuration describes."""
    root = Path(config.config_file_path).parent.resolve()
    return Project(
        root=root,
        title=config.site_name,
        content=root / config.docs_dir,
        pages=root / pages_dir,
        site=root / config.site_dir,
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
    return config


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


def wrong(path: Path, key: str, fault: ValidationError | Exception) -> ConfigError:
    """One invalid setting."""
    reason = " ".join(str(fault).split()).rstrip(".")
    hint = "Correct it or remove the line."
    if key == "site_url":
        hint = "Write the whole address, such as https://example.org/papers/, or leave it empty."
    return ConfigError(f"'{key}': {reason}", where=path.name, line=line_of(path, key), hint=hint)


def line_of(path: Path, key: str) -> int:
    """The line on which a top-level key stands; 0 when it stands nowhere."""
    tree = yaml.compose(read_text(path), Loader=yaml.SafeLoader)
    if not isinstance(tree, yaml.MappingNode):
        return 0
    lines = {name.value: name.start_mark.line + 1 for name, _ in tree.value}
    return int(lines.get(key, 0))
