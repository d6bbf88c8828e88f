"""What holds for every listing, whatever it says."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.accounting import account
from papershelf.model import Noise, Problem, Record, Source
from papershelf.readers.listing import read

PIECES = st.sampled_from(
    [
        "",
        "",
        "Deep Tides in Shallow Water",
        "Are Lighthouses Enough?",
        "Tides rise and fall in every harbour. We survey how they are modelled, and compare.",
        "Ada Lovelace, Wei Zhang",
        "Ada Lovelace",
        "12 March 2024",
        "42",
        "Abstract",
        "Title:",
        "Title: Learning to Dock",
        "Abstract: We dock.",
        "View PDF",
        "1. Harbour Maps",
        "- **Buoys**",
        "[Buoys](https://example.org/1), 2020",
        "https://example.org/1.pdf",
        "Submitted by",
        "and so on, which",
        "\u200b",
        "\xa0",
        "    indented text that goes on and on",
        "深水潮汐。我们测量。",
        '"',
        "x" * 400,
    ]
)
LINES = st.lists(PIECES | st.text(max_size=40), max_size=25)


def uses(items: list[Record | Noise | Problem]) -> Counter[int]:
    """How many records, noises and problems use each line."""
    found: Counter[int] = Counter()
    for item in items:
        if isinstance(item, Record):
            values = [value for values in item.fields.values() for value in values]
            found.update({number for value in values for number in value.lines})
        elif isinstance(item, Noise):
            found[item.line] += 1
        else:
            found.update(item.set_aside)
    return found


@given(LINES)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_every_line_is_used_exactly_once(lines: list[str]) -> None:
    source = Source(name="a.txt", text="\n".join(lines).replace("\r", "\n"))
    items = list(read(source))
    blankless = {number for number, line in enumerate(source.lines, 1) if line.strip()}
    assert uses(items) == dict.fromkeys(blankless, 1)
    assert account(source, items).unaccounted == ()


@given(LINES)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_record_has_one_title_and_fields_with_text_and_rule(lines: list[str]) -> None:
    source = Source(name="a.txt", text="\n".join(lines).replace("\r", "\n"))
    for item in read(source):
        if isinstance(item, Record):
            assert len(item.fields["title"]) == 1
            assert len(item.fields.get("abstract", ())) <= 1
            values = [value for values in item.fields.values() for value in values]
            assert all(value.text.strip() and value.lines for value in values)
        elif isinstance(item, Problem):
            assert item.hint


@given(LINES)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_the_same_text_is_read_the_same_way(lines: list[str]) -> None:
    source = Source(name="a.txt", text="\n".join(lines).replace("\r", "\n"))
    assert list(read(source)) == list(read(source))
