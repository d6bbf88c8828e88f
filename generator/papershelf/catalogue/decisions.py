"""Which papers are one: the questions and an editor's answers, duplicates.yml.

    - one: {title: "Sparse Looms for Harbours", author: "Muster", year: 2021, arxiv: "2101.00001"}
      other: {title: "Sparse Looms for Ports", author: "Muster", year: 2022, venue: "LoomConf"}
      for: titles alike by 88 of 100; the same authors
      against: “harbours” against “ports” in the titles
      same: no

The build appends questions and never changes what is there. An empty `same` is a question that is
still open; `for` and `against` are only for the reader. Which papers are meant is told by
identifiers if both sides have some of one kind, and otherwise by all of title, author, year, venue.
"""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, SequenceNode

from papershelf.catalogue.duplicates.standing import STRONG
from papershelf.catalogue.vocabulary_nodes import (
    is_empty,
    known_pairs,
    line_of,
    root,
    text_of,
    wrong,
)
from papershelf.model import Decision, Description

EXAMPLE = "Write for example `same: yes` or `same: no` in the last line of a question"
_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
_SIDE = ("title", "author", "year", "venue", "abstract", *STRONG)


def parse_decisions(text: str, name: str) -> tuple[Decision, ...]:
    """The questions and answers of a file, in its order; `name` is the file's, for errors.

    Raises:
        VocabularyError: the text is no YAML, or an answer is neither yes nor no.

    """
    top = root(text, name)
    if top is None or is_empty(top):
        return ()
    if not isinstance(top, SequenceNode):
        raise wrong(name, line_of(top), "The file must be a list of questions", EXAMPLE)
    return tuple(_decision(node, name) for node in top.value)


def _decision(node: Node, file: str) -> Decision:
    if not isinstance(node, MappingNode):
        raise wrong(file, line_of(node), "A question must name one paper and the other", EXAMPLE)
    said = known_pairs(node, file, "the question", ("one", "other", "for", "against", "same"))
    return Decision(
        one=_description(said.get("one"), node, file),
        other=_description(said.get("other"), node, file),
        same=_answer(said.get("same"), file),
        where=file,
        line=line_of(node),
    )


def _answer(node: Node | None, file: str) -> bool | None:
    if node is None or is_empty(node):
        return None
    answer = text_of(node, file, "same")
    if answer.casefold() not in _ANSWERS:
        raise wrong(file, line_of(node), f"“{answer}” is neither yes nor no", EXAMPLE)
    return _ANSWERS[answer.casefold()]


def _description(node: Node | None, question: Node, file: str) -> Description:
    if not isinstance(node, MappingNode):
        hint = 'Write for example `one: {title: "Sparse Looms", author: Muster, year: 2021}`'
        line = line_of(node or question)
        raise wrong(file, line, "A question needs a paper under `one` and under `other`", hint)
    known = known_pairs(node, file, "a paper", _SIDE)
    said = {name: text_of(value, file, name) for name, value in known.items()}
    if not said.keys() & {"title", *STRONG}:
        hint = 'Write for example `title: "Sparse Looms"`'
        raise wrong(file, line_of(node), "A paper needs a title or an identifier", hint)
    if not said.get("year", "0").isdecimal():
        hint = "Write it in figures, for example `year: 2021`"
        raise wrong(file, line_of(known["year"]), f"“{said['year']}” is no year", hint)
    return Description(
        title=said.get("title", ""),
        author=said.get("author", ""),
        year=int(said.get("year", "0")[:8]),
        venue=said.get("venue", ""),
        abstract=said.get("abstract", ""),
        identifiers={name: said[name].lower() for name in STRONG if name in said},
    )
