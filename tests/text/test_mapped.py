"""Large tables lie in a file, small ones in memory, and nobody sees the difference."""

from __future__ import annotations

from pathlib import Path
from tempfile import gettempdir
from typing import Any

import numpy as np
import pytest

from papershelf.text import mapped
from papershelf.text.mapped import table


def in_file(found: Any) -> bool:  # noqa: ANN401 - whatever numpy says a table is part of
    return isinstance(found, np.memmap) or (isinstance(found, np.ndarray) and in_file(found.base))


def test_a_large_table_lies_in_a_file_and_a_small_one_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not in_file(table((10, 10), np.float32))
    monkeypatch.setattr(mapped, "LEAST", 400)
    assert in_file(table((10, 10), np.float32))
    assert not in_file(table((10, 9), np.float32))


@pytest.mark.parametrize("kind", [np.float32, np.int32, np.uint64])
def test_a_table_begins_with_zeros_and_holds_what_is_written(
    monkeypatch: pytest.MonkeyPatch, kind: type[np.generic]
) -> None:
    monkeypatch.setattr(mapped, "LEAST", 1)
    found = table((50, 3), kind)
    assert found.shape == (50, 3)
    assert found.dtype == kind
    assert not found.any()
    found[7:9] = 5
    assert found.sum() == 30


def test_a_file_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(mapped, "LEAST", 1)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert gettempdir() == str(tmp_path)
    found = table((50, 3), np.int32)
    assert in_file(found)
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_room_a_table_lies_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(mapped, "LEAST", 1)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no such folder"))
    found = table((5, 3), np.float32)
    assert not in_file(found)
    assert found.tolist() == np.zeros((5, 3)).tolist()


def test_a_table_of_nothing_has_its_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapped, "LEAST", 0)
    assert table((0, 4), np.float32).shape == (0, 4)
