"""Labels that say what a line is.

"Title: Deep Tides"      ->  Label(field="title", rest="Deep Tides")
"Abstract—Tides are ..." ->  Label(field="abstract", rest="Tides are ...")
"Keywords"               ->  Label(field="keyword", rest="")
"Code: A Survey"         ->  None: a label whose value must be an address
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WORDS = {
    "title": "title|paper title|titre|titel|título|titolo|название|заголовок|标题|题目|题名"
    "|論文題目|タイトル|제목|العنوان",
    "abstract": "abstract|abstracts|summary|tl;dr|tldr|résumé|resumen|resumo|zusammenfassung|"
    "riassunto|аннотация|реферат|резюме|摘要|要旨|概要|抄録|초록|요약|الملخص|ملخص",
    "author": "authors|author|author(s)|by|auteurs|autoren|autores|autori|авторы|автор|作者|著者"
    "|저자|المؤلفون",
    "keyword": "keywords|key words|keyword|key-words|index terms|tags|topics|mots-clés|mots clés|"
    "schlüsselwörter|stichwörter|palabras clave|palavras-chave|ключевые слова|关键词|关键字|"
    "キーワード|키워드|الكلمات المفتاحية",
    "venue": "venue|journal|conference|published in|booktitle|in proceedings of|source title|"
    "journal ref|journal-ref|journal reference|журнал|期刊|会议|来源|accepted at|accepted to|"
    "appears in|to appear in",
    "issued": "date|year|published|published on|publication date|submitted|submitted on|posted|"
    "posted on|issued|released|release date|дата|год|日期|发表时间|年份|datum|jahr|fecha|année",
    "doi": "doi",
    "arxiv": "arxiv|arxiv id|arxiv identifier",
    "url": "url|link|links|website|web|homepage|project|project page|paper link|arxiv link|链接|"
    "ссылка|data|dataset|datasets|demo|model|models|video|available at",
    "pdf": "pdf|pdf link|full text|fulltext",
    "code": "code|code link|source code|github|repository|repo|implementation|код|代码",
    "votes": "votes|upvotes|likes|stars|score|points",
    "type": "type|publication type|document type",
    "comments": "comments|comment|note|notes|remarks",
    "subject": "subjects|subject|subject area|subject areas|categories|category|primary area|track|"
    "area|primary subject",
    "affiliation": "affiliation|affiliations|author information|institution|institutions"
    "|organization",
    "citations": "citations|cited by|citation count|times cited",
    "pages": "pages|page",
    "publisher": "publisher",
    "id": "paper id|id|pmid|pubmed id|pmcid|issn|isbn|submission number|report-no|report number",
}
"""Field name to the label words that announce it, lower case."""

FIELD = {word: field for field, words in WORDS.items() for word in words.split("|")}

LINE = re.compile(
    r"[*_]{0,2}(?P<word>[^\W\d_][^:：—–.*_]{0,28}?)\s?[*_]{0,2}\s?"
    r"(?P<sign>[:：—–]|\.(?=\s)|\s-\s)[*_]{0,2}\s*(?P<rest>\S.*)?",
    re.DOTALL,
)

ADDRESS = re.compile(r"(?:https?://|www\.|[\w.-]+\.(?:org|com|io|net|edu)/)", re.IGNORECASE)

FREE = frozenset({"title", "abstract", "author", "keyword", "affiliation"})
"""Labels whose value may be any text."""

LOOSE = frozenset({"abstract", "keyword"})
"""Labels that may end with a full stop or a dash instead of a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label and its value."""

    field: str
    rest: str
    """Empty if the label stands alone and the value follows in the next line."""


def label_of(text: str) -> Label | None:
    """The label at a line's start, if the value is one that such a label has."""
    alone = text.strip(" *_#:：").casefold()
    if alone in FIELD and (text.rstrip(" *_").endswith((":", "：")) or FIELD[alone] in FREE):
        return None if alone == "by" else Label(field=FIELD[alone], rest="")
    found = LINE.fullmatch(text)
    if not found or not found["rest"]:
        return None
    field = FIELD.get(found["word"].casefold())
    rest = found["rest"].strip()
    if field is None or (found["sign"] not in ":：" and field not in LOOSE):
        return None
    return Label(field=field, rest=rest) if _believable(field, rest) else None


def _believable(field: str, rest: str) -> bool:
    """`Code: A Survey` is a title, `Code: https://...` is a label and its value."""
    if field in FREE:
        return True
    if field in {"url", "pdf", "code"}:
        return bool(ADDRESS.match(rest))
    if field in {"issued", "votes", "citations", "pages", "id", "doi", "arxiv"}:
        return any(char.isdigit() for char in rest) and len(rest) < 80  # noqa: PLR2004  a value
    return len(rest) < 160  # noqa: PLR2004  a venue or remark, no abstract
