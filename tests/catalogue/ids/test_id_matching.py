"""Records of today find the published papers that they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.ids.likeness import agreement, leading, likeness
from papershelf.catalogue.ids.matching import Row, matched

CASES = {
    "one identifier and nothing else": ("doi:a title:x::", "doi:a title:y::", True),
    "an identifier although others differ": ("doi:a arxiv:b", "doi:a arxiv:c", True),
    "a key, retitled": ("key:p title:x:po:2031", "key:p title:y:po:2031", True),
    "a key given to another author's paper": ("key:p title:x:po:", "key:p title:y:qu:", False),
    "a title, rekeyed": ("key:p title:x:po:2031", "key:q title:x:po:2031", True),
    "a title without author and year": ("title:x::", "title:x:po:2031", True),
    "a title of the same year, the author misread": ("title:x:po:2031", "title:x:qu:2031", True),
    "a title, the year corrected": ("title:x:po:2031", "title:x:po:2025", True),
    "a title of another author and year": ("title:x:po:2031", "title:x:qu:2025", False),
    "a title, another identifier": ("doi:a title:x:po:2031", "doi:b title:x:po:2031", False),
    "a key, another identifier": ("doi:a key:p", "doi:b key:p", False),
    "key and title, another identifier": ("doi:a key:p title:x::", "doi:b key:p title:x::", True),
    "title and abstract, another identifier": (
        "doi:a abstract:s title:x::",
        "doi:b abstract:s title:x::",
        True,
    ),
    "a heading and its abstract, another identifier": (
        "doi:a abstract:s brief:x::",
        "doi:b abstract:s brief:x::",
        False,
    ),
    "a family name with its particle": ("brief:x:vanpo:2031", "brief:x:po:2031", True),
    "a heading a year on": ("brief:x:po:2031", "brief:x:po:2032", True),
    "a heading five years on": ("brief:x:po:2031", "brief:x:po:2036", False),
    "a heading of another author": ("brief:x:po:2031", "brief:x:qu:2031", False),
    "an abstract, retitled": ("abstract:s title:x::", "abstract:s title:y::", True),
    "nothing": ("doi:a key:p", "arxiv:a key:q", False),
}


def of(text: str) -> frozenset[str]:
    return frozenset(text.split())


@pytest.mark.parametrize(("record", "row", "same"), CASES.values(), ids=CASES)
def test_what_two_share_decides_whether_they_are_the_same(
    record: str, row: str, *, same: bool
) -> None:
    assert bool(agreement(likeness(of(record)), likeness(of(row)))) == same
    found = matched([of(record)], [Row(marks=of(row))])
    assert found.rows == ({0: 0} if same else {})


def test_an_identifier_goes_before_a_key_and_a_title() -> None:
    rows = [Row(marks=of("key:p title:x::")), Row(marks=of("doi:a title:y::"))]
    assert matched([of("doi:a key:p title:x::")], rows).rows == {0: 1}


def test_of_two_records_the_better_match_keeps_the_row() -> None:
    records = [of("title:x::"), of("title:x:: abstract:s key:q")]
    found = matched(records, [Row(marks=of("title:x:: abstract:s key:p"))])
    assert found.rows == {1: 0}


def test_a_row_that_had_a_page_goes_before_one_that_is_gone() -> None:
    rows = [Row(marks=of("title:x::"), living=False), Row(marks=of("title:x::"))]
    assert matched([of("title:x::")], rows).rows == {0: 1}


def test_keys_that_were_exchanged_do_not_exchange_the_papers() -> None:
    rows = [Row(marks=of("key:p title:x::")), Row(marks=of("key:q title:y::"))]
    assert matched([of("key:q title:x::"), of("key:p title:y::")], rows).rows == {0: 0, 1: 1}


@pytest.mark.parametrize("mark", ["doi:v", "abstract:none"])
def test_what_many_titles_share_names_no_paper_and_leads_nowhere(mark: str) -> None:
    records = [of(f"{mark} title:{letter}::") for letter in "abcde"]
    assert matched(records, [Row(marks=of(f"{mark} title:z::"))]).rows == {}


def test_a_row_without_a_record_knows_the_record_that_is_most_like_it() -> None:
    rows = [Row(marks=of("doi:a title:x::")), Row(marks=of("doi:a title:y::"))]
    found = matched([of("doi:a title:x::")], rows)
    assert (found.rows, found.nearest) == ({0: 0}, {1: 0})
    headings = [Row(marks=of("brief:x:: abstract:s")), Row(marks=of("brief:x:: abstract:t"))]
    assert matched([of("brief:x:: abstract:s")], headings).nearest == {}


def test_thousands_of_equal_headings_are_matched_in_their_order() -> None:
    records = [of(f"brief:x:: key:{number}") for number in range(3000)]
    rows = [Row(marks=of(f"brief:x:: key:old{number}")) for number in range(3000)]
    assert matched(records, rows).rows == {number: number for number in range(3000)}


MARKS = st.frozensets(
    st.sampled_from(["doi:a", "doi:b", "key:p", "key:q", "title:x:po:", "title:y::2031", ":", "x"]),
    max_size=4,
)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(st.lists(MARKS, max_size=5), st.lists(st.tuples(MARKS, st.booleans()), max_size=5))
def test_each_record_has_one_row_at_most_and_each_row_one_record(
    records: list[frozenset[str]], rows: list[tuple[frozenset[str], bool]]
) -> None:
    found = matched(records, [Row(marks=marks, living=living) for marks, living in rows])
    assert len(set(found.rows.values())) == len(found.rows)
    assert not set(found.nearest) & set(found.rows.values())
    for record, row in (*found.rows.items(), *((r, n) for n, r in found.nearest.items())):
        mine, theirs = records[record], rows[row][0]
        assert {leading(mark) for mark in mine} & {leading(mark) for mark in theirs}
