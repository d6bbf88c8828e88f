"""Other programs' names for kinds of papers, as types of the Citation Style Language.

journalArticle (Zotero), Article (Scopus), J (Web of Science), inproceedings (BibTeX)
"""

from __future__ import annotations

NAMES = {
    "article": "article preprint eprint unpublished workingpaper",
    "article-journal": """journalarticle journalpaper articlejournal articleinpress review
        reviewarticle letter note shortsurvey editorial erratum datapaper j jour journal""",
    "article-magazine": "magazinearticle articlemagazine",
    "article-newspaper": "newspaperarticle articlenewspaper",
    "paper-conference": """conferencepaper conferencearticle proceedingspaper inproceedings
        conference paperconference proceedingsarticle ieeeconferencepublication c cpaper""",
    "book": "book books monograph proceedings editedbook conferencereview b",
    "chapter": "chapter bookchapter booksection inbook incollection bookpart chap",
    "thesis": "thesis phdthesis mastersthesis dissertation thes",
    "report": "report techreport technicalreport rprt",
    "dataset": "dataset data",
    "software": "software computerprogram",
    "webpage": "webpage website online electronic misc document",
    "post-weblog": "blogpost postweblog",
    "post": "forumpost post",
    "manuscript": "manuscript",
    "speech": "presentation speech talk",
    "patent": "patent p",
    "entry-encyclopedia": "encyclopediaarticle entryencyclopedia reference",
    "entry-dictionary": "dictionaryentry entrydictionary",
    "personal_communication": "email instantmessage personalcommunication",
    "motion_picture": "film videorecording tvbroadcast motionpicture",
    "song": "audiorecording podcast song",
    "broadcast": "radiobroadcast broadcast",
    "interview": "interview",
    "map": "map",
    "graphic": "artwork graphic",
    "legal_case": "case legalcase",
    "legislation": "statute legislation",
    "bill": "bill",
    "hearing": "hearing",
    "standard": "standard",
}
"""CSL type to the names that mean it, in lower-case letters only."""


def plain(name: str) -> str:
    """`Journal Article`, `journal-article` and `journalArticle` are one name."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


KINDS = {name: kind for kind, names in NAMES.items() for name in (plain(kind), *names.split())}
"""Plain name to CSL type."""


def csl_type(name: str, otherwise: str = "article") -> str:
    """The CSL type that a name means.

    >>> csl_type("Conference Paper"), csl_type("journalArticle"), csl_type("Gesang")
    ('paper-conference', 'article-journal', 'article')
    """
    return KINDS.get(plain(name), otherwise)
