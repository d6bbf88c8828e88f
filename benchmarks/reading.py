"""What reading and cleaning a large source costs, and how many of its formulas are typeset.

    python benchmarks/reading.py LARGE.jsonl.gz [papers]

Reads and cleans all papers of a file of one paper a line, or its first ones, and prints CPU seconds
and the most memory held after each part, the number of records and problems, the share of formulas
that are shown as written because they cannot be typeset, and the macros that are most often why.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

from papershelf.build import cleaned, read
from papershelf.render.formulas import Formulas, formulas, sentence
from papershelf.render.mathml import mathml
from papershelf.text.count import counted
from scale import timed

SHOWN = 12
"""Reasons printed."""
_MACRO = re.compile(r"\\(?!(?:left|right|begin|end)\b)[A-Za-z]+")


def beginning(path: Path, size: int) -> bytes:
    """The first lines of a file, unpacked."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rb") as lines:
        return b"".join(islice(lines, size))


def reasons(found: Formulas) -> Counter[str]:
    """The macros that cannot be typeset, by the number of formulas that hold them."""
    counts: Counter[str] = Counter()
    for latex in found.as_written:
        unknown = {macro for macro in _MACRO.findall(latex) if mathml(f"{macro}{{x}}{{y}}") is None}
        counts.update(sorted(unknown) or ["no macro"])
    return counts


def main(path: Path, size: int | None) -> None:
    """Print a row for each part and what was found."""
    content = beginning(path, size) if size else path.read_bytes()
    print(f"{'part':18}{'CPU s':>10}{'clock s':>10}{'peak MB':>10}")
    readings = timed("read", lambda: read([(path.name, content)]))
    records = [record for found in readings for record in found.records]
    papers, doubts = timed("clean", lambda: cleaned(records))
    found = timed("typeset", lambda: formulas(papers))
    problems = [problem for one in readings for problem in one.problems]
    print(f"{counted(len(records), 'record')}, {counted(len(problems) + len(doubts), 'problem')}")
    print(sentence(found) or "no formulas")
    for macro, count in reasons(found).most_common(SHOWN):
        print(f"{count:8} {macro}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)  # noqa: PLR2004 - a path and a number
