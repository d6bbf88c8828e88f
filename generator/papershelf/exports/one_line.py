r"""Text on one line, with single spaces between its words.

>>> one_line(" two  words\n here "), one_line("two words here")
('two words here', 'two words here')
"""

from __future__ import annotations


def one_line(text: str) -> str:
    """The text as it is where it is on one line already, which nearly every cleaned text is.

    To look takes half the time of taking the words apart and joining them again; five formats want
    it of each abstract. Of all white space, a plain space alone is printable.
    """
    is_so = text.isprintable() and "  " not in text and text == text.strip(" ")
    return text if is_so else " ".join(text.split())
