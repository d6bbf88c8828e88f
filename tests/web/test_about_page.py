"""What the page about the catalogue says of its licence and of its day."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from conftest import run
from examples import LISTING, MKDOCS_YML

SAYS = {
    "en": ("Contents as of 2030-01-31, when the newest papers came", "Copyright and licence"),
    "de": ("Stand der Inhalte: 31.01.2030, als die neuesten", "Urheberrecht und Lizenz"),
}


@pytest.mark.parametrize("code", sorted(SAYS))
def test_it_tells_the_owners_licence_and_the_day_of_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1896048000")
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "sources" / "papers.txt").write_text(LISTING)
    config = MKDOCS_YML.replace("  font: false\n", f"  font: false\n  language: {code}\n")
    (tmp_path / "mkdocs.yml").write_text(f"{config}copyright: '&copy; Ada, <b>CC BY</b>'\n")
    result = run("build", "-f", str(tmp_path / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    page = (tmp_path / "build" / "site" / "catalogue" / "index.html").read_text()
    (main,) = re.findall(r"<main.*?</main>", page, re.DOTALL)
    day, licence = SAYS[code]
    assert day in html.unescape(main)
    assert re.search(rf"<h2[^>]*>{licence}</h2>\s*<p>&copy; Ada, <b>CC BY</b></p>", main)
