"""Papershelf turns a pile of papers into a searchable, cross-linked static site."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    """`__version__`, looked up when somebody asks: that takes 30 ms, a third of `--help`."""
    if name != "__version__":
        raise AttributeError(f"module 'papershelf' has no attribute {name!r}")
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - as said

    try:
        return version("papershelf")
    except PackageNotFoundError:  # running from an unpacked wheel or a source tree
        return "0"
