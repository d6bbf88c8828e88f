"""The general tables."""

from __future__ import annotations

import pytest

from papershelf.readers.listing import priors
from papershelf.readers.listing.states import ROLES


@pytest.mark.parametrize("name", ["CASE", "KIND", "GAP", "MARK", "INDENT", "END"])
def test_every_role_has_a_row_or_shares_the_row_of_all_others(name: str) -> None:
    table = getattr(priors, name)
    assert set(table) <= {*ROLES.values(), "*"}
    assert all(role in table or "*" in table for role in ROLES.values())
    assert all(0 < share <= 1000 for row in table.values() for share in row.values())


def test_a_row_goes_on_in_the_next_line() -> None:
    assert priors.table("a | x 1, y 2,\n z z 3") == {"a": {"x": 1.0, "y": 2.0, "z z": 3.0}}
