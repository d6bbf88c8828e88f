"""Keys that a browser may lose while its machine stands still."""

from __future__ import annotations

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

PRESSES = 20
PATIENCE = 500
"""Milliseconds before a key is pressed again."""


def press_until(page: Page, key: str, condition: str) -> None:
    """Press a key until a JavaScript condition holds.

    For keys that may be pressed once more without harm: a page that has just been shown takes no
    scrolling before it is painted, which a script cannot see.
    """
    for _ in range(PRESSES):
        page.keyboard.press(key)
        try:
            page.wait_for_function(condition, timeout=PATIENCE)
        except TooLate:
            continue
        return
    raise AssertionError(f"{key} was pressed {PRESSES} times, and still not: {condition}")
