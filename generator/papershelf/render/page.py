"""Page to Markdown: front matter as YAML, body from the page's template.

    markdown(page, environment(templates))  ->  Draft(front_matter={"title": ...}, body="# ...")
    draft(text)                             ->  the same, from the file's text

Every value that a template prints is escaped as Markdown text unless a filter made Markdown of it,
so a template cannot let a stranger's text through by forgetting a filter.
"""

from __future__ import annotations

import posixpath
import re
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from string import Formatter
from typing import Any, NamedTuple

import jinja2
import yaml

from papershelf.errors import TemplateError
from papershelf.model import ENGLISH, Language, Page, RichText
from papershelf.render.escape import escaped
from papershelf.render.front_matter import front, parted, read
from papershelf.render.markdown import MarkdownText, escape, link, rich
from papershelf.render.short_templates import ShortEnvironment

LINKS, FOLDERS = 131_072, 16
"""Links that are remembered for a folder, and folders: a paper is named by thirty pages of one."""
COUNT = 999_999_999
"""The largest number that is printed as it is: none of its signs can mean anything."""
_STRAIGHT = re.compile(r"(?:[^./]+/)*[^./]+(?:\.[^./]+)*")
"""A path without dots that lead elsewhere: looking for them takes most of the time."""


class Template(NamedTuple):
    """A Markdown template."""

    name: str
    """As pages and other templates call it: `paper.md.j2`, `fragments/rows.md.j2`."""
    path: str
    """Where it was read, for errors."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A generated page before it is HTML."""

    front_matter: Mapping[str, Any]
    body: str
    """CommonMark with tables; what an editor wrote may use more."""

    @property
    def text(self) -> str:
        """The whole Markdown file."""
        return f"---\n{front(self.front_matter)}---\n\n{self.body}"


def environment(templates: Sequence[Template], language: Language = ENGLISH) -> ShortEnvironment:
    """The template environment of some templates, whose own words are said in a language."""
    known = {template.name: (template.text, template.path, None) for template in templates}
    made = ShortEnvironment(
        loader=jinja2.FunctionLoader(known.get),
        undefined=jinja2.StrictUndefined,
        finalize=as_markdown,
        autoescape=False,  # `finalize` escapes: the output is Markdown, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals |= {"web_link": link, "say": language.say, "say_around": around(language)}
    made.filters |= {"counted": language.counted, "fenced": fenced}
    return made


def around(language: Language) -> Callable[..., MarkdownText]:
    """What says a sentence around links and other Markdown, which `say` would escape."""

    @lru_cache(maxsize=256)
    def parts(english: str) -> tuple[tuple[str, str | None], ...]:
        said = Formatter().parse(language.sentences.get(english, english))
        return tuple((_inside(text), name) for text, name, *_ in said)

    def say_around(english: str, **values: object) -> MarkdownText:
        said = (text + (as_markdown(values[name]) if name else "") for text, name in parts(english))
        return MarkdownText("".join(said))

    return say_around


def _inside(text: str) -> str:
    """Text as it is escaped inside a line, where no sign begins a list or a heading."""
    return escape(f"a{text}")[1:]


def as_markdown(value: object) -> str:
    """What a template prints for a value: rich text and plain text alike come out escaped."""
    kind = value.__class__
    if kind is str:
        return escaped(value)  # type: ignore[arg-type] # it is one
    if kind is MarkdownText:
        return value  # type: ignore[return-value] # it is one
    if kind is int and 0 <= value <= COUNT:  # type: ignore[operator] # it is one
        return str(value)
    return rich(value) if isinstance(value, RichText) else escaped(str(value))


def markdown(
    page: Page, templates: ShortEnvironment, written: str = "", citation: str = ""
) -> Draft:
    """The page as Markdown.

    `written` is what an editor wrote by hand for the same page: its Markdown stands where the
    template puts its introduction. `citation` is the BibTeX of a paper's page.

    Raises:
        TemplateError: with the template's file and line.

    """
    folder = posixpath.dirname(page.path)
    known = _links(folder)

    def to(text: str | RichText, target: str) -> MarkdownText:
        found = known.get(target)
        if found is not None and found[0] is text:  # to compare rich texts takes longer
            return found[1]
        if len(known) >= LINKS:
            known.clear()
        made = link(text, target and _from_folder(target, folder))
        known[target] = text, made
        return made

    values: dict[str, Any] = {
        **page.context,
        "written": MarkdownText(written),
        "citation": citation,
        "link": to,
        "links": lambda pairs: MarkdownText(", ".join([to(*pair) for pair in pairs])),
        "linked": lambda text, links: rich(
            text, [(span, _from_folder(target, folder), title) for span, target, title in links]
        ),
    }
    return Draft(front_matter=page.front_matter, body=f"{_body(page, templates, values).strip()}\n")


def _body(page: Page, templates: ShortEnvironment, values: Mapping[str, Any]) -> str:
    try:
        return templates.get_template(page.template).render(values)
    except jinja2.TemplateError as error:
        if templates.in_place:
            return _body(page, templates.as_written(), values)
        raise broken(error, page.template) from error


@lru_cache(maxsize=FOLDERS)
def _links(folder: str) -> dict[str, tuple[object, MarkdownText]]:  # noqa: ARG001 - tells one from another
    """Links that pages of a folder have had until now, with their texts, by target."""
    return {}


def draft(text: str) -> Draft:
    r"""A page from the text of its file.

    >>> draft('---\ntitle: "A: b"\nyear: 2030\n---\n\n# A\n')
    Draft(front_matter={'title': 'A: b', 'year': 2030}, body='# A\n')
    """
    written, body = parted(text)
    return Draft(front_matter=read(written), body=body)


def fenced(text: str, language: str) -> MarkdownText:
    """A code block with a fence longer than any run of backticks inside."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return MarkdownText(f"{fence}{language}\n{text.strip()}\n{fence}")


def relative(target: str, start: str) -> str:
    """The way from one page's file to another's.

    >>> relative("papers/prop.md", "tags/dense-retrieval.md")
    '../papers/prop.md'
    """
    return _from_folder(target, posixpath.dirname(start))


def _from_folder(target: str, folder: str) -> str:
    if not _STRAIGHT.fullmatch(target) or f"{folder}/".startswith(f"{target}/"):
        # Both from an invented root: relpath would ask the system for the working folder.
        return posixpath.relpath(f"/{target}", f"/{folder}")
    if not folder:
        return target
    if target.startswith(f"{folder}/"):
        return target[len(folder) + 1 :]
    there, here = target.split("/"), folder.split("/")
    if there[0] != here[0]:  # as most links do, which lead to another kind of page
        return "../" * len(here) + target
    pairs = zip(there[:-1], here, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return "../" * (len(here) - common) + "/".join(there[common:])


def broken(error: jinja2.TemplateError, template: str) -> TemplateError:
    """A template's fault as a sentence with its file and line."""
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateError(
            f"The template {error.name} does not exist",
            hint="Restore it, or remove the file that includes it.",
        )
    where, line = template, 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        where, line = error.filename or template, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith((".j2", ".html")):
                where, line = frame.filename, frame.lineno or 0
    return TemplateError(
        f"{error.message}", where=where, line=line, hint="Mend the template or remove your copy."
    )


def body_of(text: str) -> tuple[dict[str, Any], str]:
    """A hand-written page's front matter and Markdown."""
    if not text.startswith("---\n") or "\n---\n" not in text[4:]:
        return {}, text
    front, _, body = text[4:].partition("\n---\n")
    loaded = yaml.safe_load(front)
    return (loaded if isinstance(loaded, dict) else {}), body
