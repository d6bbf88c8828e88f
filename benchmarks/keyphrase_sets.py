"""Judged key phrases as the project sees them: read, cleaned and assembled as in a build."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lunr.stemmer import PorterStemmer

from papershelf import clean
from papershelf.catalogue.assemble import assemble
from papershelf.model import Catalogue, Paper, Record, Source, Vocabulary
from papershelf.readers import jsonlines

_STEMMER = PorterStemmer()
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A paper and the key phrases that people gave it."""

    paper: Paper
    gold: frozenset[tuple[str, ...]]
    """Stemmed words of each phrase."""


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return str(_STEMMER.stem(word))


def stemmed(phrase: str) -> tuple[str, ...]:
    """The words by which phrases are compared: lower case, stemmed, a hyphen parts them."""
    return tuple(_stem(word) for word in _WORD.findall(phrase.lower()))


def catalogue_of(gold: Path) -> Catalogue:
    """The papers of a gold file; their phrases are not looked at."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    wanted = ("id", "title", "abstract")
    text = "\n".join(json.dumps({name: row[name] for name in wanted}) for row in rows)
    items = jsonlines.read(Source(name=gold.name, text=text))
    papers = [clean.clean(item)[0] for item in items if isinstance(item, Record)]
    return assemble(papers, gold.stem, Vocabulary())


def key_of(paper: Paper) -> str:
    """The id that the gold file gives a paper."""
    return paper.origin[0].key or ""


def judged(gold: Path) -> list[Judged]:
    """Each paper with its gold phrases."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    phrases = {str(row["id"]): frozenset(map(stemmed, row["keyphrases"])) for row in rows}
    return [Judged(paper=paper, gold=phrases[key_of(paper)]) for paper in catalogue_of(gold).papers]
