"""Somebody who keeps between builds what he is told to keep, and nothing else."""

from __future__ import annotations

from papershelf.model import InProcess


class Memory(InProcess):
    """Values by their names, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def keep(self, name: str, value: bytes) -> None:
        self.kept[name] = value
