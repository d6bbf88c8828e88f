"""The compiled parser gives what MkDocs gives, for all that our pages write."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.render.body import body
from papershelf.render.markdown import escape, link


@pytest.mark.parametrize(
    ("name", "path", "address"),
    [
        ("../tags/looms.md", "papers/prop.md", "../../tags/looms/"),
        ("other.md", "papers/prop.md", "../other/"),
        ("index.md", "tags/looms.md", "../"),
        ("../index.md", "papers/prop.md", "../../"),
        ("index.md", "index.md", "./"),
        ("papers/prop.md", "index.md", "papers/prop/"),
        ("../papers/prop.md#cite", "tags/index.md", "../papers/prop/#cite"),
        ("https://example.org/a.md", "index.md", "https://example.org/a.md"),
        ("/a.md", "index.md", "/a.md"),
    ],
)
def test_a_link_to_a_page_file_becomes_its_address(name: str, path: str, address: str) -> None:
    assert f'<a href="{address}">x</a>' in body(f"[x](<{name}>)", path).html


def test_equal_headings_get_different_ids() -> None:
    made = body("# Tags\n\n## Tags\n\n## `Tags` *again*\n", "a.md")
    assert [(heading.level, heading.id) for heading in made.headings] == [
        (1, "tags"),
        (2, "tags_1"),
        (2, "tags-again"),
    ]
    assert 'aria-labelledby="tags_1"' in made.html


def test_a_heading_without_letters_gets_an_id_as_well() -> None:
    made = body("## 词汇\n\n## 词汇\n", "a.md")
    assert len({heading.id for heading in made.headings}) == 2


def test_a_section_goes_on_until_the_next_heading_of_its_level() -> None:
    html = body("# A\n\n## Tags\n\n### More\n\n## Cite\n\nx\n", "a.md").html
    assert html == (
        '<h1 id="a">A</h1>\n'
        '<section class="ps-section ps-tags" aria-labelledby="tags"><h2 id="tags">Tags</h2>\n'
        '<h3 id="more">More</h3>\n</section>'
        '<section class="ps-section ps-cite" aria-labelledby="cite"><h2 id="cite">Cite</h2>\n'
        "<p>x</p>\n</section>"
    )


def test_an_editor_s_heading_with_an_id_of_its_own_begins_a_section_too() -> None:
    html = body('# A\n\n<h2 id="own">B</h2>\n\n## Tags\n', "a.md").html
    assert '<section class="ps-section ps-own" aria-labelledby="own"><h2 id="own">B</h2>' in html
    assert html.count("<section") == html.count("</section>") == 2


def test_an_address_in_code_is_no_link() -> None:
    assert "a.md" in body('`<a href="a.md">`', "b.md").html


@given(text=st.text(max_size=60))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_escaped_text_never_becomes_markup(text: str) -> None:
    html = body(f"## {escape(text)}\n\n-   {link(text, 'a.md')} {escape(text)}\n", "b.md").html
    tags = {"<h2 id=", "<ul>", "<li>", "<a href=", "<section class="}
    opened = [part for part in html.split("<")[1:] if not part.startswith("/")]
    assert all(any(f"<{part}".startswith(tag) for tag in tags) for part in opened)
