"""Everything that is noticed about a line before anything is decided.

    "12. Deep Tides"  ->  kind "", mark "number-dot", case "title", text "Deep Tides", gap 1, ...

Each notice is a plain value; cues.py and habits.py turn them into costs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from papershelf.readers.listing.furniture import BUTTON, POSTED, announces_poster, furniture
from papershelf.readers.listing.labels import Label, label_of
from papershelf.readers.listing.lines import Line
from papershelf.readers.listing.marks import Mark, mark_of
from papershelf.readers.listing.metadata import NONE, Metadata, labelled, metadata_of
from papershelf.readers.listing.wording import case_of, ends_sentence, prose, runs_on, size
from papershelf.readers.listing.wrapping import Wrapping, fits, wrapping

REPEATED = "stands word for word in many places"
WEAK = frozenset({"name", "affiliation", "venue?"})
"""Kinds of metadata that a button's text outweighs."""

BROKEN = frozenset({"name", "authors", "url", "pdf", "code"})
"""Kinds that the rest of a sentence looks like: `by Joint Training`, `available at: https://...`."""

CUTS = ("-", "/", "–")
"""Where a line was broken inside a word or an address, the next one says nothing by itself."""

SHORT = 60
"""Characters; longer lines are not taken for furniture because they are repeated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One line and what is noticed about it."""

    line: Line
    text: str
    """Without mark and label."""
    mark: Mark
    label: Label | None
    metadata: Metadata
    noise: str
    """The rule by which it is furniture, or empty."""
    kind: str
    """A kind of metadata, `furniture`, `label`, `title label`, `abstract label`, or empty."""
    case: str
    end: str
    """stop, ask or open: how the line ends."""
    gap: int
    """0, 1 or 2: blank lines before it beyond those that stand before every line."""
    indent: int
    """0, 1 or 2: none, some, four columns or more."""
    fitted: bool | None
    """Whether its first word would have fitted on the line before; None if lines are paragraphs."""
    prose: int
    size: int

    @property
    def goes_on(self) -> bool:
        """Whether it begins in the middle of a sentence and is nothing by itself."""
        return self.case == "lower" and not self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the lines around a line say about it."""

    gap: int
    indent: int
    fitted: bool | None
    cut: bool
    """The line above was broken inside a word or an address."""
    rule: str
    """Why it is furniture, or empty."""
    announced: Label | None
    """The label that stands alone in the line above."""


def evidence_of(lines: Sequence[Line]) -> tuple[tuple[Evidence, ...], Wrapping]:
    """What is noticed about each line, and how the file breaks its lines."""
    gaps = _telling_gaps(lines)
    habit = wrapping(lines, gaps)
    repeated = _repeated(lines)
    margin = min((line.indent for line in lines), default=0)
    found: list[Evidence] = []
    for number, line in enumerate(lines):
        before = found[-1] if found else None
        fitted = fits(before.line, line, habit) if before else None
        place = Place(
            gap=gaps[number],
            indent=min(2, (line.indent - margin + 3) // 4),
            fitted=fitted,
            cut=fitted is False and before is not None and before.line.text.endswith(CUTS),
            rule=_rule(line, before, repeated),
            announced=before.label if before and before.kind == "label" else None,
        )
        found.append(_notice(line, place))
    return tuple(found), habit


def _rule(line: Line, before: Evidence | None, repeated: frozenset[str]) -> str:
    """Why the line is furniture for the lines around it."""
    if before and announces_poster(before.line.text) and len(line.text) <= SHORT:
        return POSTED
    return REPEATED if line.text in repeated else ""


def _notice(line: Line, place: Place) -> Evidence:
    mark = mark_of(line.text)
    label, text, metadata, noise = _said(line, mark.rest, place)
    return Evidence(
        line=line,
        text=text,
        mark=mark,
        label=label,
        metadata=metadata,
        noise=noise,
        kind=_kind(label, metadata, noise),
        case=case_of(text),
        end="stop" if text.endswith((".", "。", "…")) else "ask" if ends_sentence(text) else "open",
        gap=place.gap,
        indent=place.indent,
        fitted=place.fitted,
        prose=prose(text),
        size=size(text),
    )


def _said(line: Line, rest: str, place: Place) -> tuple[Label | None, str, Metadata, str]:
    """Label, text without it, metadata and furniture's rule; none of them amid a sentence."""
    label = label_of(rest)
    text = label.rest if label else rest
    if place.announced and not label:
        label = Label(field=place.announced.field, rest=text)
    metadata = _metadata(label, text)
    noise = "" if label else furniture(line.text) or furniture(rest) or place.rule
    full = place.fitted is False
    if full and noise == BUTTON and not place.rule and " " not in line.text:
        noise = ""  # the last word of a broken title, such as "Models"
    if place.cut or (full and metadata.kind in BROKEN and _middle(rest)):
        return None, rest, NONE, ""
    return label, text, metadata, noise


def _middle(text: str) -> bool:
    """Whether the line goes on with the sentence above; an address alone does not tell."""
    return runs_on(text) and not text.startswith(("http", "(http", "www"))


def _metadata(label: Label | None, text: str) -> Metadata:
    if label is None:
        return metadata_of(text)
    if label.field in {"title", "abstract"} or not label.rest:
        return NONE
    return labelled(label)


def _kind(label: Label | None, metadata: Metadata, noise: str) -> str:
    if label and not label.rest:
        return "label"
    if label and label.field in {"title", "abstract"}:
        return f"{label.field} label"
    weak = {"name"} if noise == REPEATED else WEAK
    if noise and (not metadata.kind or metadata.kind in weak):
        return "furniture"
    return metadata.kind


def _telling_gaps(lines: Sequence[Line]) -> list[int]:
    """Blank lines before each line, less what stands before nearly all, 2 standing for more."""
    ordered = sorted(line.gap for line in lines[1:])
    everywhere = ordered[len(ordered) // 20] if ordered else 0
    return [max(0, min(2, line.gap - everywhere)) for line in lines]


def _repeated(lines: Sequence[Line]) -> frozenset[str]:
    """Short lines that occur again and again between lines that differ.

    Where the lines around are the same too, a whole paper is repeated, which is no furniture.
    """
    counts = Counter(line.text for line in lines if len(line.text) <= SHORT)
    often = {text for text, count in counts.items() if count > 2 and count * 40 >= len(lines)}  # noqa: PLR2004  a third time is a habit
    around: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if line.text in often:
            around[line.text].add((before.text, after.text))
    scattered = frozenset(text for text in often if len(around[text]) * 2 > counts[text])
    names = frozenset(text for text in scattered if metadata_of(text).kind == "name")
    return scattered - names if names and _has_author_lists(lines) else scattered


def _has_author_lists(lines: Sequence[Line]) -> bool:
    """Whether lists of authors are usual, so that a name again and again is one author."""
    return sum(1 for line in lines if metadata_of(line.text).kind == "authors") > 2  # noqa: PLR2004  a third one is a habit
