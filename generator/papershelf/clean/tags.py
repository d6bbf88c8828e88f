"""Tags that exports of HTML and JATS leave in titles and abstracts.

    "<jats:p>the <i>E. coli</i> genome"  ->  "the (EMPH E. coli) genome"
    "H<sub>2</sub>O"                     ->  "H₂O"
    "a < b > c", "<mask> tokens"         ->  unchanged

Only names that bibliographic exports use count as tags, because texts about language models and
mark-up are full of other words in angle brackets.
"""

from __future__ import annotations

import re

from papershelf.clean import marks
from papershelf.clean.scripts import lowered, raised

BLOCKS = frozenset({"p", "div", "sec", "li", "ul", "ol", "abstract", "br"})
EMPHASIS = frozenset({"i", "em", "b", "strong", "italic", "bold"})
PLAIN = frozenset({"a", "span", "u", "underline", "scp", "sc", "small", "font", "inf", "title"})
CODE = frozenset({"code", "tt", "monospace"})
SCRIPTS = {"sub": lowered, "sup": raised}
PAIRED = EMPHASIS | PLAIN | CODE | SCRIPTS.keys()
FOREIGN = ("jats:", "mml:", "tei:", "ce:", "xocs:")
"""Prefixes that nobody writes in prose: any name with one of them is a tag."""

_MARKS = dict.fromkeys(EMPHASIS, (marks.EMPH_OPEN, marks.EMPH_CLOSE)) | dict.fromkeys(
    CODE, (marks.CODE_OPEN, marks.CODE_CLOSE)
)
_VALUE = r"""(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[\w#%./:-]{1,200})"""
_ATTRIBUTES = rf"(?:\s{{1,9}}[\w:.-]{{1,40}}(?:\s?=\s?{_VALUE})){{0,12}}"
_TAG = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z][\w-]*)?){_ATTRIBUTES}\s?(/?)>")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>(?=<|$)")
_SCRIPT = re.compile(r"<(sub|sup)>([^<>]{1,60})</\1>", re.IGNORECASE)


def untagged(text: str) -> str:
    """The text with known tags resolved: emphasis and code marked, the rest dropped."""
    text = _SCRIPT.sub(_script, _plain_names(_CDATA.sub("", _uncommented(text))))
    pairs = _paired(text)
    return _TAG.sub(lambda tag: _written(tag, pairs), text)


def _uncommented(text: str) -> str:
    """The text without comments; by hand, because a pattern is quadratic where none is closed."""
    first, *rest = text.split("<!--")
    halves = [part.partition("-->") for part in rest]
    kept = [after if found else f"<!--{before}" for before, found, after in halves]
    return first + "".join(kept)


def _plain_names(text: str) -> str:
    return re.sub(r"(</?)jats:(?=[a-z])", r"\1", text, flags=re.IGNORECASE)


def _script(found: re.Match[str]) -> str:
    return SCRIPTS[found[1].lower()](found[2])


def _paired(text: str) -> set[int]:
    """Where the tags start that have a partner; each closing tag takes the latest opening one."""
    waiting: dict[str, list[int]] = {}
    partners: set[int] = set()
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if not tag[1]:
            waiting.setdefault(name, []).append(tag.start())
        elif waiting.get(name):
            partners |= {waiting[name].pop(), tag.start()}
    return partners


def _written(tag: re.Match[str], pairs: set[int]) -> str:
    name = tag[2].lower()
    if name in BLOCKS:
        return " " if name == "br" else "\n\n"
    if name.startswith(FOREIGN):
        return ""
    if tag.start() not in pairs or name not in PAIRED:
        return tag[0]
    opening, closing = _MARKS.get(name, ("", ""))
    return closing if tag[1] else opening
