"""Texts and records that exports are tried with, and what two papers must have in common."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from papershelf.clean.encoding import fixer
from papershelf.exports.extras import extras
from papershelf.model import Field, Paper, Record

MARKUP = r"""
tide BERT a Ü é 5 % & &amp; amp; { } \ \emph{ $ _ ^ ~ * ** ` '' " “ ” ‘ ’ - -- – — < <b> > <i>
</i> @ # | ( ) [ ] , . : ; α ≤ … \& \textbf{x} ? ! ß ő ế 中文 Ж ^{2} _{i} = + --fast C:\data
and not∂ \alpha $x^2$
"""
"""What TeX, other formats and cleaning may stumble over, with a space or none between."""
PROSE = """
tide BERT a Ü é 5% R&D x_i ~3 $5 * – “q” don’t <0.1 me@port #1 (z) [w] a:b c;d α ≤ … 中文 Ж ß
"""


def sound(text: str) -> bool:
    """Whether a text is not taken for one that was decoded wrongly."""
    return fixer()(text) == text


ANY = st.one_of(
    st.lists(st.sampled_from([*MARKUP.split(), " ", " ", "\n\n"]), max_size=12).map("".join),
    st.text(max_size=25),
).filter(sound)
"""Any text at all."""
PLAIN = (
    st.lists(st.sampled_from(PROSE.split()), min_size=1, max_size=8)
    .map(" ".join)
    .map("The {}.".format)
)
"""Text as sources have it, with every kind of sign."""

_ALIKE = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "`": "'", "\u200d": ""})


def alike(text: str) -> str:
    """The text with signs made equal that LaTeX sets alike: quotes, and two hyphens as a dash."""
    text = text.translate(_ALIKE).replace("''", '"')
    return " ".join(text.replace("---", "—").replace("--", "–").split())


def record(title: str, /, **fields: str | list[str]) -> Record:
    """A journal article with these fields."""
    given: Mapping[str, str | list[str]] = {"title": title, **fields}
    values = {
        name: tuple(
            Field(text=text, lines=(2,)) for text in ([found] if isinstance(found, str) else found)
        )
        for name, found in given.items()
    }
    return Record(
        source="tides.bib", line=1, kind="article-journal", key="tides", fields=values, raw=""
    )


def meaning(paper: Paper) -> dict[str, object]:
    """What must survive: everything a paper says, with texts as LaTeX would set them."""
    return {
        "kind": paper.kind,
        "title": alike(paper.title.plain),
        "abstract": alike(paper.abstract.plain),
        "authors": [
            (alike(p.given), alike(p.family), alike(p.literal), p.orcid) for p in paper.authors
        ],
        "issued": paper.issued,
        "venue": alike(paper.venue),
        "identifiers": paper.identifiers,
        "keywords": [alike(keyword) for keyword in paper.keywords],
        "extras": {name: extra.texts for name, extra in extras(paper).items()},
    }
