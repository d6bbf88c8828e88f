"""What has to be mended, as one sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeVar

import click

from papershelf.errors import PapershelfError

Command = TypeVar("Command", bound=Callable[..., Any])

MENDING_NEEDED = 2


def sentences(command: Command) -> Command:
    """Show what has to be mended as one sentence instead of a traceback."""

    @wraps(command)
    def wrapped(*args: object, **kwargs: object) -> object:
        try:
            return command(*args, **kwargs)
        except Exception as error:
            if not expected(error):
                raise
            click.secho(f"papershelf: {explained(error)}", fg="red", err=True)
            sys.exit(MENDING_NEEDED)

    return wrapped  # type: ignore[return-value] # the decorated function keeps its signature


def expected(error: Exception) -> bool:
    """Whether a person can mend it: our own errors, MkDocs', and those of templates."""
    import jinja2  # noqa: PLC0415 - loaded when something is wrong, and not for every command
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - as above

    return isinstance(error, (PapershelfError, MkDocsException, jinja2.TemplateError))


def explained(error: BaseException) -> str:
    """The sentence of the error that started it all."""
    import jinja2  # noqa: PLC0415 - as above

    from papershelf.render.page import broken  # noqa: PLC0415 - as above

    chain = list(causes(error))
    for cause in chain:
        if isinstance(cause, PapershelfError):
            return str(cause)
        if isinstance(cause, jinja2.TemplateError):
            return str(broken(cause, "a template of the theme"))
    return " ".join(str(chain[-1]).split())


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those behind it."""
    while error:
        yield error
        error = error.__cause__ or error.__context__
