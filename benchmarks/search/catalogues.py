"""The catalogues that searches are measured on, enriched once and kept.

`papers(shared, "cranfield")` are the documents of a judged collection, `"10000"` the first that
many of the large catalogue, `"68"` the project's own first source. Every engine is given the same
documents. Enriching tens of thousands of papers takes minutes, so that the result is kept in
`build/search-bench/` under the source's hash; `make clean` removes it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import papershelf
import papershelf.enrich
from papershelf import build
from papershelf.catalogue.assemble import assemble
from papershelf.model import Catalogue, Paper, Source, Vocabulary
from papershelf.plugins import Enrichment, discover, in_order

CHECKOUT = Path(__file__).resolve().parents[2]
KEPT = CHECKOUT / "build" / "search-bench"
SEED = CHECKOUT / "content" / "sources" / "huggingface-papers.txt"
OWN = "68"
UNSEARCHED = frozenset({"map", "mentions", "regions", "related"})
"""Enrichments that no search looks at, and that nothing it looks at needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper as the peers are given it."""

    id: str
    """The paper's id in Papershelf's catalogue."""
    title: str
    text: str
    authors: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """What the source calls it; two where the source holds it twice."""


def documents(catalogue: Catalogue) -> list[Document]:
    """What every engine indexes of a catalogue."""
    return [
        Document(
            id=paper.id,
            title=paper.title.plain,
            text=paper.abstract.plain,
            authors=tuple(author.name for author in paper.authors),
            keys=keys(paper),
        )
        for paper in catalogue.papers
    ]


def keys(paper: Paper) -> tuple[str, ...]:
    """What the sources call a paper."""
    return tuple(record.key for record in paper.origin if record.key)


def catalogue(shared: Path, name: str) -> Catalogue:
    """An enriched catalogue: a judged collection, a size, or the project's own source."""
    source = Source(name=f"{name}.jsonl", text="".join(lines(shared, name)))
    if name == OWN:
        source = Source(name=SEED.name, text=SEED.read_text(encoding="utf-8"))
    place = KEPT / f"{name}-{fingerprint(source.text)}.pickle"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        made = pickle.dumps(searchable(source), protocol=5)
        place.with_suffix(".part").write_bytes(made)
        place.with_suffix(".part").replace(place)
    found: Catalogue = pickle.loads(place.read_bytes())  # noqa: S301 - this program wrote it
    return found


def searchable(source: Source) -> Catalogue:
    """A source's papers with everything found out that a search looks at."""
    reading = build.read([(source.name, source.text.encode())])[0]
    papers, _ = build.cleaned(reading.records)
    found = assemble([slim(paper) for paper in papers], "Papers", Vocabulary())
    known = discover(papershelf.enrich, Enrichment)
    for plugin in in_order(plugin for plugin in known if plugin.name not in UNSEARCHED):
        found = found.having(plugin.run(found))
    return found


def slim(paper: Paper) -> Paper:
    """A paper whose records keep their fields but not their raw text, which nobody looks at."""
    return replace(paper, origin=tuple(replace(record, raw="") for record in paper.origin))


def lines(shared: Path, name: str) -> Iterator[str]:
    """A source's papers as lines that Papershelf reads."""
    if name.isdecimal():
        packed = shared / "data" / "catalogue" / "ai-papers-50k.jsonl.gz"
        with gzip.open(packed, "rt", encoding="utf-8") as rows:
            yield from islice(rows, 0 if name == OWN else int(name))
        return
    with (shared / "data" / "search" / name / "corpus.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            yield f"{json.dumps(as_source(json.loads(row)))}\n"


def as_source(row: Mapping[str, object]) -> dict[str, object]:
    """A judged collection's document under the names that Papershelf's reader knows."""
    kept = {
        name: row[name] for name in ("id", "title", "authors", "year", "venue") if row.get(name)
    }
    return {**kept, "abstract": row.get("abstract") or row.get("text") or ""}


def fingerprint(text: str) -> str:
    """A short hash of a source and the program's version."""
    return hashlib.sha256(f"{papershelf.__version__}\n{text}".encode()).hexdigest()[:12]
