"""The plug-in inside plain MkDocs: building, serving, publishing with MkDocs' own commands."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from examples import project
from papershelf.mkdocs_plugin import PapershelfPlugin

SITE = "build/site"


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


def test_mkdocs_says_a_broken_source_in_one_sentence_and_keeps_the_site(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert mkdocs(folder, "build").returncode == 0
    (folder / "content" / "sources" / "empty.txt").write_bytes(b"")
    result = mkdocs(folder, "build")
    assert result.returncode == 1
    assert "content/sources/empty.txt: " in result.stderr
    assert "Traceback" not in result.stderr
    assert (folder / SITE / "index.html").is_file()


def test_pages_are_plain_markdown_files_with_front_matter(tmp_path: Path) -> None:
    folder = project(tmp_path)
    mkdocs(folder, "build")
    text = (folder / "build/docs/papers/fabric-queries-over-sparse-looms.md").read_text()
    assert text.startswith('---\ntitle: "Fabric Queries over Sparse Looms"\nkind: "paper"\n')
    assert "\n# Fabric Queries over Sparse Looms\n\n## Abstract\n\n" in text


def test_a_site_below_a_path_is_built_with_its_address(tmp_path: Path) -> None:
    folder = project(tmp_path)
    config = load_config(str(folder / "mkdocs.yml"), site_url="https://harbour.example/shelf/")
    build(config)
    page = (folder / SITE / "papers/fabric-queries-over-sparse-looms/index.html").read_text()
    address = "https://harbour.example/shelf/papers/fabric-queries-over-sparse-looms/"
    assert f'<link rel="canonical" href="{address}">' in page
    assert 'href="/shelf/' in (folder / SITE / "404.html").read_text()
    sitemap = (folder / SITE / "sitemap.xml").read_text()
    assert f"<loc>{address}</loc>" in sitemap
    assert "lastmod" not in sitemap


def test_another_plug_in_that_writes_after_the_build_writes_into_the_site(tmp_path: Path) -> None:
    folder = project(tmp_path)
    hook = "from pathlib import Path\ndef on_post_build(config):\n"
    (folder / "hook.py").write_text(
        f"{hook}    (Path(config.site_dir) / 'robots.txt').write_text('all welcome')\n"
    )
    with (folder / "mkdocs.yml").open("a") as file:
        file.write("hooks: [hook.py]\n")
    assert mkdocs(folder, "build").returncode == 0
    assert (folder / SITE / "robots.txt").read_text() == "all welcome"


def test_gh_deploy_commits_the_finished_site(tmp_path: Path) -> None:
    folder, remote = project(tmp_path / "shelf"), tmp_path / "remote.git"
    identity = {"NAME": "Editor", "EMAIL": "editor@harbour.example"}
    names = {
        f"GIT_{role}_{key}": v for role in ("AUTHOR", "COMMITTER") for key, v in identity.items()
    }
    environment = {**os.environ, **names}

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    git("init", "--quiet")
    git("remote", "add", "origin", str(remote))
    git("commit", "--quiet", "--allow-empty", "-m", "Start")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "--quiet"],
        cwd=folder,
        env=environment,
        check=True,
    )
    published = git("ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert "papers/fabric-queries-over-sparse-looms/index.html" in published
    assert "search/manifest.json" in published


def test_serving_rebuilds_when_a_source_changes(tmp_path: Path) -> None:
    folder = project(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "papershelf", "serve", "-a", address],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://{address}/", "Counting Herons")
        source = folder / "content" / "sources" / "shelf.txt"
        source.write_text(source.read_text().replace("Counting Herons", "Counting Cormorants"))
        wait_for(f"http://{address}/", "Counting Cormorants")
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, words: str, seconds: float = 40) -> None:
    """Until a page holds some words."""
    for _ in range(int(seconds * 4)):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - loopback
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.25)
    pytest.fail(f"{words!r} never came")


def test_the_markdown_builds_under_zensical_too(tmp_path: Path) -> None:
    folder = project(tmp_path / "shelf")
    mkdocs(folder, "build")
    (folder / "zensical.toml").write_text(
        '[project]\nsite_name = "Shelf"\ndocs_dir = "build/docs"\nsite_dir = "other"\n'
    )
    subprocess.run(
        [sys.executable, "-m", "zensical", "build", "-f", "zensical.toml"], cwd=folder, check=True
    )
    page = folder / "other/papers/fabric-queries-over-sparse-looms/index.html"
    assert "Building on" in page.read_text()


def test_mkdocs_itself_says_that_a_setting_does_not_exist(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = (folder / "mkdocs.yml").read_text()
    said = "  - papershelf: {worker: 1}\n"
    (folder / "mkdocs.yml").write_text(text.replace("  - papershelf\n", said))
    result = mkdocs(folder, "build")
    assert result.returncode == 1
    assert "There is no such setting; workers may be meant" in result.stderr


def test_the_catalogue_knows_what_became_of_each_source(tmp_path: Path) -> None:
    folder = project(tmp_path, {"a.bib": "@article{a, title={Terns}}\n@article{b, year=2020}\n"})
    config = load_config(str(folder / "mkdocs.yml"))
    build(config)
    plugin = config.plugins["papershelf"]
    assert isinstance(plugin, PapershelfPlugin)
    (source,) = plugin.catalogue.sources
    assert (source.name, source.reader) == ("content/sources/a.bib", "BibTeX")
    assert (source.lines, source.records, source.problems) == (2, 1, 1)
