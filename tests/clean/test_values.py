"""Names, dates, identifiers, resources and formulas as text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.clean.dates import issued
from papershelf.clean.formula_text import unicode_formula
from papershelf.clean.identifiers import arxiv, doi, identifiers
from papershelf.clean.keywords import keywords
from papershelf.clean.names import own_name, stands_for
from papershelf.clean.resources import kind_of, resources
from papershelf.model import RichText, Run, RunKind

TIMES = settings(deadline=None, max_examples=150, derandomize=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024", "2024"),
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T10:00:00Z", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("2024/3", "2024-03"),
        ("March 2024", "2024-03"),
        ("Mar. 12, 2024", "2024-03-12"),
        ("12th September 2024", "2024-09-12"),
        ("2024 Sep 3", "2024-09-03"),
        ("published in 1987 or so", "1987"),
        ("2024-02-31", "2024"),
    ],
)
def test_dates_are_as_exact_as_they_are_written(text: str, wanted: str) -> None:
    assert str(issued(text)) == wanted


@pytest.mark.parametrize("text", ["Mar 12", "12/03", "0999", "3000", "soon", "A12345", ""])
def test_a_date_without_a_year_is_not_guessed(text: str) -> None:
    assert issued(text) is None


def test_identifiers_are_bare() -> None:
    assert doi("doi:10.5555/AbC.1).") == "10.5555/abc.1"
    assert arxiv("arXiv:math.GT/0309136v1") == "math.GT/0309136"
    assert (doi("none"), arxiv("12.5")) == ("", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10.5555/S0140-0000(05)17709-5", "10.5555/s0140-0000(05)17709-5"),
        ("(see 10.5555/loom(05))", "10.5555/loom(05)"),
        ("[10.5555/a[1]].", "10.5555/a[1]"),
        (
            "10.5555/(SICI)1097-0000(19980815/30)17:15/16<1661::AID-LOOM968>3.0.CO;2-2",
            "10.5555/(sici)1097-0000(19980815/30)17:15/16<1661::aid-loom968>3.0.co;2-2",
        ),
        ("10.5555/loom<br>10.5555/cloth", "10.5555/loom"),
    ],
)
def test_brackets_that_belong_to_a_doi_stay(text: str, wanted: str) -> None:
    assert doi(text) == wanted


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["weaving, cloth,, Weaving."], ("weaving", "cloth")),
        (["graphs, directed; cloth"], ("graphs, directed", "cloth")),
        (["Ganglia, sensory", "cloth"], ("Ganglia, sensory", "cloth")),
        (["looms; weaving", "cloth; Looms"], ("looms", "weaving", "cloth")),
        ([], ()),
        ([" ; "], ()),
    ],
)
def test_keywords_are_parted_at_commas_only_where_one_text_holds_all(
    texts: list[str], wanted: tuple[str, ...]
) -> None:
    assert keywords(texts) == wanted


def test_identifiers_are_found_in_addresses_too() -> None:
    fields = {
        "url": ("https://doi.org/10.5555/x",),
        "pdf": ("https://arxiv.org/pdf/2401.01234v3.pdf",),
        "pmid": ("12345",),
        "isbn": ("not an isbn!",),
    }
    assert identifiers(fields) == {"doi": "10.5555/x", "arxiv": "2401.01234", "pmid": "12345"}


@pytest.mark.parametrize(
    ("address", "context", "kind"),
    [
        ("https://github.com/a/b", "", "code"),
        ("https://github.com/a/b", "The dataset is released at ", "data"),
        ("https://github.com/a/b", "Our code and data are at ", "code"),
        ("https://a.github.io/b/", "Samples are at ", "project"),
        ("https://a.example/x", "See the project page ", "project"),
        ("https://zenodo.org/record/1", "", "data"),
        ("https://huggingface.co/datasets/a/b", "", "data"),
        ("https://huggingface.co/spaces/a/b", "", "demo"),
        ("https://huggingface.co/a/b", "", "model"),
        ("https://www.youtube.com/watch?v=x", "", "video"),
        ("https://arxiv.org/abs/2401.01234", "", "paper"),
        ("https://a.example/x.PDF", "", "pdf"),
        ("https://a.example/x", "", "web"),
    ],
)
def test_resources_are_named_by_what_they_are(address: str, context: str, kind: str) -> None:
    assert kind_of(address, context) == kind


def test_resources_are_listed_once_and_fields_come_first() -> None:
    fields = {
        "url": ("doi.org/10.5555/x",),
        "code": ("http://github.com/a/b.git/",),
        "pdf": ("data:text/html,x",),
    }
    text = RichText(
        runs=(
            Run(kind=RunKind.TEXT, text="Code: "),
            Run(kind=RunKind.URL, text="here", source="https://github.com/A/b"),
            Run(kind=RunKind.URL, text="x", source="javascript:alert(1)"),
        )
    )
    assert [(found.kind, found.url) for found in resources(fields, text)] == [
        ("paper", "https://doi.org/10.5555/x"),
        ("code", "http://github.com/a/b.git/"),
    ]


def test_the_own_name_is_short_and_stands_before_a_colon() -> None:
    assert own_name("Loom 2.0: Weaving") == "Loom 2.0"
    assert own_name("A Survey of Many Things: Part One") == ""
    assert stands_for("loom", "LOOM-2")
    assert not stands_for("name", "")


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        (r"O(n\log n)", "O(n log n)"),
        (r"\mathcal{O}(\sqrt{n})", "𝒪(√(n))"),
        (r"x_{i}^{2}", "xᵢ²"),
        (r"T^{2/3}", "T^(2/3)"),
        (r"e^{-x^2}", "e^(-x^2)"),
        (r"\|x\|_2 \leq \epsilon", "‖x‖₂ ≤ ϵ"),
        (r"\frac{a+b}{2}", "(a+b)/2"),
        (r"\tilde{O}(k)", "Õ(k)"),
        (r"50%", "50%"),
        (r"\foo", "foo"),
        (r"{", "{"),
    ],
)
def test_formulas_are_readable_as_text(latex: str, wanted: str) -> None:
    assert unicode_formula(latex) == wanted


@TIMES
@given(st.text(alphabet="\\{}^_ab1+ %$&", max_size=60))
def test_no_formula_stops_cleaning(latex: str) -> None:
    assert isinstance(unicode_formula(latex), str)
