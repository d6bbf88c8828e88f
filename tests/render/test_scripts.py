from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from papershelf.errors import PapershelfError
from papershelf.render.scripts import published

NODE = str(Path(sys.executable).with_name("node"))
"""It comes with the packages that tests need."""


def test_only_modules_that_nobody_imports_are_published() -> None:
    modules = {
        "a/page.js": 'import { one } from "./one.js";\n',
        "a/box.js": 'import { one } from "../a/one.js";\nimport("./page.js");\n',
        "a/one.js": "export const one = 1;\n",
    }
    assert [path for path, _ in published(modules)] == ["a/box.js", "a/page.js"]


def test_a_joined_script_does_what_its_modules_do() -> None:
    modules = {
        "page.js": (
            'import { sum } from "./sum.js";\n'
            'import {\n  LEAST as least,\n  text,\n} from "./text.js";\n'
            'import base from "./base.js";\n'
            "console.log(text(sum(base, least)));\n"
        ),
        "sum.js": 'import base from "./base.js";\nconst LEAST = base;\n'
        "export function sum(a, b) {\n  return a + b + LEAST;\n}\n",
        "text.js": "export const LEAST = 7;\n"
        "export const text = (n) => `${n} // not a /* comment */`.replace(/[/]+ /, '');\n",
        "base.js": "var base = 100;\nexport default base\n",
    }
    script = dict(published(modules))["page.js"]
    ran = subprocess.run([NODE, "-e", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "207 not a /* comment */\n"


def test_licences_stay_and_other_comments_go() -> None:
    modules = {"a.js": "/*! MIT */\n/** What it does. */\nstart(); // at once\n"}
    assert dict(published(modules)) == {"a.js": "/*! MIT */start();"}


def test_a_module_stands_once_however_often_it_is_imported() -> None:
    modules = {
        "page.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\n',
        "a.js": 'import { b } from "./b.js";\nexport const a = b;\n',
        "b.js": "export const b = 2;\n",
    }
    assert dict(published(modules))["page.js"].count("const b=2") == 1


LATE = {
    "page.js": (
        'import { count } from "./state.js";\ncount();\n'
        'import("./later.js").then(({ more }) => console.log(count(), more()));\n'
    ),
    "later.js": (
        'import { count } from "./state.js";\nimport { ten } from "./ten.js";\n'
        "export const more = () => count() * ten;\n"
    ),
    "state.js": "let seen = 0;\nexport const count = () => (seen += 1);\n",
    "ten.js": "export const ten = 10;\n",
}


def test_a_part_that_comes_later_shares_the_modules_that_are_there(tmp_path: Path) -> None:
    scripts = dict(published(LATE))
    assert set(scripts) == {"page.js", "later.js"}
    assert "seen" not in scripts["later.js"]
    for name, text in scripts.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    ran = subprocess.run(
        [NODE, "page.js"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "2 30\n"


def test_a_part_with_two_importers_brings_its_own_modules() -> None:
    modules = {**LATE, "other.js": 'import("./later.js");\n'}
    scripts = dict(published(modules))
    assert "seen" in scripts["later.js"]
    assert "$parts" not in "".join(scripts.values())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('import "./a.js";\n', "does not know"),
        ('import * as a from "./a.js";\n', "does not know"),
        ("export { a };\n", "does not know"),
        ("await start();\n", "does not know"),
        ('import { b } from "./b.js";\n', "which is not there"),
        ('import { a } from "./a.js";\n', "imports itself"),
    ],
)
def test_what_cannot_be_joined_is_said(text: str, fault: str) -> None:
    with pytest.raises(PapershelfError, match=f"a.js: .*{fault}"):
        dict(published({"a.js": text, "page.js": 'import { a } from "./a.js";\n'}))
