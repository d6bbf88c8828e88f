"""Lines that hold a paper's identifiers, addresses and counts, and nothing else.

"arXiv:2301.01234v2 [cs.CL]"      ->  arxiv 2301.01234v2, subject cs.CL
"https://doi.org/10.1000/xyz"     ->  doi 10.1000/xyz
"Code: https://github.com/a/b"    ->  code https://github.com/a/b
"▲ 17 upvotes"                    ->  votes 17
"""

from __future__ import annotations

import re

from papershelf.readers.listing.furniture import furniture

ARXIV = re.compile(
    r"(?:https?://)?(?:www\.)?(?:arxiv(?:\.org/(?:abs|pdf|html)/|\s?:\s?|\s))"
    r"(?P<id>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,2})?)(?:\.pdf)?"
    r"(?P<rest>.{0,80})",
    re.IGNORECASE,
)
BARE_ARXIV = re.compile(r"\d{4}\.\d{5}(?:v\d{1,2})?")
SUBJECTS = re.compile(r"\[?(?P<subject>[a-z-]{2,9}\.[A-Z]{2}(?:[,;\s]+[a-z-]{2,9}\.[A-Z]{2})*)\]?")
DOI = re.compile(
    r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi\s?:?\s*(?:https?://(?:dx\.)?doi\.org/)?)?"
    r"(?P<doi>10\.\d{4,9}/\S{1,200})",
    re.IGNORECASE,
)
WEB = re.compile(
    r"(?P<label>\[?[^\W\d_][\w .-]{0,30}\]?\s?[:：]?\s+|\()?"
    r"(?P<url><?(?:https?://|www\.)[^\s<>]{3,500}>?)[).,;]?",
    re.IGNORECASE,
)
LABELS = {
    "code": "code|source|source code|github|repo|repository|implementation|our code",
    "pdf": "pdf|full text|paper pdf|download|download pdf",
    "url": "url|link|paper|paper link|project|project page|website|web|homepage|data|dataset|demo|"
    "model|video|available at|arxiv|abs|openreview|read|see|available|html|doi|slides|page",
}
FIELD = {word: field for field, words in LABELS.items() for word in words.split("|")}
HOSTS = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/", re.IGNORECASE)

COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d)?\s?[kK]?"
NUMBER = re.compile(COUNT)
VOTE_WORD = r"(?:up-?votes?|votes?|likes?|points?|stars?|liked by|score)"
VOTE_SIGN = r"[▲△▴⬆↑👍❤♥♡⭐★☆🔥+]\ufe0f?"
VOTES = re.compile(
    rf"(?:{VOTE_SIGN}\s?|{VOTE_WORD}\s?:?\s?)(?:{VOTE_SIGN}\s?)?\(?(?P<after>{COUNT})\)?"
    rf"(?:\s?{VOTE_WORD})?|(?P<before>{COUNT})\s?(?:{VOTE_WORD}|{VOTE_SIGN})",
    re.IGNORECASE,
)
CITED = re.compile(
    rf"(?:cited by|citations?|times cited)\s?:?\s?\(?(?P<after>{COUNT})\)?"
    rf"|(?P<before>{COUNT})\s?(?:citations?|cites)",
    re.IGNORECASE,
)

Found = tuple[tuple[str, str], ...]
"""Pairs of a field's name and its text."""


def identifiers_of(text: str) -> Found:
    """What a line says, if it says nothing but identifiers, addresses or counts."""
    for rule in (_arxiv, _doi, _web, _counts):
        if found := rule(text):
            return found
    return ()


def is_number(text: str) -> bool:
    """`42`, `1,024` or `1.2k`, alone: most likely votes."""
    return bool(NUMBER.fullmatch(text))


def address_field(url: str) -> str:
    """pdf, code or url."""
    if url.lower().rstrip("/>").endswith(".pdf") or "/pdf/" in url.lower():
        return "pdf"
    return "code" if HOSTS.match(url) else "url"


def _arxiv(text: str) -> Found:
    if BARE_ARXIV.fullmatch(text):
        return (("arxiv", text),)
    if subject := SUBJECTS.fullmatch(text):
        return (("subject", subject["subject"]),) if "." in text else ()
    found = ARXIV.fullmatch(text)
    if not found:
        return ()
    rest = found["rest"].strip(" ·|,;()")
    if not rest or furniture(rest):
        return (("arxiv", found["id"]),)
    subject = SUBJECTS.fullmatch(rest)
    return (("arxiv", found["id"]), ("subject", subject["subject"])) if subject else ()


def _doi(text: str) -> Found:
    found = DOI.fullmatch(text.strip("[]()<> "))
    return (("doi", found["doi"].rstrip(".,;")),) if found else ()


def _web(text: str) -> Found:
    """One or more addresses, each perhaps with a word that says what it is."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        match = WEB.match(text, place)
        if not match:
            return ()
        label = (match["label"] or "").strip(" []:：(").casefold()
        if label and label not in FIELD:
            return ()
        url = match["url"].strip("<>").rstrip(").,;" if "(" not in match["url"] else ".,;")
        guessed = address_field(url)
        found.append((FIELD.get(label, guessed) if guessed == "url" else guessed, url))
        place = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip(" ,;|·"))
    return tuple(found)


def _counts(text: str) -> Found:
    if match := VOTES.fullmatch(text):
        return (("votes", (match["after"] or match["before"]).strip()),)
    if match := CITED.fullmatch(text):
        return (("citations", (match["after"] or match["before"]).strip()),)
    return ()
