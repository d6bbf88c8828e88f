"""Fixtures that several tests share: a browser, a web server, the built seed catalogue."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, sync_playwright

from papershelf.cli import main

CHECKOUT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""The browser asks nobody anything: tests must pass without a network."""


AGAIN = pytest.mark.flaky(reruns=2)
"""For what other programs do in their own time: a browser, a scheduler. A machine that stands still
for seconds passes their time limits; what is wrong is wrong three times."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests of other programs be tried again; the summary names those that were."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(AGAIN)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder without writing a line for each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""


def serve(folder: Path) -> tuple[ThreadingHTTPServer, str]:
    """A server of a folder on a free port, and its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="session")
def web() -> Iterator[Callable[[Path], str]]:
    """Serves folders and gives their addresses."""
    with ExitStack() as stack:

        def start(folder: Path) -> str:
            server, address = serve(folder)
            stack.callback(server.shutdown)
            return address

        yield start


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the machine's own, else Playwright's."""
    installed = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=installed, args=QUIET)


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own catalogue, built in a folder of its own; returns the site."""
    folder = tmp_path_factory.mktemp("seed")
    shutil.copytree(CHECKOUT / "content", folder / "content")
    shutil.copy(CHECKOUT / "mkdocs.yml", folder)
    result = run("build", "--strict", "-f", str(folder / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    return folder / "build" / "site"


@pytest.fixture(scope="session")
def site(seed: Path, web: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The seed's site served below a path, as GitHub Pages does."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(seed, folder / "shelf")
    return f"{web(folder)}shelf/"


def run(*arguments: str) -> Result:
    """The command line in this process."""
    return CliRunner().invoke(main, list(arguments))
