"""Sources of any size from the large file of real papers.

The first 50,000 lines are the file's own. Beyond them the papers come again with other ids and
other words: every paper of a round has the same words of its text exchanged for words that no other
round has, all of them in its title, and its authors other family names, so that neither duplicates
nor the vocabulary are those of a smaller catalogue.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from zlib import crc32

PLACE = Path("data") / "catalogue" / "ai-papers-50k.jsonl.gz"
EXCHANGED = 2
"""One in so many different words of six letters or more is exchanged in abstracts."""
IN_TITLES = 1
"""In titles, all of them are: papers with nearly the same title are taken for one."""
_LONG = re.compile(r"\b[A-Za-z][a-z]{5,}\b")


def lines(shared: Path, papers: int) -> Iterator[str]:
    """So many papers, a line each."""
    written, turn = 0, 0
    while written < papers:
        with gzip.open(shared / PLACE, "rt", encoding="utf-8") as rows:
            for row in islice(rows, papers - written):
                yield altered(row, turn) if turn else row
                written += 1
        turn += 1


def altered(row: str, turn: int) -> str:
    r"""A paper of another round: another id, some other words.

    >>> altered('{"id": "a", "title": "Counting herons", "url": "u"}', 1)
    '{"id": "a-1", "title": "Counqting heroqns"}\n'
    """
    paper = json.loads(row)
    names = ("title", "abstract", "authors", "year", "venue")
    kept = {name: paper[name] for name in names if paper.get(name)}
    for name, few in (("title", IN_TITLES), ("abstract", EXCHANGED)):
        if name in kept:
            kept[name] = _LONG.sub(partial(_word, turn=turn, few=few), kept[name])
    if "authors" in kept:
        kept["authors"] = [f"{name}{_letters(turn)}" for name in kept["authors"]]
    again = {"id": f"{paper['id']}-{turn}", **kept}
    return f"{json.dumps(again, ensure_ascii=False)}\n"


def _word(found: re.Match[str], turn: int, few: int) -> str:
    word = found[0]
    chosen = crc32(f"{turn} {word}".encode()) % few == 0
    return f"{word[:4]}{_letters(turn)}{word[4:]}" if chosen else word


def _letters(turn: int) -> str:
    return "xq"[turn % 2] * (turn // 2 + 1)


def write(shared: Path, papers: int, place: Path) -> None:
    """A source file of so many papers."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("w", encoding="utf-8") as file:
        file.writelines(lines(shared, papers))
