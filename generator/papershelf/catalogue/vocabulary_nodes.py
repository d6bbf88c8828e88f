"""The parts of tags.yml with their lines: YAML nodes checked for shape.

A mapping `{a: 1, b: 2}` is given as pairs of a key and a node; a wrong type, an unknown key or a
key that stands twice is an error with its line, and the near key if there is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from papershelf.errors import VocabularyError

Line = int
EXAMPLE = "Write for example `dense retrieval: {aliases: [DPR], parents: [information retrieval]}`"


def root(text: str, file: str) -> Node | None:
    """The file's one document, or None for an empty file.

    Raises:
        VocabularyError: the text is no YAML.

    """
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "it is broken"
        line = mark.line + 1 if mark else 0
        hint = "Look there for a missing colon, a quote left open, or wrong indentation"
        raise wrong(file, line, f"This is not YAML: {problem}", hint) from error
    except (yaml.YAMLError, RecursionError) as error:
        hint = "Save the file as UTF-8, without control characters and deep nesting"
        raise wrong(file, 0, "This is not YAML that a person would write", hint) from error


def wrong(file: str, line: Line, message: str, hint: str) -> VocabularyError:
    """An error at a line of the file."""
    return VocabularyError(message, where=file, line=line, hint=hint)


def line_of(node: Node) -> Line:
    """The line that a node begins in, counted from 1."""
    return int(node.start_mark.line) + 1


def pairs(node: Node | None, file: str, what: str) -> list[tuple[str, Line, Node]]:
    """A mapping's keys with their lines and values, in order; nothing for an empty value.

    Raises:
        VocabularyError: it is no mapping, a key is no text, or a key stands twice.

    """
    if node is None or is_empty(node):
        return []
    if not isinstance(node, MappingNode):
        raise wrong(file, line_of(node), f"{what} must be a mapping of names", EXAMPLE)
    found: dict[str, Line] = {}
    for key, _ in node.value:
        name = text_of(key, file, f"A name in {what}")
        if name in found:
            hint = f"Keep one of them; the first is in line {found[name]}"
            raise wrong(file, line_of(key), f"“{name}” stands twice in {what}", hint)
        found[name] = line_of(key)
    return [
        (name, line, value)
        for (name, line), (_, value) in zip(found.items(), node.value, strict=True)
    ]


def known_pairs(node: Node | None, file: str, what: str, known: Sequence[str]) -> dict[str, Node]:
    """A mapping that may have certain keys only.

    Raises:
        VocabularyError: as `pairs`, or a key is not one of the known ones.

    """
    found = pairs(node, file, what)
    for name, line, _ in found:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)
            choices = " and ".join(known)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known are {choices}"
            raise wrong(file, line, f"“{name}” means nothing in {what}", hint)
    return {name: value for name, _, value in found}


def strings(node: Node | None, file: str, what: str) -> list[tuple[str, Line]]:
    """A list of texts with their lines; one text alone is a list of one.

    Raises:
        VocabularyError: it is no list, or something in it is no text.

    """
    if node is None or is_empty(node):
        return []
    if isinstance(node, SequenceNode):
        return [(text_of(item, file, f"An item of {what}"), line_of(item)) for item in node.value]
    return [(text_of(node, file, what), line_of(node))]


def text_of(node: Node, file: str, what: str) -> str:
    """A scalar's text, spaces made single; `2.0` and `yes` are texts too.

    Raises:
        VocabularyError: the node is a list or mapping, or there is no text.

    """
    if not isinstance(node, ScalarNode):
        raise wrong(file, line_of(node), f"{what} must be a text", EXAMPLE)
    text = " ".join(str(node.value).split())
    if not text:
        hint = "Write a name, or take the line out"
        raise wrong(file, line_of(node), f"{what} is empty", hint)
    return text


def is_empty(node: Node) -> bool:
    """Whether there is nothing where a value could be (`aliases:` and no more)."""
    return isinstance(node, ScalarNode) and node.tag == "tag:yaml.org,2002:null"
