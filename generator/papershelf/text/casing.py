"""Which words keep their capital inside a sentence.

Titles and definitions capitalise everything: `Masked Image Modeling (MIM)`, `Gaussian Splatting`.
How the same words are written elsewhere tells that only `Gaussian` is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from papershelf.text.remembered import Remembered
from papershelf.text.spelling import singular

_NAMES_LIST = """
african alzheimer american arabic asian australian banach bayesian bernoulli boltzmann boolean
brazilian british canadian carlo chinese danish dirichlet dutch english euclidean european finnish
fourier french galerkin gaussian german google greek hamiltonian hamming hausdorff hebrew hessian
hilbert hindi hodgkin huffman indian iranian irish israeli italian japanese kalman korean kutta
lagrangian laplace latin lipschitz lyapunov markov markovian mexican monte nash newton norwegian
nyquist pareto parkinson persian petri poisson polish portuguese riemannian runge russian
schrödinger scottish shapley sobolev spanish swedish swiss turing turkish ukrainian vietnamese
voronoi wasserstein wiener wikipedia zipf
"""
_NAMES = frozenset(_NAMES_LIST.split())
"""Words that are always names; in a small catalogue nothing else may tell."""
NAMED = 0.6
"""Share of its places in which a name has its capital; well above one half, so that a word that
some write one way and some the other (`variational Bayes`) stays small."""
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Casing:
    """Words that are mostly written with a capital where others are not."""

    names: AbstractSet[str]

    def lowered(self, phrase: str) -> str:
        """The phrase as it would be written inside a sentence.

        >>> casing(["Gaussian noise", "masked images"]).lowered("Masked Gaussian Noise on BERT")
        'masked Gaussian noise on BERT'
        """
        if phrase.islower():
            return phrase
        return _PART.sub(lambda match: self._part(match.group()), phrase)

    def is_prose(self, phrase: str) -> bool:
        """Whether no word of the phrase keeps a capital."""
        return self.lowered(phrase).islower()

    def _part(self, part: str) -> str:
        capital = part[0].isupper() and (part[1:].islower() or len(part) == 1)
        key = _KEYS[part]
        name = key in _NAMES or key in self.names
        return part.lower() if capital and not name and len(part) > 1 else part


def casing(phrases: Iterable[str]) -> Casing:
    """Learn from phrases inside sentences; what is capitalised throughout teaches nothing."""
    every = list(phrases)
    names: list[str] = []
    others: list[str] = []
    for phrase in every:
        if phrase.islower():
            continue
        parts = _PART.findall(phrase)
        capitals = [part for part in parts if part[0].isupper()]
        if len(capitals) < len(parts):
            names.extend(capitals)
            others.extend([part for part in parts if not part[0].isupper()])
    if not names:
        return Casing(names=frozenset())
    capital = Counter(map(_KEYS.__getitem__, names))
    small = Counter(" ".join([phrase for phrase in every if phrase.islower()]).split())
    elsewhere = _counted((Counter(others), _parts(small)), capital)
    return Casing(
        names=frozenset(
            key for key, count in capital.items() if count > NAMED * (count + elsewhere[key])
        )
    )


def _parts(words: Mapping[str, int]) -> dict[str, int]:
    """How often each part of words stands there; most words have no others."""
    found: dict[str, int] = {}
    for word, count in words.items():
        for part in (word,) if word.isalnum() else _PART.findall(word):
            found[part] = found.get(part, 0) + count
    return found


def _counted(found: Iterable[Mapping[str, int]], asked: Iterable[str]) -> dict[str, int]:
    """How often each of the asked words is among what was found, however it is written."""
    counts = dict.fromkeys(asked, 0)
    for parts in found:
        for part, count in parts.items():
            key = _KEYS[part]
            if key in counts:
                counts[key] += count
    return counts


_KEYS = Remembered(lambda part: singular(part.lower()))
