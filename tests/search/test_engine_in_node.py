"""The search engine's scripts in Node, on a made-up catalogue's index that is written for them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import mkdocs
import pytest

from papershelf.search import index
from search_cases import shelf

SCRIPTS = Path(__file__).parents[1] / "search_js"
LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"


def node() -> str:
    """The Node that the virtual environment or the machine has."""
    beside = Path(sys.executable).with_name("node")
    return str(beside) if beside.exists() else shutil.which("node") or ""


@pytest.mark.parametrize("name", ["engine", "plan"])
def test_the_engine_works_in_node(name: str, tmp_path: Path) -> None:
    """Each test of the script passes, and none is left out."""
    for path, content in index.export(shelf()):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    done = subprocess.run(
        [node(), "--test", "--test-reporter=tap", str(SCRIPTS / f"{name}.test.js")],
        env={**os.environ, "PAPERSHELF_SITE": str(tmp_path), "PAPERSHELF_LUNR": str(LUNR)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "# skipped 0" in done.stdout
