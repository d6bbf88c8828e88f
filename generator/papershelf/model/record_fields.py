"""A record's fields as they were written down, opened when somebody asks for one.

    fields = WrittenFields(written({"title": (Field(text="Deep Tides", lines=(1,)),)}), 69)
    fields["title"]   ->  (Field(text="Deep Tides", lines=(70,)),)

Few papers are asked for more than what cleaning made of them, and ten thousand of them have a
hundred thousand values, each an object; written down, they are one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from functools import lru_cache

import msgspec

from papershelf.model.records import Field

Fields = Mapping[str, tuple[Field, ...]]

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(dict[str, tuple[Field, ...]])
_TEXT, _SHORT = 0xA0, 32
"""MessagePack writes a text of fewer than 32 bytes behind one byte, this one plus its length."""


def written(fields: Fields) -> bytes:
    """Fields as bytes; JSON, which begins with a brace, takes texts that hold half a character."""
    try:
        return _ENCODER.encode(fields)
    except UnicodeEncodeError:
        return json.dumps({name: list(map(astuple, own)) for name, own in fields.items()}).encode()


class WrittenFields(Mapping[str, tuple[Field, ...]]):
    """Field name to values, like a dictionary of them; equal to any mapping of the same."""

    __slots__ = ("_start", "_written")

    def __init__(self, written: bytes, start: int) -> None:
        """`written` by the function of that name; `start` is added to all lines."""
        self._written, self._start = written, start

    def __getitem__(self, name: str) -> tuple[Field, ...]:
        """The values of a field."""
        if self._lacks(name):
            raise KeyError(name)
        return _opened(self._written, self._start)[name]

    def _lacks(self, name: str) -> bool:
        """Whether a name is nowhere in what was written: most questions are answered so."""
        if not (name.isascii() and name.isalnum() and len(name) < _SHORT):
            return False
        head = b'"%b"' if self._written.startswith(b"{") else bytes([_TEXT | len(name)]) + b"%b"
        return head % name.encode() not in self._written

    def __iter__(self) -> Iterator[str]:
        """The names, in the order of the source."""
        return iter(_opened(self._written, self._start))

    def __len__(self) -> int:
        """How many fields there are."""
        return len(_opened(self._written, self._start))

    def __repr__(self) -> str:
        """As a dictionary."""
        return repr(_opened(self._written, self._start))


@lru_cache(maxsize=16)
def _opened(written: bytes, start: int) -> dict[str, tuple[Field, ...]]:
    """The fields; a record is asked several things in a row."""
    found = _of_json(written) if written.startswith(b"{") else _DECODER.decode(written)
    return {name: tuple([_moved(field, start) for field in own]) for name, own in found.items()}


def _of_json(written: bytes) -> dict[str, tuple[Field, ...]]:
    return {
        name: tuple(Field(text=text, lines=tuple(lines), rule=rule) for text, lines, rule in own)
        for name, own in json.loads(written).items()
    }


def _moved(field: Field, start: int) -> Field:
    """A field whose lines are counted from another one."""
    lines = tuple([line + start for line in field.lines])
    return Field(text=field.text, lines=lines, rule=field.rule)
