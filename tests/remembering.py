"""Workers that keep between builds what they are told to keep, for tests."""

from __future__ import annotations

from papershelf.model import InProcess


class Memory(InProcess):
    """Keeps whole values in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes | None:
        """What was kept, or nothing."""
        return self.kept.get(name)

    def keep(self, name: str, value: bytes) -> None:
        """Keep it until something else is kept under the name."""
        self.kept[name] = value
