"""Single steps, shown with their marks spelled out."""

from __future__ import annotations

import pytest

from papershelf.clean import (
    addresses,
    backslashes,
    braces,
    characters,
    comments,
    dashes,
    entities,
    formulas,
    marks,
    quotes,
    snippets,
    spacing,
    tags,
    tex,
    ties,
)


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("(https://a.example/b_(c)), or", "(⟨link https://a.example/b_(c)⟩), or"),
        ("http://a.example/x;", "⟨link http://a.example/x⟩;"),
        (r"\href{https://a.example}{\texttt{here}}", "⟨link here to https://a.example⟩"),
        (r"\url{https://a.example/x\_y}", "⟨link https://a.example/x_y⟩"),
        ("[here](javascript:alert(1))", "[here](javascript:alert(1))"),
        (r"\href{javascript:alert(1)}{https://b.example}", "https://b.example"),
        ("<https://a.example>", "⟨link https://a.example⟩"),
        ("https://[broken", "https://[broken"),
        ("ftp://a.example and data:text/html,x", "ftp://a.example and data:text/html,x"),
        ("https://a.example/，中", "⟨link https://a.example/⟩，中"),
    ],
)
def test_addresses_are_one_piece_without_the_sentence_around_them(raw: str, wanted: str) -> None:
    assert marks.shown(addresses.linked(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (r"\(x\) \[y\] $$z$$ $w$", "⟨math x⟩ ⟨math y⟩ ⟨math z⟩ ⟨math w⟩"),
        (r"\begin{equation}a=b\end{equation}", "⟨math a=b⟩"),
        ("saves $182M a year, not $3", "saves $182M a year, not $3"),
        ("from $100,000 to $200,000 a $x$", "from $100,000 to $200,000 a ⟨math x⟩"),
        (r"a lone \( and \$5 and $", r"a lone ( and \$5 and $"),
        ("$n log n$ but $ 5 $", "⟨math n log n⟩ but ⟨math 5⟩"),
        ("$one\n\ntwo$", "$one\n\ntwo$"),
    ],
)
def test_formulas_are_told_from_money(raw: str, wanted: str) -> None:
    assert marks.shown(formulas.marked(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("the <i>E. coli</i> <b>x", "the ⟨emphasis E. coli⟩ <b>x"),
        ("<jats:p>One</jats:p><jats:p>Two</jats:p>", "\n\nOne\n\n\n\nTwo\n\n"),
        ("H<sub>2</sub>O, x<sup>2Q</sup>", "H₂O, x^(2Q)"),
        ("<mask> and <s> a < b > c </s>", "<mask> and <s> a < b > c </s>"),
        ('<span class="x">kept</span><!-- not --><br/>', "kept "),
        ("<mml:mi>x</mml:mi> <code>y</code>", "x ⟨code y⟩"),
    ],
)
def test_only_tags_of_exports_are_tags(raw: str, wanted: str) -> None:
    assert marks.shown(tags.untagged(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("`code` and `quote' and ``c'' x", "⟨code code⟩ and `quote' and ``c'' x"),
        ("the `print('a')` call", "the ⟨code print('a')⟩ call"),
        (r"M\`{o}b and \`a", r"M\`{o}b and \`a"),
    ],
)
def test_backticks_are_code_only_when_a_backtick_closes_them(raw: str, wanted: str) -> None:
    assert marks.shown(snippets.coded(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("**bold** *em* **A**rXiv", "⟨emphasis bold⟩ ⟨emphasis em⟩ ⟨emphasis A⟩rXiv"),
        (
            "A* and B*, 2 * 3, 2**3**4, *SEM 2 and *SEM 3",
            "A* and B*, 2 * 3, 2**3**4, *SEM 2 and *SEM 3",
        ),
    ],
)
def test_stars_are_emphasis_only_when_balanced(raw: str, wanted: str) -> None:
    assert marks.shown(snippets.stressed(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (
            "{without} {BERT}-like \\emph{a, b} {\\em c, d}",
            "without BERT-like ⟨emphasis a, b⟩ ⟨emphasis c, d⟩",
        ),
        ("{a, b} {0} n^{-1} x_{ij} max{p, q} } {", "{a, b} {0} n^{-1} x_{ij} max{p, q} } {"),
        ("{This is a long clause, which reads on}", "This is a long clause, which reads on"),
        (r"\textbf{left open", "⟨emphasis left open⟩"),
        (r"Pol{}ya and a set {}", "Polya and a set {}"),
    ],
)
def test_braces_of_tex_go_and_braces_of_sets_stay(raw: str, wanted: str) -> None:
    assert marks.shown(tex.spelled(braces.kept(raw))) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (r"\foo{bar} \qux now", "⟨unknown foo⟩bar ⟨unknown qux⟩ now"),
        (r"don\'t, caf\'e, \d+, \1", r"don't, café, \d+, \1"),
        (r"\textcolor{red}{hot} \verb|a_b| \LaTeX is", "hot ⟨code a_b⟩ LaTeX is"),
        (r"x\textsuperscript{2} \ensuremath{\sim} 1", r"x² ⟨math \sim⟩ 1"),
        (r"\begin{itemize}\item a \item b\end{itemize}", "\n\n\n\n\n\na \n\n\n\nb\n\n"),
        (r"{\small a} {\rm b} \xspace c", "a b  c"),
        (r"is 5\,kg, a\\b", "is 5 kg, a b"),
        (r"[\cite{a}; \cite{b}] and \citet{c} say", " and say"),
    ],
)
def test_control_sequences_are_spelled_out(raw: str, wanted: str) -> None:
    assert marks.shown(tex.spelled(raw)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (
            "emph{very} and textbf{so} and \textbf{x}",
            "\\emph{very} and \\textbf{so} and \t\\textbf{x}",
        ),
        (r"15\\% and \mathbbR and \emphvery", r"15\% and \mathbb{R} and \emph{very}"),
        (r"one.\nTwo \nabla \nu", "one.\nTwo \\nabla \\nu"),
    ],
)
def test_lost_backslashes_come_back(raw: str, wanted: str) -> None:
    assert backslashes.restored(raw) == wanted


def test_paths_keep_their_backslashes() -> None:
    text = "C:\\data\\new, \\\\server\\share and A \\ B"
    assert tex.spelled(backslashes.kept(text)) == text


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("``a'' `b' ''c d'' ``e\" \"f'' g''", "“a” ‘b’ “c d” “e” “f” g''"),
        ("\"straight\" and f''(x) and rock 'n' roll", "\"straight\" and f''(x) and rock 'n' roll"),
        ("an ``open one", "an “open one"),
        ("the best'' one", "the best” one"),
    ],
)
def test_quotes_of_tex_are_typographic(raw: str, wanted: str) -> None:
    assert quotes.curled(raw) == wanted


def test_ties_are_spaces_and_tildes_that_mean_about_stay() -> None:
    assert ties.untied("of~\\emph{x}, Fig.~2, a~b") == "of \\emph{x}, Fig. 2, a b"
    assert ties.untied("~5, 1~2, 20% ~ 50%, x~N(0)") == "~5, 1~2, 20% ~ 50%, x~N(0)"


def test_comment_marks_go_where_no_number_is_near() -> None:
    assert comments.uncommented("%start and %more, 5 %of") == "start and more, 5 %of"


def test_dashes_in_options_and_rules_stay() -> None:
    assert dashes.dashed("--a -----  <!--") == "--a -----  <!--"


def test_references_without_a_semicolon_stay() -> None:
    assert entities.resolved("AT&T &lt &#60; &amp;amp;lt; &bogus;") == "AT&T &lt < < &bogus;"


def test_joiners_stay_where_they_shape_the_text() -> None:
    raw = "\u0645\u06cc\u200c\u062e a\u200cb x\u202ey\ud800"
    assert characters.visible(raw) == "\u0645\u06cc\u200c\u062e ab xy\ufffd"


def test_plurals_get_their_space_but_words_with_an_apostrophe_do_not() -> None:
    assert spacing.parted("GPUs'memory, models'weights") == "GPUs' memory, models' weights"
    assert (
        spacing.parted("s'agit, Mas'udi, it's, users' own") == "s'agit, Mas'udi, it's, users' own"
    )


@pytest.mark.parametrize(
    "title", ["a::Bcd e", "At 10:30 pm", "C:\\Xyz a", "A:B ratio", "http://Abc d"]
)
def test_colons_that_are_no_pause_stay(title: str) -> None:
    assert spacing.spaced_name(title) == title
