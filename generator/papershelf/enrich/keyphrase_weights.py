"""What each feature of a phrase is worth, learned once from abstracts that people have judged.

Logistic regression on the 21,800 candidate phrases of the 1,000 training abstracts of A. Hulth,
"Improved automatic keyword extraction given more linguistic knowledge", EMNLP 2003, whose
annotators marked what they thought worth marking; `benchmarks/learn_keyphrase_weights.py` learns
the same table again. No feature knows a word of those abstracts, so that none is tied to their
field (physics, computing, control).
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "letters a word": 1.4,
    "uses": 1.3,
    "after of": 0.96,
    "in the title": 0.87,
    "after a preposition": 0.84,
    "after a verb": 0.71,
    "after a break": 0.63,
    "after a determiner": 0.63,
    "ends in -ing": 0.43,
    "three words": 0.41,
    "abstract noun": 0.27,
    "four words": 0.26,
    "before a break": 0.2,
    "begins with an adjective": 0.2,
    "before an auxiliary": 0.19,
    "broad words": 0.19,
    "before a verb": 0.04,
    "two words": 0.0,
    "five words or more": -0.19,
    "returning words": -0.24,
    "may begin with a verb": -0.27,
    "begins in -ing": -0.29,
    "late": -0.43,
    "empty head": -0.45,
    "holds a participle": -0.47,
    "begins like a verb": -0.49,
    "general words": -0.5,
    "longest word": -0.62,
    "mostly itself": -0.65,
    "begins with praise": -0.99,
    "part of others": -1.03,
    "one word, broad": -1.23,
    "one word": -1.62,
    "any": -1.77,
}
"""Feature to log-odds; see `keyphrase_features`."""

AUTHORS = 8.0
"""Log-odds that the authors' word is worth: more than any text can say against a phrase, so that
the text only orders their keywords among themselves."""
UNSEEN = -4.0
"""Log-odds of an author keyword that stands nowhere in the text as a phrase of its own."""
