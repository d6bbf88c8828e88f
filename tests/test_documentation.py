"""What can be set or read is documented."""

from __future__ import annotations

import click
import pytest

import papershelf.readers
from conftest import CHECKOUT
from papershelf.cli import main
from papershelf.mkdocs_plugin import PapershelfConfig
from papershelf.plugins import Reader, discover

USING = (CHECKOUT / "docs" / "using.md").read_text()
FORMATS = (CHECKOUT / "docs" / "formats.md").read_text()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"papershelf {name}" in USING
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert max(parameter.opts, key=len) in USING


def test_every_setting_of_the_plug_in_is_documented() -> None:
    for setting, _ in PapershelfConfig._schema:  # noqa: SLF001 - MkDocs has no public list
        assert f"`{setting}`" in USING


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
