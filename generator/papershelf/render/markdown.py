"""The Markdown border: everything that pages write passes through here.

    escape("1. *not* a list")     ->  Markdown that shows exactly that
    rich(RichText(...))           ->  Markdown with emphasis, code, links, formulas, paragraphs
    link("a [b]", "../b.md")      ->  [a &#91;b&#93;](<../b.md>)

What comes out means the same to CommonMark and to Python-Markdown with the extensions that
Material's users switch on, and holds nothing that a template plug-in would run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote, urlsplit

from papershelf.model import RichText, Run, RunKind, Span
from papershelf.render.escape import escaped
from papershelf.render.mathml import mathml

LinkedSpan = tuple[Span, str, str]
"""A stretch of `.plain`, the page that it links to, and the link's title."""

_ADDRESS_SIGNS = "!#%&()*+,-./:;=?@_~"
"""Signs that stay in an address; all other ASCII signs are percent-encoded."""
_SIMPLE = re.compile(r"(?:https?://(?=[A-Za-z0-9]))?[A-Za-z0-9._~/?=%-]+")
"""An address of the web, or the way to a page, in which nothing need be encoded."""
_CODE = re.compile(r"(?!#!|:::)[^\s`{}<>$\\:](?:[^`{}\n<>$\\]*[^\s`{}<>$\\])?")
"""Code that a code span can hold; other code is written as HTML, where entities count."""
_EMPH = re.compile(r"\w(?:[^\n]*\w)?")
"""Text that stars can enclose; their rules depend on the letters beside them."""
PARAGRAPH = "\n\n"


class MarkdownText(str):
    """Text that is Markdown already and must not be escaped again."""

    __slots__ = ()


def escape(text: str) -> MarkdownText:
    """Markdown that shows exactly this text; line ends become spaces."""
    return MarkdownText(escaped(text))


def link(text: str | MarkdownText | RichText, target: str, title: str = "") -> MarkdownText:
    """A link to a page or an address of the web; any other scheme gives the text alone."""
    shown, end = _label(text), _end(target)
    if not shown or not end:
        return MarkdownText(shown)
    titled = f' "{escaped(title)}"' if title.strip() else ""
    return MarkdownText(f"[{shown}{end}{titled})")


@lru_cache(maxsize=262144)
def _end(target: str) -> str:
    """What stands behind a link's text, as far as its title; empty if there can be no link."""
    return f"](<{address(target)}>" if _is_safe(target) else ""


def rich(text: RichText, links: Sequence[LinkedSpan] = ()) -> MarkdownText:
    """Markdown of rich text, with links laid over some stretches of its plain text.

    A stretch that does not lie in one TEXT run, or that overlaps an earlier one, stays unlinked.
    """
    ordered = sorted(links, key=lambda linked: (linked[0].start, linked[0].end))
    written, place = "", 0
    for run in text.runs:
        if run.kind is RunKind.TEXT:
            end = place + len(run.text)
            written += _text(run.text, place, _within(ordered, place, end))
        else:
            written += _marked(run, after=written[-1:])
        place += len(run.text)
    return MarkdownText(written)


def _within(links: Sequence[LinkedSpan], start: int, end: int) -> list[LinkedSpan]:
    return [linked for linked in links if start <= linked[0].start and linked[0].end <= end]


def address(target: str) -> str:
    """A target as it may stand between angle brackets in a Markdown link."""
    if _SIMPLE.fullmatch(target):
        return target
    return quote(target.strip(), safe=_ADDRESS_SIGNS, errors="replace").replace("&", "&amp;")


def _is_safe(target: str) -> bool:
    if _SIMPLE.fullmatch(target):
        return True
    try:
        scheme = urlsplit(target.strip()).scheme
    except ValueError:  # a broken IPv6 host
        return False
    return scheme in ("", "http", "https", "mailto") and bool(target.strip())


def _label(text: str | MarkdownText | RichText) -> str:
    if isinstance(text, MarkdownText):
        return text
    if isinstance(text, str):
        return escaped(text.strip())
    if len(text.runs) == 1 and text.runs[0].kind is RunKind.TEXT:  # as most titles are
        return escaped(text.runs[0].text)
    return _rich_label(text)


@lru_cache(maxsize=262144)
def _rich_label(text: RichText) -> MarkdownText:
    """A title, which many pages link: a paper's stands in ten lists."""
    return rich(RichText(runs=tuple(_unlinked(text.runs))))


def _unlinked(runs: Sequence[Run]) -> Iterator[Run]:
    """The same runs without addresses and paragraphs, since a link holds neither."""
    for run in runs:
        kind = RunKind.TEXT if run.kind is RunKind.URL else run.kind
        yield replace(run, kind=kind, text=run.text.replace("\n\n", " "))


def _text(text: str, place: int, links: Sequence[LinkedSpan]) -> str:
    """A stretch of text that starts at a place of the plain text, with its links."""
    written, done = "", 0
    for span, target, title in links:
        start, end = span.start - place, span.end - place
        if done <= start < end <= len(text) and PARAGRAPH not in text[start:end]:
            written += _paragraphs(text[done:start]) + link(text[start:end], target, title)
            done = end
    return written + _paragraphs(text[done:])


def _paragraphs(text: str) -> str:
    return PARAGRAPH.join(escaped(paragraph) for paragraph in text.split(PARAGRAPH))


def _marked(run: Run, after: str) -> str:
    """A run that is no text, behind a given character."""
    text = escaped(run.text)
    if run.kind is RunKind.MATH:
        return f'<span class="math">{mathml(run.source) or text}</span>'
    if run.kind is RunKind.URL:
        is_web = run.source.startswith(("http://", "https://"))
        return link(MarkdownText(text), run.source) if is_web else text
    if run.kind is RunKind.CODE:
        plain = after != "`" and _CODE.fullmatch(run.text)
        return f"`{run.text}`" if plain else f"<code>{text}</code>"
    plain = not (after.isalnum() or after == "*") and _EMPH.fullmatch(text)
    return f"*{text}*" if plain else f"<em>{text}</em>"
