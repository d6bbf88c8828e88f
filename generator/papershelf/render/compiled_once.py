"""The code of templates that two environments have in common, compiled for the first of them.

    environment.bytecode_cache = COMPILED     in each of them

MkDocs' environment and ours for frames (`page_frame.py`) load the theme's templates alike, and
compiling those of three kinds of page takes a fiftieth of a small catalogue's build.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS

MOST = 256
"""Templates whose code is kept: several times those of a theme."""
BASIC = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "optimized",
    "autoescape",
    "finalize",
    "newstyle_gettext",
    "is_async",
    "sandboxed",
    "code_generator_class",
)
"""Settings of an environment that code depends on, besides filters applied to constants."""


WAITS = "jinja_pass_arg"
"""What `jinja2.pass_context` gives a filter, which then is never applied before a page is there."""


class CompiledOnce(jinja2.BytecodeCache):
    """Code in the memory, by a template's name, its text, and what else it is compiled by."""

    def __init__(self) -> None:
        """Know no code yet."""
        self._known: OrderedDict[Any, Any] = OrderedDict()

    def get_bucket(
        self,
        environment: jinja2.Environment,
        name: str,
        filename: str | None,  # noqa: ARG002 - Jinja's signature
        source: str,
    ) -> Bucket:
        """A template's code, if an environment of the same settings has compiled it."""
        bucket = Bucket(environment, name, source)
        bucket.code = self._known.get(self._key(bucket))
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep code that was compiled just now, in place of the oldest if there is too much."""
        self._known[self._key(bucket)] = bucket.code
        if len(self._known) > MOST:
            self._known.popitem(last=False)

    @staticmethod
    def _key(bucket: Bucket) -> tuple[object, ...]:
        environment = bucket.environment
        settings = (getattr(environment, name, None) for name in BASIC)
        extensions = (kind.identifier for kind in environment.extensions.values())
        foreign = frozenset(
            (name, filtered)
            for name, filtered in environment.filters.items()
            if filtered is not FILTERS.get(name) and not hasattr(filtered, WAITS)
        )
        return bucket.key, bucket.checksum, foreign, *settings, *sorted(extensions)


COMPILED = CompiledOnce()
"""The one of this process."""
