"""Where on the web a line of a source is edited, by the forms of the hosts that people use.

    place = edit_place("https://github.com/me/shelf", None, "content/")
    edit_address(place, "content/sources/a b.bib", 12)
    ->  https://github.com/me/shelf/edit/main/content/sources/a%20b.bib#L12

What a container holds (a member of a zip archive, a sheet of a workbook) has no such address.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from papershelf.model import EditPlace

FORMS = (
    ("bitbucket", "src/main/{path}?mode=edit#lines-{line}"),
    ("gitlab", "-/edit/main/{path}#L{line}"),
    ("codeberg", "_edit/main/{path}#L{line}"),
    ("gitea", "_edit/main/{path}#L{line}"),
    ("forgejo", "_edit/main/{path}#L{line}"),
    ("github", "edit/main/{path}#L{line}"),
)
"""A word in a host's name, and how addresses of its editor end; the branch is `main`."""

_PACKED = re.compile(r"\.(?:zip|gz|xlsx|xlsm)(?:/|$)", re.IGNORECASE)
_SAFE = "/-_.~"


def edit_place(
    repo_url: str | None, edit_uri: str | None, docs: str, template: str | None = None
) -> EditPlace | None:
    """Where sources are edited, by MkDocs' settings; None if nobody can know.

    `edit_uri` and `template` (edit_uri_template) are as mkdocs.yml has them, None if it does not
    name them; an empty `edit_uri` switches the links off. `docs` is the folder of the pages seen
    from mkdocs.yml, `content/`, which an `edit_uri` ends with.
    """
    if not repo_url or (edit_uri == "" and not template):
        return None
    host = (urlsplit(repo_url).hostname or "").lower()
    form = next((form for word, form in FORMS if word in host), "")
    base = repo_url if repo_url.endswith("/") else f"{repo_url}/"
    line = "#lines-{line}" if "bitbucket" in host else "#L{line}"
    if template:
        return EditPlace(folder=docs, pattern=urljoin(base, _named(template)) + line)
    if edit_uri:
        start = repo_url if edit_uri.startswith(("?", "#")) else base
        return EditPlace(folder=docs, pattern=f"{urljoin(start, edit_uri)}{{path}}{line}")
    return EditPlace(folder="", pattern=base + form) if form else None


def _named(template: str) -> str:
    """An edit_uri_template with one name for what is the same for a source."""
    return re.sub(r"\{path(?:_noext)?(?:!q)?\}", "{path}", template)


def edit_address(place: EditPlace | None, name: str, line: int) -> str:
    """The address where a source's line is edited; empty if there is none."""
    if place is None or not name.startswith(place.folder) or name.startswith("/"):
        return ""
    if _PACKED.search(name):
        return ""
    path = quote(name.removeprefix(place.folder), safe=_SAFE, errors="replace")
    return place.pattern.replace("{path}", path).replace("{line}", str(line))
