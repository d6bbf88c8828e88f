"""The curated vocabulary, tags.yml: what an editor says about tags.

    tags:
      dense retrieval:
        aliases: [dense passage retrieval]
        parents: [information retrieval]
      model merging:
    stop: [trainable parameters]

`tags` may be a plain list of names as well. A parent that is not listed becomes a tag. Every
mistake is named with its line and a remedy; nothing is ignored silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from yaml.nodes import Node, SequenceNode

from papershelf.catalogue.vocabulary_nodes import Line, known_pairs, pairs, root, strings, wrong
from papershelf.model import CuratedTag, Vocabulary
from papershelf.text.spelling import phrase_key


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A tag as written, with the lines that errors point to."""

    name: str
    line: Line
    aliases: tuple[tuple[str, Line], ...] = ()
    parents: tuple[tuple[str, Line], ...] = ()

    @property
    def forms(self) -> tuple[tuple[str, Line], ...]:
        """The name and its aliases."""
        return ((self.name, self.line), *self.aliases)


def parse_vocabulary(text: str, name: str) -> Vocabulary:
    """The vocabulary that a file's text describes; `name` is the file's, for errors.

    Raises:
        VocabularyError: the text is no YAML, has the wrong shape or contradicts itself.

    """
    top = known_pairs(root(text, name), name, "the file", ("tags", "stop"))
    listed = list(_entries(top.get("tags"), name))
    owners = _owners(listed, name)
    entries = [*listed, *_implied(listed, owners)]
    owners = _owners(entries, name)
    stop = strings(top.get("stop"), name, "stop")
    _check_stops(stop, owners, name)
    tags = tuple(_curated(entry, owners) for entry in entries)
    _check_circles(tags, entries, name)
    return Vocabulary(tags=tags, stop=frozenset(phrase.lower() for phrase, _ in stop))


def _entries(node: Node | None, file: str) -> Iterator[_Entry]:
    """The tags in the file's order, from a mapping or a list of names."""
    if isinstance(node, SequenceNode):
        yield from (_Entry(name=name, line=line) for name, line in strings(node, file, "tags"))
        return
    for name, line, value in pairs(node, file, "tags"):
        said = known_pairs(value, file, f"the tag “{name}”", ("aliases", "parents"))
        aliases = strings(said.get("aliases"), file, f"aliases of “{name}”")
        parents = strings(said.get("parents"), file, f"parents of “{name}”")
        yield _Entry(name=name, line=line, aliases=tuple(aliases), parents=tuple(parents))


def _owners(entries: Sequence[_Entry], file: str) -> dict[str, _Entry]:
    """Each name and alias, by key, and the one tag that it belongs to."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        for form, line in entry.forms:
            other = found.setdefault(phrase_key(form), entry)
            if other is not entry:
                message = f"“{form}” belongs to two tags, “{other.name}” and “{entry.name}”"
                hint = f"Take it out of one of them; “{other.name}” is in line {other.line}"
                raise wrong(file, line, message, hint)
    return found


def _implied(entries: Sequence[_Entry], owners: Mapping[str, _Entry]) -> Iterator[_Entry]:
    """Parents that are listed nowhere, as tags of their own."""
    made: set[str] = set()
    for entry in entries:
        for parent, line in entry.parents:
            key = phrase_key(parent)
            if key not in owners and key not in made:
                made.add(key)
                yield _Entry(name=parent, line=line)


def _check_stops(stop: Sequence[tuple[str, Line]], owners: Mapping[str, _Entry], file: str) -> None:
    for phrase, line in stop:
        entry = owners.get(phrase_key(phrase))
        if entry is not None:
            message = f"“{phrase}” is stopped and also a tag, “{entry.name}”"
            hint = f"Take it out here or in line {entry.line}"
            raise wrong(file, line, message, hint)


def _curated(entry: _Entry, owners: Mapping[str, _Entry]) -> CuratedTag:
    """The tag with its parents under their preferred names."""
    parents = (owners[phrase_key(parent)].name for parent, _ in entry.parents)
    return CuratedTag(
        name=entry.name,
        aliases=tuple(dict.fromkeys(alias for alias, _ in entry.aliases)),
        parents=tuple(dict.fromkeys(parents)),
    )


def _check_circles(tags: Sequence[CuratedTag], entries: Sequence[_Entry], file: str) -> None:
    graph = {tag.name: tag.parents for tag in tags}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        lines = {entry.name: entry.line for entry in entries}
        message = f"A tag is its own ancestor: {' > '.join(circle)}"
        hint = "Take one of these parents out; a broader tag cannot be the narrower one too"
        raise wrong(file, lines[circle[0]], message, hint) from error
