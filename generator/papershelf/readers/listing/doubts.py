"""What a person is told about lines that are set aside or were hard to place.

Each sentence shows the line, says how it was taken and how to write it so that there is no doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from papershelf.model import Problem, Severity
from papershelf.readers.listing.drafts import FOOTER, HEADER, Draft, Sorted
from papershelf.readers.listing.labelling import PARTS, Labelled
from papershelf.readers.listing.paragraphs import length, several_are_usual, usual_length
from papershelf.readers.listing.states import ROLES
from papershelf.readers.listing.units import Unit

UNSURE = 20
"""A reading that is at least e^2 = 7 times likelier than any other needs no word."""

LONG_TITLE, LONG_BROKEN_TITLE = 160, 130
"""Characters; one title in two thousand is longer than the first, one in two hundred than the
second, which holds where a title takes several lines and could be two titles."""

SHORT_ABSTRACT = 80
RUNNING = 50
"""Tenths of a natural logarithm for running text, see wording.py."""

TOO_LONG = 2.0
"""Times the median; four abstracts of a thousand are longer, two run together mostly are."""

SHOWN = 60
"""Characters of a line that a message shows."""

HIDDEN = 'Write "Title: ..." before a title that is hidden in it.'
HINTS = {
    "title": 'Write "Title: ..." before it if it is a title.',
    "abstract": 'Write "Abstract: ..." before it if it is an abstract.',
    "metadata": 'Write what it is before it, such as "Authors: ..." or "Venue: ...".',
    "noise": "Remove it if it belongs to no paper.",
    "the rest of the title above": "Join it to the line above if it is one title with it.",
}


def doubts(source: str, found: Sorted) -> Iterator[Problem]:
    """Everything set aside, then everything used but uncertain."""
    yield from (_orphan(source, orphan) for orphan in found.orphans)
    yield from (_stray(source, unit) for unit in found.stray)
    several, usual = several_are_usual(found.drafts), usual_length(found.drafts)
    named = sum(map(_has_authors, found.drafts)) * 2 > len(found.drafts)
    yield from _without_abstract(source, found.drafts)
    for draft in found.drafts:
        yield from _unsure(source, draft, several=several, usual=usual, named=named)
    yield from (_doubt(source, unit) for unit, _ in found.noise if _hard(unit))
    yield from _prose_outside(source, found)


def _prose_outside(source: str, found: Sorted) -> Iterator[Problem]:
    """One warning if what was taken for header or footer holds running text."""
    rules = (HEADER, FOOTER)
    texts = [unit for unit, rule in found.noise if rule in rules and _runs(unit)]
    if texts:
        message = f"Taken as noise, though it reads like running text: {_shown(texts[0])}"
        yield _warning(source, texts[0].numbers[0], message, HINTS["abstract"])


def _runs(unit: Unit) -> bool:
    seen = unit.first.seen
    return seen.prose > RUNNING or seen.size > LONG_TITLE


def _orphan(source: str, units: Sequence[Unit]) -> Problem:
    lines = tuple(number for unit in units for number in unit.numbers)
    return Problem(
        source=source,
        line=lines[0],
        severity=Severity.ERROR,
        message=f"An abstract without a title: {_shown(units[0])}",
        hint='Write its title in a line of its own before it, such as "Title: Deep Tides".',
        set_aside=lines,
    )


def _stray(source: str, unit: Unit) -> Problem:
    return Problem(
        source=source,
        line=unit.numbers[0],
        severity=Severity.ERROR,
        message=f"A line that fits nothing around it: {_shown(unit)}",
        hint='Say what it is ("Title: ...", "Abstract: ...", "Authors: ...") or remove it.',
        set_aside=unit.numbers,
    )


def _without_abstract(source: str, drafts: Sequence[Draft]) -> Iterator[Problem]:
    """A warning each; one for all where most papers have none, such as in a list of titles."""
    bare = [draft for draft in drafts if not draft.abstract]
    hint = 'Write the abstract in the line after the title, such as "Abstract: We ...".'
    if len(bare) > 3 and len(bare) * 2 > len(drafts):  # noqa: PLR2004  a list of titles
        message = f"{len(bare)} of {len(drafts)} titles have no abstract"
        yield _warning(source, bare[0].title.numbers[0], message, hint)
        return
    for draft in bare:
        message = f"A title without an abstract: {_shown(draft.title)}"
        yield _warning(source, draft.title.numbers[0], message, hint)


def _unsure(
    source: str, draft: Draft, *, several: bool, usual: float, named: bool
) -> Iterator[Problem]:
    """At most one warning for a title, one for an abstract, one for each metadata line."""
    hard = [unit for unit in (draft.title, *draft.metadata) if _hard(unit)]
    yield from (_doubt(source, unit) for unit in hard)
    if not hard:
        yield from _unsure_title(source, draft, named=named)
    if hard := [unit for unit in draft.abstract if _hard(unit)]:
        yield _doubt(source, hard[0])
    elif draft.abstract:
        yield from _unsure_abstract(source, draft.abstract, several=several, usual=usual)


def _unsure_title(source: str, draft: Draft, *, named: bool) -> Iterator[Problem]:
    title = draft.title
    meant = [line for line in title.lines[1:] if line.seen.fitted is not False]
    if named and _perhaps_author(draft):
        message = f"Taken as one title, could end in an author: {_shown(title)}"
        yield _warning(source, title.numbers[-1], message, HINTS["metadata"])
    elif meant:
        message = f"Taken as one title with the line above: {_quoted(meant[0].seen.line.text)}"
        yield _warning(source, meant[0].seen.line.number, message, HINTS["metadata"])
    elif length([title]) > (LONG_BROKEN_TITLE if title.lines[1:] else LONG_TITLE):
        message = f"Taken as one title, though it is very long: {_shown(title)}"
        yield _warning(source, title.numbers[0], message, HINTS["title"])


def _unsure_abstract(
    source: str, abstract: Sequence[Unit], *, several: bool, usual: float
) -> Iterator[Problem]:
    early = [line for unit in abstract for line in unit.lines[1:] if _after_early_end(line)]
    if len(abstract) > 1 and not several:
        message = f"Taken as another paragraph of the abstract: {_shown(abstract[1])}"
        yield _warning(source, abstract[1].numbers[0], message, HINTS["title"])
    elif early:
        shown = _quoted(early[0].seen.line.text)
        message = f"Taken as the same abstract, though the line above ends early: {shown}"
        yield _warning(source, early[0].seen.line.number, message, HINTS["title"])
    elif length(abstract) > usual * TOO_LONG:
        message = f"Taken as one abstract, though it is very long: {_shown(abstract[0])}"
        yield _warning(source, abstract[0].numbers[0], message, HIDDEN)
    elif length(abstract) < SHORT_ABSTRACT:
        message = f"Taken as an abstract, though it is short: {_shown(abstract[0])}"
        yield _warning(source, abstract[0].numbers[0], message, HINTS["title"])


def _after_early_end(line: Labelled) -> bool:
    """The next word would have fitted on the line above, and this one begins like a sentence."""
    return line.seen.fitted is True and not line.seen.goes_on


def _has_authors(draft: Draft) -> bool:
    return any(unit.kind in {"authors", "name"} for unit in draft.metadata)


def _perhaps_author(draft: Draft) -> bool:
    """The title's last line looks like a name and no other line of the paper does."""
    return draft.title.lines[-1].seen.kind == "name" and not _has_authors(draft)


def _hard(unit: Unit) -> bool:
    """Whether any of the unit's lines could nearly as well be something else."""
    return any(
        line.margin < UNSURE and not _harmless(unit, PARTS[ROLES[line.rival]])
        for line in unit.lines
    )


def _harmless(unit: Unit, rival: str) -> bool:
    """Furniture against metadata at a paper's edge: neither changes a title or an abstract."""
    return {unit.first.part, rival} <= {"noise", "metadata"}


def _doubt(source: str, unit: Unit) -> Problem:
    line = min(unit.lines, key=lambda one: one.margin)
    rival = PARTS[ROLES[line.rival]]
    message = f"Taken as {line.part}, could be {rival}: {_quoted(line.seen.line.text)}"
    return _warning(source, line.seen.line.number, message, HINTS[rival])


def _shown(unit: Unit) -> str:
    return _quoted(unit.first.seen.text or unit.first.seen.line.text)


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= SHOWN else f'"{text[:SHOWN].rstrip()}..."'


def _warning(source: str, line: int, message: str, hint: str) -> Problem:
    return Problem(source=source, line=line, severity=Severity.WARNING, message=message, hint=hint)
