"""Where one abstract names systems, whoever introduced them.

names PROP, PROP-2     ... builds on PROP-2 (its successor PROP ...     PROP-2, PROP
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from papershelf.model import Step
from papershelf.text.names import Token, all_tokens, tokens
from papershelf.text.sentences import sentences

Piece = tuple[str, str, tuple[str, ...]]
"""An abstract as prose, the same as readers see it, and names that it may hold."""
Stands = tuple[str, int, int, str]
"""A name, where it begins and ends, and the sentence that it stands in."""


def mention_places(piece: Piece, _shared: None = None) -> tuple[Stands, ...]:
    """The first place of each of the names, from left to right."""
    prose, plain, names = piece
    found: dict[str, tuple[int, int]] = {}
    for name, start, end in _places(prose, plain, names):
        if name not in found and not _is_explained(plain, start, end):
            found[name] = start, end
    spans = [(span.start, span.end) for span in sentences(plain)] if found else []
    return tuple(
        (name, start, end, next((plain[first:last] for first, last in spans if last >= end), ""))
        for name, (start, end) in found.items()
    )


PLACES = Step(name="mentions", run=mention_places, found=tuple[Stands, ...])


def _places(prose: str, plain: str, names: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """All places of the names; most words are passed over, since no name begins so."""
    firsts, known = {name.split()[0] for name in names}, set(names)
    longest = max(len(name.split()) for name in names)
    found, begin, behind = all_tokens(prose), tuple(firsts), 0
    for at, (word, start) in enumerate(zip(found.texts, found.begins, strict=True)):
        if start < behind or not word.startswith(begin):
            continue
        row = list(_row(prose, start, found.begins[at + longest + 1 : at + longest + 2]))
        if row[0].text in firsts:
            size, name = _longest(plain, row, known)
            behind = row[size - 1].end
            if name:
                yield name, start, behind


def _row(prose: str, start: int, after: Sequence[int]) -> Iterator[Token]:
    """The tokens from one place to another, or to the text's end, with their places in the text."""
    for token in tokens(prose[start : after[0] if after else None]):
        yield Token(token.text, token.start + start, token.end + start)


def _longest(plain: str, row: Sequence[Token], names: Container[str]) -> tuple[int, str]:
    """How many words the longest name that begins here has, and which it is."""
    for size in range(len(row), 0, -1):
        name = plain[row[0].start : row[size - 1].end]
        if name in names:
            version = size < len(row) and _is_version(plain, row[size - 1], row[size])
            return size, "" if version else name
    return 1, ""


def _is_version(plain: str, name: Token, after: Token) -> bool:
    """Whether a number follows at once: `JiuZhang 2.0` is not `JiuZhang`."""
    return after.text[0].isdigit() and plain[name.end : after.start] == " "


def _is_explained(plain: str, start: int, end: int) -> bool:
    """Whether a name stands alone in brackets: there an abstract defines a name of its own."""
    return plain[max(0, start - 1) : start] in {"(", "["} and plain[end : end + 1] in {")", "]"}
