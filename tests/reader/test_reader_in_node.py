"""The readers' own scripts in Node, and what joining and minifying asks of all scripts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from papershelf.render.scripts import published

CHECKOUT = Path(__file__).parents[2]
SCRIPTS = CHECKOUT / "tests" / "reader_js"
TEMPLATES = CHECKOUT / "site_templates"
NESTED = re.compile(r"\$\{[^{}`]*`")
"""A template within a template, in which the minifier would drop spaces."""


@pytest.mark.parametrize("name", sorted(path.name for path in SCRIPTS.glob("*.test.js")))
def test_the_readers_scripts_work_in_node(name: str) -> None:
    """Each test of the script passes, and none is left out."""
    beside = Path(sys.executable).with_name("node")
    command = str(beside) if beside.exists() else shutil.which("node") or ""
    done = subprocess.run(
        [command, "--test", "--test-reporter=tap", str(SCRIPTS / name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "# skipped 0" in done.stdout


def test_no_script_holds_a_template_within_a_template() -> None:
    found = [path for path in TEMPLATES.rglob("*.js") if NESTED.search(path.read_text("utf-8"))]
    assert found == []


def test_a_template_within_a_template_would_lose_its_spaces() -> None:
    """The reason for the rule above; if this fails, the rule is no longer needed."""
    script = 'export const f = (a) => `x${a ? `, ${a}` : ""}`;\n'
    ((_, text),) = published({"a.js": script})
    assert "`, ${a}`" not in text
