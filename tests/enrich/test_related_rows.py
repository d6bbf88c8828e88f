"""What papers are compared by besides their words."""

from __future__ import annotations

from enrich_examples import catalogue, paper
from examples import tags, term
from papershelf.enrich import authors, related_rows
from papershelf.model import IN_PROCESS, Catalogue, Link, Person, Relation
from papershelf.text.said import said


def shelf(*mentions: tuple[int, int]) -> Catalogue:
    """Three papers without a word in common, two of them by one person and under one tag."""
    papers = [
        paper(title, "", name=f"p{number}", authors=[Person(family=family)])
        for number, (title, family) in enumerate(
            [("Moss", "Gull"), ("Dunes", "Tern"), ("Reeds", "Gull")]
        )
    ]
    found = catalogue(*papers)
    links: dict[str, list[Link]] = {}
    for one, other in mentions:
        links.setdefault(papers[one].id, []).append(
            Link(target=papers[other].id, score=1.0, reasons=())
        )
    told = {own.id: tuple(links[own.id]) for own in papers if own.id in links}
    named = Relation(name="mentions", title="Mentions", links=told)
    shared = tags(term("coasts", papers[1], papers[2]))
    return found.having(authors.run(found)).having(shared).having(named)


def likeness(found: Catalogue) -> dict[tuple[str, str], float]:
    """What each two papers' rows have as their product."""
    counted = said(found.papers, IN_PROCESS)
    rows = related_rows.everything(found, counted, related_rows.words(counted)).rows.toarray()
    ids = [found.papers[place].id for place in counted.order.tolist()]
    products = rows @ rows.T
    return {
        (one, other): round(float(products[row, column]), 4)
        for row, one in enumerate(ids)
        for column, other in enumerate(ids)
        if one < other
    }


def test_people_and_tags_count_a_little_and_mentions_only_where_there_are_any() -> None:
    found = likeness(shelf())
    assert found["p0", "p2"] == 0.12
    assert found["p1", "p2"] == 0.05
    assert found["p0", "p1"] == 0


def test_a_paper_is_like_the_one_that_it_mentions_and_like_others_that_mention_it() -> None:
    found = likeness(shelf((0, 1)))
    assert found["p0", "p1"] == 0.1
    both = likeness(shelf((0, 1), (2, 1), (2, 1)))
    assert both["p0", "p2"] == 0.22
    assert both["p1", "p2"] == 0.15
