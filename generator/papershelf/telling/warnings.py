"""A build's problems as warnings of MkDocs' log, and whether they end it.

report(problems)      ->  WARNING - content/sources/a.bib:3: The entry has no title. Write ...
strict_failure()      ->  True where a warning was counted and mkdocs.yml says strict
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from mkdocs.utils import CountHandler

from papershelf.model import Problem

log = logging.getLogger("mkdocs.plugins.papershelf")

SHOWN = 20
"""Problems that a build prints; `papershelf check` prints all."""


def report(problems: Sequence[Problem]) -> None:
    """Problems as warnings, which strict mode counts."""
    for problem in problems[:SHOWN]:
        log.warning("%s:%d: %s. %s", problem.source, problem.line, problem.message, problem.hint)
    if len(problems) > SHOWN:
        log.warning("%d more problems; see 'papershelf check'", len(problems) - SHOWN)


def strict_failure() -> bool:
    """Whether MkDocs will end this build with an error because of warnings."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
