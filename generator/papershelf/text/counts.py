"""How often each paper says what: the counts that likeness, the latent space and reasons share.

    title "Owl nests"   ->   owl 3, nest 3, "owl nest" 3
    abstract "An owl"   ->   owl 1 more

Words are stemmed, so that `nesting` and `nests` meet. A feature is known by a number made of its
name, the same in every catalogue: a paper's counts then depend on nothing but its text, and a
catalogue's are the papers' side by side.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from papershelf.model import Step
from papershelf.text.analysis import term_of
from papershelf.text.features import features
from papershelf.text.fingerprints import GOLDEN, Marks
from papershelf.text.words import gaps_and_words, unspaced

TITLE = 3
"""What a word of the title counts, against 1 in the abstract."""
GAP = "\n\n"
"""Stands between title and abstract; longer than the one character inside a phrase."""
NOTHING = 0
"""The number of a word that says nothing."""
PHRASE = np.uint64(1)
"""The bit that phrases' numbers have and words' have not."""
MOST = 65_535
"""What two bytes can count to; a longer word is an accident."""
Places = npt.NDArray[np.int64]

ENTRY = np.dtype([("feature", "<u8"), ("start", "<u4"), ("length", "<u2"), ("count", "<u2")])
"""One feature of a text: its number, where it is written shortest, and what it counts."""


def entries(texts: tuple[str, str], _: None) -> bytes:
    """The features of a title and an abstract, by number, each once, as `ENTRY` lays them out."""
    title, abstract = texts
    text = title + GAP + abstract
    found = _in_characters(text) if unspaced(text) else _in_words(text)
    return _counted(*found, len(title)).tobytes()


COUNTED = Step(name="words counted", run=entries, found=bytes, kept=False)
"""Kept in one piece for all papers, see `said_rows`, and not one by one as well."""


def _in_words(text: str) -> tuple[Marks, Places, Places]:
    """Numbers, starts and lengths of a text's words, then of its phrases.

    A phrase is two words with one character between them.
    """
    parts = gaps_and_words(text)
    written = parts[1::2]
    said = np.fromiter(map(number_of, written), np.uint64, len(written))
    ends = np.cumsum(np.fromiter(map(len, parts), np.int64, len(parts)))
    starts, ends = ends[:-1:2], ends[1::2]
    tells = said != NOTHING
    telling = np.flatnonzero(tells)
    pairs = np.flatnonzero(tells[:-1] & tells[1:] & (starts[1:] - ends[:-1] == 1))
    phrases = phrase_of(said[pairs], said[pairs + 1])
    begin = np.concatenate([starts[telling], starts[pairs]])
    end = np.concatenate([ends[telling], ends[pairs + 1]])
    return np.concatenate([said[telling], phrases]), begin, end - begin


def _in_characters(text: str) -> tuple[Marks, Places, Places]:
    """The same for a text with words that no spaces part."""
    found = [(feature, stem(feature.key).split(" ")) for feature in features(text)]
    numbers = [_named(*key) for _, key in found]
    starts = np.array([feature.start for feature, _ in found], dtype=np.int64)
    ends = np.array([feature.end for feature, _ in found], dtype=np.int64)
    return np.array(numbers, dtype=np.uint64), starts, ends - starts


def _counted(said: Marks, starts: Places, lengths: Places, title: int) -> npt.NDArray[np.void]:
    """Each feature once, with its shortest place, the first of equals, and its weighed count."""
    if not len(said):
        return np.zeros(0, dtype=ENTRY)
    order = np.argsort(said, kind="stable")
    said = said[order]
    new = np.ones(len(said), dtype=bool)
    np.not_equal(said[1:], said[:-1], out=new[1:])
    first = np.flatnonzero(new)
    found = np.empty(len(first), dtype=ENTRY)
    shortest = np.minimum.reduceat((np.minimum(lengths, MOST) << 32 | starts)[order], first)
    weights = np.where(starts < title, TITLE, 1)[order]
    found["feature"] = said[first]
    found["start"], found["length"] = shortest & 0xFFFF_FFFF, shortest >> 32
    found["count"] = np.minimum(np.add.reduceat(weights, first), MOST)
    return found


@cache
def number_of(word: str) -> int:
    """The number of a word as written; `NOTHING` if it says nothing."""
    key = next((each.key for each in features(word)), "")
    return _numbered(stem(key)) if key else NOTHING


def phrase_of(first: Marks, second: Marks) -> Marks:
    """The numbers of phrases, from those of their words; mixed well enough, as those are."""
    return np.asarray(first * GOLDEN + second | PHRASE)


def name_of(word: str) -> str:
    """The name of the feature that a single word is.

    >>> name_of("Nesting")
    'nest'
    """
    return stem(next((each.key for each in features(word)), word))


def _named(word: str, second: str = "") -> int:
    """The number of a stemmed word, or of a phrase of two."""
    one = np.array([_numbered(word)], dtype=np.uint64)
    both = phrase_of(one, np.array([_numbered(second)], dtype=np.uint64)) if second else one
    return int(both[0])


@cache
def _numbered(name: str) -> int:
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "little") | 3) ^ 1


def stem(key: str) -> str:
    """A feature's key with its words stemmed as search stems them.

    >>> stem("nesting owl")
    'nest owl'
    """
    return " ".join(map(_stem, key.split(" ")))


@cache
def _stem(word: str) -> str:
    return term_of(word) or word
