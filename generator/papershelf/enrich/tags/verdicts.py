"""Why a phrase is a tag or is none, in sentences for an editor.

trainable parameters: in 2 papers, in no title -> said in passing
retrieval models: an alias of information retrieval
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papershelf.enrich.tags.taxonomy import Weighed, afresh
from papershelf.enrich.tags.worth import fewest
from papershelf.model import Paper, PaperId
from papershelf.text.count import counted
from papershelf.text.spelling import phrase_key

NEAR = 12
"""Most near candidates that are told of."""
KEPT = "kept since an earlier build"
"""Said of tags, and of a paper's tags, that would not be chosen today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided about one phrase."""

    name: str
    counts: str
    """`in 5 papers, 3 of them by their titles, whole in 80 % of its places`."""
    reason: str


def verdict(made: Weighed, phrase: str) -> Verdict | None:
    """What was decided about a phrase; None if no paper has it."""
    key = made.known.preferred.get(phrase_key(phrase), phrase_key(phrase))
    number = made.survey.numbers.get(key)
    if number is None:
        return None
    return Verdict(
        name=made.name(key), counts=_counts(made, number), reason=_reason(made, key, number)
    )


def near(made: Weighed, phrase: str) -> Iterator[Verdict]:
    """Phrases of several papers that contain the given one, or lie in it, the commonest first."""
    key = phrase_key(phrase)
    papers = made.totals.papers
    close = [
        number
        for number, other in enumerate(made.survey.keys)
        if other[:1].isalnum() and other != key and (key in other or other in key)
        if papers[number] > 1 and len(other) > len("task")
    ]
    for number in sorted(close, key=lambda number: (-papers[number], number))[:NEAR]:
        found = verdict(made, made.survey.keys[number])
        if found is not None:
            yield found


def kept_papers(made: Weighed, papers: Sequence[Paper], phrase: str) -> frozenset[PaperId]:
    """The papers that had the tag before and would not get it today."""
    number = made.survey.numbers.get(phrase, -1)
    return frozenset(
        paper.id
        for paper, found in zip(papers, afresh(made), strict=True)
        if phrase in made.published.held.get(paper.id, ())
        and all(choice.number != number for choice in found)
    )


def origin(made: Weighed, name: str) -> str:
    """Who named a tag: the editor, the authors' keywords, or the texts."""
    key = phrase_key(name)
    if key in made.known.curated:
        return "editor"
    return "author keywords" if key in made.known.keywords else "texts"


def _counts(made: Weighed, number: int) -> str:
    papers, titled, places, wholes = (float(column[number]) for column in made.totals)
    share = round(100 * wholes / max(places, 1))
    titles = f"{titled:.0f} by title" if titled else "none by title"
    return f"in {counted(int(papers), 'paper')}, {titles}, a phrase by itself in {share} %"


def _reason(made: Weighed, key: str, number: int) -> str:
    """The first rule that decided."""
    if key in made.known.curated:
        return "the editor named it"
    if key in made.known.stopped:
        return "stopped by the editor, or listed under Methods and data sets"
    if number in made.chosen.quality:
        return f"a possible tag, worth {made.chosen.quality[number]:.2f}"
    if any(key in keys for keys in made.published.held.values()):
        return f"{KEPT}; now {_lack(made, number)}"
    if number in made.chosen.leads:
        lead = made.chosen.leads[number]
        return f"counted as a sign of {made.chosen.names.get(lead, 'another tag')}"
    return _lack(made, number)


def _lack(made: Weighed, number: int) -> str:
    """What a phrase lacks to be a shared tag."""
    least = fewest(len(made.survey.rows))
    if made.totals.papers[number] < least:
        return f"a tag needs {counted(least, 'paper')}; only as a paper's own phrase"
    if not made.totals.titled[number]:
        return "in no title, and too general or too often part of longer phrases"
    return "too general, or nearly always part of longer phrases"
