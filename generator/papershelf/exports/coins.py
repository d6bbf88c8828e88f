"""COinS: a hidden span for each paper of a listing, from which Zotero offers all of them at once.

OpenURL 1.0 (ANSI/NISO Z39.88) key/encoded-value pairs. A paper's own page has none, because Zotero
would prefer them to the better metadata in its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from papershelf.exports.dublin_core import identifiers, is_preprint
from papershelf.exports.extras import Extra, extras
from papershelf.exports.highwire import inverted, joined, span
from papershelf.model import Paper

FORMAT = "info:ofi/fmt:kev:mtx:"
Pairs = Iterator[tuple[str, str]]


def element(paper: Paper) -> str:
    """The span of a paper."""
    pairs = [f"{name}={text.translate(_QUOTED)}" for name, text in pairs_of(paper) if text]
    return f'<span class="Z3988" title="{"&amp;".join(pairs)}"></span>'


class _Quoted(dict[int, str]):
    """Code points as an address has them (RFC 3986, 2.1); what is quoted needs no escaping."""

    def __missing__(self, point: int) -> str:
        """Quote a character and keep it; half a character becomes a question mark."""
        sign = chr(point)
        bare = sign.isascii() and (sign.isalnum() or sign in "_.-~")
        found = sign if bare else "".join(f"%{byte:02X}" for byte in sign.encode(errors="replace"))
        self[point] = found
        return found


_QUOTED = _Quoted()


def pairs_of(paper: Paper) -> Pairs:
    """Keys and values."""
    yield "ctx_ver", "Z39.88-2004"
    if paper.kind == "paper-conference":
        yield from _in_proceedings(paper)
    elif is_preprint(paper):
        yield from _preprint(paper)
    else:
        yield from _in_journal(paper)
    if doi := paper.identifiers.get("doi"):
        yield "rft_id", f"info:doi/{doi}"
    if pmid := paper.identifiers.get("pmid"):
        yield "rft_id", f"info:pmid/{pmid}"


def _preprint(paper: Paper) -> Pairs:
    """Only what is no article: Zotero takes the title of another such span for a journal's."""
    yield "rft_val_fmt", f"{FORMAT}dc"
    yield "rft.type", "preprint"
    yield "rft.title", paper.title.plain
    yield from (("rft.creator", inverted(person)) for person in paper.authors)
    yield "rft.date", str(paper.issued or "")
    yield from (("rft.identifier", address) for address in identifiers(paper))


def _in_proceedings(paper: Paper) -> Pairs:
    yield "rft_val_fmt", f"{FORMAT}book"
    yield "rft.genre", "proceeding"
    yield "rft.atitle", paper.title.plain
    yield "rft.btitle", paper.venue
    yield from _shared(paper, extras(paper))


def _in_journal(paper: Paper) -> Pairs:
    yield "rft_val_fmt", f"{FORMAT}journal"
    yield "rft.genre", "article"
    yield "rft.atitle", paper.title.plain
    yield "rft.jtitle", paper.venue
    found = extras(paper)
    yield "rft.volume", joined(found, "volume")
    yield "rft.issue", joined(found, "issue", "number")
    yield from _shared(paper, found)


def _shared(paper: Paper, found: Mapping[str, Extra]) -> Pairs:
    yield from (("rft.au", inverted(person)) for person in paper.authors)
    yield "rft.date", str(paper.issued or "")
    first, last = span(joined(found, "pages"))
    yield "rft.spage", first
    yield "rft.epage", last
    yield from (("rft.identifier", address) for address in identifiers(paper))
