"""The catalogue's acronyms: what each stands for, here and in general.

One abstract's `pre-trained language models (PLMs)` explains `PLM` in all others, unless some
explain it differently: then it is resolved where it is explained and left alone elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from papershelf.enrich.gathered import Explained
from papershelf.enrich.said_tables import explained_rows, said_tables
from papershelf.model import Catalogue, Paper, Workers
from papershelf.model.of_last import of_last

AGREEMENT = 0.8
"""Share of a catalogue's definitions that must agree before an acronym is read without one."""
TELLING = 3
"""Letters from which on a single definition is believed; shorter acronyms need two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """What the acronyms of a catalogue stand for."""

    senses: Mapping[str, str]
    """Acronym to the key of its long form, where the catalogue agrees."""
    long_forms: Mapping[str, str]
    """Key of a long form to the form itself as most often written."""
    definitions: Mapping[str, int]
    """Key of a long form to the number of texts that define an acronym by it."""

    explained: Mapping[str, int] = field(default_factory=dict)
    """Acronym to the number of texts that explain it, in whatever way."""

    def own(self, explained: Iterable[Explained]) -> dict[str, str]:
        """Acronym to key as one text explains them; these go before `senses`."""
        return {one.acronym: one.key for one in explained if one.key in self.long_forms}

    def without(self, keys: Container[str]) -> Glossary:
        """The same without certain long forms."""
        return replace(
            self,
            senses={name: key for name, key in self.senses.items() if key not in keys},
            long_forms={key: form for key, form in self.long_forms.items() if key not in keys},
        )


class Senses(NamedTuple):
    """What acronyms stand for in one text."""

    own: Mapping[str, str]
    """As the text itself says; goes before what the catalogue says."""
    general: Mapping[str, str]

    def of(self, acronym: str) -> str | None:
        """The key of the long form, or None."""
        return self.own.get(acronym) or self.general.get(acronym)


def meanings_in(catalogue: Catalogue) -> Glossary:
    """The acronyms of a catalogue; the last one's are kept in memory, since two parts ask."""
    return _meanings(catalogue.papers, catalogue.workers)


@of_last
def _meanings(papers: tuple[Paper, ...], workers: Workers) -> Glossary:
    catalogue = Catalogue(papers=papers, workers=workers)
    return glossary(explained_rows(said_tables(catalogue)))


def glossary(texts: Iterable[Iterable[Explained]]) -> Glossary:
    """The acronyms that texts explain."""
    senses: dict[str, Counter[str]] = defaultdict(Counter)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for explained in texts:
        for one in sorted(set(explained)):
            senses[one.acronym][one.key] += 1
            forms[one.key][one.long] += 1
    chosen = {acronym: key for acronym, keys in senses.items() if (key := _agreed(acronym, keys))}
    return Glossary(
        senses=chosen,
        long_forms={key: _commonest(found) for key, found in forms.items()},
        definitions={key: found.total() for key, found in forms.items()},
        explained={acronym: keys.total() for acronym, keys in senses.items()},
    )


def _agreed(acronym: str, keys: Counter[str]) -> str | None:
    key, count = min(keys.items(), key=lambda item: (-item[1], item[0]))
    enough = count > 1 or len(acronym) >= TELLING
    return key if enough and count >= AGREEMENT * keys.total() else None


def _commonest(found: Counter[str]) -> str:
    return min(found, key=lambda form: (-found[form], form))
