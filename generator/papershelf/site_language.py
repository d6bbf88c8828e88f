"""The words of the site's language, from the folders that hold templates.

site_language("de-AT", folders)          languages/de-AT.yml, and de.yml for what it leaves out
files.assets(folders, codes("de-AT"))    languages/de/search/words.js in place of search/words.js

A file of the project's own folder wins over the packaged one of the same name, word by word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from papershelf.files import read_text
from papershelf.model.language import ENGLISH, Language
from papershelf.text.language_file import layered, parse_language

FOLDER = "languages"
_CODE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


def site_language(wanted: str, folders: Sequence[Path]) -> Language:
    """The language of a code such as `de`, `zh_CN`; words that no file has are English.

    Raises:
        LanguageError: a file of this language is broken.
        SourceError: it cannot be read.

    """
    chain = codes(wanted)
    found = Language(code=chain[-1] if chain else ENGLISH.code)
    for code in chain:
        for folder in reversed(folders):
            path = folder / FOLDER / f"{code}.yml"
            found = layered(parse_language(read_text(path), found.code, str(path)), found)
    return found


def codes(wanted: str) -> tuple[str, ...]:
    """The names that a language's files may have, the most general first.

    >>> codes("zh_Hans-CN"), codes("de"), codes("../de")
    (('zh', 'zh-Hans', 'zh-Hans-CN'), ('de',), ())
    """
    code = wanted.replace("_", "-")
    if not _CODE.fullmatch(code):
        return ()
    parts = code.split("-")
    return tuple("-".join(parts[:count]) for count in range(1, len(parts) + 1))


def unspoken(language: Language) -> str:
    """What to tell who chose a language of which there are no words; empty where there are some."""
    if language.sentences or language.code.partition("-")[0] == ENGLISH.code:
        return ""
    return (
        f"There are no words in the language '{language.code}', so that the site speaks English. "
        f"Write them to site_templates/{FOLDER}/{codes(language.code)[0]}.yml beside mkdocs.yml: "
        'sentences: {"Related papers": "..."}'
    )
