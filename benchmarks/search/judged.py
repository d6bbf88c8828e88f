"""Queries and judgements of the collections, and the ways in which readers spoil a query."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lunr.stop_word_filter import WORDS as STOP_WORDS

WORD = re.compile(r"[a-z0-9]+")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LEAST = 5
"""Words of a title that a typo is made in."""
SEED = 20
"""The typos are the same each time."""


def queries(shared: Path, name: str) -> dict[str, str]:
    """A collection's queries by their names; those that nobody judged are left out."""
    folder = shared / "data" / "search" / name
    rows = (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]
    known = {row.split("\t")[0] for row in rows if float(row.split("\t")[2]) > 0}
    asked = (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    found = {str(row["id"]): str(row["text"]) for row in map(json.loads, asked)}
    return {query: text for query, text in found.items() if query in known}


def words(text: str) -> list[str]:
    """Words of a text in lower case."""
    return WORD.findall(text.lower())


def rarity(texts: Iterable[str]) -> Counter[str]:
    """How many texts have each word."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(set(words(text)))
    return counted


def hurried(text: str, held: Mapping[str, int], most: int = 3) -> str:
    """The rarest content words that the collection has at all, in the query's order.

    >>> hurried("what are the flows of heated gases", {"flows": 9, "heated": 3, "gases": 2})
    'flows heated gases'
    """
    found = dict.fromkeys(word for word in words(text) if word not in STOP_WORDS and held.get(word))
    rarest = set(sorted(found, key=lambda word: (held[word], word))[:most])
    return " ".join(word for word in found if word in rarest)


def with_typos(titles: Sequence[str], most: int) -> list[tuple[int, str]]:
    """Titles of five words or more with one typo each: their places among the titles, the texts.

    The typos take turns (two letters swapped, one dropped, doubled, replaced) in a word of four
    letters or more, never at its first letter, where few people slip.
    """
    chance = random.Random(SEED)  # noqa: S311 - typos, not secrets
    made: list[tuple[int, str]] = []
    for place, title in enumerate(titles):
        if len(words(title)) >= LEAST and len(made) < most:
            spoiled = _typo(title, len(made) % 4, chance)
            if spoiled != title:
                made.append((place, spoiled))
    return made


def _typo(title: str, kind: int, chance: random.Random) -> str:
    long = list(re.finditer(r"[A-Za-z]{4,}", title))
    if not long:
        return title
    word = chance.choice(long)
    at = chance.randrange(word.start() + 1, word.end() - 1)
    letter = title[at]
    other = chance.choice([known for known in LETTERS if known != letter.lower()])
    changed = (
        title[at + 1] + letter,
        title[at + 1],
        letter * 2 + title[at + 1],
        other + title[at + 1],
    )
    return title[:at] + changed[kind] + title[at + 2 :]


def ndcg(shared: Path, name: str, run: Mapping[str, Sequence[str]]) -> float:
    """What the shared scorer says of a run: nDCG@10."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "run.tsv")
        rows = (
            f"{query}\t{key}\t{at}\n" for query, keys in run.items() for at, key in enumerate(keys)
        )
        made.write_text("".join(rows), encoding="utf-8")
        qrels = shared / "data" / "search" / name / "qrels.tsv"
        command = [sys.executable, str(shared / "eval" / "rank_eval.py"), str(qrels), str(made)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - the scorer that the caller named
    found = re.search(r"nDCG@10 ([\d.]+)", said)
    return float(found[1]) if found else 0.0
