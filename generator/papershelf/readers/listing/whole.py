r"""All steps of reading a listing, one after the other; see the package for what each is for.

"Deep Tides\nTides rise and fall.\n"   ->  a record with title and abstract
"""

from __future__ import annotations

from collections.abc import Iterator

from papershelf.model import Item, Noise, Source
from papershelf.readers.listing.drafts import sort_units
from papershelf.readers.listing.evidence import evidence_of
from papershelf.readers.listing.labelling import label
from papershelf.readers.listing.lines import lines_of
from papershelf.readers.listing.paragraphs import part_orphans
from papershelf.readers.listing.records import items_of
from papershelf.readers.listing.units import units_of

INVISIBLE = "holds only characters without any width"


def items(source: Source) -> Iterator[Item]:
    """Records, noise and problems that account for every line that is not blank."""
    lines = lines_of(source)
    visible = tuple(line for line in lines if line.text)
    for line in lines:
        if not line.text:
            raw = source.lines[line.number - 1]
            yield Noise(source=source.name, line=line.number, text=raw, rule=INVISIBLE)
    if not visible:
        return
    seen, habit = evidence_of(visible)
    found = sort_units(units_of(label(seen, habit)))
    part_orphans(found)
    yield from items_of(source, found)
