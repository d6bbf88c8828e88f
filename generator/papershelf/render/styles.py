"""One style sheet for the reader from several for the writer.

A sheet that only lists others (`@import "lists.css";`) would cost a request for each of them, one
after the other; here each such line is replaced by the sheet it names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

IMPORT = re.compile(r'^@import "([^":]+)"([^;]*);\n', re.MULTILINE)


def flattened(sheet: str, others: Mapping[str, str]) -> str:
    r"""The sheet with every sheet of ours that it imports in the import's place.

    >>> flattened('@import "a.css";\n@import "b.css" print;\n', {"a.css": "a{}", "b.css": "b{}"})
    'a{}\n@media print {\nb{}\n}\n'
    """

    def replaced(found: re.Match[str]) -> str:
        name, media = found[1], found[2].strip()
        if name not in others:
            return found[0]
        text = flattened(others[name], others)
        return f"@media {media} {{\n{text}\n}}\n" if media else f"{text}\n"

    return IMPORT.sub(replaced, sheet)
