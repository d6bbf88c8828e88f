"""The search engine's scripts in Node, on a made-up catalogue's index that is written for them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import mkdocs
import pytest

from papershelf.model import Catalogue
from papershelf.rehearsal.ranking import Oracle
from papershelf.rehearsal.shelf import shelf_of
from papershelf.search import index
from papershelf.text.analysis import term_of, words
from search_cases import shelf

SCRIPTS = Path(__file__).parents[1] / "search_js"
LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The made-up papers with all that is found out about them, a latent space too."""
    return shelf()


@pytest.fixture(scope="module")
def site(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the catalogue's index."""
    folder = tmp_path_factory.mktemp("site")
    for path, content in index.export(catalogue):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def node(site: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """What the Node of the virtual environment or the machine says."""
    beside = Path(sys.executable).with_name("node")
    command = str(beside) if beside.exists() else shutil.which("node") or ""
    return subprocess.run(
        [command, *arguments],
        env={**os.environ, "PAPERSHELF_SITE": str(site), "PAPERSHELF_LUNR": str(LUNR)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["engine", "plan"])
def test_the_engine_works_in_node(name: str, site: Path) -> None:
    """Each test of the script passes, and none is left out."""
    done = node(site, "--test", "--test-reporter=tap", str(SCRIPTS / f"{name}.test.js"))
    assert done.returncode == 0, done.stdout
    assert "# skipped 0" in done.stdout


def plain_queries(catalogue: Catalogue) -> list[str]:
    """Words of the papers alone, by two, by three, whole sentences, whole titles."""
    texts = [paper.abstract.plain for paper in catalogue.papers]
    rows = [[word.text for word in words(text) if term_of(word.text)] for text in texts]
    made = [f"{row[0]} {row[-1]}" for row in rows if row]
    made += [" ".join(row[1:6:2]) for row in rows if len(row) > 5]
    made += [f"{left[0]} {right[0]}" for left, right in pairwise(rows) if left and right]
    made += [row[len(row) // 2] for row in rows if row]
    titles = [paper.title.plain for paper in catalogue.papers]
    signs = set('"():-')
    return [
        query
        for query in dict.fromkeys([*made, *texts, *titles])
        if query and not signs & set(query)
    ]


def test_the_engine_ranks_as_the_oracle_does(catalogue: Catalogue, site: Path) -> None:
    """Scores agree but for rounding; where two are as good as equal, their order is open."""
    assert catalogue.spaces["latent"].vectors.shape[1] > 1
    oracle = Oracle(shelf_of(catalogue))
    queries = plain_queries(catalogue)
    done = node(site, str(SCRIPTS / "ranked.js"), given=json.dumps(queries))
    assert done.returncode == 0, done.stderr
    for query, hits in zip(queries, json.loads(done.stdout), strict=True):
        agree(query, hits, expected_hits(oracle, catalogue, query))


def expected_hits(oracle: Oracle, catalogue: Catalogue, query: str) -> list[tuple[str, int, float]]:
    """The oracle's answer with ids."""
    found = oracle.ranked(query)
    return [(catalogue.papers[number].id, tier, score) for number, tier, score in found]


def agree(
    query: str, hits: Sequence[Sequence[object]], expected: Sequence[tuple[str, int, float]]
) -> None:
    """The same papers, each with its score, in the order of their scores."""
    scores = {paper: (tier, score) for paper, tier, score in expected}
    assert {hit[0] for hit in hits} == scores.keys(), query
    for paper, tier, score in hits:
        assert (tier, score) == pytest.approx(scores[str(paper)], abs=2e-3), (query, paper)
    order = [scores[str(hit[0])] for hit in hits]
    assert all(a[0] > b[0] or a[1] > b[1] - 2e-3 for a, b in pairwise(order)), query
