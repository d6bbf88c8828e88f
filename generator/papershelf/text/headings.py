"""Which phrases read like the heading of a chapter: those that name a subject, not a thing.

`music generation` and `lexical specialization` are what people do and study; `patch features` and
`generated prompts` are things that turn up on the way. The last word's ending tells, in any field.
"""

from __future__ import annotations

import re

_SUBJECT = re.compile(
    r"(?:[st]ion|ment|ing|[yei]sis|ance|ics|logy|graphy|metry|onomy|ity|ism|val|search|chemistry"
    r"|science|theory)s?$"
)


def is_heading(name: str) -> bool:
    """Whether a phrase ends in what people do or study.

    >>> is_heading("music generation"), is_heading("ad-hoc retrieval"), is_heading("RGB image")
    (True, True, False)
    """
    return _SUBJECT.search(name) is not None
