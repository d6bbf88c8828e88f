"""The papers that speak for all: a catalogue's statistics come from a bounded sample.

    order(["a", "b", "c"])   ->   [2, 0, 1]     the first `SIZE` of these are the sample

How rare a word is, in which directions papers differ and where a map has its regions is found from
at most `SIZE` papers; the others take their places among them. So the cost of these is bounded, and
a paper outside the sample can change, come or go while all others stay as they are. The order is
that of a digest of the papers' ids, which has nothing to do with what they are about, nor with the
order in which a catalogue lists them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from papershelf.text.fingerprints import Marks, of_names

SIZE = 2048
"""Papers of the sample at most; smaller catalogues are their own sample."""


def order(ids: Sequence[str]) -> npt.NDArray[np.int64]:
    """The places of the papers in the order in which they are taken into the sample."""
    return order_of(of_names(ids))


def order_of(names: Marks) -> npt.NDArray[np.int64]:
    """The same from what stands for the papers' ids."""
    return np.argsort(names, kind="stable")
