"""Index documents with Pagefind: `build_pagefind.py FOLDER < documents`, in its own environment."""

import json
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path


def page(row: dict[str, str]) -> str:
    """A small page with the title as its heading, which Pagefind counts most."""
    body = f"<h1>{escape(row['title'])}</h1><p>{escape(', '.join(row['authors']))}</p>"
    return f"<html lang='en'><body>{body}<p>{escape(row['text'])}</p></body></html>"


with tempfile.TemporaryDirectory() as folder:
    for row in json.load(sys.stdin):
        place = Path(folder, "papers", row["id"])
        place.mkdir(parents=True)
        (place / "index.html").write_text(page(row), "utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", sys.argv[1]]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - this program's own package
