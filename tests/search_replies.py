"""Made-up answers of the engine, and how a test gives them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

ANSWER = """([kind, reply, later]) => {
  const { id } = asked.findLast((question) => question.kind === kind);
  worker.onmessage({ data: { id, reply, later } });
}"""


def hit(name: str, **more: object) -> dict[str, Any]:
    """A hit as the engine gives it."""
    return {
        "number": sum(name.encode()),
        "id": name.lower(),
        "url": f"papers/{name.lower()}/",
        "title": f"The {name}",
        "authors": ["Ada Quill"],
        "year": 2021,
        "venue": "Journal of Looms",
        "tags": [{"name": "weaving", "slug": "weaving"}],
        "matched": ["title"],
        "tier": 0,
        "byMeaning": False,
        "why": None,
        **more,
    }


def reply(*names: str, **more: object) -> dict[str, Any]:
    """An answer as the engine gives it, with hits of these names."""
    return {
        "mode": "any",
        "relaxed": False,
        "total": len(names),
        "byMeaning": 0,
        "corrections": [],
        "corrected": "",
        "asked": "looms",
        "notes": [],
        "terms": ["loom"],
        "phrases": [],
        "chips": [],
        "hits": [hit(name) for name in names],
        **more,
    }


def answer(page: Page, kind: str, said: object, *, later: bool = False) -> None:
    """Answer the last question of a kind; `later` where a better answer follows a first."""
    page.evaluate(ANSWER, [kind, said, later])
