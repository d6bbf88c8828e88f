"""Fields that are opened when somebody asks for one."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import Field
from papershelf.model.record_fields import WrittenFields, written

FIELDS = st.dictionaries(
    st.text(max_size=4),
    st.lists(
        st.builds(
            Field,
            text=st.text(alphabet=st.characters(exclude_categories=()), max_size=6),
            lines=st.lists(st.integers(1, 99), max_size=3).map(tuple),
            rule=st.sampled_from(["", "stood first"]),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    max_size=4,
)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(FIELDS)
def test_what_was_written_is_read_as_it_was(fields: dict[str, tuple[Field, ...]]) -> None:
    found = WrittenFields(written(fields), 0)
    assert dict(found) == fields
    assert list(found) == list(fields)
    assert len(found) == len(fields)
    assert found == fields
    assert repr(found) == repr(fields)
    assert dict(copy.deepcopy(found)) == fields


def one() -> dict[str, Any]:
    return {"title": (Field(text="Deep Tides", lines=(7, 8)),)}


def test_lines_are_counted_from_where_the_fields_are_placed() -> None:
    moved = WrittenFields(written(one()), 64)
    assert moved["title"] == (Field(text="Deep Tides", lines=(71, 72)),)


@pytest.mark.parametrize("text", ["doi", "\ud800 doi"], ids=["MessagePack", "JSON"])
def test_a_name_that_a_text_holds_is_no_field(text: str) -> None:
    found = WrittenFields(written({"note": (Field(text=text, lines=(1,)),)}), 0)
    assert "doi" not in found
    assert found["note"][0].text == text


def test_a_field_that_is_not_there_is_none_of_the_fields() -> None:
    found = WrittenFields(written(one()), 0)
    assert "venue" not in found
    assert found.get("venue", ()) == ()
    with pytest.raises(KeyError):
        found["venue"]
