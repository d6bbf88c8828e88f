"""What the ending of a word says about its part of speech.

`dynamic` and `parallel` are adjectives, `retrieval` and `metric` are not although they look alike;
`few-shot` and `retrieval-augmented` stand before nouns; `LLMs` and `datasets` are plurals. Each
class has one letter (see word_classes).
"""

from __future__ import annotations

import re

from papershelf.text.spelling import singular

_LY_NOUNS_LIST = """
anomaly assembly butterfly daily early family friendly italy likely monopoly monthly poly reply
supply weekly
"""

_ADJECTIVES_LIST = """
acute african american asian bayesian binary black blind blue broader chinese chronic closer
coarse concave convex deaf deep deeper dense digital discrete diverse euclidean european existing
false far female finer fluid fractal fuzzy gaussian german global green hamiltonian harder human
hybrid inner inverse japanese joint lagrangian leading linear local longer lower male markovian
mild misleading missing mixed mobile modern multiagent multiclass multihop multilabel multiscale
multitask multiview nearest neural noisy non-linear nonlinear obese offline online outer parallel
random ranging rare red remote reverse richer riemannian rural safer severe shallow shorter smart
sparse static stochastic surrounding true upper urban varying visually-rich weaker white wider
"""

_PLURAL_MODIFIERS_LIST = """
arms bayes communications customs earnings games goods graphics lens materials needs news
operations sales sans savings sciences services sports systems women
"""

_NOUN_THOUGH_LIST = """
accident adhesive adjective agent alternative animal antibiotic antigen approval archive arctic
arithmetic arrival arsenic artery assistant battery binomial boundary cable capital category
characteristic chemical class client clinic coefficient component constant constituent consultant
content credential criminal critic crystal current delivery derivative descendant detective
determinant dictionary differential directive directory discovery disease dish dispersal editorial
end english entity epidemic event executive explosive extent fabric factory finish fish gallery
goal gradient graphic heuristic history hormone hospital incentive incident individual ingredient
initiative inquiry integral intent interval invariant inventory journal label laboratory language
level library logic lottery magic mammal manifold manual material mechanic memorial memory
merchant metal metric mineral motive music narrative native objective order pandemic panic parent
participant patent patient pedal percent percentage perspective plant plastic polynomial portal
potential preference prerogative principal professional proposal public query rank recovery
referee referendum referral relative removal repository residual retrieval rhetoric rival rubbish
scale secretary serial shot signal similarity solvent source stage statistic step story student
summary survival table talent terminal territory theory time topic total traffic trajectory trial
tutorial variable variant view vocabulary way
"""

_LY_NOUNS = frozenset(_LY_NOUNS_LIST.split())
_ADJECTIVES = frozenset(_ADJECTIVES_LIST.split())
_PLURAL_MODIFIERS = frozenset(_PLURAL_MODIFIERS_LIST.split())
"""Plurals that stand before other nouns: `systems biology`."""
_NOUN_THOUGH = frozenset(_NOUN_THOUGH_LIST.split())
"""Nouns that look like adjectives."""

_ADJECTIVE_ENDINGS_LIST = """
ive ous ful less able ible ical ial onal ental ural eral ular ary ory ant ic ese ish ual tal nal cal
dal gal kal pal ral val based aware driven specific level agnostic free oriented like wise
dimensional scale shot rank order time end step modal source efficient invariant supervised
augmented guided enhanced label class agent view way centric stage hop
"""
_ADJECTIVE_ENDINGS = tuple(_ADJECTIVE_ENDINGS_LIST.split())
_PREFIXED = re.compile(
    r"(?:multi|few|zero|one|two|three|single|cross|large|small|high|low|long|short|real|open|closed"
    r"|full|half|task|inter|intra|pre|non|mid|top|end-to|many|any|fine|coarse)[-\u2010\u2011]"
    r"(?![\w-]*(?:ing|ion|ions|ity|ment|ness|ence|ance|sis|ics|ism|ist|er|or|ship|text|s)$)[\w-]+$"
)
"""`few-shot`, `multi-task`, `open-domain`: modifiers, though their last part is a noun."""
_COMPOUNDING = re.compile(r"[-\u2010\u2011](?:[a-z]+ed|known|driven|born|built|grown|free|aware)$")
_COMPOUNDED_LIST = """
augmented guided aided assisted oriented supervised distributed embedded masked pretrained finetuned
unsupervised structured unstructured weighted controlled
"""
_COMPOUNDED = frozenset(_COMPOUNDED_LIST.split())


def by_ending(word: str) -> str:
    """The letter of a word that is in no list of words.

    >>> "".join(map(by_ending, ["few-shot", "dynamic", "retrieval", "LLMs", "rapidly", "trained"]))
    'JJNKRD'
    """
    lower = word.lower()
    if word != lower and any(character.isupper() for character in word[1:]):
        return _of_name(word, lower)
    if _is_modifier(lower):
        return "J"
    return _of_stem(lower) or ("K" if word == lower and is_plural(lower) else "N")


def is_plural(word: str) -> bool:
    """Whether a lower-case word is a plural that does not stand before other nouns."""
    return word[-1] == "s" and word not in _PLURAL_MODIFIERS and singular(word) != word


def _of_name(word: str, lower: str) -> str:
    if _is_compound(lower):
        return "J"
    return "K" if word[-1] == "s" and word[-2].isupper() else "N"


def _is_modifier(lower: str) -> bool:
    if lower in _ADJECTIVES or _is_compound(lower):
        return True
    ends = lower.endswith(_ADJECTIVE_ENDINGS)
    ends = ends or (lower.endswith("ent") and not lower.endswith("ment"))
    return ends and lower.rpartition("-")[2] not in _NOUN_THOUGH


def _is_compound(lower: str) -> bool:
    """Whether a word is made to stand before nouns."""
    if lower in _COMPOUNDED:
        return True
    hyphened = "-" in lower or "\u2010" in lower or "\u2011" in lower
    return hyphened and bool(_COMPOUNDING.search(lower) or _PREFIXED.match(lower))


def _of_stem(lower: str) -> str:
    """Adverbs, participles and gerunds; the shortest words (fly, red, king) are none."""
    if lower.endswith("ly") and len(lower) > len("fly") and lower not in _LY_NOUNS:
        return "R"
    if lower.endswith("ed") and len(lower) > len("seed"):
        return "D"
    return "G" if lower.endswith("ing") and len(lower) > len("string") else ""
