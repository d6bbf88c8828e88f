"""The furniture of a web page: buttons, links, counters and rules that belong to no paper.

"View PDF"         ->  "button text of a web page"
"Comments (3)"     ->  "button text of a web page"
"* * *"            ->  "a ruled line"
"Page 3 of 12"     ->  "page numbers"
"Deep Tides"       ->  ""
"""

from __future__ import annotations

import re

BUTTON = "button text of a web page"
RULED = "a ruled line"
PAGES = "page numbers"
LEGAL = "legal notice of a web page"
POSTED = "who put it on the web page"

BUTTONS = frozenset(
    """
    abs|abstract page|accept all cookies|add a comment|add comment|add to bookmarks
    |add to calendar|add to cart|add to collection|add to favorites|add to favourites
    |add to library|add to list|add to my papers|add to reading list|all fields|all papers
    |back|back to list|back to results|back to top|bibtex|bookmark|browse|cite|cite paper
    |cite this|cite this paper|cited by|click to expand|click to read more|close|code|collapse
    |comment|comments|contact|contact us|continue reading|cookie policy|cookie settings
    |copy bibtex|copy citation|copy link|daily papers|dataset|datasets|demo|details|discuss
    |discussion|dismiss|download|download citation|download paper|download pdf|edit|expand|explore
    |export|export bibtex|export citation|favorite|favourite|feedback|filter|filters|find related
    |first page|follow|format|full text|full text pdf|full-text|get pdf|go to page|help|hide
    |hide abstract|home|html|html (experimental)|join|last page|learn more|less|like|listen
    |load more|load more papers|load more results|log in|log out|login|main menu|menu|models|more
    |more like this|more options|navigation|new|newest|newer|next|next page|older|open|open access
    |open in new tab|open pdf|open review|openreview|options|other|other formats|paper|papers|pdf
    |pdf available|poster|prev|prev page|previous|previous page|print|privacy|privacy policy|ps
    |read|read full text|read less|read more|read online|read paper|read the paper|recommend
    |refresh|related articles|related papers|remove|reply|report|report an issue|request access
    |reset|rss|rss feed|save|save paper|save to library|search|search results|see all|see details
    |see more|see more papers|select|select all|semantic scholar|settings|share|share this
    |show abstract|show all|show bibtex|show less|show more|show more papers|show results|sign in
    |sign in to comment|sign out|sign up|similar papers|skip to content|skip to main content
    |skip to search|slides|sort|sort by|sort by date|sort by relevance|source|star|subscribe
    |supplementary|supplementary material|switch language|terms|terms of service
    |terms of use|tex source|thread
    |to top|toggle navigation|top|translate|trending|trending papers|tweet|unsubscribe|upvote
    |video|view|view abstract|view all|view code|view comments|view details|view full text|view html
    |view in|view on arxiv|view on arxiv page|view on publisher site|view online|view paper
    |view paper page|view pdf|view project page|view publication|vote|watch|read article
    |arxiv page|paper page|arxiv|github|project page|website|hugging face|huggingface|alphaxiv
    |add to folder|alert|create alert|get alerts|get the app|try it free|learn more about us
    |your email|your email address|enter your email|my account|my library|results|clear|clear all
    |подробнее|читать далее|скачать|скачать pdf|поделиться|далее|назад|войти|ещё
    |下载|下载pdf|阅读更多|更多|下一页|上一页|分享|收藏|登录|注册|引用|查看全文
    |weiterlesen|mehr|mehr anzeigen|herunterladen|teilen|en savoir plus|lire la suite
    |télécharger|leer más|descargar|compartir|続きを読む|ダウンロード
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Lower case, without counts, brackets and arrows."""

TRIM = " \t[](){}<>|·•:.…!→←↓↑»«›‹⟩⟨▾▴▸▼▲►◄+*✓✔✕×☆★♡♥🔍🔗📄🔖💬⬇🔥👍❤️📌⭐\ufe0f"
COUNT = re.compile(r"\(?\b\d[\d,.]*k?\b\)?", re.IGNORECASE)
PAGING = re.compile(
    r"(?:page\s+)?\d+\s*(?:of|/|–|-)\s*\d+|page\s+\d+|p\.\s?\d+"
    r"|(?:showing|results?|papers?|displaying|viewing|items)\s[\d\s,.–-]{1,30}"
    r"(?:\s?(?:to|of|out of|von|/)\s[\d\s,.]{1,20})?\s?(?:results?|papers?|entries|items)?"
    r"|(?:\d+|…|\.\.\.)(?:\s+(?:\d+|…|\.\.\.)){2,}"
    r"|[\d,.]+\s(?:results?|papers|entries|items|articles)(?:\sfound)?",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"(?:copyright\b|©|\(c\)\s*\d{4}|all rights reserved|powered by\b|hosted by\b"
    r"|we use cookies|this (?:web)?site uses cookies).{0,200}",
    re.IGNORECASE,
)
POSTER = re.compile(
    r"(?:submitted|posted|uploaded|added|shared|recommended) by:?\s+@?[\w.-]{1,40}"
    r"(?:\s+\w{1,30}){0,2}|@[\w.-]{2,40}",
    re.IGNORECASE,
)
LINE_OF_SIGNS = re.compile(r"(?:[-=_*~#·•—–+|/\\<>←→↑↓…▲▼]|\.{2,}|\s)+")


ANNOUNCES_POSTER = re.compile(
    r"(?:submitted|posted|uploaded|added|shared|recommended) by:?", re.IGNORECASE
)


def announces_poster(text: str) -> bool:
    """`Submitted by` with the name in the next line."""
    return bool(ANNOUNCES_POSTER.fullmatch(text))


def furniture(text: str) -> str:
    """The rule by which a line is furniture; empty if none says so."""
    if LINE_OF_SIGNS.fullmatch(text):
        return RULED
    if len(text) > 200:  # noqa: PLR2004  longer than any button or notice
        return ""
    if PAGING.fullmatch(text):
        return PAGES
    if RIGHTS.fullmatch(text):
        return LEGAL
    if POSTER.fullmatch(text) or announces_poster(text):
        return POSTED
    return BUTTON if _buttons(text) else ""


def _buttons(text: str) -> bool:
    """One button, or several in a row parted by bars, dots, brackets or wide spaces."""
    if _plain(text) in BUTTONS:
        return True
    parts = [_plain(part) for part in re.split(r"[|·•/\[\]]+|\s{2,}|,\s", text)]
    named = [part for part in parts if part]
    return len(named) > 1 and all(part in BUTTONS for part in named)


def _plain(text: str) -> str:
    return " ".join(COUNT.sub(" ", text.casefold()).strip(TRIM).split()).strip(TRIM)
