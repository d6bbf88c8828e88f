"""Which phrases of the catalogue may be tags, and how much each is worth.

A tag is in enough papers, names something (`trainable parameters` does so less than `dense
retrieval`), and is used as a whole. What an editor, the authors or a definition name needs less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from papershelf.enrich.kept_table import Integers
from papershelf.enrich.tags.known import Known
from papershelf.enrich.tags.names import Namer
from papershelf.enrich.tags.occurrences import GENRES
from papershelf.enrich.tags.shares import slope
from papershelf.enrich.tags.survey import Survey
from papershelf.enrich.tags.worth import Floats, Spread, fewest, rarities, worth
from papershelf.text.candidates import MODIFIER
from papershelf.text.headings import is_heading
from papershelf.text.prose_words import is_broad, is_general
from papershelf.text.spelling import KEYS, phrase_key, word_key
from papershelf.text.verbs import is_verbal
from papershelf.text.word_classes import lone_class

LONGEST = 80
"""Letters of a name, as of a slug; a longer word is no word."""
WHOLE = 0.25
"""Least share of a phrase's places where it is a whole noun phrase."""
WHOLE_ALONE = 0.5
"""The same for a single word, which is more often a fragment."""
AGAIN = 1.25
"""Places in each paper that a single word needs; words of prose come once."""
ALONE = 0.55
"""Worth of a single word beside a phrase."""
VAGUE = 0.55
"""Worth of a phrase whose only noun is general (`semantic features`)."""
UNTITLED = 0.8
"""Worth of a phrase that no paper has in its title."""
THING = 0.55
"""The same if it names a thing that turns up on the way (`trainable parameters`)."""
DEFINED = 1.15
"""Worth of a long form that stands beside its acronym."""
LEADING = 0.5
"""Share of a modifier's papers that must have the phrase it is taken as a sign of."""
TITLED = 0.1
"""Share of its papers that a phrase of broad words only must be in the title of."""
LEARNING = 0.3
"""The same for `... learning`, which is what a field calls itself (`few-shot learning`)."""
ACTIVITIES = frozenset(
    {"tuning", "modeling", "scaling", "coding", "encoding", "decoding", "pooling", "sampling"}
)
"""Single words for what everybody does on the way."""
ESTABLISHED = 3
"""Papers from which on a led modifier and another tag are a tag together."""
SEVERAL = 2.2
"""Papers about which a single word is a topic."""
AGAIN_WIDTH = 0.1
"""Half the slope of AGAIN; most words come 1.0 to 1.5 times."""
INNER = 2
"""Longer tags that a single word may stand in before the last place; `language` is a fragment."""
GENRE = 0.35
"""Worth of a kind of paper (`survey`); every place of it is in a title."""
CHOSEN = 1.5
"""Worth of what authors chose."""
CURATED = 0.7
"""Least worth of an editor's tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Phrases that may be tags."""

    quality: Mapping[int, float]
    """Phrase number to worth, rarity included."""
    names: Mapping[int, str]
    leads: Mapping[int, int]
    """Number of a modifier (`multi-task`) to the phrase it is a sign of (`multi-task learning`)."""
    led: frozenset[str]
    """Keys of these modifiers."""
    curated: frozenset[int]
    """Phrases that an editor named; they may stay with one paper."""


def tag_candidates(survey: Survey, totals: Spread, known: Known, namer: Namer) -> Candidates:
    """Weigh all phrases that are in enough papers."""
    least, worths = fewest(len(survey.rows)), worth(totals)
    names: dict[int, str] = {}
    quality: dict[int, float] = {}
    common = totals.papers >= least
    curated = [survey.numbers[key] for key in known.curated if key in survey.numbers]
    common[curated] = True
    rare = rarities(totals.papers[common], len(survey.rows))
    for number, value, *counts in _columns(np.flatnonzero(common), worths, totals):
        key = survey.keys[number]
        if _allowed(key, survey, known):
            name, use = namer.name(key), _use(*counts)
            value *= _factor(key, name, known, use)  # noqa: PLW2901 - the worth, judged by the name
            value = max(value, CURATED if key in known.curated else 0)  # noqa: PLW2901 - as above
            if value > 0:
                names[number] = name
                quality[number] = value * rare[use.papers]
    leads = _leads(survey, totals, names)
    led = {survey.keys[modifier]: names[lead] for modifier, lead in leads.items()}
    kept = _without_fragments(names, led, survey, totals)
    several = [name.split() for name in names.values() if " " in name]
    inner = Counter(KEYS[word] for words in several for word in words[:-1])
    last = Counter(KEYS[words[-1]] for words in several)
    return Candidates(
        quality={
            number: quality[number] * _part(name, inner, last) for number, name in kept.items()
        },
        names=kept,
        leads=leads,
        led=frozenset(led),
        curated=frozenset(number for number in kept if survey.keys[number] in known.curated),
    )


def _part(name: str, inner: Mapping[str, int], last: Mapping[str, int]) -> float:
    """Less for a word that stands inside longer tags more often than at their end."""
    if " " in name or "-" in name:
        return 1
    key = word_key(name)
    return 1 - slope(inner.get(key, 0) / (last.get(key, 0) + INNER), 1)


def _without_fragments(
    names: Mapping[int, str], led: Mapping[str, str], survey: Survey, totals: Spread
) -> dict[int, str]:
    """The names that say more than a modifier's sign and are no common part of longer ones."""
    keys = {survey.keys[number] for number in names}
    return {
        number: name
        for number, name in names.items()
        if not _led(name, led, totals.papers[number], keys)
    }


def _allowed(key: str, survey: Survey, known: Known) -> bool:
    if key in known.stopped or key.startswith(MODIFIER) or len(key) > LONGEST:
        return False
    if key.endswith(known.elsewhere):
        return False
    vouched = key in known.curated or key in known.keywords or key in known.defined
    return vouched or key not in survey.joined


def _columns(at: Integers, worths: Floats, totals: Spread) -> Iterator[tuple[Any, ...]]:
    """Number, worth and counts of some phrases."""
    return zip(at.tolist(), *(column[at].tolist() for column in (worths, *totals)), strict=True)


class _Use(NamedTuple):
    """How a phrase is used over the whole catalogue."""

    whole: float
    """Share of places where it is whole."""
    titled: float
    """Papers titled with it."""
    again: float
    """Places in each paper that has it."""
    papers: float


def _use(papers: float, titled: float, places: float, wholes: float) -> _Use:
    return _Use(wholes / places, titled, places / papers, papers)


def _factor(key: str, name: str, known: Known, use: _Use) -> float:
    """What the name says about the worth of a phrase; 0 for no tag at all."""
    words = name.split()
    if key in known.keywords and len(words) > 1:
        return CHOSEN
    if key in known.defined:
        return DEFINED
    if key in GENRES:
        return GENRE
    telling = slope(use.titled / use.papers, TITLED) if all(map(is_broad, words)) else 1
    return telling * (_alone(name, use) if len(words) == 1 else _together(name, use))


def _together(name: str, use: _Use) -> float:
    """Several words are worth more if titles have them, or if they name a subject."""
    words = name.split()
    whole = slope(use.whole, WHOLE)
    if use.titled:
        return whole
    vague = is_vague(words) or lone_class(words[0]) == "D"
    return whole * (UNTITLED if is_heading(name) else THING) * (VAGUE if vague else 1)


def _alone(word: str, use: _Use) -> float:
    """A single word must be a name, or a noun that titles use by itself and texts come back to."""
    if not word.islower() and sum(map(str.isupper, word)) > 1:
        return ALONE if len(word) > len("CV") or use.titled else 0
    if word_key(word) in ACTIVITIES:
        return 0
    gerund = lone_class(word) == "G"
    if gerund and "-" in word:
        return slope(use.whole, WHOLE)
    empty = len(word) <= len("node") or is_verbal(word) or is_broad(word)
    if empty or use.titled < (2 if gerund else 1):
        return 0
    common = slope(use.papers, SEVERAL) * slope(use.again, AGAIN, AGAIN_WIDTH)
    return ALONE * common * slope(use.whole, WHOLE_ALONE)


def is_vague(words: Sequence[str]) -> bool:
    """Whether all that is not general is an adjective or participle."""
    return is_broad(words[-1]) and all(lone_class(word) in "JDXS" for word in words[:-1])


def _leads(survey: Survey, totals: Spread, names: Mapping[int, str]) -> dict[int, int]:
    """For each modifier the one phrase that it nearly always belongs to, if there is one."""
    starting: dict[str, list[int]] = defaultdict(list)
    for number, name in names.items():
        first, *rest = name.split()
        if len(rest) == 1:
            starting[MODIFIER + word_key(first)].append(number)
    numbers = survey.numbers
    found = {
        numbers[modifier]: _leader(numbers[modifier], phrases, totals, names)
        for modifier, phrases in starting.items()
        if modifier in numbers
    }
    return {modifier: lead for modifier, lead in found.items() if lead is not None}


def _leader(
    modifier: int, phrases: Iterable[int], totals: Spread, names: Mapping[int, str]
) -> int | None:
    """The commonest phrase, if it is three times as common as the next and common enough."""
    first, *others = sorted(phrases, key=lambda number: (-totals.papers[number], number))
    next_best = totals.papers[others[0]] if others else 0
    share = LEARNING if names[first].endswith(" learning") else LEADING
    common = totals.papers[first] >= max(2, 3 * next_best, share * totals.papers[modifier])
    return first if common else None


def _led(name: str, led: Mapping[str, str], papers: float, keys: Container[str]) -> bool:
    """Whether a phrase is a led modifier and no more (`multi-task datasets`, `multi-task BERT`)."""
    first, *rest = name.split()
    lead = led.get(MODIFIER + word_key(first), name)
    rare = papers < ESTABLISHED and phrase_key(" ".join(rest)) in keys
    return lead != name and (rare or all(map(is_general, rest)))
