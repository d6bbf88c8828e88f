"""In which number a word stands at the end of phrases: `models`, but `retrieval`.

Whether one phrase is called `diffusion model` or `diffusion models` must not hang on a new paper.
So what is usual for the last word counts beside the phrase's own spellings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from papershelf.text.spelling import singular

MOSTLY = 0.25
"""Share from which on the plural is shown; of what can be counted, a heading of many papers needs
the plural. Low, since words have either hardly any plural (retrieval) or much of it (model)."""
DOING = 0.5
"""The same for words in -ing, which name a doing (printing) unless they mostly name things."""
TRUST = 3
"""Places of a phrase that weigh as much as what is usual for its last word."""
DEFAULT = 4
"""Places beforehand that are half plural, so that a rare word is decided by its phrases alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How often words stand in the plural at the end of phrases."""

    plural: Mapping[str, float]
    """Singular to the share of its places in the plural."""
    written: Mapping[str, tuple[str, str]]
    """Singular as a key to how singular and plural are mostly written."""

    def merged(self, forms: Mapping[str, int]) -> Counter[str]:
        """Spellings of one phrase, those of the wrong number counted for the right one.

        >>> usual = numbers([{"dense model": 1, "models": 9}])
        >>> usual.merged({"diffusion model": 2, "diffusion models": 1})
        Counter({'diffusion models': 3})
        """
        if len(forms) == 1:
            return Counter({self._form(forms): sum(forms.values())})
        pairs: dict[str, dict[str, int]] = defaultdict(dict)
        for form, count in forms.items():
            begin, head = _parted(form)
            pairs[begin + singular(head)][form] = count
        merged: Counter[str] = Counter()
        for found in pairs.values():
            merged[self._form(found)] += sum(found.values())
        return merged

    def _form(self, found: Mapping[str, int]) -> str:
        """The commonest spelling, in the right number."""
        form = next(iter(found))
        if len(found) > 1:
            form = min(found, key=lambda form: (-found[form], form))
        begin, head = _parted(form)
        key = singular(head)
        if key not in self.written:
            return form
        count = sum(found[form] for form in found if is_plural(_parted(form)[1]))
        share = (count + TRUST * self.plural[key]) / (sum(found.values()) + TRUST)
        return begin + self.written[key][share >= (DOING if key.endswith("ing") else MOSTLY)]


def numbers(spellings: Iterable[Mapping[str, int]]) -> Numbers:
    """Learn from phrases and how often each is written; only words in small letters count."""
    last: dict[str, int] = defaultdict(int)
    for written in spellings:
        for form, count in written.items():
            last[last_word(form)] += count
    heads: dict[str, Counter[str]] = defaultdict(Counter)
    for head in filter(str.islower, last):
        heads[singular(head)][head] += last[head]
    both = {key: found for key, found in heads.items() if len(set(map(is_plural, found))) > 1}
    return Numbers(
        plural={key: _share(found) for key, found in both.items()},
        written={
            key: (_commonest(found, plural=False), _commonest(found, plural=True))
            for key, found in both.items()
        },
    )


def last_word(form: str) -> str:
    """The last word of a phrase, hyphened words apart.

    >>> last_word("deep sub-networks")
    'networks'
    """
    return form[max(form.rfind(" "), form.rfind("-")) + 1 :]


def _share(found: Counter[str]) -> float:
    """The share of the plural, with a few places beforehand that are half plural."""
    plurals = sum(count for form, count in found.items() if is_plural(form))
    return (plurals + DEFAULT / 2) / (found.total() + DEFAULT)


def _commonest(found: Counter[str], *, plural: bool) -> str:
    fitting = [form for form in found if is_plural(form) == plural]
    return min(fitting, key=lambda form: (-found[form], form))


def is_plural(word: str) -> bool:
    """Whether a word has a singular that is written differently."""
    return singular(word) != word


def _parted(form: str) -> tuple[str, str]:
    """A phrase's beginning and its last word, hyphened words apart."""
    at = max(form.rfind(" "), form.rfind("-")) + 1
    return form[:at], form[at:]
