"""Texts as chains of words, each kind of chain taken apart once: for texts by the ten thousand.

    >>> shelf = Chains()
    >>> shelf.read("Multi-task models, multi-task")
    [0, 1, 0]
    >>> [(shelf.words[part.word], part.place) for part in shelf.parts[0]]
    [('multi', 0), ('multitask', 0), ('task', 1)]

A chain is what `text.analysis` finds in one go: a word, words held together by hyphens, a run of a
script without spaces. The words in it depend on nothing around it, and the same chains make up all
texts, so that reading a text is one pass of a regular expression and one look into a table: 10,000
abstracts, 1.6 million chains, in 1.2 CPU seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from papershelf.text.analysis import CHAIN, LONGEST, pieces_of
from papershelf.text.folding import flat, shapes

_LETTER = "[a-z0-9]"
_ASCII_CHAIN = re.compile(
    CHAIN.pattern.removesuffix("|c+").replace("[wc.]", "[a-z0-9.]").replace("w", _LETTER)
)


class Part(NamedTuple):
    """A word of a chain."""

    word: int
    """Its number."""
    place: int
    """Words before it in the chain."""
    extra: bool
    """Whether it only offers another way to find what other words at its place already say."""


class Chains:
    """All chains and words that were read so far, numbered in the order of their coming."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.words: list[str] = []
        self.parts: list[tuple[Part, ...]] = []
        self._chains = _Numbers(self._take_apart)
        self._words = _Numbers(self.words.append)

    def read(self, text: str) -> list[int]:
        """The numbers of a text's chains in reading order."""
        plain = flat(text)
        if plain.isascii():
            return list(map(self._chains.__getitem__, _ASCII_CHAIN.findall(plain)))
        found = CHAIN.finditer(shapes(plain))
        return [self._chains[plain[chain.start() : chain.end()]] for chain in found]

    def _take_apart(self, chain: str) -> None:
        if chain.isascii() and chain.isalnum():
            self.parts.append((Part(self._words[chain[:LONGEST]], 0, extra=False),))
            return
        pieces = pieces_of(chain, shapes(chain))
        self.parts.append(
            tuple(Part(self._words[each.text[:LONGEST]], each.place, each.extra) for each in pieces)
        )


class _Numbers(dict[str, int]):
    """Numbers for strings, given when they are first asked for."""

    def __init__(self, new: Callable[[str], None]) -> None:
        super().__init__()
        self._new = new

    def __missing__(self, key: str) -> int:
        self[key] = number = len(self)
        self._new(key)
        return number
