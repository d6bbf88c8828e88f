r"""Marked text to rich text, the last step of cleaning.

    "named (DOUBT name) to (EMPH do)"  ->  TEXT "named M2-CLIP to ", EMPH "do"

when the paper's own name is M2-CLIP; else the macro's letters are shown, and it is doubtful.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from papershelf.clean import marks
from papershelf.clean.formula_macros import standard
from papershelf.clean.formula_text import unicode_formula
from papershelf.clean.names import stands_for
from papershelf.clean.spacing import is_loose, spaced
from papershelf.model import RichText, Run, RunKind

_LEADING = re.compile(rf"{marks.EMPH_OPEN}(\s+)")
_TRAILING = re.compile(rf"(?<!\s)(\s+){marks.EMPH_CLOSE}")
_DOUBT = re.compile(f"{marks.DOUBT_OPEN}([^{marks.DOUBT_CLOSE}]*){marks.DOUBT_CLOSE}")
_PIECE = re.compile(
    f"{marks.CODE_OPEN}(?P<code>[^{marks.CODE_CLOSE}]*){marks.CODE_CLOSE}"
    f"|{marks.URL_OPEN}(?P<shown>[^{marks.URL_ADDRESS}]*)"
    f"{marks.URL_ADDRESS}(?P<url>[^{marks.URL_CLOSE}]*){marks.URL_CLOSE}"
    f"|{marks.MATH_OPEN}(?P<math>[^{marks.MATH_CLOSE}]*){marks.MATH_CLOSE}"
    f"|(?P<emph>[{marks.EMPH_OPEN}{marks.EMPH_CLOSE}])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Rich text and the macros in it that nobody knows."""

    text: RichText
    unknown: tuple[str, ...]
    """Names of macros, each once, in the order of their first use."""
    unread: bool
    """Whether the TeX could not be read and is shown as it is."""


def parsed(marked: str, name: str = "") -> Parsed:
    """Rich text of marked text, where macros that stand for `name` are replaced by it."""
    if not is_loose(marked):  # then it holds no marks either, which are not printable
        return Parsed(text=RichText.of(marked), unknown=(), unread=False)
    doubts = [doubt.lstrip(marks.SILENT) for doubt in _DOUBT.findall(marked)]
    unknown = [doubt for doubt in doubts if doubt != marks.UNREAD and not stands_for(doubt, name)]
    resolved = _DOUBT.sub(lambda found: _resolved(found[1], name), marked)
    if marks.EMPH_OPEN in resolved or marks.EMPH_CLOSE in resolved:
        resolved = _LEADING.sub(r"\1" + marks.EMPH_OPEN, resolved)
        resolved = _TRAILING.sub(marks.EMPH_CLOSE + r"\1", resolved)
    return Parsed(
        text=RichText(runs=tuple(_trimmed(_merged(_runs(spaced(resolved)))))),
        unknown=tuple(dict.fromkeys(unknown)),
        unread=marks.UNREAD in doubts,
    )


def _resolved(doubt: str, name: str) -> str:
    if doubt.startswith((marks.SILENT, marks.UNREAD)):
        return ""
    return name if stands_for(doubt, name) else doubt


def _runs(text: str) -> list[Run]:
    runs: list[Run] = []
    done = depth = 0
    for found in _PIECE.finditer(text):
        runs.append(_words(text[done : found.start()], depth))
        done = found.end()
        if sign := found["emph"]:
            depth = depth + 1 if sign == marks.EMPH_OPEN else max(depth - 1, 0)
        else:
            runs.append(_piece(found))
    return [*runs, _words(text[done:], depth)]


def _words(text: str, depth: int) -> Run:
    plain = marks.unmarked(text)
    if depth:
        return Run(kind=RunKind.EMPH, text=plain.replace("\n\n", " "))
    return Run(kind=RunKind.TEXT, text=plain)


def _piece(found: re.Match[str]) -> Run:
    if found["code"] is not None:
        return Run(kind=RunKind.CODE, text=" ".join(marks.unmarked(found["code"]).split()))
    if found["url"] is not None:
        return Run(kind=RunKind.URL, text=found["shown"], source=found["url"])
    source = standard(found["math"].strip())
    return Run(kind=RunKind.MATH, text=unicode_formula(source), source=source)


def _merged(runs: list[Run]) -> list[Run]:
    """Runs without empty ones and double spaces, and with neighbours of text as one."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else Run(kind=RunKind.URL, text="")
        text = run.text.lstrip(" ") if last.text[-1:].isspace() else run.text
        if not text:
            continue
        if run.kind in (RunKind.TEXT, RunKind.EMPH) and last.kind is run.kind:
            merged[-1] = replace(run, text=last.text + text)
        else:
            merged.append(replace(run, text=text))
    return merged


def _trimmed(runs: list[Run]) -> list[Run]:
    """Runs whose text neither starts nor ends with white space."""
    if runs and runs[0].kind is RunKind.TEXT:
        runs = [replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]]
    if runs and runs[-1].kind is RunKind.TEXT:
        runs = [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())]
    return [run for run in runs if run.text]
