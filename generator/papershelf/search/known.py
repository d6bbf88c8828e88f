"""What the index knows a paper by: a digest of all that is searched and shown of it.

    known(catalogue)   ->   16 bytes a paper; others when its text changed, or a tag's name

Whoever has the key of the build before need not look at the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

import numpy as np

from papershelf.model import Catalogue, Term, mark
from papershelf.search.fields import TAGS
from papershelf.search.tagged import Tagged, tagged

SIZE = 16
"""Bytes of a key."""


def known(catalogue: Catalogue) -> list[bytes]:
    """A key for each paper, made of its mark, its tags and its methods."""
    kinds = [tagged(catalogue, name) for name in TAGS]
    codes = [_codes(found) for found in kinds]
    starts = [(found.starts * SIZE).tolist() for found in kinds]
    columns = [_of_papers(code, start) for code, start in zip(codes, starts, strict=True)]
    parts = zip(map(mark, catalogue.papers), *columns, strict=True)
    return [blake2b(b"".join(part), digest_size=SIZE).digest() for part in parts]


def _of_papers(codes: memoryview, starts: Sequence[int]) -> Iterator[bytes]:
    """The codes of each paper's terms, behind how many bytes they are."""
    for start, end in pairwise(starts):
        yield (end - start).to_bytes(4) + codes[start:end]


def _codes(found: Tagged) -> memoryview:
    """The codes of all papers' terms, one after the other."""
    codes = b"".join(_code(term) for term in found.terms)
    rows = np.frombuffer(codes, dtype=np.uint8).reshape(-1, SIZE)
    return memoryview(rows[found.held].tobytes())


def _code(term: Term) -> bytes:
    """A digest of how a term is called; `repr` writes half a character as letters."""
    called: Sequence[object] = (term.name, term.slug, term.aliases)
    return blake2b(repr(called).encode(), digest_size=SIZE).digest()
