"""api/papers.json for other programs."""

from __future__ import annotations

import json

import pytest

from examples import catalogue, paper, related, tags, term
from papershelf.exports import papers_json
from papershelf.exports.papers_json import export
from papershelf.model import Link, Relation, Span

FIRST = paper("WEAVER: Looms", "We present WEAVER.", authors=("Ines Muster",), year=2020, line=3)
SECOND = paper("Fabric <b>&</b> Queries", "On WEAVER we build.")


def rows() -> list[dict[str, object]]:
    found = catalogue(FIRST, SECOND).having(tags(term("looms", FIRST, SECOND)))
    found = found.having(related((FIRST, SECOND, "looms")))
    link = Link(
        target=FIRST.id, score=1, reasons=("On WEAVER we build.",), span=Span(start=3, end=9)
    )
    found = found.having(Relation(name="mentions", title="Mentions", links={SECOND.id: (link,)}))
    ((path, content),) = export(found)
    assert path == "api/papers.json"
    loaded: list[dict[str, object]] = json.loads(content)
    return loaded


def test_a_row_tells_everything_about_a_paper() -> None:
    assert rows()[0] == {
        "id": "weaver-looms",
        "title": "WEAVER: Looms",
        "abstract": "We present WEAVER.",
        "authors": ["Ines Muster"],
        "year": 2020,
        "venue": None,
        "identifiers": {},
        "url": "papers/weaver-looms/",
        "links": [],
        "tags": [{"slug": "looms", "name": "looms"}],
        "keyphrases": [],
        "related": [{"id": SECOND.id, "score": 0.5, "reasons": ["looms"]}],
        "mentions": [],
        "source": {"file": "content/sources/shelf.txt", "line": 3},
    }


def test_a_mention_has_the_words_and_their_sentence() -> None:
    assert rows()[1]["mentions"] == [
        {"id": "weaver-looms", "text": "WEAVER", "sentence": "On WEAVER we build."}
    ]


def test_text_is_given_as_it_is() -> None:
    assert rows()[1]["title"] == "Fabric <b>&</b> Queries"


def test_many_papers_and_none_are_one_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers_json, "AT_ONCE", 2)
    for papers in ((), (FIRST,), (FIRST, SECOND), (FIRST, SECOND, paper("Quays", ""))):
        found = catalogue(*papers)
        ((_, content),) = export(found)
        expected = json.dumps(list(papers_json.rows(found)), ensure_ascii=False, indent=1)
        assert content.decode() == f"{expected}\n"


def test_half_a_character_does_not_stop_the_export() -> None:
    ((_, content),) = export(catalogue(paper("Half \udc80", "")))
    assert json.loads(content)[0]["title"] == "Half ?"
