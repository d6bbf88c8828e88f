"""What a build needs before and after it builds."""

from __future__ import annotations

import gc
import subprocess
import sys

from papershelf.command import building

CIRCLE = """
from papershelf.command import building

class Tern:
    def __del__(self):
        print("taken apart")

tern = Tern()
tern.itself = tern
{loaded}
"""


def said(loaded: str) -> str:
    """What a program says at its end that leaves a circle behind."""
    program = CIRCLE.format(loaded=loaded)
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_what_is_there_at_the_end_of_a_build_is_not_taken_apart() -> None:
    assert said("building.loaded()") == ""
    assert said("") == "taken apart\n"


def test_loading_leaves_the_search_for_garbage_on() -> None:
    gc.enable()
    building.loaded()
    assert gc.isenabled()


def test_loading_leaves_the_search_for_garbage_off() -> None:
    gc.disable()
    try:
        building.loaded()
        assert not gc.isenabled()
    finally:
        gc.enable()
