"""The straight line from bytes to pages, one function for each arrow.

Nothing here touches the disk: bytes come in by name, files go out as pairs of a path and bytes.
"""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import blake2b

import msgspec

import papershelf.enrich
import papershelf.exports
import papershelf.readers
from papershelf import clean
from papershelf.catalogue.accounting import Account, account
from papershelf.catalogue.assemble import assemble
from papershelf.catalogue.ids.forwarding import forwarded
from papershelf.model import (
    IN_PROCESS,
    Catalogue,
    Item,
    Noise,
    Paper,
    Problem,
    Record,
    Severity,
    Source,
    SourceCount,
    Vocabulary,
    Workers,
)
from papershelf.model.of_last import forget
from papershelf.model.work import UNWATCHED, Watch
from papershelf.permalinks import ASSETS
from papershelf.plugins import Enrichment, Export, ExportedFile, Made, Reader, discover, in_order
from papershelf.render.scripts import entries, published
from papershelf.render.styles import flattened
from papershelf.search import index
from papershelf.search.lunr_module import as_module
from papershelf.text.column_names import ColumnNames, columns_of
from papershelf.text.decode import decode
from papershelf.text.unpack import unpacked

STYLE_SHEET = f"{ASSETS}/css/papershelf.css"
"""The one sheet that pages link; all others are joined into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of one source."""

    source: Source
    reader: str
    title: str
    """What a person calls the format."""
    items: tuple[Item, ...]
    account: Account

    @property
    def records(self) -> tuple[Record, ...]:
        """The papers as written."""
        return tuple(item for item in self.items if isinstance(item, Record))

    @property
    def noise(self) -> tuple[Noise, ...]:
        """Lines that belong to no paper."""
        return tuple(item for item in self.items if isinstance(item, Noise))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, or not with certainty."""
        return tuple(item for item in self.items if isinstance(item, Problem))


def read(sources: Iterable[tuple[str, bytes]], columns: ColumnNames = ()) -> tuple[Reading, ...]:
    """Every source, decoded and read by the reader that recognises it.

    `columns` is what an editor says about the columns of tables.

    Raises:
        SourceError: a source is empty, binary, or in no known format.

    """
    readers = discover(papershelf.readers, Reader)
    with uncollected():
        return tuple(reading(*one, readers) for one in decoded(sources, columns))


def decoded(
    sources: Iterable[tuple[str, bytes]], columns: ColumnNames = ()
) -> Iterator[tuple[Source, Sequence[Problem]]]:
    """Every source as text, and what was doubtful about that.

    Raises:
        SourceError: a source is empty, or binary.

    """
    for name, content in sources:
        for part, inside in unpacked(name, content):
            yield _told(decode(part, inside), columns)


def _told(
    decoded: tuple[Source, Sequence[Problem]], columns: ColumnNames
) -> tuple[Source, Sequence[Problem]]:
    """A source with what an editor says about its columns."""
    source, doubts = decoded
    return replace(source, columns=columns_of(source.name, columns)), doubts


def reading(source: Source, doubts: Sequence[Problem], readers: Sequence[Reader]) -> Reading:
    """One source, read."""
    reader = papershelf.readers.choose(source, readers)
    items = (*doubts, *reader.read(source))
    counted = account(source, items)
    forgotten = tuple(dropped(source, reader, line) for line in counted.unaccounted)
    return Reading(
        source=source,
        reader=reader.name,
        title=reader.title,
        items=items + forgotten,
        account=counted,
    )


def source_count(reading: Reading) -> SourceCount:
    """What is told of a source on the page about the catalogue."""
    account = reading.account
    return SourceCount(
        name=reading.source.name,
        reader=reading.title,
        lines=account.lines,
        records=account.records,
        problems=account.problems + account.warnings,
    )


def dropped(source: Source, reader: Reader, line: int) -> Problem:
    """A line that a reader lost: a fault of the reader, and said instead of passed over."""
    return Problem(
        source=source.name,
        line=line,
        severity=Severity.ERROR,
        message=f"The reader for {reader.title} does not say what became of this line",
        hint="Please report it with the lines around it.",
        set_aside=(line,),
    )


def cleaned(
    records: Iterable[Record], workers: Workers = IN_PROCESS
) -> tuple[tuple[Paper, ...], tuple[Problem, ...]]:
    """Records as papers, and what cleaning was not sure about."""
    with uncollected():
        given = tuple(records)
        found = workers.each(clean.CLEANED, [clean.written(record) for record in given], None)
        pairs = [clean.placed(*pair) for pair in zip(given, found, strict=True)]
    return tuple(paper for paper, _ in pairs), tuple(p for _, problems in pairs for p in problems)


def enriched(catalogue: Catalogue, watch: Watch = UNWATCHED) -> Catalogue:
    """The catalogue with every taxonomy and relation that the enrichments find, and redirects."""
    with uncollected():
        for enrichment in in_order(discover(papershelf.enrich, Enrichment)):
            with watch.stage(enrichment.name.replace("_", " ")):
                catalogue = catalogue.having(enrichment.run(catalogue))
            catalogue.workers.rest()  # what one stage remembers is of no use to the next
            give_back()
    forget()
    give_back()
    return forwarded(catalogue)


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the search for unused cycles where what is made is used, or goes without a search.

    At 10,000 papers that search takes 6 of 67 seconds and finds some hundred objects.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def give_back() -> None:
    """Give freed memory back to the system where it takes it: a fifth at 10,000 papers."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def catalogue_of(
    sources: Sequence[Source], vocabulary: Vocabulary, title: str = "Papers"
) -> Catalogue:
    """The enriched catalogue of decoded sources, in one call."""
    readers = discover(papershelf.readers, Reader)
    readings = [reading(source, (), readers) for source in sources]
    papers, _ = cleaned(record for found in readings for record in found.records)
    return enriched(assemble(papers, title, vocabulary))


def data_files(catalogue: Catalogue) -> Iterator[ExportedFile]:
    """What machines and the browser's search read; files with a key need not be made."""
    with uncollected():
        for export in discover(papershelf.exports, Export):
            yield from export.export(catalogue)
        yield from (Made(*file) for file in index.exported(catalogue))


def asset_files(assets: Mapping[str, bytes], lunr: str) -> Iterator[ExportedFile]:
    """Fonts as they are, one style sheet, one script for each that pages load.

    `lunr` is the text of lunr.js, which the scripts import as a module beside the search's own.
    """
    scripts = {name: text.decode() for name, text in assets.items() if name.endswith(".js")}
    scripts[f"{ASSETS}/search/lunr.js"] = as_module(lunr)
    yield from script_files(scripts)
    sheets = {
        name.rpartition("/")[2]: content.decode()
        for name, content in assets.items()
        if name.endswith(".css")
    }
    for name, content in assets.items():
        if name == STYLE_SHEET:
            yield name, flattened(content.decode(), sheets).encode()
        elif not name.endswith((".css", ".js")):
            yield name, content


def script_files(modules: Mapping[str, str]) -> Iterator[Made]:
    """The scripts that pages load; joining them takes .07 s, which a build can leave out."""
    key = blake2b(msgspec.msgpack.encode(sorted(modules.items())), digest_size=16).digest()

    @cache
    def joined() -> dict[str, str]:
        return dict(published(modules))

    def script(name: str) -> bytes:
        return joined()[name].encode()

    yield from (Made(name, key, partial(script, name)) for name in entries(modules))
