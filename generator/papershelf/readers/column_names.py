"""What columns are called, by the programs that export tables and by people.

    Title, Article Title, Titel, 文献标题, TI   ->  title
    Source title, Publication Title, SO, 来源    ->  venue

Names are compared without case, spaces and signs. The first name of a list that a table has leads;
what follows it is kept behind it. A column that is not named here is kept under its own name.
"""

from __future__ import annotations

from collections.abc import Mapping

from papershelf.readers.item_types import plain

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": (
        *("title", "articletitle", "documenttitle", "papertitle", "worktitle", "paper"),
        *(
            "titel",
            "titre",
            "título",
            "titulo",
            "titolo",
            "título",
            "tytuł",
            "название",
            "заглавие",
        ),
        *("标题", "题名", "篇名", "文献标题", "論文標題", "文獻標題", "書名", "标题title", "題名"),
        *("タイトル", "論文タイトル", "제목", "논문제목", "ti"),
    ),
    "author": (
        *("authorfullnames", "af", "authors", "author", "authornames", "creator", "creators"),
        *("autor", "autoren", "autorin", "auteur", "auteurs", "autores"),
        *("autori", "autore", "авторы", "автор", "作者", "著者", "著者名", "저자", "au"),
    ),
    "abstract": (
        *("abstract", "abstractnote", "summary", "description", "zusammenfassung", "résumé"),
        *("resume", "resumen", "resumo", "riassunto", "аннотация", "摘要", "抄録", "要旨", "초록"),
        "ab",
    ),
    "issued": (
        *("date", "publicationdate", "publisheddate", "datepublished", "published", "issued"),
        *("coverdate", "datum", "fecha", "дата", "year", "publicationyear", "pubyear"),
        *("yearpublished", "jahr", "erscheinungsjahr", "année", "annee", "año", "ano", "anno"),
        *("год", "年份", "年", "出版年", "发表年份", "出版年份", "연도", "발행연도", "py"),
    ),
    "venue": (
        *("venue", "publicationtitle", "sourcetitle", "journal", "journalbook", "publication"),
        *("containertitle", "booktitle", "journaltitle", "conference", "proceedings"),
        *("conferencename", "meetingname", "source", "zeitschrift", "revue", "revista", "rivista"),
        *("журнал", "来源出版物名称", "來源出版物名稱", "期刊", "刊名", "会议", "出典", "雑誌名"),
        *("저널", "so"),
    ),
    "keyword": (
        *("keywords", "keyword", "authorkeywords", "manualtags", "tags", "tag", "topics"),
        *("schlagwörter", "schlagworte", "motsclés", "motscles", "palabrasclave", "palavraschave"),
        *("parolechiave", "ключевыеслова", "关键词", "關鍵字", "作者关键字", "作者關鍵字"),
        *("キーワード", "著者キーワード", "키워드", "automatictags", "de"),
    ),
    "doi": ("doi", "doilink", "digitalobjectidentifier", "di"),
    "arxiv": ("arxiv", "arxivid", "eprint"),
    "pmid": ("pmid", "pubmedid", "pm"),
    "pmcid": ("pmcid",),
    "isbn": ("isbn", "isbns", "bn"),
    "issn": ("issn", "sn"),
    "url": (
        "url",
        "link",
        "articleurl",
        "paperurl",
        "weblink",
        "adresse",
        "链接",
        "連結",
        "リンク",
    ),
    "pdf": ("pdf", "pdflink", "pdfurl", "fulltexturl"),
    "code": ("code", "codeurl", "github", "repository", "sourcecode"),
    "votes": ("votes", "upvotes", "likes"),
    "type": (
        *("itemtype", "documenttype", "publicationtype", "type", "worktype", "entrytype"),
        *("dokumenttyp", "文献类型", "文獻類型", "文献タイプ", "dt", "pt"),
    ),
    "key": (
        *("key", "citationkey", "citekey", "bibtexkey", "identifier", "id", "eid"),
        *("utuniquewosid", "uniquewosid", "ut", "publicationid"),
    ),
}
"""Field name to column names, the better ones first."""

_FIELDS = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}


def field_of(column: str) -> tuple[str, int]:
    """The field that a column's name means and its rank there; empty and 0 for none.

    >>> field_of("Article Title"), field_of("Shelf")
    (('title', 1), ('', 0))
    """
    return _FIELDS.get(plain(column.replace("(s)", "s")), ("", 0))
