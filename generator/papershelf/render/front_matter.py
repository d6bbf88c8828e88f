r"""The front matter of a page's file: YAML of which each line is a name and a value in JSON.

    >>> text = front({"title": "A: b", "tags": ["c d"], "year": 2030})
    >>> print(text, end="")
    title: "A: b"
    tags: ["c d"]
    year: 2030
    >>> read(text.rstrip())
    {'title': 'A: b', 'tags': ['c d'], 'year': 2030}

JSON is YAML but for characters that YAML wants written as escapes, and takes a hundredth of the
time. What an editor wrote is read as the YAML that it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec
import yaml

_JSON = json.JSONEncoder(ensure_ascii=False)
_ENCODE = msgspec.json.Encoder().encode
"""Writes printable text as the encoder above does, in a fifth of the time."""
_PRINTABLE = bytes(range(ord(" "), ord("~") + 1))
_READ = msgspec.json.Decoder().decode
_END = "\n---\n\n"


def front(values: Mapping[str, Any]) -> str:
    """Front matter, a line for each value; white space in a text becomes single spaces."""
    return "".join(f"{name}: {_written(value)}\n" for name, value in values.items())


def parted(text: str) -> tuple[str, str]:
    r"""Front matter as it is written, and the body, of a page's file.

    >>> parted('---\ntitle: "A"\n---\n\n# A\n')
    ('title: "A"', '# A\n')
    """
    end = text.find(_END, 3)
    return text[4:end], text[end + len(_END) :]


def read(written: str) -> Mapping[str, Any]:
    """The values of front matter."""
    try:
        pairs = [line.partition(": ") for line in written.split("\n")]
        return {name: _value(value) for name, _, value in pairs}
    except ValueError:  # a sign that JSON writes in another way
        found: Mapping[str, Any] = yaml.safe_load(written)
        return found


def _value(written: str) -> object:
    """A value from JSON; the compiled reader refuses the little that Python's takes beyond that."""
    try:
        return _READ(written)
    except msgspec.DecodeError:
        return json.loads(written)


def _written(value: object) -> str:
    if isinstance(value, str):
        if _is_printable(value) and not _has_loose_spaces(value):  # as nearly all texts are
            return _ENCODE(value).decode()
        value = " ".join(value.split())
    written = _JSON.encode(value)
    if written.isprintable():
        return written
    return "".join(sign if sign.isprintable() else _escape(sign) for sign in written)


def _is_printable(text: str) -> bool:
    """The same as `isprintable`, which takes five times as long for a page's head."""
    if text.isascii():
        return not text.encode().translate(None, _PRINTABLE)
    return text.isprintable()


def _has_loose_spaces(text: str) -> bool:
    return "  " in text or text[:1] == " " or text[-1:] == " "


def _escape(sign: str) -> str:
    """A character that YAML does not allow, or that could be taken for a line's end."""
    return f"\\U{ord(sign):08x}"
