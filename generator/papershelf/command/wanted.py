"""What `papershelf build` was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The options of the command."""

    strict: bool = False
    """Let no problem pass."""
    plain: bool = False
    """Take no shortcut in rendering."""
    force: bool = False
    """Build even if nothing has changed."""
    workers: int | None = None
    """Processes at most; None for what mkdocs.yml says."""
    scheduler: str | None = None
    """Address of a Dask scheduler."""
    to: str | None = None
    """Address that the site is copied to."""
    single_file: Path | None = None
    """Where the whole catalogue goes as one HTML file; None for nowhere."""
    profile: bool = False
    """Show where the time went."""

    @property
    def telling(self) -> tuple[str, ...]:
        """The options that may change what is built, or whether it is."""
        return tuple(f"{name}={getattr(self, name)}" for name in ("strict", "plain"))
