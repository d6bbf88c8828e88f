"""What is escaped shows as itself in every renderer that a Material site may use."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from papershelf.model import RichText, Run, RunKind, Span
from papershelf.render.markdown import MarkdownText, escape, link, rich

TIMES = settings(deadline=None, max_examples=150, derandomize=True)
PLAIN_EXTENSIONS = ["toc", "tables", "fenced_code"]
EXTENSIONS = [
    *(*PLAIN_EXTENSIONS, "attr_list", "md_in_html", "footnotes", "abbr", "def_list"),
    *("admonition", "smarty", "sane_lists", "meta"),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.tilde", "pymdownx.mark"),
    *("pymdownx.critic", "pymdownx.keys", "pymdownx.smartsymbols", "pymdownx.emoji"),
    *("pymdownx.arithmatex", "pymdownx.magiclink", "pymdownx.inlinehilite"),
    *("pymdownx.superfences", "pymdownx.details", "pymdownx.tabbed", "pymdownx.tasklist"),
    *("pymdownx.snippets", "pymdownx.progressbar", "pymdownx.fancylists"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.caption"),
]
SHORT_NAMES = {
    "repo_url_shorthand": True,
    "social_url_shorthand": True,
    "user": "some",
    "repo": "thing",
}
SIGNS = [
    *"\\`*_{}[]()#+-.!|~^=:<>&\"'/$%@?,; \n\t013abXé中",
    *("1. ", "1) ", "- ", "    ", "```", "~~~", "---", "===", "{{", "}}", "{%", "%}", "{: .x}"),
    *("[^1]", "[^1]: b", "*[a]: b", "[a]: b", "[TOC]", "[x]", "](", "![", "a: b", "Title: x"),
    *("https://a.example", "www.a.example", "a@b.example", "(c)", "1/2", "1st", "-->", "..."),
    *("!!! note", "??? x", "::: y", "/// z", "--8<--", "++ctrl++", ":smile:", "{++a++}", "==a=="),
    *("&amp;", "&#42;", "<b>", "<!-- ", "|a|b|", "\n|-|-|\n", "@user", "#12", "\x02", "\x03"),
]
TEXT = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=14).map("".join)
ANY_TEXT = st.one_of(TEXT, st.text(max_size=40))


class Shown(HTMLParser):
    """The text and the elements of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def letters(self) -> str:
        return "".join(self.text.split())

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.elements]


class Renderers:
    """CommonMark, Python-Markdown as MkDocs sets it up, and with all its extensions."""

    commonmark = MarkdownIt("commonmark")
    plain = Markdown(extensions=PLAIN_EXTENSIONS)
    full = Markdown(extensions=EXTENSIONS, extension_configs={"pymdownx.magiclink": SHORT_NAMES})

    @classmethod
    def all(cls, source: str) -> list[Shown]:
        html = (
            cls.commonmark.render(source),
            cls.plain.reset().convert(source),
            cls.full.reset().convert(source),
        )
        return [Shown(page) for page in html]


def visible(text: str) -> str:
    """The text as HTML can show it, with single spaces."""
    shown = re.sub("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", text)
    return " ".join(shown.split())


def run(kind: RunKind, text: str, source: str = "") -> Run:
    return Run(kind=kind, text=text, source=source)


@TIMES
@given(ANY_TEXT)
def test_escaped_text_shows_as_itself_in_every_renderer(text: str) -> None:
    for page in Renderers.all(escape(text)):
        assert " ".join(page.text.split()) == visible(text)
        assert page.names in ([], ["p"])


@TIMES
@given(ANY_TEXT)
def test_no_template_language_reads_escaped_text(text: str) -> None:
    assert not re.search(r"[{}]|\n", escape(text))


def test_prose_stays_readable() -> None:
    text = "A plain sentence (with 3.5 notes), well-known words; and a question?"
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("sparse looms, well-kept", "sparse looms, well-kept"),
        ("the 1st and ٣rd", "the 1&#115;t and ٣&#114;d"),
        ("é2nd ’s", "é2&#110;d ’s"),
        ("a" * 40, "&#97;" + "a" * 39),
        ("a " + "0f" * 20 + " b", "a &#48;f" + "0f" * 19 + " b"),
        ("a" * 41, "a" * 41),
        ("#1 & <b>", "&#35;1 &amp; &lt;b&gt;"),
        ("Looms: a", "Looms&#58; a"),
        ("A. Muster", "A&#46; Muster"),
    ],
)
def test_quick_ways_leave_nothing_out(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://a.example/x_y/~z?q=1%20", "https://a.example/x_y/~z?q=1%20"),
        ("../a b.md", "../a%20b.md"),
        ("https://a.example/<>?a&b", "https://a.example/%3C%3E?a&amp;b"),
    ],
)
def test_an_address_is_encoded_where_it_must_be(target: str, written: str) -> None:
    assert link("x", target) == f"[x](<{written}>)"


RUNS = st.lists(
    st.one_of(
        st.builds(run, st.sampled_from([RunKind.TEXT, RunKind.EMPH, RunKind.CODE]), TEXT),
        st.builds(
            run,
            st.just(RunKind.URL),
            TEXT,
            TEXT.map(lambda text: f"https://a.example/{text}") | st.just("javascript:alert(1)"),
        ),
        st.builds(run, st.just(RunKind.MATH), TEXT, TEXT | st.sampled_from(["x^2", r"\alpha_1"])),
    ),
    max_size=5,
)


@TIMES
@given(RUNS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), TEXT), max_size=3))
def test_rich_text_means_the_same_to_every_renderer(
    runs: list[Run], spans: list[tuple[int, int, str]]
) -> None:
    text = RichText(runs=tuple(runs))
    links = [(Span(start=start, end=end), "../a b.md", title) for start, end, title in spans]
    source = rich(text, links)
    first, *others = Renderers.all(source)
    assert all(page.letters == first.letters for page in others)
    assert all(page.names == first.names for page in others)
    assert not {"script", "img", "pre", "h1", "h2", "ul", "ol", "table"} & set(first.names)
    for _, attributes in first.elements:
        assert "javascript:" not in str(attributes.get("href"))
        assert not any(name.startswith("on") for name in attributes)
    if all(found.kind is not RunKind.MATH for found in runs):
        assert first.letters == "".join(visible(text.plain).split())


def test_each_kind_of_run_has_its_markdown() -> None:
    text = RichText(
        runs=(
            run(RunKind.TEXT, "a_b "),
            run(RunKind.EMPH, "c"),
            run(RunKind.TEXT, " "),
            run(RunKind.CODE, "d_e"),
            run(RunKind.TEXT, " "),
            run(RunKind.URL, "here", "https://a.example/x_(y)?a=1&b=2"),
        )
    )
    assert rich(text) == ("a&#95;b *c* `d_e` [here](<https://a.example/x_(y)?a=1&amp;b=2>)")


def test_emphasis_inside_a_word_and_code_with_braces_are_html() -> None:
    text = RichText(
        runs=(
            run(RunKind.TEXT, "m"),
            run(RunKind.EMPH, "ulti"),
            run(RunKind.TEXT, " "),
            run(RunKind.CODE, "{{ x }}"),
        )
    )
    assert rich(text) == "m<em>ulti</em> <code>&#123;&#123; x &#125;&#125;</code>"


def test_a_formula_that_cannot_be_converted_shows_its_text() -> None:
    text = RichText(runs=(run(RunKind.MATH, "x*", r"\unknown{x}^"),))
    assert rich(text) == '<span class="math">x&#42;</span>'


def test_paragraphs_stay_apart() -> None:
    first, *others = Renderers.all(rich(RichText.of("One.\n\n- Two.")))
    assert first.names == ["p", "p"]
    assert all(page.names == ["p", "p"] for page in others)


def test_a_span_becomes_a_link_with_its_title() -> None:
    text = RichText.of("We build on LOOM here.")
    linked = rich(text, [(Span(start=12, end=16), "../papers/loom.md", 'The "LOOM"')])
    assert linked == ('We build on [LOOM](<../papers/loom.md> "The &#34;LOOM&#34;") here.')


@pytest.mark.parametrize("span", [(0, 0), (3, 8), (5, 99), (6, 8), (9, 4)])
def test_a_span_outside_of_one_text_run_stays_unlinked(span: tuple[int, int]) -> None:
    text = RichText(runs=(run(RunKind.TEXT, "one a"), run(RunKind.EMPH, " two")))
    start, end = span
    assert rich(text, [(Span(start=start, end=end), "x.md", "")]) == rich(text)


def test_of_two_spans_that_overlap_the_earlier_one_is_linked() -> None:
    spans = [(Span(start=2, end=5), "b.md", ""), (Span(start=0, end=3), "a.md", "")]
    assert rich(RichText.of("abcdef"), spans) == "[abc](<a.md>)def"


def test_a_link_escapes_text_but_not_markdown() -> None:
    assert link("a*", "x.md") == "[a&#42;](<x.md>)"
    assert link(MarkdownText("*a*"), "x.md") == "[*a*](<x.md>)"


def test_a_link_on_rich_text_holds_no_second_link() -> None:
    text = RichText(runs=(run(RunKind.URL, "there", "https://a.example"), run(RunKind.EMPH, "x")))
    assert link(text, "x.md") == "[there<em>x</em>](<x.md>)"


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "", "http://[x"])
def test_what_is_no_address_of_the_web_is_no_link(target: str) -> None:
    assert link("text", target) == "text"
