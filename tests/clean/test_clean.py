from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import CHECKOUT
from examples import record
from papershelf.clean import CLEANERS, clean, trace
from papershelf.model import Field, Issued, Record, Resource, RunKind, Severity

TIMES = settings(deadline=None, max_examples=150, derandomize=True)
WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCéöñ", min_size=1, max_size=9)
TOKENS = st.one_of(
    WORDS,
    st.integers(0, 9999).map(str),
    st.sampled_from(["(3%)", "x-ray,", "A*", "~10%", "“so”,", "it's", "a/b", "C++:", "—", "& co."]),
    st.sampled_from(["{a, b}", "snake_case", "n^2", "$5", "C:\\new", "<mask>", "a<b", "#1", "5 %"]),
)
PROSE = st.lists(TOKENS, max_size=30).map(" ".join)
TROUBLE = st.text(
    alphabet=st.one_of(st.sampled_from("\\{}$%~`'\"*<>&;[]()^_-:/.\n ae1"), st.characters()),
    max_size=120,
)
SEED = CHECKOUT / "content" / "sources" / "huggingface-papers.txt"


def plain(abstract: str, title: str = "A title") -> str:
    return clean(record(title, abstract))[0].abstract.plain


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("models~(PLMs) in Loom~2.0", "models (PLMs) in Loom 2.0"),
        (
            r"cost (\eg a copy), \ie, all of \etal. here",
            "cost (e.g. a copy), i.e., all of et al. here",
        ),
        (r"85.3\% against ~10% and (~3x), ~ 5ms", "85.3% against ~10% and (~3x), ~ 5ms"),
        ("to train %question generators", "to train question generators"),
        ("examples {without} labels", "examples without labels"),
        ("the ``sort-then-rank'' line and `one' more", "the “sort-then-rank” line and ‘one’ more"),
        ("at https: //a.example/b/c .", "at https://a.example/b/c."),
        ("our LMs'performance is up", "our LMs' performance is up"),
        ("a loom -- the big one --- weaves 1--2", "a loom – the big one — weaves 1–2"),
        ("SchrÃ¶dinger &amp; <i>co</i>", "Schrödinger & co"),
        (r"G{\"o}del, na\"{\i}ve, Stra\ss e, \$5 \& \#1", "Gödel, naïve, Straße, $5 & #1"),
        (r"shown before~\cite{a,b}, also (\citep{c}).", "shown before, also."),
        (r"a word\footnote{an aside} more", "a word (an aside) more"),
        (r"an $O(n^2)$ method for $\alpha > 0$", "an O(n²) method for α > 0"),
        ("costs $5 and $10", "costs $5 and $10"),
        ("in\u00adforma\u200btion over", "information over"),
    ],
)
def test_what_sources_mangle_comes_out_right(raw: str, wanted: str) -> None:
    assert plain(raw) == wanted
    assert plain(wanted) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "sets {a, b} and {0, 1}^n, a < b > c, n^{-1}, x_{ij}",
        'the object {"key": 1} in C:\\data\\new and snake_case',
        "5 % of 100 % of all, a %-based rate, 50%",
        "10:30 in std::vector with --flag and i--",
        "A* and B* search, 2 * 3 * 4, x**2",
        '“curly” ‘quotes’ and "straight" ones, the authors\' own',
        "a [bracket](not a link) and AT&T",
        "中文，标点（全角）",
    ],
)
def test_legitimate_text_is_left_alone(text: str) -> None:
    assert plain(text) == text


def test_runs_tell_emphasis_code_links_and_formulas_apart() -> None:
    abstract = r"A **bold** `x_1 = 2` at [home](https://a.example/x), \emph{or} $x_1$ \url{http://b.example}."
    runs = clean(record("T", abstract))[0].abstract.runs
    assert [(run.kind, run.text, run.source) for run in runs if run.kind is not RunKind.TEXT] == [
        (RunKind.EMPH, "bold", ""),
        (RunKind.CODE, "x_1 = 2", ""),
        (RunKind.URL, "home", "https://a.example/x"),
        (RunKind.EMPH, "or", ""),
        (RunKind.MATH, "x₁", "x_1"),
        (RunKind.URL, "http://b.example", "http://b.example"),
    ]


def test_several_abstract_fields_are_several_paragraphs() -> None:
    fields = {
        "title": (Field(text="T", lines=(1,)),),
        "abstract": (Field(text="One\nline.", lines=(2, 3)), Field(text="Two.", lines=(4,))),
    }
    found, _ = clean(Record(source="s", line=1, fields=fields, raw=""))
    assert found.abstract.plain == "One line.\n\nTwo."


def test_a_macro_for_the_own_name_becomes_the_name_before_the_colon() -> None:
    found, problems = clean(record("LOOM-2: Weaving", r"a method named \name to weave; \name{} is"))
    assert found.abstract.plain == "a method named LOOM-2 to weave; LOOM-2 is"
    assert problems == ()


def test_an_unknown_macro_keeps_its_letters_and_is_a_warning_at_its_line() -> None:
    found, (problem,) = (
        clean(record("Weaving", r"a \method of \rev{weaving}", line=7))[0],
        clean(record("Weaving", r"a \method", line=7))[1],
    )
    assert found.abstract.plain == "a method of weaving"
    assert (problem.line, problem.severity) == (8, Severity.WARNING)
    assert r"\method" in problem.message
    assert problem.hint


def test_a_colon_gets_its_space_in_titles_only() -> None:
    found, _ = clean(record("LOOM:A Weaver at 10:30", "the LOOM:A Weaver"))
    assert found.title.plain == "LOOM: A Weaver at 10:30"
    assert found.abstract.plain == "the LOOM:A Weaver"


def test_all_other_fields_become_values() -> None:
    found, problems = clean(
        record(
            "Looms",
            "The code is at https://github.com/a/b.",
            author=["Lovelace, Ada <https://orcid.org/0000-0002-1825-0097>", r"Kurt G{\"o}del"],
            issued="12 March 2024",
            venue="Proc. of Looms \\& Cloth",
            keyword="weaving; cloth; Weaving",
            url="https://arxiv.org/abs/2401.01234v2",
            pdf="javascript:alert(1)",
            doi="https://doi.org/10.5555/ABC",
        )
    )
    assert [(person.given, person.family, person.orcid) for person in found.authors] == [
        ("Ada", "Lovelace", "0000-0002-1825-0097"),
        ("Kurt", "Gödel", ""),
    ]
    assert found.issued == Issued(year=2024, month=3, day=12)
    assert found.venue == "Proc. of Looms & Cloth"
    assert found.keywords == ("weaving", "cloth")
    assert found.identifiers == {"doi": "10.5555/abc", "arxiv": "2401.01234"}
    assert found.links == (
        Resource(kind="paper", url="https://arxiv.org/abs/2401.01234v2"),
        Resource(kind="code", url="https://github.com/a/b"),
    )
    assert (found.id, problems) == ("looms", ())


def test_a_date_without_a_year_is_left_out_with_a_warning() -> None:
    found, (problem,) = clean(record("Looms", issued="Mar 12"))
    assert found.issued is None
    assert "Mar 12" in problem.message


def test_the_trace_says_which_step_changed_what() -> None:
    raw = r"On 5\% of all the models~(PLMs) there are, here \name wins over all others~\cite{x}."
    changes = [
        (change.step, change.before, change.after)
        for change in trace(record("LOOM: Weaving", raw))
        if change.field == "abstract"
    ]
    assert changes == [
        ("ties", "all the models~(PLMs) there are,", "all the models (PLMs) there are,"),
        ("ties", "over all others~\\cite{x}.", "over all others \\cite{x}."),
        ("tex", "On 5\\% of all", "On 5% of all"),
        ("tex", "are, here \\name wins over", "are, here ⟨unknown name⟩ wins over"),
        ("tex", "over all others \\cite{x}.", "over all others."),
        ("own name", "are, here name wins over", "are, here LOOM wins over"),
    ]


def test_a_clean_record_leaves_no_trace() -> None:
    assert trace(record("Weaving", "Looms weave cloth.")) == ()


def test_every_step_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({cleaner.name for cleaner in CLEANERS}) == len(CLEANERS)
    assert all(cleaner.reason for cleaner in CLEANERS)


@pytest.mark.parametrize(
    "text", ["{" * 10_000, r"\textbf{" * 3_000, "\\" * 5_000, "$" * 5_000, "<!--" * 5_000]
)
def test_nesting_without_end_comes_out_as_text(text: str) -> None:
    found, problems = clean(record("T", text))
    assert found.abstract.plain or problems == ()
    assert all(problem.severity is Severity.WARNING for problem in problems)


def test_tex_that_cannot_be_read_stays_as_it_is_with_a_warning() -> None:
    text = r"\emph{" * 100 + "deep" + "}" * 100
    found, (problem,) = clean(record("T", text))
    assert found.abstract.plain == text
    assert "cannot be read" in problem.message


@TIMES
@given(PROSE)
def test_cleaning_clean_prose_changes_nothing(text: str) -> None:
    once = plain(text)
    assert plain(once) == once


@TIMES
@given(PROSE)
def test_letters_and_figures_of_prose_are_never_lost(text: str) -> None:
    assert re.sub(r"[\W_]", "", plain(text)) == re.sub(r"[\W_]", "", text)


@TIMES
@given(TROUBLE, TROUBLE)
def test_no_text_whatever_stops_cleaning(title: str, abstract: str) -> None:
    found, _ = clean(record(title, abstract, author=title, issued=abstract, url=abstract))
    assert not re.search("[\x00-\x09\x0b-\x1f]", found.title.plain + found.abstract.plain)
    assert trace(record(title, abstract)) is not None


def test_the_seed_comes_out_clean_and_stays_so() -> None:
    lines = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line][5:]
    assert len(lines) == 136
    for title, abstract in zip(lines[::2], lines[1::2], strict=True):
        found, problems = clean(record(title, abstract))
        shown = f"{found.title.plain} {found.abstract.plain}"
        assert problems == ()
        assert not re.search(r"\\[A-Za-z%]|[{}`]|''|--|\w~", shown)
        again, _ = clean(record(found.title.plain, found.abstract.plain))
        assert (again.title.plain, again.abstract.plain) == (
            found.title.plain,
            found.abstract.plain,
        )
