"""JSON for programs that a person can bear to read.

>>> print(indented([{"name": "herons"}]).decode(), end="")
[
 {
  "name": "herons"
 }
]
"""

from __future__ import annotations

import json

import msgspec


def on_one_line(value: object) -> bytes:
    """A value of texts, lists and objects, with a space behind each comma and colon.

    >>> print(on_one_line({"names": ["herons", "gulls"]}).decode())
    {"names": ["herons", "gulls"]}
    """
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=0)
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def indented(value: object) -> bytes:
    """A value with a line for each member, indented by one space a level, and a line end.

    Half a surrogate pair becomes `?`. The usual writer of JSON takes ten times as long, and does
    what the quick one refuses.
    """
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, indent=1)
        return f"{text}\n".encode("utf-8", "replace")
