"""The files of a theme as MkDocs lists them."""

from __future__ import annotations

from pathlib import Path

import jinja2

from papershelf.site.theme_files import listed_lightly


def theme(folder: Path, *names: str) -> str:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return str(folder)


def environment(*folders: str) -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folders), autoescape=True)


def test_files_in_hidden_folders_are_not_listed(tmp_path: Path) -> None:
    own = theme(tmp_path / "own", "base.html", "assets/a.css", ".icons/birds/tern.svg")
    stock = theme(tmp_path / "stock", "base.html", "assets/.cache/b.css", "partials/foot.html")
    found = listed_lightly(environment(own, stock)).list_templates()
    assert found == ["assets/a.css", "base.html", "partials/foot.html"]


def test_files_in_hidden_folders_can_be_included(tmp_path: Path) -> None:
    made = listed_lightly(environment(theme(tmp_path, ".icons/birds/tern.svg")))
    assert made.get_template(".icons/birds/tern.svg").render() == ".icons/birds/tern.svg"


def test_what_remains_is_listed_as_before(tmp_path: Path) -> None:
    folder = theme(tmp_path, "b.html", "a/c.html", "a/b/d.html", ".hidden")
    whole = environment(folder).list_templates()
    assert listed_lightly(environment(folder)).list_templates() == whole


def test_templates_that_come_from_elsewhere_are_left_alone() -> None:
    loader = jinja2.DictLoader({".icons/tern.svg": ""})
    made = listed_lightly(jinja2.Environment(loader=loader, autoescape=True))
    assert made.loader is loader
