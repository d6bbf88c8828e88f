r"""pylatexenc's reader of TeX, taking words where it takes letters.

    "many words {\em and} more"  ->  tokens "many words", "{", "\em", "and", "}", "more"

The original looks at each letter on its own and asks of each whether some special starts there: 10
microseconds a letter, 13 milliseconds for an abstract with a single `\%`. Runs of letters, figures
and plain punctuation mean the same wherever they stand but behind a macro that takes one letter,
as in `\'e`. Such arguments are read with `environments=False`, and single letters come as before.
"""

from __future__ import annotations

import re
from typing import Any

from pylatexenc import latexwalker as walk

from papershelf.clean.spelling import WALKER_CONTEXT

_PLAIN = r"[A-Za-z0-9.,;:/+=À-ɏ“”‘’–—]|-(?!-)|'(?!')"
"""Signs that start nothing in TeX and are no brackets."""
_WORDS = re.compile(rf"( *)((?:{_PLAIN})+(?: +(?:{_PLAIN})+)*)")
_BRACKETED = re.compile(rf"( *)((?:{_PLAIN}|[()])+(?: +(?:{_PLAIN}|[()])+)*)")
"""The same where brackets are nothing special either."""


class Walker(walk.LatexWalker):  # type: ignore[misc] # pylatexenc ships no types
    """Reads TeX leniently, with the macros that Papershelf knows."""

    def __init__(self, text: str, *, tolerant_parsing: bool = True) -> None:
        """Start at the beginning of a text."""
        super().__init__(text, latex_context=WALKER_CONTEXT, tolerant_parsing=tolerant_parsing)

    def get_token(
        self,
        pos: int,
        include_brace_chars: Any = None,  # noqa: ANN401 - pylatexenc's own arguments
        environments: bool = True,  # noqa: FBT001, FBT002 - the same
        **others: Any,  # noqa: ANN401 - the same
    ) -> walk.LatexToken:
        """The token at a place: a run of plain signs, or what pylatexenc sees there."""
        plain = _WORDS if include_brace_chars else _BRACKETED
        if environments and (run := plain.match(self.s, pos)):
            space, signs = run.groups()
            return walk.LatexToken("char", signs, run.start(2), len(signs), space)
        return super().get_token(pos, include_brace_chars, environments, **others)
