"""Which papers write the long forms of acronyms out, whatever stands around the words.

sought: tidal lagoon power      Tidal lagoon power (TLP) pays, since tidal lagoon power ...    1
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from papershelf.enrich.sought import papers_holding
from papershelf.model import Catalogue, Paper
from papershelf.text.prose import prose
from papershelf.text.remembered import Remembered

KEPT = "methods: written out"
"""The name under which the papers are kept."""
FEW = 16
"""First words that are looked for in a text before it is taken apart."""
_BARE = Remembered(lambda word: word.strip(".,;:()[]"))


def papers_with(catalogue: Catalogue, forms: Mapping[str, str]) -> dict[str, int]:
    """Key of a long form to the papers whose titles or abstracts have it.

    `forms` are the long forms in small letters and their keys.
    """
    found = dict.fromkeys(forms.values(), 0)
    for form, papers in papers_holding(catalogue, KEPT, list(forms), _written_out).items():
        found[forms[form]] += papers
    return found


def _written_out(papers: Iterable[Paper], forms: Collection[str]) -> Iterator[list[str]]:
    """The forms that each paper writes out, each once."""
    known = frozenset(forms)
    sizes: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        words = form.split()
        sizes[words[0]].add(len(words))
    few = list(sizes) if len(sizes) <= FEW else [""]
    for paper in papers:
        text = f"{prose(paper.title)} {prose(paper.abstract)}".lower()
        if not any(word in text for word in few):
            yield []
            continue
        row = list(map(_BARE.__getitem__, text.split()))
        seen = {
            form: None
            for at in [at for at, word in enumerate(row) if word in sizes]
            for size in sorted(sizes[row[at]])
            if (form := " ".join(row[at : at + size])) in known
        }
        yield list(seen)
