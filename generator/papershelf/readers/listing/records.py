"""Drafts become records; everything else of the file becomes noise or a problem.

Every line that is not blank ends up in exactly one place: a field of one record, a piece of noise,
or the lines that a problem sets aside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from papershelf.model import Field, Item, Noise, Record, Source
from papershelf.readers.listing.doubts import doubts
from papershelf.readers.listing.drafts import Draft, Sorted
from papershelf.readers.listing.identifiers import Found, address_field
from papershelf.readers.listing.labels import Label
from papershelf.readers.listing.metadata import labelled, metadata_of
from papershelf.readers.listing.units import Unit, joined, text_of, usual_marks


def items_of(source: Source, found: Sorted) -> Iterator[Item]:
    """Records, noise and problems in the order of their lines."""
    lines = source.lines
    titles = usual_marks(draft.title for draft in found.drafts)
    abstracts = usual_marks(unit for draft in found.drafts for unit in draft.abstract[:1])
    items: list[Item] = [
        _record(source.name, lines, draft, titles, abstracts) for draft in found.drafts
    ]
    items += [
        Noise(source=source.name, line=number, text=lines[number - 1], rule=rule)
        for unit, rule in found.noise
        for number in unit.numbers
    ]
    items += doubts(source.name, found)
    yield from sorted(items, key=lambda item: item.line)


def _record(
    source: str, lines: list[str], draft: Draft, titles: frozenset[str], abstracts: frozenset[str]
) -> Record:
    fields: dict[str, list[Field]] = defaultdict(list)
    for name, value in _fields(draft, titles, abstracts):
        fields[name].append(value)
    used = sorted({number for values in fields.values() for one in values for number in one.lines})
    return Record(
        source=source,
        line=used[0],
        fields={name: tuple(values) for name, values in fields.items()},
        raw="\n".join(lines[used[0] - 1 : used[-1]]),
    )


def _fields(
    draft: Draft, titles: frozenset[str], abstracts: frozenset[str]
) -> Iterator[tuple[str, Field]]:
    """Title, abstract, then the metadata in the order of its lines."""
    title = draft.title
    yield "title", Field(text=text_of(title, titles), lines=title.numbers, rule=title.rule)
    if url := title.first.seen.mark.url:
        yield address_field(url), Field(text=url, lines=title.numbers[:1], rule="link of the title")
    if trailer := title.first.seen.mark.trailer:
        for name, text in metadata_of(trailer).pieces or (("note", trailer),):
            yield name, Field(text=text, lines=title.numbers[:1], rule="stands behind the title")
    if draft.abstract:
        texts = [text_of(unit, abstracts) for unit in draft.abstract]
        numbers = tuple(number for unit in draft.abstract for number in unit.numbers)
        rule = draft.abstract[0].rule
        yield "abstract", Field(text=joined(texts), lines=numbers, rule=rule)
    for unit in draft.metadata:
        rule = unit.rule or f"looks like {unit.kind}"
        for name, text in _pieces(unit):
            yield name, Field(text=text, lines=unit.numbers, rule=rule)


def _pieces(unit: Unit) -> Found:
    """What the unit's lines say together; each line alone if together they say nothing."""
    seen = unit.first.seen
    if len(unit.lines) == 1 and seen.metadata.pieces:
        return seen.metadata.pieces
    text = joined(line.seen.text for line in unit.lines)
    if seen.label and seen.label.rest and seen.label.field not in {"title", "abstract"}:
        return labelled(Label(field=seen.label.field, rest=text)).pieces or (("note", text),)
    return metadata_of(text).pieces or tuple(
        piece
        for line in unit.lines
        for piece in line.seen.metadata.pieces or (("note", line.seen.line.text),)
    )
