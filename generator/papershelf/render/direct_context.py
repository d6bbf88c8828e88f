"""A template's context that calls plain functions without asking what else they might want.

Jinja looks at every call whether what is called wants the context, the environment or neither,
which takes longer than most of our functions do: a page of a paper calls thirty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType, MethodType
from typing import Any

from jinja2.runtime import Context

_PLAIN = frozenset({FunctionType, MethodType})
_WANTS = "jinja_pass_arg"
"""How `jinja2.pass_context` and its like mark a function."""


class DirectContext(Context):
    """Jinja's context, with a short way to functions and methods that want their arguments only."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *args: Any,  # noqa: ANN401 - whatever the function takes
        _loop_vars: Mapping[str, Any] | None = None,
        _block_vars: Mapping[str, Any] | None = None,
        **kwargs: Any,  # noqa: ANN401 - the same
    ) -> Any:  # noqa: ANN401 - and returns
        """What the function returns; Jinja adds the variables of loop and block to each call."""
        if called.__class__ in _PLAIN and not hasattr(called, _WANTS):
            return called(*args, **kwargs)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **kwargs)
