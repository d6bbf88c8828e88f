"""Every error that Papershelf raises on purpose.

An error says in one sentence what went wrong, where, and how to mend it; the command line prints
exactly that and ends with exit code 2.
"""

from __future__ import annotations


class PapershelfError(Exception):
    """Something a person has to mend before the build can go on."""

    def __init__(self, message: str, *, where: str = "", line: int = 0, hint: str = "") -> None:
        """Keep the parts of the sentence: `where` is a file's path, `line` counts from 1."""
        super().__init__(message)
        self.message = message
        self.where = where
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        """`content/tags.yml:3: message. Hint.`."""
        place = f"{self.where}:{self.line}" if self.where and self.line else self.where
        sentence = f"{place}: {self.message}" if place else self.message
        if not self.hint:
            return sentence
        return f"{sentence.rstrip('.')}. {self.hint}"


class SourceError(PapershelfError):
    """A source that cannot be read, holds nothing, or is in no known format."""


class CatalogueError(PapershelfError):
    """The sources as a whole make no catalogue, for example because there is no paper."""


class VocabularyError(PapershelfError):
    """The curated vocabulary (tags.yml) is broken."""


class ConfigError(PapershelfError):
    """mkdocs.yml is missing, broken, or says something impossible."""


class TemplateError(PapershelfError):
    """A template has a syntax error or uses something that does not exist."""


class LanguageError(PapershelfError):
    """A file with the words of another language is broken."""


class OutputError(PapershelfError):
    """A folder that the build writes to is not usable or not ours."""


class UnknownPaperError(PapershelfError):
    """An id that no paper of the catalogue has."""
