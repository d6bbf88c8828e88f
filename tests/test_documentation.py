"""What can be set or read is documented."""

from __future__ import annotations

import click
import pytest

import papershelf.readers
from conftest import CHECKOUT
from papershelf.cli import main
from papershelf.plugins import Reader, discover
from papershelf.settings import PapershelfConfig

USING = (CHECKOUT / "docs" / "using.md").read_text()
FORMATS = (CHECKOUT / "docs" / "formats.md").read_text()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"papershelf {name}" in USING
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert max(parameter.opts, key=len) in USING


def test_the_table_of_settings_has_every_setting_of_the_plug_in_with_its_default() -> None:
    table = USING.partition("| setting of the plug-in |")[2].partition("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines()[2:]]
    known = {name: option.default for name, option in PapershelfConfig._schema}  # noqa: SLF001 - MkDocs has no public list
    shown = {
        name: f"`{default}`" if default not in {"", ()} else "none"
        for name, default in known.items()
    }
    assert {name.strip(" `"): default.strip() for name, default in rows} == shown


def test_every_input_format_is_documented() -> None:
    for reader in discover(papershelf.readers, Reader):
        assert reader.title in FORMATS
        assert all(f"`{suffix}`" in FORMATS for suffix in reader.suffixes)


def test_every_folder_of_the_package_is_in_the_glossary_or_the_design() -> None:
    words = (CHECKOUT / "docs" / "design.md").read_text()
    package = CHECKOUT / "generator" / "papershelf"
    for folder in package.iterdir():
        if folder.is_dir() and folder.name[0] != "_":
            assert f"{folder.name}/" in words
