"""A made-up catalogue's whole site, and readers who come to it with browsers of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from conftest import run

SOURCE = """\
@article{quill2021,
  title = {WEAVER: Threading Sensor Streams with Sparse Looms},
  author = {Quill, Ada and Zürn, Ben},
  journal = {Journal of Looms}, volume = {7}, number = {2}, pages = {1--9}, year = {2021},
  doi = {10.5555/looms.7.2},
  abstract = {Sensor streams arrive faster than they can be stored. We present WEAVER, a sparse
    loom that threads sensor streams into compact fabrics. On three harbour data sets, sparse
    looms keep most of the signal.}
}
@article{quill2022,
  title = {Fabric Queries over Sparse Looms},
  author = {Quill, Ada},
  journal = {Journal of Looms}, year = {2022},
  abstract = {Compact fabrics are easy to store and hard to query. Building on WEAVER, we describe
    fabric queries that answer questions about sensor streams without unravelling a sparse loom.}
}
@inproceedings{moor2022,
  title = {Counting Herons from Harbour Cameras},
  author = {Moor, Cleo and Quill, Ada},
  booktitle = {Proceedings of the Harbour Workshop}, year = {2022},
  abstract = {Harbour cameras see many herons and few people. We count herons with a small detector
    that was trained on one harbour and tested on four others, from sensor streams.}
}
@misc{hostile2022,
  title = {<img src=x onerror="window.broken=1"> as a Title},
  author = {Moor, Cleo}, year = {2022},
  abstract = {<script>window.broken=1</script> Sensor streams may hold markup, and sparse looms
    must not run it.}
}
"""
MKDOCS_YML = """\
site_name: Harbour shelf
site_url: https://shelf.example/
docs_dir: content
site_dir: build/site
theme:
  name: material
  font: false
plugins:
  - papershelf
"""
WEAVER = "papers/quill2021/"
FABRIC = "papers/quill2022/"
HOSTILE = "papers/hostile2022/"
AUTHOR = "authors/ada-quill/"


@pytest.fixture(scope="session")
def harbour_site(web: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The made-up catalogue, built and served at a host's root; returns its address."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "content" / "sources").mkdir(parents=True)
    (folder / "content" / "sources" / "looms.bib").write_text(SOURCE, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    result = run("build", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    return web(folder / "build" / "site")


@pytest.fixture
def reader(browser: Browser, harbour_site: str) -> Iterator[BrowserContext]:
    """A reader who was never here; no script may fail for them."""
    context = browser.new_context(base_url=harbour_site)
    context.set_default_timeout(5000)
    failures: list[str] = []
    context.on("weberror", lambda error: failures.append(str(error.error)))
    yield context
    context.close()
    assert failures == []


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    """A tab of theirs."""
    return reader.new_page()
