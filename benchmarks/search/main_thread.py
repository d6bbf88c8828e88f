"""How long an engine keeps the page's main thread, in milliseconds of the processor's time.

A browser calls a task long by the clock, which on a busy machine says more about the machine than
about the page. The browser's own trace also has the processor's time of each task.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from playwright.sync_api import Browser, Page

CATEGORIES = ["disabled-by-default-devtools.timeline"]
TASK, THREAD = "RunTask", "CrRendererMain"
LONG = 50.0


def begin(opened: Browser, page: Page) -> None:
    """Start to write down what the page does."""
    opened.start_tracing(page=page, categories=CATEGORIES)


def end(opened: Browser) -> list[float]:
    """The tasks of the main thread since then."""
    return list(tasks(json.loads(opened.stop_tracing())["traceEvents"]))


def tasks(events: Sequence[Mapping[str, Any]]) -> Iterator[float]:
    """The processor's time of each task of a trace's main threads."""
    named = (event for event in events if event["name"] == "thread_name")
    main = {(one["pid"], one["tid"]) for one in named if one["args"]["name"] == THREAD}
    for event in events:
        if event["name"] == TASK and (event["pid"], event["tid"]) in main:
            yield event.get("tdur", 0) / 1000
