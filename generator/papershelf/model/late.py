"""Values by name that are made when somebody first asks for them: most pages need none of theirs.

    values = Late({"kind": "paper"}, lambda: {"kind": "paper", "tags": held(paper)})
    values["kind"]   ->  paper, and nothing has been made
    values["tags"]   ->  what the function makes, once

In place of a mapping that costs more than to know that it is the one of the last build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any


class Late(Mapping[str, Any]):
    """A mapping of which a part is known and the whole is made on demand, at most once."""

    __slots__ = ("_known", "_make")

    def __init__(
        self, known: Mapping[str, Any], make: Callable[[], Mapping[str, Any]] | None
    ) -> None:
        """`make` yields the whole; what is known is the same there."""
        self._known, self._make = known, make

    def _whole(self) -> Mapping[str, Any]:
        if self._make is not None:
            self._known, self._make = self._make(), None
        return self._known

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any plain value
        """A value; the others are made only if this one is not known yet."""
        return self._known[name] if name in self._known else self._whole()[name]

    def __iter__(self) -> Iterator[str]:
        """All names, in the order of what is made."""
        return iter(self._whole())

    def __len__(self) -> int:
        """How many there are when all are made."""
        return len(self._whole())

    def plain(self) -> dict[str, Any]:
        """All values."""
        return dict(self._whole())

    def __reduce__(self) -> tuple[type[Late], tuple[dict[str, Any], None]]:
        """Another process is given all values."""
        return Late, (self.plain(), None)

    def __repr__(self) -> str:
        """What is known by now."""
        return f"Late({self._known!r}{', ...' if self._make else ''})"
