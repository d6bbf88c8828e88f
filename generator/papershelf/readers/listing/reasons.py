"""Cues in words: what a person is told when asking why a line was taken for a title.

"case", "title"  ->  "its words begin with capitals"
"""

from __future__ import annotations

from papershelf.readers.listing.evidence import Evidence
from papershelf.readers.listing.habits import FEATURES

LONG = 200
"""Characters; more than nearly all titles."""

WORDS = {
    ("case", "title"): "its words begin with capitals",
    ("case", "caps"): "all in capitals",
    ("case", "sentence"): "in small letters like a sentence",
    ("case", "mixed"): "in small letters and capitals",
    ("case", "short"): "few words",
    ("case", "lower"): "begins in the middle of a sentence",
    ("case", "none"): "in a script without capitals",
    ("kind", "nothing"): "holds no metadata and no button's text",
    ("kind", "furniture"): "reads like a web page's furniture",
    ("kind", "label"): "a label that stands alone",
    ("kind", "name"): "could be a person's name",
    ("gap", "0"): "no blank line before it",
    ("gap", "1"): "a blank line before it",
    ("gap", "2"): "blank lines before it",
    ("mark", "unmarked"): "no number or bullet before it",
    ("indent", "0"): "not indented",
    ("end", "open"): "ends without a full stop",
    ("end", "ask"): "ends with a question or exclamation mark",
    ("end", "stop"): "ends with a full stop",
}


def in_words(cue: str, seen: Evidence) -> str:
    """The cue as it shows in the line."""
    if cue == "length":
        return "a long line" if seen.size > LONG else "a short line"
    if cue == "wording":
        return "worded like running text" if seen.prose > 0 else "not worded like running text"
    value = FEATURES[cue].value(seen)
    if cue == "kind":
        return WORDS.get((cue, value), f"reads like {value.rstrip('?')}")
    if cue == "mark":
        return WORDS.get((cue, value), "marked like the other titles")
    return WORDS.get((cue, value), "indented")
