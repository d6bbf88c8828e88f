"""What results depend on besides their input."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import papershelf
from papershelf.keeping import fingerprint

WHOLE = fingerprint.PACKAGE


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A package of one file, and nothing remembered before or after."""
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "step.py").write_text("SIZE = 3\n")
    monkeypatch.setattr(fingerprint, "PACKAGE", tmp_path / "package")
    for name in ("of_code", "of_results", "of_installed"):
        monkeypatch.setattr(fingerprint, name, getattr(fingerprint, name).__wrapped__)


def test_an_edit_of_the_package_is_another_code(tmp_path: Path) -> None:
    before = fingerprint.of_code(), fingerprint.of_results(), fingerprint.of_installed()
    (tmp_path / "package" / "step.py").write_text("SIZE = 4\n")
    after = fingerprint.of_code(), fingerprint.of_results(), fingerprint.of_installed()
    assert not set(before) & set(after)


def test_the_code_is_that_of_the_whole_package() -> None:
    assert Path(papershelf.__file__).parent == WHOLE


def test_what_python_compiles_is_no_code(tmp_path: Path) -> None:
    before = fingerprint.of_code()
    (tmp_path / "package" / "__pycache__").mkdir()
    (tmp_path / "package" / "__pycache__" / "step.pyc").write_bytes(b"x")
    assert fingerprint.of_code() == before


def test_an_upgrade_of_any_library_is_another_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "absent")])
    (tmp_path / "nets-1.0.dist-info").mkdir()
    before = fingerprint.of_installed()
    (tmp_path / "nets-1.0.dist-info").rename(tmp_path / "nets-1.1.dist-info")
    assert fingerprint.of_installed() != before


def test_results_depend_on_the_libraries_that_papershelf_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = fingerprint.of_results()
    for name, other in (("numpy", True), ("ftfy", True), ("pytest", False)):
        upgraded = {name: "99"}
        monkeypatch.setattr(fingerprint, "_version", lambda name, new=upgraded: new.get(name, "1"))
        after = fingerprint.of_results()
        monkeypatch.setattr(fingerprint, "_version", lambda _: "1")
        assert (after != fingerprint.of_results()) == other
        assert after != before


def test_where_one_part_ends_matters() -> None:
    assert fingerprint.digest([b"ab", b"c"]) != fingerprint.digest([b"a", b"bc"])
