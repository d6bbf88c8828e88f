"""Lines that name a paper's authors or where they work.

"Ada Lovelace, Wei Zhang and K. Müller"   ->  sure, 3 names
"by Ada Lovelace et al."                  ->  sure, 1 name
"Ada Lovelace"                            ->  perhaps: two capitalised words
"Vision, Language and Action"             ->  no: single words
"Department of Tides, University of Kiel" ->  affiliation
"""

from __future__ import annotations

import re

from papershelf.readers.authors import split_authors
from papershelf.readers.listing.wording import WEIGHT

MARKS = re.compile(
    r"(?<=[^\W\d_.])(?:\s?\$?\^?\{?\(?(?:\d{1,2}(?:\s?,\s?\d{1,2})*|[*†‡§¶∗⋆♯♠♣♥♦✉☨#]+)\)?\}?\$?)+"
    r"(?=[,;·•|.\s]|$)|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶∗⋆✉☨✝]+"
)
"""What points to footnotes: superscripts, daggers, stars, numbers in brackets."""

LEAD = re.compile(r"(?:by|authors?|written by|von|par|por|автор[ыа]?|作者)\s*:?\s+", re.IGNORECASE)
MORE = re.compile(
    r"[\s,;·•|]*(?:(?:and|&|\+)?\s*\d{1,3}\s+(?:more\s+)?(?:others?|authors?|more)"
    r"|\(\d{1,3}\s+(?:additional\s+)?authors?(?:\s+not\s+shown)?\)|…|\.\.\.|\+\d{1,3})\s*$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"[·•\s]*\d{1,3} authors?", re.IGNORECASE)
ETAL = re.compile(r"\bet\s+al\b\.?$|\band others$|等$", re.IGNORECASE)
BETWEEN_NAMES = """
de da do dos das del della di du den der ter ten van von vom zu zum zur la le les el al bin ibn ben
abu y e af av st bint dal op 't
"""
PARTICLES = frozenset(BETWEEN_NAMES.split())
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d."))
WORD = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]['’])?[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[A-Z]{1,3}")
HAN_NAME = re.compile(
    r"[\u3400-\u9fff々]{2,4}|[\uac00-\ud7a3]{2,4}|[\u30a0-\u30ff\u3400-\u9fff]{3,7}"
)

COMMON = re.compile(
    r"(?:learning|networks?|models?|neural|deep|graphs?|data|language|using|via|for|with|towards?"
    r"|from|under|analysis|methods?|survey|systems?|tasks?|detection|generation|training|based"
    r"|attention|vision|image|images|video|text|speech|efficient|robust|adaptive|optimal|fast"
    r"|bayesian|generative|adversarial|reinforcement|self|multi|zero|shot|few|retrieval|search"
    r"|trees?|sets?|kernels?|machines?|theory|the|a|an|of|in|on|to|is|are|we|how|what|why|when"
    r"|transformers?|embeddings?|bandits?|inference|sampling|estimation|optimization|policies"
    r"|policy|agents?|question|answering|knowledge|memory|structure|structured|dynamic|visual"
    r"|large|small|human|natural|online|semantic|contextual|latent|sparse|linear|nonlinear"
    r"|stochastic|variational|probabilistic|hierarchical|unsupervised|supervised|federated|causal"
    r"|\w{2,}(?:tion|tions|isation|ization|ness|ities|ology|metric|metrics|able|ment|ments|ography))",
    re.IGNORECASE,
)
"""Words of titles that hardly anyone is called; most of them by their endings."""

STRICT = re.compile(
    r"reading|modell?ing|understanding|improving|exploring|predicting|generating|detecting"
    r"|rethinking|revisiting|making|building|finding|estimating|measuring|mining|ranking|editing"
    r"|solving|scaling|tuning|reasoning|planning|testing|mapping|matching|tracking|parsing|hashing"
    r"|clustering|computing|processing|programming|embedding|boosting|weighting|enough|without"
    r"|beyond|between|into|not|does|can|need|more|less|new|good|better|best|\w{3,}ings|.*(?-i:[A-Z]{3}).*|a|an|in|of|on|to|is|we|it",
    re.IGNORECASE,
)
"""Words of titles that are too short or too like a name to be held against a long list."""

PLACE = re.compile(
    r"\b(?:university|universit\w{1,4}|institut[eo]?|department|dept\.?|faculty|school of|college"
    r"|laborator(?:y|ies)|labs?|academy|research center|research centre|polytechnic|hospital"
    r"|inc\.|ltd\.?|corporation|gmbh|deepmind|openai|google|microsoft|meta ai|nvidia|mit"
    r"|eth zurich|epfl|cnrs|inria|кафедра|университет|институт)\b|大学|研究所|学院|研究院",
    re.IGNORECASE,
)
LONGEST_NAME = 5
"""Words of a person's name."""

ENOUGH = 3
"""Full names beside which even a word of titles is a name: `Peter de With`."""

NICKNAME = str.maketrans(dict.fromkeys(',()"“”', " "))
"""`Lovelace, Ada` and `Augusta (Ada) King`."""

TEX = re.compile(r"\\[^\w\s]|\\[a-z]{1,2}(?=[{\s])|[{}~]")
"""Accents as TeX writes them."""

TOLERANCE = 3
"""In a list of at least so many names one may look like none: `Ann Bo, cy do, Eve Fox`."""


def people_of(text: str) -> tuple[str, tuple[str, ...]]:
    """`sure` or `perhaps` and the names; an empty word if the line is no list of people."""
    if COUNTED.fullmatch(text):
        return "", ()
    bare = LEAD.sub("", text, count=1) if LEAD.match(text) else text
    plain = MORE.sub("", MARKS.sub("", bare)).strip(" ,;·.")
    plain += "." if plain[-2:-1] == " " else ""
    names = split_authors(plain)
    strange = [name for name in names if not _is_name(name)]
    if not names or ":" in plain or len(strange) * TOLERANCE > len(names):
        return "", ()
    known = [name for name in names if name not in strange and _several_words(name)]
    if len(known) < ENOUGH and not all(_nearly_name(name) for name in strange):
        return "", ()
    signs = bare != text or len(bare) - len(plain) > 1 or bool(ETAL.search(plain))
    full = sum(1 for name in names if _several_words(name))
    if not signs and (not full or (len(names) == 1 and not _plain_name(names[0]))):
        return "", ()
    sure = signs or (len(names) > 1 and full * 2 > len(names))
    return ("sure" if sure else "perhaps"), names


def counted_people(text: str) -> bool:
    """`· 12 authors`."""
    return bool(COUNTED.fullmatch(text))


def is_affiliation(text: str) -> bool:
    """A short line that names an institution and makes no sentence."""
    words = text.split()
    if len(text) > 200 or text.endswith(("?", "!")) or not PLACE.search(text):  # noqa: PLR2004
        return False
    small = sum(1 for word in words if word[:1].islower() and word not in PARTICLES)
    return len(words) > 1 and small <= sum(word in {"of", "and", "for", "the"} for word in words)


def _several_words(name: str) -> bool:
    return len(name.replace(",", " ").split()) > 1 or bool(HAN_NAME.fullmatch(name))


def _is_name(name: str) -> bool:
    """Capitalised words, initials and particles, few enough for one person."""
    if HAN_NAME.fullmatch(name):
        return True
    words = TEX.sub("", name).translate(NICKNAME).split()
    if not 1 <= len(words) <= LONGEST_NAME or len(name) > 60:  # noqa: PLR2004
        return False
    if not all(_name_word(word) for word in words):
        return False
    return any(word[:1].isupper() and not INITIAL.fullmatch(word) for word in words)


def _plain_name(name: str) -> bool:
    """Strict, for a name that stands alone: `Reading Buoys Without Labels` is none.

    Four or more words need an initial or a particle among them.
    """
    words = name.replace(",", " ").split()
    short = any(INITIAL.fullmatch(word) or word.casefold() in PARTICLES for word in words)
    return (len(words) <= 3 or short) and not any(STRICT.fullmatch(word) for word in words)  # noqa: PLR2004


def _nearly_name(name: str) -> bool:
    """A few words that no title is made of: `assaf zeevi`, `Bo An`."""
    words = name.split()
    strange = [word for word in words if len(word) > 2 and _titles_or_prose(word)]  # noqa: PLR2004
    return len(words) <= LONGEST_NAME and not strange and not re.search(r"[\d\[\]:]", name)


def _titles_or_prose(word: str) -> bool:
    return bool(COMMON.fullmatch(word)) or word in WEIGHT


def _name_word(word: str) -> bool:
    if word.casefold() in PARTICLES or word.casefold() in SUFFIXES or INITIAL.fullmatch(word):
        return True
    if not WORD.fullmatch(word) or (COMMON.fullmatch(word) and len(word) > 2):  # noqa: PLR2004  Bo An
        return False
    return word[0].isupper()
