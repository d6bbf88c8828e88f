"""YAML as entries whose members know their lines, with every scalar as the text that was written.

    title: No: A Study      the colon makes it broken, and the line is told
    title: "No"             the text No, as `title: No` is too; YAML would make it False

Parsed by PyYAML into its tree of nodes, which have lines; aliases are refused, since a few hundred
letters of them can stand for a gigabyte.
"""

from __future__ import annotations

from typing import Any

import yaml

from papershelf.readers.entries import Entry, Member, Places


class BadYamlError(ValueError):
    """What is wrong with a piece of YAML; `line` counts from 1 within the piece."""

    def __init__(self, message: str, line: int) -> None:
        """Keep the line beside the message."""
        super().__init__(message)
        self.line = line


def entry(text: str, places: Places, first: int) -> Entry:
    """The mapping that a piece of YAML is, or that is the only item of its list.

    `first` is the piece's first line in the source, whose lines `places` knows.

    Raises:
        BadYamlError: it is broken, no mapping, nested too deep or uses aliases.

    """
    node = _composed(text)
    if isinstance(node, yaml.SequenceNode) and len(node.value) == 1:
        node = node.value[0]
    if not isinstance(node, yaml.MappingNode):
        raise BadYamlError("it is no list of names with values", 1)
    last = first + text.rstrip("\n").count("\n")
    marks = [first + key.start_mark.line for key, _ in node.value]
    bounds = [first, *marks[1:], last + 1]
    seen: set[int] = set()
    members = tuple(
        Member(name=_name(key), value=_value(value, seen), lines=places.between(start, stop))
        for (key, value), start, stop in zip(
            node.value,
            bounds,
            [_before(one, start) for one, start in zip(bounds[1:], bounds, strict=False)],
            strict=False,
        )
    )
    return Entry(line=first, members=members, raw=text)


def _before(following: int, own: int) -> int:
    """The last line of a member: that before the next one, unless both stand in one line."""
    return max(following - 1, own)


def _composed(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadYamlError(
            str(error.problem or error.context), mark.line + 1 if mark else 1
        ) from None
    except RecursionError:
        raise BadYamlError("it is nested too deep", 1) from None
    except yaml.YAMLError as error:  # characters that YAML does not allow
        raise BadYamlError(str(error).partition("\n")[0], 1) from None


def _name(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise BadYamlError("a name is no text", node.start_mark.line + 1)
    return str(node.value)


def _value(node: yaml.Node, seen: set[int]) -> Any:  # noqa: ANN401  YAML is any value
    """A node as texts, lists, mappings and None."""
    if id(node) in seen:
        raise BadYamlError(
            "it uses an alias (*name); write the value out", node.start_mark.line + 1
        )
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, seen) for one in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_name(key): _value(value, seen) for key, value in node.value}
    return None if node.tag == "tag:yaml.org,2002:null" else node.value
