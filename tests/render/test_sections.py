"""Sections around second-level headings."""

from __future__ import annotations

from papershelf.render.sections import sectioned


def test_each_heading_opens_a_section_that_ends_before_the_next() -> None:
    html = '<h1>T</h1><p>a</p><h2 id="tags">Tags</h2><ul></ul><h2 id="cite">Cite</h2><p>b</p>'
    assert sectioned(html) == (
        '<h1>T</h1><p>a</p><section class="ps-section ps-tags" aria-labelledby="tags">'
        '<h2 id="tags">Tags</h2><ul></ul></section>'
        '<section class="ps-section ps-cite" aria-labelledby="cite">'
        '<h2 id="cite">Cite</h2><p>b</p></section>'
    )


def test_a_heading_whose_id_was_taken_keeps_its_class() -> None:
    html = '<h1 id="tags">Tags</h1><h2 id="tags_1">Tags</h2>'
    assert 'class="ps-section ps-tags" aria-labelledby="tags_1"' in sectioned(html)


def test_a_page_without_headings_stays_as_it_is() -> None:
    assert sectioned("<p>a</p>") == "<p>a</p>"
