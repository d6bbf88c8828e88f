"""Values that are made when somebody asks for them."""

from __future__ import annotations

import pickle

from papershelf.model import Late


class Maker:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> dict[str, str]:
        self.asked += 1
        return {"kind": "paper", "title": "Looms"}


def test_what_is_known_is_told_before_anything_is_made() -> None:
    make = Maker()
    values = Late({"kind": "paper"}, make)
    assert values["kind"] == "paper"
    assert "kind" in values
    assert repr(values) == "Late({'kind': 'paper'}, ...)"
    assert make.asked == 0


def test_the_whole_is_made_once_whatever_is_asked() -> None:
    make = Maker()
    values = Late({"kind": "paper"}, make)
    assert values["title"] == "Looms"
    assert dict(values) == {"kind": "paper", "title": "Looms"} == values
    assert values.get("nothing") is None
    assert (len(values), list(values), make.asked) == (2, ["kind", "title"], 1)


def test_another_process_is_given_all_values() -> None:
    values = Late({"kind": "paper"}, lambda: {"kind": "paper", "title": "Moss"})
    sent = pickle.dumps(values)
    assert pickle.loads(sent) == {"kind": "paper", "title": "Moss"}  # noqa: S301 - our own
