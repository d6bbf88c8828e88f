"""BibTeX and biblatex.

    @string{tide = {Journal of Tides}}
    @article{lovelace2024,
      title = {Deep {Tides}},
      author = {Lovelace, Ada and Zhang, Wei},
      journal = tide # { A},
      year = 2024,
    }

Read in three steps: blocks (bibtex_blocks.py), what an entry says (bibtex_entries.py), what it
means (bibtex_fields.py). Braces and accents inside of values are left to cleaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from papershelf.model import Item, Noise, Problem, Record, Severity, Source
from papershelf.plugins import Reader
from papershelf.readers.bibtex_blocks import SPECIAL, START, Block, Blocks, Lines
from papershelf.readers.bibtex_entries import FIELD, Written, entry_of, value_at
from papershelf.readers.bibtex_fields import fields_of
from papershelf.readers.bibtex_texts import Texts, inherited
from papershelf.readers.coded_fields import same_key

EXAMPLE = "@article{lovelace2024, title = {Deep Tides}, author = {Lovelace, Ada}, year = 2024}"
MONTHS = {
    name: name
    for name in ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
"""The abbreviations that every style defines."""
SETTINGS = re.compile(r"control|\w*bstctl|set|xdata")
"""Types of entries that are no papers."""

RULES = {
    "comment": "is a comment (@comment)",
    "string": "defines an abbreviation (@string)",
    "preamble": "is for TeX (@preamble)",
}
BETWEEN = "stands between entries, which makes it a comment"
PERCENT = "is a comment"
OWN = re.compile(f"@|%|{FIELD.pattern}", re.MULTILINE)
ENTRY = re.compile(START.pattern + r"[^\s,={}]{0,200},", re.MULTILINE)


def read(source: Source) -> Iterator[Item]:
    """A record for each entry, noise for everything between, problems for what is doubtful."""
    return _Reading(source).items()


class _Reading:
    """One file being read; entries need its abbreviations and each other."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = Lines(source.text)
        self.found = list(_blocks(source.text))
        self.strings = dict(MONTHS)
        for block in self.found:
            if isinstance(block, Block) and block.kind == "string":
                self.strings |= _abbreviation(source.text, block, self.strings)
        written = [block for block in self.found if isinstance(block, Written)]
        self.by_key = {entry.key: entry for entry in reversed(written)}
        self.keys: dict[str, int] = {}

    def items(self) -> Iterator[Item]:
        """Everything in the file's order."""
        last = 0
        for block in self.found:
            first = self.lines.at(block.start)
            yield from self.between(self.lines.between(last + 1, first - 1))
            last = max(last, self.lines.at(block.end - 1))
            yield from self.of_block(block)
        yield from self.between(self.lines.between(last + 1, len(self.lines.rows)))

    def of_block(self, block: Block | Written) -> Iterator[Item]:
        """An entry, or noise."""
        numbers = self.lines.of(block.start, block.end)
        if isinstance(block, Block):
            yield from self.noise(numbers, RULES[block.kind])
        elif SETTINGS.fullmatch(block.kind):
            yield from self.noise(numbers, f"holds settings (@{block.kind})")
        else:
            yield from self.entry(block)

    def between(self, numbers: Sequence[int]) -> Iterator[Item]:
        """What stands between blocks: comments, unless it looks like a damaged entry."""
        rows = self.lines.rows
        open_lines = [n for n in numbers if not rows[n - 1].lstrip().startswith("%")]
        if any(FIELD.match(rows[number - 1]) for number in open_lines):
            message = "The lines look like an entry, but no @type{ stands before them"
            yield self.problem(open_lines[0], message, EXAMPLE, tuple(open_lines))
            open_lines = []
        commented = [number for number in numbers if rows[number - 1].lstrip().startswith("%")]
        yield from self.noise(commented, PERCENT)
        yield from self.noise(open_lines, BETWEEN)

    def noise(self, numbers: Sequence[int], rule: str) -> Iterator[Noise]:
        """Lines that belong to no paper."""
        for number in numbers:
            text = self.lines.rows[number - 1]
            yield Noise(source=self.source.name, line=number, text=text, rule=rule)

    def entry(self, written: Written) -> Iterator[Item]:
        """A record, or a problem where the entry has no title."""
        texts = Texts(self.lines, self.strings)
        for value in written.values:
            texts.add(value)
        yield from self.of_crossref(texts)
        kind, fields = fields_of(written, texts)
        line = self.lines.at(written.start)
        numbers = self.lines.of(written.start, written.end)
        if "title" not in fields:
            message = f"The entry {written.key} has no title".replace("  ", " ")
            yield self.problem(line, message, EXAMPLE, numbers)
            return
        yield Record(
            source=self.source.name,
            line=line,
            kind=kind,
            key=written.key or None,
            fields=fields,
            raw=self.source.text[written.start : written.end],
        )
        yield from self.doubts(written, texts, line)

    def of_crossref(self, texts: Texts) -> Iterator[Problem]:
        """Add what the entry's crossref says."""
        named = texts.by_name.get("crossref")
        if named is None or not named.text.strip():
            return
        parent = self.by_key.get(named.text.strip())
        if parent is None:
            message = f"The crossref {named.text.strip()[:80]} names no entry of this file"
            yield self.problem(named.lines[0], message, "Add the entry with that key.")
            return
        rule = f"inherited from {parent.key} by crossref"
        for value, name in inherited(parent.values, texts.by_name.keys()):
            texts.add(value, name, rule)

    def doubts(self, written: Written, texts: Texts, line: int) -> Iterator[Problem]:
        """Warnings about an entry that is used."""
        if written.fault:
            message = f"{written.fault}; its fields were told by how their lines begin"
            yield self.problem(line, message, EXAMPLE)
        if not written.key:
            yield self.problem(line, "The entry has no citation key", EXAMPLE)
        elif self.keys.setdefault(written.key, line) != line:
            yield same_key(self.source.name, line, written.key, self.keys[written.key])
        for name, number in texts.unknown:
            message = f"No @string defines {name[:80]}; the name itself is used"
            yield self.problem(number, message, f'Add @string{{{name[:80]} = "..."}} or braces.')
        for name, number in texts.twice:
            message = f"The field {name} stands twice in one entry; both are kept"
            yield self.problem(number, message, "Remove the one that is not wanted.")

    def problem(
        self, line: int, message: str, hint: str, set_aside: tuple[int, ...] = ()
    ) -> Problem:
        """An error where lines are set aside, else a warning."""
        return Problem(
            source=self.source.name,
            line=line,
            severity=Severity.ERROR if set_aside else Severity.WARNING,
            message=message,
            hint=f"Write it like this: {hint}" if hint == EXAMPLE else hint,
            set_aside=set_aside,
        )


def _blocks(text: str) -> Iterator[Block | Written]:
    blocks = Blocks(text)
    position = 0
    while (block := blocks.next(position)) is not None:
        if block.kind in SPECIAL:
            yield block
            position = block.end
        else:
            written = entry_of(text, block)
            yield written
            position = written.end


def _abbreviation(text: str, block: Block, strings: dict[str, str]) -> dict[str, str]:
    """The name that a @string defines, in lower case, and what it stands for."""
    inner = text[block.body : block.end]
    start = block.body + len(inner) - len(inner.lstrip())
    value = value_at(text, start, block.end)
    if value is None:
        return {}
    texts = [
        strings.get(part.text.lower(), part.text) if part.named else part.text
        for part in value.parts
    ]
    return {value.name: "".join(texts)}


def recognises(source: Source) -> float:
    """0.95 if the first line that is no comment begins an entry, 0.4 if one stands further on."""
    text = source.text[:200_000]
    if not START.search(text):
        return 0.0
    rows = [row.strip(" \t\ufeff") for row in text.split("\n")]
    first = next((row for row in rows if row and not row.startswith("%")), "")
    if first.startswith("@"):
        return 0.95
    fields = len(FIELD.findall(text))
    others = sum(1 for row in rows if row.strip("})") and not OWN.match(row))
    entries = bool(ENTRY.search(text))
    return 0.85 if entries and fields >= others else 0.4 if entries else 0.0


PLUGIN = Reader(
    name="bibtex",
    title="BibTeX",
    suffixes=(".bib", ".bibtex"),
    recognises=recognises,
    read=read,
)
