r"""Signs without which a cleaning step has nothing to do.

>>> about_tex = holds("\\", "{")
>>> about_tex(r"85\% of them"), about_tex("85 of them")
(True, False)

Most texts hold none of the signs of most steps. Looking for one takes 0.03 microseconds in an
abstract, running a step 5 to 500.
"""

from __future__ import annotations

from collections.abc import Callable


def holds(*signs: str) -> Callable[[str], bool]:
    """Whether a text holds at least one of these signs."""
    if len(signs) == 1:
        return lambda text: signs[0] in text

    def one_of_them(text: str) -> bool:
        for sign in signs:  # noqa: SIM110 - `any` with a generator takes three times as long
            if sign in text:
                return True
        return False

    return one_of_them
