r"""One line of JSON as a value, and its texts without halves of characters.

parsed('{"a": 1, "a": 2}')   ->  {"a": 1, "a (2)": 2}
is_whole('{"a": "\ud83d"}')  ->  False: half a character may be in it
sound("deep \ud83d")         ->  "deep \ufffd"
"""

from __future__ import annotations

import json
from typing import Any, NoReturn


def parsed(line: str) -> Any:  # noqa: ANN401  JSON is any value
    """A line's JSON value; a key that occurs twice is kept as `key`, `key (2)`.

    Raises:
        ValueError: the line is no JSON, holds NaN or Infinity, or is nested too deep.

    """
    try:
        return _DECODER.decode(line)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} at character {error.pos + 1}") from None


def _numbered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    made, count = {}, dict[str, int]()
    for key, value in pairs:
        count[key] = count.get(key, 0) + 1
        made[key if count[key] == 1 else f"{key} ({count[key]})"] = value
    return made


def _refused(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number; write null")


_DECODER = json.JSONDecoder(object_pairs_hook=_numbered, parse_constant=_refused)


def is_whole(line: str) -> bool:
    r"""Whether no value in a line of JSON can hold half a character, itself or as `\ud83d`."""
    return "\\u" not in line and sound(line) is line


def sound(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced by U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
