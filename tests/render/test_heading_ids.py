from __future__ import annotations

from papershelf.model import ENGLISH, Language
from papershelf.render.body import body
from papershelf.render.heading_ids import in_english

CHINESE = Language(
    code="zh", sentences={"Tags": "主题", "tags": "主题", "Cite": "引用", "A & B": "甲 & 乙"}
)


def test_sections_have_the_ids_of_their_english_words() -> None:
    made = body("# 织机\n\n## 主题\n\n## 甲 & 乙\n\n## 其他\n", "papers/a.md", CHINESE)
    assert [heading.id for heading in made.headings] == ["_1", "tags", "a-b", "_2"]
    assert 'class="ps-section ps-tags" aria-labelledby="tags"' in made.html


def test_a_title_that_is_a_word_of_the_site_keeps_its_own_id() -> None:
    made = body("# Tags\n\n## 主题\n\n### 引用\n", "papers/a.md", CHINESE)
    assert [heading.id for heading in made.headings] == ["tags", "tags_1", "_1"]


def test_python_markdowns_ids_become_the_same() -> None:
    html = '<h1 id="tags">Tags</h1><h2 id="_1">主题</h2><h3 id="_2">引用</h3>'
    assert in_english(html, CHINESE) == (
        '<h1 id="tags">Tags</h1><h2 id="tags_1">主题</h2><h3 id="_1">引用</h3>'
    )


def test_an_id_that_an_editor_has_given_stays() -> None:
    html = '<h2 id="own">引用</h2><h2 id="_1">引用</h2>'
    assert in_english(html, CHINESE) == '<h2 id="own">引用</h2><h2 id="cite">引用</h2>'


def test_in_english_nothing_changes() -> None:
    html = '<h2 id="anything">Tags</h2>'
    assert in_english(html, ENGLISH) == html
