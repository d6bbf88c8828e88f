"""Phrases that are known to be topics before any statistics: an editor's, authors', defined ones.

They are found wherever they stand in a text and however they are spelt, and an alias is counted
under its preferred name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from papershelf.enrich.tags.glossary import Glossary
from papershelf.model import Paper, Vocabulary
from papershelf.text.prose_words import is_general
from papershelf.text.spelling import phrase_key
from papershelf.text.spotting import Spotter, spotter

_LIST = re.compile(r"[:;,|>]|--")
"""Between topics that were written as one keyword: `machine learning: deep learning`."""
LONG = 16
"""Letters from which on a name is written out, so that it can stand at the end of a phrase."""
KEYWORD_WORDS = 5
"""Longer author keywords are sentences, or lists that were not split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known before counting."""

    spotter: Spotter
    preferred: Mapping[str, str]
    """Key of an editor's alias to the key of the preferred name."""
    curated: Mapping[str, str]
    """Key to the editor's name."""
    stopped: frozenset[str]
    """Keys that must never be tags."""
    elsewhere: tuple[str, ...]
    """Keys of long names that another taxonomy has; nor may phrases that end so be tags."""
    keywords: frozenset[str]
    """Keys that the authors of two or more papers chose."""
    defined: frozenset[str]
    """Keys of long forms that stand beside an acronym in two papers or more."""


def known(
    papers: Sequence[Paper],
    glossary: Glossary,
    vocabulary: Vocabulary,
    elsewhere: frozenset[str] = frozenset(),
) -> Known:
    """Gather what the editor, the authors and the definitions say.

    `elsewhere` are keys of names that another taxonomy has; an editor may still make them tags.
    """
    spellings = list(_curated_spellings(vocabulary))
    shared = _shared_keywords(papers)
    curated = {phrase_key(tag.name): tag.name for tag in vocabulary.tags}
    stopped = frozenset(map(phrase_key, vocabulary.stop)) | (elsewhere - curated.keys())
    defined = {
        key: form
        for key, form in glossary.long_forms.items()
        if glossary.definitions[key] > 1
        and key not in stopped
        and " " in form.replace("-", " ")
        and not all(map(is_general, form.split()))
    }
    return Known(
        spotter=spotter([*(form for form, _ in spellings), *_phrases(shared), *defined.values()]),
        preferred={phrase_key(form): phrase_key(name) for form, name in spellings},
        curated=curated,
        stopped=stopped,
        elsewhere=tuple(sorted(key for key in elsewhere - curated.keys() if len(key) >= LONG)),
        keywords=frozenset(shared),
        defined=frozenset(defined),
    )


def keywords(paper: Paper) -> Iterator[str]:
    """The authors' keywords that look like one topic each."""
    parts = chain.from_iterable(map(_LIST.split, paper.keywords))
    return (word for word in map(str.strip, parts) if _is_topic(word))


def _phrases(shared: Mapping[str, str]) -> list[str]:
    """Keywords of several words; single ones (`recognition`) are parts of too much else."""
    return [form for form in shared.values() if " " in form]


def _is_topic(keyword: str) -> bool:
    return 0 < len(keyword.split()) <= KEYWORD_WORDS and not all(map(is_general, keyword.split()))


def _shared_keywords(papers: Iterable[Paper]) -> dict[str, str]:
    """Key to the first spelling of the keywords that two papers or more have."""
    forms: dict[str, str] = {}
    shared: dict[str, str] = {}
    for paper in papers:
        if not paper.keywords:
            continue
        own = {phrase_key(word): word for word in keywords(paper)}
        shared |= {key: forms[key] for key in own if key in forms}
        forms |= {key: word for key, word in own.items() if key not in forms}
    return shared


def _curated_spellings(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for tag in vocabulary.tags:
        for form in (tag.name, *tag.aliases):
            yield form, tag.name
