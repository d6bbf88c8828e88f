"""Templates with shorter code print what Jinja's own code prints, and their faults have a place."""

from __future__ import annotations

from collections.abc import Mapping

import jinja2
import pytest

from papershelf.errors import TemplateError
from papershelf.model import ENGLISH, Page, RichText
from papershelf.render.markdown import MarkdownText, link
from papershelf.render.page import Template, around, as_markdown, environment, markdown
from papershelf.render.short_templates import ShortEnvironment

FRAGMENTS = {
    "rows.j2": "{% for name, page in rows %}\n-   {{ link(name, page) }}\n{% endfor %}\n",
    "outer.j2": 'o{% set word = "in*ner" %}{{ word }}{% include "inner.j2" %}',
    "inner.j2": "[{{ word }}{{ say('Related papers') }}]",
    "deep.j2": '{{ depth|length }}{% if depth %}{% with depth = depth[1:] %}{% include "deep.j2" %}'
    "{% endwith %}{% endif %}",
    "macro.j2": "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice('a_') }}",
    "block.j2": "{% block one %}b*{% endblock %}",
    "loop.j2": "{{ loop.index }}",
}
VALUES: Mapping[str, object] = {
    "rows": [("a*b", "tags/a.md"), (RichText.of("c_d"), "papers/c.md"), ("bare", "")],
    "word": "out*er",
    "depth": "abc",
    "star": ["f", "tags/f.md"],
    "number": 3,
}
TEMPLATES = [
    "{{ word }} {{ link(word, 'a.md') }} {{ number }} {{ none }}",
    "{{ say('Related papers') }} *{{ say('{a} of {b}', a=word, b=2) }}*",
    "{{ say('_' ~ word) }}{{ say('a_b') if number else link('x', 'y.md') }}",
    "{{ link(text='t', target='t.md') }}",
    "{{ link(*star) }}{{ web_link('W*', 'https://example.org/a b') }}",
    "{{ say_around('See *{page}*', page=link('p', 'p.md')) }}{{ say_around('{word}', word=word) }}",
    "{{ links(rows) }}{{ links(rows)|length }}{{ word|fenced('x') }}{{ 2|counted('paper') }}",
    'a\n{% include "rows.j2" %}\nb\n',
    '{% with rows = rows[:1] %}{% include "rows.j2" %}{% endwith %}{% include "rows.j2" %}',
    '{{ word }}{% include "outer.j2" %}{{ word }}',
    '{% include "deep.j2" %}',
    '{% include "macro.j2" %}{% include "block.j2" %}',
    'x{% include "nowhere.j2" ignore missing %}{% include ["nowhere.j2", "inner.j2"] %}',
    '{% for row in rows %}{% include "loop.j2" %}{{ loop.last }}{% endfor %}',
    "{% macro link(a, b) %}<{{ a }}>{% endmacro %}{{ link(word, 'x.md') }}",
    "{% for say in ['a*'] %}{{ say }}{% endfor %}{{ say('b*') }}",
    "{% set say = link %}{{ say('a', 'b.md') }}",
    "{% for row in rows if not row[0] %}{% else %}{% include 'inner.j2' %}{% endfor %}",
    "{% if number == 4 %}{% elif number %}{% include 'inner.j2' %}{% endif %}",
    "{% filter upper %}{{ link('a', 'b.md') }}{% endfilter %}",
    "{% set x %}{{ word }}{% endset %}{{ x }}",
]


def given(template: str) -> list[Template]:
    rows = {**FRAGMENTS, "t.md.j2": template}
    return [Template(name, f"/shelf/{name}", text) for name, text in rows.items()]


def page(**context: object) -> Page:
    return Page(path="index.md", template="t.md.j2", front_matter={}, context=context or VALUES)


def as_jinja_does(template: str) -> str:
    """The same templates and values in an environment of Jinja's own."""
    ours = environment(given(template))
    made = jinja2.Environment(
        loader=ours.loader,
        undefined=jinja2.StrictUndefined,
        finalize=as_markdown,
        autoescape=False,  # noqa: S701 - the output is Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"web_link": link, "say": ENGLISH.say, "say_around": around(ENGLISH)}
    made.filters |= ours.filters
    values = {
        **VALUES,
        "link": link,
        "links": lambda pairs: MarkdownText(", ".join(link(*pair) for pair in pairs)),
    }
    return made.get_template("t.md.j2").render(values)


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_comes_out_is_what_jinja_s_own_code_prints(template: str) -> None:
    text = markdown(page(), environment(given(template))).body
    assert text == f"{as_jinja_does(template).strip()}\n"
    assert text.strip()


def test_a_fault_in_a_fragment_is_told_with_the_fragment_s_line() -> None:
    rows = [Template("f.j2", "/shelf/f.j2", "a\n{{ nonsense }}\n")]
    rows.append(Template("t.md.j2", "/shelf/t.md.j2", '1\n2\n3\n{% include "f.j2" %}'))
    with pytest.raises(TemplateError, match=r"f\.j2:2: 'nonsense' is undefined"):
        markdown(page(), environment(rows))


def test_a_fragment_that_cannot_be_read_is_told_with_its_line() -> None:
    rows = [Template("f.j2", "/shelf/f.j2", "a\n{% if %}\n")]
    rows.append(Template("t.md.j2", "/shelf/t.md.j2", '{% include "f.j2" %}'))
    with pytest.raises(TemplateError, match=r"f\.j2:2: "):
        markdown(page(), environment(rows))


def test_a_fragment_that_is_missing_is_named() -> None:
    with pytest.raises(TemplateError, match=r"The template gone\.j2 does not exist"):
        markdown(page(), environment(given('{% include "gone.j2" %}')))


def test_the_same_target_under_other_names_has_other_links() -> None:
    texts = [{"name": name} for name in ("one", RichText.of("two"), "th*ree", "one")]
    made = environment(given("{{ link(name, 'tags/a.md') }}"))
    bodies = [markdown(page(**text), made).body for text in texts]
    assert bodies == [
        "[one](<tags/a.md>)\n",
        "[two](<tags/a.md>)\n",
        "[th&#42;ree](<tags/a.md>)\n",
        "[one](<tags/a.md>)\n",
    ]


def test_the_same_link_in_another_folder_leads_from_there() -> None:
    made, name = environment(given("{{ link(name, 'tags/a.md') }}")), "a"
    here = Page(path="tags/b.md", template="t.md.j2", front_matter={}, context={"name": name})
    assert markdown(page(name=name), made).body == "[a](<tags/a.md>)\n"
    assert markdown(here, made).body == "[a](<a.md>)\n"


def test_sentences_stand_in_the_code_and_fragments_too() -> None:
    made = environment(given('{{ say("Related papers") }}{% include "inner.j2" %}'))
    assert isinstance(made, ShortEnvironment)
    text, _, _ = made.loader.get_source(made, "t.md.j2")  # type: ignore[union-attr] # there is one
    code = made.compile(text, "t.md.j2", raw=True)
    assert "'Related papers]'" in code
    assert "context.call" not in code
    assert "get_template" not in code
    assert "get_template" in made.as_written().compile(text, "t.md.j2", raw=True)
