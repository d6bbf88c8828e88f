from __future__ import annotations

import re
from pathlib import Path

import pytest

from papershelf.search.module_text import without_comments
from search_examples import SCRIPTS

KEPT = [
    "/*! licence */\n",
    'const text = "/** no comment */";\n',
    "const glob = `a/**/b`;\n",
    "run(); /** beside code */\n",
    "// a line\n",
    "const r = /\\/\\*\\*/;\n",
]


@pytest.mark.parametrize("source", KEPT)
def test_anything_but_a_documentation_comment_of_its_own_lines_stays(source: str) -> None:
    assert without_comments(source) == source


def test_documentation_comments_go_with_their_lines() -> None:
    source = "/** One. */\nconst one = 1;\n\n  /**\n   * Two.\n   */\n  const two = 2;\n"
    assert without_comments(source) == "const one = 1;\n\n  const two = 2;\n"


def test_a_comment_that_never_ends_stays() -> None:
    source = "/** open\n" * 50
    assert without_comments(source) == source


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.js")), ids=lambda path: path.name)
def test_nothing_but_comments_is_taken_from_a_script(script: Path) -> None:
    source = script.read_text()
    code = re.sub(r"/\*\*.*?\*/", "", source, flags=re.DOTALL)
    assert without_comments(source).split() == code.split()
