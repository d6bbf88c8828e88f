"""Work that is the same for every piece of a catalogue: who does it, and what may be kept of it.

    COUNTED = Step(name="words counted", run=lambda text, _: len(text.split()), found=int)
    catalogue.workers.each(COUNTED, ["to be", "or"], None)  ->  [2, 1]

A step is a pure function of a plain value, so anybody may do it: this process, another one, another
machine, or an earlier build whose result was kept. Who does it is decided at the ends; a catalogue
only carries the choice to where the work is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

Given = TypeVar("Given")
Shared = TypeVar("Shared")
Found = TypeVar("Found")


def itself(piece: Given) -> object:
    """A piece is known by all that it holds."""
    return piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[Given, Shared, Found]):
    """A pure function of one piece, whose results are worth keeping.

    What goes in and what comes out are plain values: text, bytes, numbers, None, tuples, lists and
    mappings of such, and frozen dataclasses whose fields are annotated with such. What goes in is
    hashed to find what came out before, so it should hold what the function reads and no more, and
    no sets: their order changes from run to run, so nothing would be found again.
    """

    name: str
    """Tells one step from another, and names the stage to a person who waits: `key phrases`."""
    run: Callable[[Given, Shared], Found]
    """At the top level of a module, so that another process can find it."""
    found: Any
    """The type that `run` returns, such as `tuple[str, ...]`."""
    kept: bool = True
    """Whether results are worth keeping; those that become files are kept as such."""
    seen: Callable[[Given], object] = itself
    """What a piece is known by, if that is less than all it holds: marks in place of papers."""
    light: bool = True
    """Whether a piece is lighter to hand to another process than to do; a whole page is not."""
    holds: int = 1
    """Papers that a piece stands for, about: many small pieces are worth what one large one is."""


class Workers(Protocol):
    """Somebody who does steps."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether steps are done where the files of this machine are not to be seen."""
        ...

    def each(
        self, step: Step[Given, Shared, Found], given: Sequence[Given], shared: Shared
    ) -> list[Found]:
        """What the step makes of each piece, in order; `shared` is the same for all of them."""
        ...

    def recall(self, name: str) -> bytes | None:
        """What was kept under a name when this very code last ran, or nothing.

        For work on all papers at once, which is brought up to date instead of done anew: what comes
        out must not depend on whether anything was kept.
        """
        ...

    def keep(self, name: str, value: bytes) -> None:
        """Keep a value under a name for the next build, in place of an earlier one."""
        ...

    def rest(self) -> None:
        """No step of many pieces comes for a while: what waits for one need not be held."""
        ...


class InProcess:
    """Does every step at once, here, and keeps nothing."""

    is_elsewhere = False

    def each(
        self, step: Step[Given, Shared, Found], given: Sequence[Given], shared: Shared
    ) -> list[Found]:
        """What the step makes of each piece, in order."""
        return [step.run(piece, shared) for piece in given]

    def recall(self, name: str) -> bytes | None:  # noqa: ARG002 - nothing is kept under any name
        """Nothing."""
        return None

    def keep(self, name: str, value: bytes) -> None:
        """Forget it."""

    def rest(self) -> None:
        """Nobody else is there."""


IN_PROCESS = InProcess()


class Watch(Protocol):
    """Somebody who is told how the work goes on."""

    def stage(self, name: str) -> AbstractContextManager[None]:
        """A part of a build begins, and ends with the context."""
        ...

    def pieces(self, done: int, total: int, kept: int = 0, elsewhere: float = 0.0) -> None:
        """Pieces of a stage's step that are done.

        `kept` of them come from an earlier build; `elsewhere` are the CPU seconds that other
        processes have taken since the last call.
        """
        ...


class Unwatched:
    """Nobody."""

    def stage(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002 - nobody wants to know
        """Nothing is shown."""
        return nullcontext()

    def pieces(self, done: int, total: int, kept: int = 0, elsewhere: float = 0.0) -> None:
        """Nothing is shown."""


UNWATCHED = Unwatched()
