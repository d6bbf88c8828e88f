"""A site keeps its addresses: what was published leads somewhere in every later build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from mkdocs.commands.build import build as mkdocs_build
from playwright.sync_api import Browser

from conftest import CHECKOUT, run
from examples import LISTING, MKDOCS_YML, project
from papershelf import config

LEDGER = "content/ids.tsv"
HERONS = "counting-herons-from-harbour-cameras"
FABRICS = "fabric-queries-over-sparse-looms"
OLD = "weaver-of-old"


def build(folder: Path, *options: str) -> Result:
    return run("build", *options, "-f", str(folder / "mkdocs.yml"))


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue built twice: between the builds a paper was retitled and another taken out."""
    folder = project(tmp_path_factory.mktemp("moved"))
    (folder / "mkdocs.yml").write_text(f"{MKDOCS_YML}site_url: https://harbour.example/shelf/\n")
    assert build(folder, "--strict").exit_code == 0
    retitled = LISTING.replace("Fabric Queries over", "Questions to <b>Fabrics</b> on")
    source = folder / "content" / "sources" / "shelf.txt"
    source.write_text(retitled[: retitled.index("Counting Herons")])
    with (folder / LEDGER).open("a") as file:
        file.write(f"moved\t{OLD}\t{FABRICS}\tWeaver of old\t\n")
        file.writelines(f"moved\t{OLD}-{number}\t{FABRICS}\n" for number in range(2, 12))
    result = build(folder, "--strict")
    assert result.exit_code == 0, result.output
    return folder / "build" / "site"


def test_a_retitled_paper_stays_and_one_that_was_taken_out_leaves_a_page(moved: Path) -> None:
    assert "Questions to" in (moved / "papers" / FABRICS / "index.html").read_text()
    gone = (moved / "papers" / HERONS / "index.html").read_text()
    assert "no longer in this catalogue" in gone
    assert '<meta name="robots" content="noindex">' in gone
    assert 'href="../../search/?q=Counting%20Herons%20from%20Harbour%20Cameras"' in gone


def test_a_redirect_is_a_small_page_that_no_search_engine_lists(moved: Path) -> None:
    for name in (OLD, f"{OLD}-7"):
        page = (moved / "papers" / name / "index.html").read_text()
        address = f"https://harbour.example/shelf/papers/{FABRICS}/"
        assert f'<link rel="canonical" href="{address}">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f'<meta http-equiv="refresh" content="0; url=../{FABRICS}/">' in page
        assert f'<a href="../{FABRICS}/">' in page
        assert len(page) < 1000


def test_what_is_gone_is_in_no_sitemap_no_list_and_no_search(moved: Path) -> None:
    listed = (moved / "sitemap.xml").read_text()
    assert f"/papers/{FABRICS}/" in listed
    assert HERONS not in listed
    assert OLD not in listed
    assert HERONS not in (moved / "papers" / "index.html").read_text()
    assert HERONS not in (moved / "api" / "papers.json").read_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_reader_of_an_old_address_arrives_below_a_path_too(
    moved: Path, web: Callable[[Path], str], browser: Browser, tmp_path: Path, *, scripts: bool
) -> None:
    shutil.copytree(moved, tmp_path / "shelf")
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{web(tmp_path)}shelf/papers/{OLD}/#abstract")
    page.wait_for_url(f"**/shelf/papers/{FABRICS}/{'#abstract' if scripts else '*'}")
    context.close()


def test_a_build_that_changes_nothing_leaves_the_ledger_alone(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert build(folder).exit_code == 0
    ledger = folder / LEDGER
    text, written = ledger.read_bytes(), ledger.stat().st_mtime_ns
    assert f"\npaper\t{HERONS}\t".encode() in text
    assert build(folder).exit_code == 0
    assert (ledger.read_bytes(), ledger.stat().st_mtime_ns) == (text, written)
    assert not (folder / "build" / "site" / "ids.tsv").exists()


def test_a_broken_row_is_a_warning_and_stays_in_the_file(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / LEDGER).write_bytes(b"paper\tno/id\t\xff\n")
    strict = build(folder, "--strict")
    assert strict.exit_code == 2
    assert f"{LEDGER}:1: This line is not understood" in strict.output
    assert (folder / LEDGER).read_bytes() == b"paper\tno/id\t\xff\n"
    assert f"{LEDGER}:1: " in run("check", "-f", str(folder / "mkdocs.yml")).output
    assert build(folder).exit_code == 0
    assert b"\npaper\tno/id\t" in (folder / LEDGER).read_bytes()


def test_serving_reads_the_ledger_and_does_not_write_it(tmp_path: Path) -> None:
    made = config.load(project(tmp_path) / "mkdocs.yml")
    (tmp_path / LEDGER).write_text(f"moved\t{OLD}\t{FABRICS}\n")
    made.site_dir = str(tmp_path / "served")
    made.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(made)
    assert (tmp_path / "served" / "papers" / OLD / "index.html").is_file()
    assert (tmp_path / LEDGER).read_text() == f"moved\t{OLD}\t{FABRICS}\n"


def test_a_page_written_by_hand_takes_the_place_of_a_redirect(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / LEDGER).write_text(f"moved\t{OLD}\t{FABRICS}\ngone\tlost\tLost\n")
    papers = folder / "content" / "papers"
    papers.mkdir()
    (papers / f"{OLD}.md").write_text("# Weaver of old\n\nTold by hand.\n")
    (papers / "lost.md").write_text("It was withdrawn.\n")
    assert build(folder).exit_code == 0
    site = folder / "build" / "site" / "papers"
    assert "Told by hand." in (site / OLD / "index.html").read_text()
    lost = (site / "lost" / "index.html").read_text()
    assert "It was withdrawn." in lost
    assert "no longer in this catalogue" in lost


def test_the_projects_own_catalogue_keeps_its_addresses(seed: Path) -> None:
    rows = (CHECKOUT / "content" / "tags.tsv").read_text().splitlines()
    ids = [row.split("\t")[1] for row in rows if row.startswith("paper\t")]
    assert len(ids) == 68
    assert all((seed / "papers" / own / "index.html").is_file() for own in ids)
