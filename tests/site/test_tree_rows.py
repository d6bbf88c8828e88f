"""What is known of a folder comes back, and nothing is trusted that is of another one."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.site.tree_rows import Inventory, Row, digest, note, recalled, rows_of

DIGESTS = st.binary(min_size=16, max_size=16)
NUMBERS = st.integers(0, 2**63 - 1)
ROWS = st.builds(Row, key=DIGESTS | st.just(b""), content=DIGESTS, size=NUMBERS, changed=NUMBERS)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    rows=st.dictionaries(st.text(st.characters(codec="utf-8")), ROWS, max_size=4),
    folders=st.dictionaries(st.text(st.characters(codec="utf-8")), NUMBERS, max_size=4),
)
def test_what_was_noted_is_recalled(
    tmp_path_factory: object, rows: dict[str, Row], folders: dict[str, int]
) -> None:
    folder = tmp_path_factory.mktemp("rows")  # type: ignore[attr-defined] # pytest's own
    note(rows_of(folder), folder, rows, folders)
    found = recalled(rows_of(folder), folder)
    assert (found.rows, found.folders) == (rows, folders)


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    note(rows_of(tmp_path), tmp_path, {"a": Row(b"", digest(b""), 0, 0)}, {})
    assert recalled(rows_of(tmp_path), tmp_path / "gone") == Inventory()


def test_the_rows_of_a_hidden_folder_have_one_dot() -> None:
    assert rows_of(Path("/x/.site.other")) == Path("/x/.site.other.rows")
    assert rows_of(Path("/x/site")) == Path("/x/.site.rows")
