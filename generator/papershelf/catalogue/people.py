"""The editor's word about authors, people.yml.

    - name: Ada Lovelace
      variants: [A. A. Lovelace, Ada King]      all of these are one person
      orcid: 0000-0002-1825-0097
    - name: Wei Zhang
      different:                                several persons of one name, each told by
        - [deep-tides, reading-buoys]           ids of papers,
        - [Grace Hopper, 0000-0001-5109-3700]   co-authors, or an ORCID iD

Papers that none of the lists names stay with the name itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import Node, SequenceNode

from papershelf.catalogue.vocabulary_nodes import (
    is_empty,
    known_pairs,
    line_of,
    root,
    strings,
    text_of,
    wrong,
)
from papershelf.model import CuratedPerson
from papershelf.text.orcid import checked
from papershelf.text.person_keys import name_key

KEYS = ("name", "variants", "orcid", "different")
EXAMPLE = "Write for example `- name: Ada Lovelace` and below it `  variants: [A. Lovelace]`"


def parse_people(text: str, name: str) -> tuple[CuratedPerson, ...]:
    """The persons of people.yml; `name` is the file's, for errors.

    Raises:
        VocabularyError: the text is no YAML, has the wrong shape or contradicts itself.

    """
    tree = root(text, name)
    people = tuple(_person(node, name) for node in _items(tree, name, "The file"))
    _refuse_shared_names(people)
    return people


def _items(node: Node | None, file: str, what: str) -> list[Node]:
    """The nodes of a list; none for an empty value."""
    if node is None or is_empty(node):
        return []
    if not isinstance(node, SequenceNode):
        raise wrong(file, line_of(node), f"{what} must be a list", EXAMPLE)
    return list(node.value)


def _person(node: Node, file: str) -> CuratedPerson:
    known = known_pairs(node, file, "a person", KEYS)
    if "name" not in known:
        raise wrong(file, line_of(node), "A person has no name", EXAMPLE)
    variants = strings(known.get("variants"), file, "variants")
    different = _items(known.get("different"), file, "different")
    return CuratedPerson(
        name=said(text_of(known["name"], file, "The name")),
        variants=tuple(said(text) for text, _ in variants),
        orcid=_orcid(known.get("orcid"), file),
        different=tuple(_one_of_several(one, file) for one in different),
        where=file,
        line=line_of(node),
    )


def _one_of_several(node: Node, file: str) -> tuple[str, ...]:
    told = tuple(text for text, _ in strings(node, file, "an item of different"))
    if not told:
        hint = "Write ids of papers, names of co-authors or an ORCID iD: `[deep-tides, Ada Quill]`"
        raise wrong(file, line_of(node), "An item of different says nothing", hint)
    return told


def _orcid(node: Node | None, file: str) -> str:
    if node is None or is_empty(node):
        return ""
    text = text_of(node, file, "The orcid")
    if not (orcid := checked(text.rpartition("/")[2])):
        hint = "Copy it from the person's page at orcid.org: 0000-0002-1825-0097"
        raise wrong(file, line_of(node), f"“{text}” is no ORCID iD, or mistyped", hint)
    return orcid


def said(name: str) -> str:
    """A name in the order in which it is said: `Lovelace, Ada` is Ada Lovelace.

    >>> said("Lovelace, Ada"), said("King, Jr., Martin")
    ('Ada Lovelace', 'King, Jr., Martin')
    """
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _refuse_shared_names(people: tuple[CuratedPerson, ...]) -> None:
    owners: dict[str, CuratedPerson] = {}
    for name, person in _names(people):
        other = owners.setdefault(name_key(name), person)
        if other is not person:
            hint = f"Keep one of them; the first is the person of line {other.line}"
            raise wrong(person.where, person.line, f"“{name}” is given to two persons", hint)


def _names(people: tuple[CuratedPerson, ...]) -> Iterator[tuple[str, CuratedPerson]]:
    for person in people:
        yield from ((name, person) for name in (person.name, *person.variants))
