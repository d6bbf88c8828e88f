"""The editor's word about names of systems, names.yml.

    names:
      prop-pre-training-with-representative-words: [PROP]        a paper's id or its title
      "BERT: Pre-training of deep transformers": [BERT, BERT-base]
    never: [MoE]                                                 names that mean no paper

An abstract that has one of a paper's names mentions that paper, whatever else the name may mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import Node

from papershelf.catalogue.vocabulary_nodes import known_pairs, pairs, root, strings, wrong
from papershelf.model import PaperName


def parse_names(text: str, name: str) -> tuple[tuple[PaperName, ...], frozenset[str]]:
    """The names that mean papers, and those that never do; `name` is the file's, for errors.

    Raises:
        VocabularyError: the text is no YAML, has the wrong shape or contradicts itself.

    """
    top = known_pairs(root(text, name), name, "the file", ("names", "never"))
    found = tuple(_names(top.get("names"), name))
    never = strings(top.get("never"), name, "never")
    owned = {entry.name: entry for entry in found}
    for form, line in never:
        if form in owned:
            hint = f"Take it out here or in line {owned[form].line}"
            raise wrong(name, line, f"“{form}” means a paper and also never one", hint)
    return found, frozenset(form for form, _ in never)


def _names(node: Node | None, file: str) -> Iterator[PaperName]:
    owners: dict[str, PaperName] = {}
    for paper, _, value in pairs(node, file, "names"):
        for form, line in strings(value, file, f"names of “{paper}”"):
            entry = PaperName(name=form, paper=paper, where=file, line=line)
            other = owners.setdefault(form, entry)
            if other is not entry:
                hint = f"Keep one of them; the first is in line {other.line}"
                raise wrong(file, line, f"“{form}” is given to two papers, or twice", hint)
            yield entry
