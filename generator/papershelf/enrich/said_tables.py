"""What all papers say of names and acronyms, in tables that only new papers are read for.

    explained   acronym PLM, long "pre-trained language models", key pretrainedlanguagemodel
    titles      all words of the title
    tokens      all words of the abstract and all that may be a name in it
    claims      names that the paper gives to what it introduces
    titled      key of what stands before the colon of its title
    singles     names of one word: their keys, spellings and places; pairs those of two

Where one abstract of 10,000 has changed, the other 9,999 are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

import numpy as np

from papershelf.enrich.gathered import GATHERED, Explained, Gathered, gathered, piece_of
from papershelf.enrich.kept_rows import Kept, Tables, keep, recalled, renewed
from papershelf.enrich.kept_table import Table, numbered, of_texts
from papershelf.enrich.name_places import Named, names_in
from papershelf.model import Catalogue, Paper, Workers, mark
from papershelf.model.of_last import of_last
from papershelf.text.spelling import phrase_key

Entry = TypeVar("Entry")

KEPT = "what papers say"
"""The name under which the tables are kept."""
HALVES = ("left", "right")
"""Columns of the keys of a pair's words."""
MANY = 8
"""Of every so many papers one must be new before all are asked what they say."""


def said_tables(catalogue: Catalogue) -> Tables:
    """The tables of a catalogue, a row for each paper, in the papers' order.

    The last catalogue's are kept in memory, because three enrichments ask for them.
    """
    return _said(catalogue.papers, catalogue.workers)


def marks_of(catalogue: Catalogue) -> tuple[bytes, ...]:
    """The mark of each paper, in the papers' order."""
    return _marks(catalogue.papers)


def gathered_of(catalogue: Catalogue, places: Sequence[int]) -> Sequence[Gathered]:
    """What the papers with these numbers say; few of many are asked by themselves."""
    if len(places) * MANY >= len(catalogue.papers):
        said = gathered(catalogue)
        return [said[place] for place in places]
    pieces = [piece_of(catalogue.papers[place]) for place in places]
    return catalogue.workers.each(GATHERED, pieces, None)


def explained_rows(tables: Tables) -> list[Sequence[Explained]]:
    """The acronyms that each paper explains."""
    found = tables["explained"]
    columns = (found.written(name) for name in Explained._fields)
    return by_row(found, list(map(Explained._make, zip(*columns, strict=True))))


def by_row(table: Table, entries: Sequence[Entry]) -> list[Sequence[Entry]]:
    """The entries of a table parted into its rows."""
    ends = table.ends.tolist()
    return [entries[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@of_last
def _marks(papers: tuple[Paper, ...]) -> tuple[bytes, ...]:
    return tuple(map(mark, papers))


@of_last
def _said(papers: tuple[Paper, ...], workers: Workers) -> Tables:
    catalogue = Catalogue(papers=papers, workers=workers)
    marks = _marks(papers)
    before = recalled(workers, KEPT)
    found = renewed(before, marks, lambda places: _tables(gathered_of(catalogue, places)))
    if before is None or before.marks != marks:
        keep(workers, KEPT, Kept(marks=marks, tables=found))
    return found


def _tables(said: Sequence[Gathered]) -> Tables:
    return {
        "explained": _explained([one.explained for one in said]),
        "titles": of_texts([one.title.row.split(" ") for one in said], "token"),
        "tokens": of_texts(map(_tokens, said), "token"),
        "claims": of_texts([one.claims for one in said], "name"),
        "titled": of_texts([(phrase_key(one.titled),) for one in said], "key"),
        "singles": _names([names_in(one.names) for one in said]),
        "pairs": _with_halves(_names([names_in(one.double_names) for one in said])),
    }


def _tokens(said: Gathered) -> list[str]:
    row = said.abstract.row.split(" ")
    return list(dict.fromkeys([*row, *said.tokens.split(" ")]))


def _explained(rows: Sequence[Sequence[Explained]]) -> Table:
    return _of_columns(
        list(map(len, rows)),
        {name: [getattr(one, name) for row in rows for one in row] for name in Explained._fields},
    )


def _names(rows: Sequence[Sequence[Named]]) -> Table:
    """An entry for each spelling of a name; what is counted stands with the first spelling."""
    named = list(chain.from_iterable(rows))
    texts = _of_columns(
        [sum(len(name.forms) for name in row) for row in rows],
        {
            "key": [name.key for name in named for _ in name.forms],
            "form": [form for name in named for form in name.forms],
        },
    )
    first = np.zeros(len(texts.columns["key"]), dtype=np.uint8)
    sizes = np.array([len(name.forms) for name in named], dtype=np.int64)
    starts = np.cumsum(sizes) - sizes
    first[starts] = 1
    numbers = {
        "places": _counted(name.places for name in named),
        "shown": _counted(name.shown for name in named),
        "collection": _counted(name.collection for name in named),
    }
    columns = {name: np.repeat(values, sizes) for name, values in numbers.items()}
    return Table(
        sizes=texts.sizes, columns={**texts.columns, **columns, "first": first}, names=texts.names
    )


def _with_halves(pairs: Table) -> Table:
    """Names of two words with the key of either."""
    keys = [tuple(map(phrase_key, form.split(" "))) for form in pairs.names["form"]]
    columns, names = dict(pairs.columns), dict(pairs.names)
    for place, half in enumerate(HALVES):
        numbers, names[half] = numbered([both[place] for both in keys])
        columns[half] = numbers[pairs.columns["form"]]
    return Table(sizes=pairs.sizes, columns=columns, names=names)


def _counted(values: Iterable[int]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.array(list(values), dtype=np.uint32)


def _of_columns(sizes: Sequence[int], texts: dict[str, list[str]]) -> Table:
    made = {name: numbered(column) for name, column in texts.items()}
    return Table(
        sizes=np.array(sizes, dtype=np.int64),
        columns={name: numbers for name, (numbers, _) in made.items()},
        names={name: names for name, (_, names) in made.items()},
    )
