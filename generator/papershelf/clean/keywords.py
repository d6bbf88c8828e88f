"""Keywords, each once, told apart where one text holds several.

>>> keywords(["weaving, cloth, Weaving"]), keywords(["graphs, directed; cloth."])
(('weaving', 'cloth'), ('graphs, directed', 'cloth'))
>>> keywords(["Ganglia, sensory", "cloth; weaving"])
('Ganglia, sensory', 'cloth', 'weaving')

A semicolon always parts keywords. A comma does so only in a text that stands alone and holds no
semicolon: a reader that gives several texts has parted them already, so their commas are their own,
as in the headings of medical libraries.
"""

from __future__ import annotations

from collections.abc import Sequence


def keywords(texts: Sequence[str]) -> tuple[str, ...]:
    """The keywords in a record's plain texts; those that differ only in case count once.

    A keyword has a letter or a digit: a comma or a dash alone is left over from a list.
    """
    sign = "," if len(texts) == 1 and ";" not in texts[0] else ";"
    found: dict[str, str] = {}
    for text in texts:
        for part in text.split(sign):
            name = part.strip(" .,")
            found.setdefault(name.casefold(), name)
    return tuple(name for name in found.values() if any(map(str.isalnum, name)))
