"""lunr.js, as it comes, made into a small ES module with only what the search needs of it.

    >>> source = '''/**
    ...  * lunr - http://lunrjs.com - 2.3.9
    ...  * @license MIT
    ...  */
    ... ;(function(){
    ... var lunr = function (config) {}
    ... /*!
    ...  * lunr.Index
    ...  */
    ... lunr.Index = function () {}
    ... ;(function (root, factory) { root.lunr = factory() }(this, function () { return lunr }))
    ... })();
    ... '''
    >>> print(as_module(source))
    /*!
     * lunr - http://lunrjs.com - 2.3.9
     * @license MIT
     */
    var lunr = function (config) {}
    export default lunr
    <BLANKLINE>

lunr.js 2.3.9 is a row of source files put together, each opened by a comment that starts with
`/*!` and names it. The search ranks with its own functions, so of these files it needs the stemmer
and the stop words, and the two that those register themselves with.
The licence above all stays in the published script, where its comment opens with `/*!`.
"""

from __future__ import annotations

import re

from papershelf.errors import PapershelfError

NEEDED = frozenset({"lunr.utils", "lunr.Pipeline", "lunr.stemmer", "lunr.stopWordFilter"})
"""The files of lunr.js that are kept besides its head."""

_FILE = re.compile(r"^(?=/\*!\n \* )", re.MULTILINE)
_NAME = re.compile(r"/\*!\n \* (\S+)")
_OPENING = re.compile(r"\A(/\*\*\n(?: \*(?!/).*\n)* \*/\n)\s*;\(function\(\)\{\n")
_ENDING = re.compile(r"^\s*;\(function \(root, factory\) \{.*\Z", re.MULTILINE | re.DOTALL)


def as_module(source: str) -> str:
    """The text of an ES module whose default export is lunr with its stemmer and stop words.

    Raises:
        PapershelfError: the text is not put together as lunr.js 2.x is.

    """
    opening = _OPENING.match(source)
    head, *files = _FILE.split(_ENDING.sub("", source))
    if not opening or not source.count("(root, factory)"):
        raise PapershelfError(
            "lunr.js does not look like version 2.3.9", hint="Install the pinned mkdocs again"
        )
    kept = [head[opening.end() :], *(text for text in files if _name(text) in NEEDED)]
    code = "".join(kept).replace("/*!", "/*").rstrip("\n")
    return f"/*!{opening[1].removeprefix('/**')}{code}\nexport default lunr\n"


def _name(file: str) -> str:
    """`lunr.stemmer`, of the file that opens with that name."""
    name = _NAME.match(file)
    return name[1] if name else ""
