"""What a reader is told that a link on a paper's page leads to."""

from __future__ import annotations

import re

from papershelf.model import Language, Resource

KIND_NAMES = {
    "paper": "Paper",
    "pdf": "PDF",
    "code": "Code",
    "project": "Project",
    "data": "Data",
    "model": "Model",
    "demo": "Demo",
    "video": "Video",
}
"""What a reader is told a link leads to, in English."""
OTHER_KIND = "Web"
"""Any other kind is just on the web."""


def described(resource: Resource, language: Language) -> str:
    """`Code: github.com/lovelace/engine`."""
    place = re.sub(r"^https?://(www\.)?", "", resource.url).rstrip("/")
    kind = language.say(KIND_NAMES.get(resource.kind, OTHER_KIND))
    return language.say("{kind}: {place}", kind=kind, place=place)
