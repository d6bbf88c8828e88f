r"""Files that a build writes beside the sources, when they are not as it would write them.

behind("content/ids.tsv", "a\nb\n", "a\nc\nd\n")
->  content/ids.tsv:2: The file lacks 2 lines that a build writes, and has 1 that it drops
"""

from __future__ import annotations

from collections import Counter

from papershelf.model import Problem, Severity
from papershelf.text.count import counted


def behind(name: str, has: str, wanted: str) -> Problem:
    """A file that has another text than a build would give it, with the first line that differs."""
    old, new = has.replace("\r\n", "\n").split("\n"), wanted.split("\n")
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    lacks, drops = Counter(new) - Counter(old), Counter(old) - Counter(new)
    parts = [f"lacks {counted(lacks.total(), 'line')} that a build writes"] if lacks else []
    if drops:
        parts.append(f"has {counted(drops.total(), 'line')} that a build drops")
    return Problem(
        source=name,
        line=min(same + 1, max(1, len(old))),
        severity=Severity.WARNING,
        message=f"The file {' and '.join(parts) or 'has its lines in another order'}",
        hint="Run 'papershelf build', and commit this file with the sources.",
    )
