"""The OAI static repository of a site, by the official schemas of the protocol and its metadata.

OAI-PMH.xsd lies in the source distribution of the package `pyoai`, oai_dc.xsd in the wheel of
`eulxml`; pip fetches both into build/oai. No package has static-repository.xsd and
simpledc20021212.xsd: `oai/` has our own words for them, which name the official types.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped] # not needed to build

OURS = Path(__file__).parent / "oai"
FETCHED = Path(__file__).parents[1] / "build" / "oai"
PACKAGES = {
    "pyoai==2.5.0": ("--no-binary", "pyoai"),
    "eulxml==1.1.3": ("--only-binary", "eulxml"),
}
"""Packages that carry the schemas, and as what pip must fetch them."""
IMPORTED = "http://dublincore.org/schemas/xmls/simpledc20021212.xsd"
OAI = "{http://www.openarchives.org/OAI/2.0/}"

Finding = tuple[int, list[str]]


def oai(site: Path) -> Finding:
    """The repository by the schemas; no identifier stands twice."""
    if not (site / "oai.xml").exists():
        return 0, []
    tree = etree.parse(str(site / "oai.xml"))
    wrong = list(faults("static_repository.xsd", [tree.getroot()]))
    held = [inside for found in tree.iter(f"{OAI}metadata") for inside in found]
    wrong += list(faults("oai_dc.xsd", held))  # which this OAI-PMH.xsd leaves unread
    seen = Counter(found.text for found in tree.iter(f"{OAI}identifier"))
    return sum(seen.values()), wrong + [f"{name} twice" for name, n in seen.items() if n > 1]


def faults(name: str, elements: Sequence[Any]) -> Iterator[str]:
    """What a schema says of elements."""
    schema = etree.XMLSchema(etree.parse(str(fetched() / name)))
    for element in elements:
        if not schema.validate(element):
            yield from (f"line {error.line}: {error.message}" for error in schema.error_log)


def fetched() -> Path:
    """The folder of all schemas, filled the first time."""
    if not (FETCHED / "oai_dc.xsd").exists():
        FETCHED.mkdir(parents=True, exist_ok=True)
        for package, form in PACKAGES.items():
            command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *form)
            subprocess.run((*command, "--dest", str(FETCHED), package), check=True)  # noqa: S603 - fixed words
        for name, content in inside(FETCHED):
            (FETCHED / name).write_bytes(content.replace(IMPORTED.encode(), b"dublin_core.xsd"))
    for path in OURS.glob("*.xsd"):
        shutil.copy(path, FETCHED)
    return FETCHED


def inside(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The schemas in what was fetched."""
    for path in folder.glob("*.tar.gz"):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.name.endswith("/OAI-PMH.xsd") and (file := archive.extractfile(member)):
                    yield "OAI-PMH.xsd", file.read()
    for path in folder.glob("*.whl"):
        with zipfile.ZipFile(path) as wheel:
            yield "oai_dc.xsd", wheel.read("eulxml/schema_data/oai_dc.xsd")
