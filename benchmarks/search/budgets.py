"""What a search costs a reader: bytes, seconds to the first hit, milliseconds a key stroke.

Everything is fetched by a browser with an empty cache from a server that holds each response for
40 ms and gives all of them 10 Mbit/s together. Bytes are those of all bodies as they travelled, the
page's own styles and fonts included; `search` are those without styles, fonts and pictures.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from statistics import median
from urllib.parse import quote

from held_server import Line, Sent, Server, serving
from main_thread import LONG, begin, end
from playwright.sync_api import Browser, Page
from sites import Site, weight

from reader import start, visit

LATENCY, RATE = 0.04, 1_250_000
ROUNDS = 5
QUIET = 1.0
"""Seconds without a response after which a page has all it wants."""
DRESS = {".css", ".woff2", ".woff", ".png", ".svg", ".ico"}
QUERIES = ("graph neural network", "sparse retrieval", "language model pre-training")
TYPED = ("neural retrieval", "graph transformer pruning")

BOX = "#ps-search-input, [data-md-component=search-query], body > input[type=search]"
NOWHERE = "nowhere"
"""A missing page of the same site, so that the browser has a process for it before it is timed."""
SHOWN = "bench.first > 0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one engine's search of one catalogue costs."""

    first_bytes: int
    """Before the first hits are shown."""
    all_bytes: int
    first_search_bytes: int
    """The same two without styles, fonts and pictures."""
    all_search_bytes: int
    first_seconds: float
    """From navigation to the first hits, median."""
    fastest_seconds: float
    """The same, the fastest of all visits: what is left when the machine has nothing else to do."""
    key_ms: float
    """Median time from asking the engine to its answer, all parts of the index at hand."""
    cold_key_ms: float
    """The same while it is typed for the first time, over the held line."""
    long_tasks: int
    """Tasks of 50 ms or more on the page's main thread, while loading and typing."""
    longest_ms: float
    """The longest task there."""
    disk_bytes: int
    disk_files: int
    made_seconds: float


def cost(opened: Browser, made: Site) -> dict[str, float]:
    """Measure one site."""
    visits = [
        first_hits(opened, made, QUERIES[at % len(QUERIES)], traced=at == 0) for at in range(ROUNDS)
    ]
    keys = typing(opened, made)
    size, files = weight(made)
    busy = [*visits[0].tasks, *keys.tasks]
    found = Cost(
        first_bytes=int(median(seen.first for seen in visits)),
        all_bytes=int(median(seen.all for seen in visits)),
        first_search_bytes=int(median(seen.first_search for seen in visits)),
        all_search_bytes=int(median(seen.all_search for seen in visits)),
        first_seconds=median(seen.seconds for seen in visits),
        fastest_seconds=min(seen.seconds for seen in visits),
        key_ms=median(keys.warm or [0.0]),
        cold_key_ms=median(keys.cold or [0.0]),
        long_tasks=sum(task >= LONG for task in busy),
        longest_ms=max(busy, default=0.0),
        disk_bytes=size,
        disk_files=files,
        made_seconds=made.seconds,
    )
    return asdict(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One search by address, with nothing cached."""

    seconds: float
    first: int
    all: int
    first_search: int
    all_search: int
    tasks: tuple[float, ...]


def first_hits(opened: Browser, made: Site, query: str, *, traced: bool) -> Visit:
    """Go to a query's address and wait for its first hits, then until nothing more comes."""
    line = Line(latency=LATENCY, rate=RATE)
    with serving(made.folder, line) as server, visit(opened) as page:
        page.goto(f"{server.address}{NOWHERE}")
        server.sent.clear()
        if traced:
            begin(opened, page)
        left = time.monotonic()
        page.goto(server.address + start(made.engine, quote(query)), wait_until="commit")
        page.wait_for_function(SHOWN)
        seconds = float(page.evaluate("bench.first")) / 1000
        rest(server)
        shown = [one for one in server.sent if one.ended <= left + seconds]
        tasks = tuple(end(opened)) if traced else ()
        return Visit(
            seconds=seconds,
            first=total(shown),
            all=total(server.sent),
            first_search=total(shown, dressed=False),
            all_search=total(server.sent, dressed=False),
            tasks=tasks,
        )


def total(sent: list[Sent], *, dressed: bool = True) -> int:
    """Bytes of responses, with or without what only dresses the page."""
    return sum(one.size for one in sent if dressed or PurePosixPath(one.path).suffix not in DRESS)


def rest(server: Server) -> None:
    """Wait until no response has ended for a while."""
    seen = -1
    while seen != len(server.sent):
        seen = len(server.sent)
        time.sleep(QUIET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """How long the answers to key strokes took, in milliseconds."""

    cold: list[float]
    warm: list[float]
    tasks: list[float]


def typing(opened: Browser, made: Site) -> Keys:
    """Type queries letter by letter, then once more."""
    line = Line(latency=LATENCY, rate=RATE)
    with serving(made.folder, line) as server, visit(opened) as page:
        page.goto(server.address + start(made.engine))
        page.locator(BOX).first.focus()
        rest(server)
        begin(opened, page)
        rounds = [[length for query in TYPED for length in typed(page, query)] for _ in range(2)]
        tasks = end(opened)
    return Keys(cold=rounds[0], warm=rounds[1], tasks=tasks)


ANSWERS = "(globalThis.benchAnswers ?? bench.answers)"


def typed(page: Page, query: str) -> list[float]:
    """Type one query from nothing and give the time of each answer."""
    box = page.locator(BOX).first
    box.fill("")
    page.wait_for_timeout(300)
    before = int(page.evaluate(f"{ANSWERS}.length"))
    for letter in query:
        seen = int(page.evaluate(f"{ANSWERS}.length"))
        box.press(letter if letter != " " else "Space")
        page.wait_for_function(f"{ANSWERS}.length > {seen}", timeout=60_000)
    found = page.evaluate(f"{ANSWERS}.slice({before})")
    return [float(one) for one in found]
