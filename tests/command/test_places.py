"""Where a catalogue's configuration is."""

from __future__ import annotations

from pathlib import Path

import pytest

from papershelf.command.places import find
from papershelf.errors import ConfigError


def test_either_name_of_a_configuration_is_found(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yaml").write_text("site_name: Shelf\n")
    assert find(tmp_path).name == "mkdocs.yaml"


def test_a_folder_without_configuration_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no mkdocs.yml here. Go to your catalogue"):
        find(tmp_path)
