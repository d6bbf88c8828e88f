"""Keywords in one field, so that they can be told apart again.

>>> listed(["looms", "weaving"]), listed(["Ganglia, sensory", "moss"]), listed(["Ganglia, sensory"])
('looms, weaving', 'Ganglia, sensory; moss', 'Ganglia, sensory;')
"""

from __future__ import annotations

from collections.abc import Sequence


def listed(keywords: Sequence[str]) -> str:
    """The keywords with commas between them, or with semicolons where one has a comma itself."""
    if not any("," in keyword for keyword in keywords):
        return ", ".join(keywords)
    return "; ".join(keywords) + (";" if len(keywords) == 1 else "")
