"""Papershelf turns a pile of papers into a searchable, cross-linked static site."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("papershelf")
except PackageNotFoundError:  # running from an unpacked wheel or a source tree
    __version__ = "0"
