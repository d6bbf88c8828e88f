"""What was merged and what may have to be, line by line, for `papershelf check`."""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Catalogue, Paper, UncertainPair
from papershelf.text.count import counted
from papershelf.text.excerpt import excerpt


def merge_lines(catalogue: Catalogue) -> Iterator[str]:
    """Each record that was merged into a paper of another one, and why.

    `content/sources/b.ris:40: merged into sparse-looms: an identifier in common (DOI 10.5555/1)`
    """
    for paper in catalogue.papers:
        for version in paper.versions[1:]:
            yield f"{_place(version.paper)}: merged into {paper.id}: {version.reason}"


def uncertain_lines(catalogue: Catalogue, most: int = 10) -> Iterator[str]:
    """The pairs that may be one paper, the surest first, `most` of them in full."""
    pairs = catalogue.uncertain
    if not pairs:
        return
    yield f"{counted(len(pairs), 'pair')} of papers may be one; decide in duplicates.yml:"
    yield from map(_told, pairs[:most])
    if len(pairs) > most:
        yield f"  and {len(pairs) - most} more"


def _told(pair: UncertainPair) -> str:
    title = excerpt(pair.one.title.plain, 60)
    return f"  {_place(pair.one)} and {_place(pair.other)} ({title}): {_reasons(pair)}"


def _reasons(pair: UncertainPair) -> str:
    against = "; ".join(pair.speaks_against)
    return "; ".join(pair.speaks_for) + (f"; but {against}" if against else "")


def _place(paper: Paper) -> str:
    record = paper.origin[0]
    return f"{record.source}:{record.line}"
