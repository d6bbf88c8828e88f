"""Workers that remember, and know how much they had to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import remembering
from papershelf.model import Step


class Memory(remembering.Memory):
    """Keeps what it is told to keep, and counts the pieces that it works on."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0

    def each(self, step: Step[Any, Any, Any], given: Sequence[Any], shared: object) -> list[Any]:
        """What the step makes of each piece."""
        self.done += len(given)
        return super().each(step, given, shared)
