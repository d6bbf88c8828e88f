"""The wheel: an installed papershelf works outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from conftest import CHECKOUT
from examples import project


def test_a_site_is_built_with_nothing_but_the_wheel(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    unpacked = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    folder = project(tmp_path / "shelf")
    where = "import papershelf; print(papershelf.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    command = [sys.executable, "-c", where]
    shown = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert Path(shown.stdout.strip()).is_relative_to(unpacked)
    subprocess.run(
        [sys.executable, "-m", "papershelf", "build", "--strict"],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert (folder / "build/site/assets/papershelf/css/papershelf.css").is_file()
    assert (folder / "build/site/papers/counting-herons-from-harbour-cameras/index.html").is_file()
