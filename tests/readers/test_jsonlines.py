"""Papers as JSON Lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.catalogue.accounting import account, sentence
from papershelf.model import Item, Problem, Record, Severity, Source
from papershelf.readers.jsonlines import PLUGIN


def items(*lines: str) -> list[Item]:
    return list(PLUGIN.read(Source(name="papers.jsonl", text="\n".join(lines))))


def record(**values: Any) -> Record:  # noqa: ANN401 - JSON is any value
    found = items(json.dumps({"title": "Deep Tides"} | values))
    assert isinstance(found[0], Record)
    return found[0]


def texts(record: Record, name: str) -> list[str]:
    return [value.text for value in record.fields.get(name, ())]


def problem(line: str) -> Problem:
    (found,) = (item for item in items(line) if isinstance(item, Problem))
    return found


def test_a_paper_keeps_its_key_line_and_raw_text() -> None:
    line = '{"id": "tides-1", "title": "Deep Tides", "type": "paper-conference"}'
    (found,) = items("", line)
    assert isinstance(found, Record)
    assert (found.key, found.line, found.kind, found.raw) == (
        "tides-1",
        2,
        "paper-conference",
        line,
    )
    assert found.first("title") is not None
    assert found.fields["title"][0].lines == (2,)


@pytest.mark.parametrize(
    ("written", "field", "expected"),
    [
        ({"authors": ["Ada Lovelace", "Zhang, Wei"]}, "author", ["Ada Lovelace", "Zhang, Wei"]),
        ({"authors": "Lovelace, Ada; Zhang, Wei"}, "author", ["Lovelace, Ada", "Zhang, Wei"]),
        ({"authors": "Ada Lovelace and Wei Zhang"}, "author", ["Ada Lovelace", "Wei Zhang"]),
        ({"authors": [{"given": "Ada", "family": "Lovelace"}]}, "author", ["Lovelace, Ada"]),
        ({"authors": [{"literal": "Harbour Group"}]}, "author", ["Harbour Group"]),
        (
            {
                "authors": [
                    {"name": "Ada Lovelace", "orcid": "https://orcid.org/0000-0002-1825-0097"}
                ]
            },
            "author",
            ["Ada Lovelace <https://orcid.org/0000-0002-1825-0097>"],
        ),
        ({"year": 2024}, "issued", ["2024"]),
        ({"year": "2024"}, "issued", ["2024"]),
        ({"year": 2024.0}, "issued", ["2024"]),
        ({"date": "2024-03-12"}, "issued", ["2024-03-12"]),
        ({"issued": {"date-parts": [[2024, 3, 12]]}}, "issued", ["2024-03-12"]),
        ({"keywords": ["tides", "harbours"]}, "keyword", ["tides", "harbours"]),
        ({"keywords": "tides; harbours, deep"}, "keyword", ["tides", "harbours, deep"]),
        ({"keywords": "tides, harbours"}, "keyword", ["tides", "harbours"]),
        ({"url": ["https://a.org", "https://b.org"]}, "url", ["https://a.org", "https://b.org"]),
        ({"doi": "10.1000/182"}, "doi", ["10.1000/182"]),
        ({"votes": 42}, "votes", ["42"]),
        ({"reviewers": {"count": 3}}, "reviewers", ['{"count": 3}']),
        ({"track": "main"}, "track", ["main"]),
        ({"venue": None, "abstract": "", "keywords": []}, "venue", []),
    ],
)
def test_values_become_fields(written: dict[str, Any], field: str, expected: list[str]) -> None:
    assert texts(record(**written), field) == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"title": "Deep', "not valid JSON"),
        ('["Deep Tides"]', "no JSON object but a list"),
        ("null", "no JSON object but null"),
        ("17", "no JSON object but a number"),
        ('{"abstract": "Tides."}', "no title"),
        ('{"title": "  "}', "no title"),
        ('{"title": "Deep Tides", "score": NaN}', "NaN is no JSON number"),
        ("[" * 100_000, "nested too deep"),
        ('{"title": "Deep Tides", "n": ' + "9" * 5000 + "}", "not valid JSON"),
    ],
)
def test_a_line_without_a_paper_is_set_aside_with_a_right_example(line: str, message: str) -> None:
    found = problem(line)
    assert found.severity is Severity.ERROR
    assert found.set_aside == (1,)
    assert message in found.message
    assert '"title": "Deep Tides"' in found.hint


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("abstract", {"text": "Tides."}),
        ("authors", 7),
        ("authors", [["Ada"]]),
        ("authors", [{"given": ""}]),
        ("year", True),
        ("venue", ["ACL", "EMNLP"]),
        ("keywords", 3),
        ("url", [["https://a.org"]]),
    ],
)
def test_a_value_of_the_wrong_type_is_left_out_and_the_rest_used(key: str, value: object) -> None:
    found = items(json.dumps({"title": "Deep Tides", "code": "https://a.org", key: value}))
    record, problem = found
    assert isinstance(record, Record)
    assert texts(record, "code") == ["https://a.org"]
    assert isinstance(problem, Problem)
    assert f'The value of "{key}"' in problem.message
    assert f'"{key}": ' in problem.hint
    assert problem.set_aside == ()


def test_an_id_used_twice_is_told_and_both_papers_are_kept() -> None:
    first, second, warning = items('{"id": 1, "title": "A"}', '{"id": "1", "title": "B"}')
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert isinstance(warning, Problem)
    assert (warning.line, warning.severity) == (2, Severity.WARNING)
    assert "already used in line 1" in warning.message


def test_half_a_character_is_replaced_and_told() -> None:
    record, warning = items('{"title": "Deep \\ud83d Tides"}')
    assert isinstance(record, Record)
    assert texts(record, "title") == ["Deep \ufffd Tides"]
    assert isinstance(warning, Problem)


@pytest.mark.parametrize("sign", ["\\ud83d\\ude00", "\U0001f600"])
def test_a_whole_character_is_read_however_it_is_written(sign: str) -> None:
    (found,) = items(f'{{"title": "Tides {sign}", "ebb {sign}": ["{sign}"]}}')
    assert isinstance(found, Record)
    assert texts(found, "title") == ["Tides \U0001f600"]
    assert "ebb \U0001f600" in found.fields


@pytest.mark.parametrize("sign", ["\\ud83d", "\ud83d"])
def test_half_a_character_in_a_key_is_replaced(sign: str) -> None:
    found, _ = items(f'{{"title": "Tides {sign}", "ebb {sign}": "low"}}')
    assert isinstance(found, Record)
    assert "ebb \ufffd" in found.fields
    assert texts(found, "title") == ["Tides \ufffd"]


def test_a_key_that_occurs_twice_loses_neither_value() -> None:
    (found,) = items('{"title": "Deep Tides", "note": "a", "note": "b"}')
    assert isinstance(found, Record)
    assert (texts(found, "note"), texts(found, "note (2)")) == (["a"], ["b"])


def test_the_account_counts_papers_and_lines_set_aside() -> None:
    source = Source(name="papers.jsonl", text='{"title": "A", "year": 2024}\n\n{"title": "B"\n')
    found = account(source, list(PLUGIN.read(source)))
    assert sentence(found) == "2 lines = 1 paper + 1 set aside, 1 problem"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(["id", "title", "abstract", "authors", "year", "keywords", "url", "x"])


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=5) | VALUES, max_size=4))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_json_is_accounted_for_line_by_line(values: list[object]) -> None:
    source = Source(name="p.jsonl", text="\n".join(json.dumps(value) for value in values))
    found = list(PLUGIN.read(source))
    assert account(source, found).unaccounted == ()
    for item in found:
        if isinstance(item, Record):
            assert item.first("title") is not None
            assert all(text.encode() for name in item.fields for text in texts(item, name))


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_is_accounted_for(text: str) -> None:
    source = Source(name="p.jsonl", text=text)
    assert account(source, list(PLUGIN.read(source))).unaccounted == ()
    assert 0 <= PLUGIN.recognises(source) <= 1
