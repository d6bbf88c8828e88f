"""BibTeX and biblatex."""

from __future__ import annotations

import pytest

from entry_samples import BIBTEX, items_in, problems_in, records_in, texts
from papershelf.model import Noise, Record, Severity, Source
from papershelf.readers.bibtex import PLUGIN


def only(text: str) -> Record:
    (found,) = records_in(PLUGIN, text)
    return found


def titles(text: str) -> list[str]:
    return [title for record in records_in(PLUGIN, text) for title in texts(record, "title")]


def entry(fields: str, kind: str = "article") -> Record:
    return only(f"@{kind}{{tides, title = {{Deep Tides}}, {fields}}}")


def test_an_entry_keeps_its_key_type_lines_and_unknown_fields() -> None:
    first, second = records_in(PLUGIN, BIBTEX)
    assert (first.key, first.kind, first.line) == ("lovelace2024", "article-journal", 5)
    assert (second.key, second.kind) == ("hopper2023", "paper-conference")
    assert texts(first, "groups") == ["read"]
    assert texts(first, "entrytype") == ["article"]
    assert first.fields["author"][2].lines == (8,)
    assert first.fields["entrytype"][0].lines == (5, 14)
    assert first.raw.startswith("@Article{")
    assert first.raw.endswith("}")


def test_abbreviations_are_joined_and_written_out() -> None:
    first, _ = records_in(PLUGIN, BIBTEX)
    assert texts(first, "venue") == ["Journal of Tides A"]
    assert texts(first, "month") == ["mar"]


def test_an_abbreviation_may_use_another() -> None:
    text = '@string(a = "Port")\n@STRING{b = a # " Press"}\n@book{k, title={T}, publisher = B}'
    assert texts(only(text), "venue") == ["Port Press"]


def test_an_unknown_abbreviation_is_told_and_used_as_it_is() -> None:
    text = "@article{k, title = {T}, journal = tides}"
    (problem,) = problems_in(PLUGIN, text)
    assert problem.severity is Severity.WARNING
    assert "No @string defines tides" in problem.message
    assert texts(only(text), "venue") == ["tides"]


def test_authors_are_parted_outside_of_braces_only() -> None:
    found = entry("author = {Lovelace, Ada and {Tide and Buoy Group} AND Wei\n Zhang and others}")
    assert texts(found, "author") == [
        "Lovelace, Ada",
        "{Tide and Buoy Group}",
        "Wei Zhang",
        "others",
    ]


@pytest.mark.parametrize(
    ("fields", "name", "expected"),
    [
        ("subtitle = {A Survey}", "title", ["Deep Tides: A Survey"]),
        ("date = {2024-03}, year = 2023", "issued", ["2024-03"]),
        ("date = {soon}, year = 2023", "issued", []),
        ("keywords = {tides, harbours}", "keyword", ["tides", "harbours"]),
        ("keywords = {tides, high; harbours}", "keyword", ["tides, high", "harbours"]),
        ("eprint = {2401.01234}, archivePrefix = {arXiv}", "arxiv", ["2401.01234"]),
        ("eprint = {12345}, eprinttype = {pubmed}", "eprint", ["12345"]),
        ("journal = {arXiv preprint arXiv:2401.01234}", "arxiv", ["2401.01234"]),
        ("journal = {CoRR}, volume = {abs/2401.01234}", "arxiv", ["2401.01234"]),
        (r"url = {https://a.org/b{\_}c\%20d}", "url", ["https://a.org/b_c%20d"]),
        (r"doi = {10.5555/a\_b}", "doi", ["10.5555/a_b"]),
        (r"howpublished = {\url{https://a.org/b}}", "url", ["https://a.org/b"]),
        ("journaltitle = {Tides}", "venue", ["Tides"]),
        ("file = {a.pdf:a.pdf:PDF}", "file", ["a.pdf:a.pdf:PDF"]),
        ("doi = {}", "doi", []),
        ("title = {Again}", "title (2)", ["Again"]),
    ],
)
def test_fields_have_the_names_that_the_model_knows(
    fields: str, name: str, expected: list[str]
) -> None:
    assert texts(entry(fields), name) == expected


@pytest.mark.parametrize(
    ("kind", "fields", "csl", "venue"),
    [
        ("phdthesis", "school = {Port University}", "thesis", ["Port University"]),
        ("techreport", "institution = {Tide Office}", "report", ["Tide Office"]),
        ("book", "publisher = {Port Press}", "book", ["Port Press"]),
        ("misc", "howpublished = {A blog}", "article", ["A blog"]),
        ("article", "year = 2024", "article", []),
        ("sculpture", "booktitle = {Tides}", "article", ["Tides"]),
    ],
)
def test_an_entry_type_tells_what_a_paper_is_and_where_it_appeared(
    kind: str, fields: str, csl: str, venue: list[str]
) -> None:
    found = entry(fields, kind)
    assert (found.kind, texts(found, "venue")) == (csl, venue)


def test_a_crossref_lends_what_belongs_to_the_book() -> None:
    first, book = records_in(
        PLUGIN,
        "@inproceedings{a, title = {Deep Tides}, author = {Lovelace, Ada}, crossref = {b}}\n"
        "@proceedings{b, title = {Harbours 2024}, editor = {Hopper, Grace}, year = 2024,\n"
        " abstract = {All of it}}",
    )
    assert texts(first, "venue") == ["Harbours 2024"]
    assert texts(first, "year") == ["2024"]
    assert texts(first, "abstract") == []
    assert first.fields["venue"][0].rule == "inherited from b by crossref"
    assert first.fields["venue"][0].lines == (2,)
    assert texts(book, "title") == ["Harbours 2024"]


def test_a_crossref_to_nothing_is_told() -> None:
    (problem,) = problems_in(PLUGIN, "@inproceedings{a, title = {T}, crossref = {b}}")
    assert "names no entry" in problem.message


@pytest.mark.parametrize(
    "broken",
    [
        "@article{a, title = {One}, author = {A B",
        "@article{a,\n title = {One},\n author = {A {B},\n year = 2001\n}",
        "@article{a,\n title = {One}},\n author = {A B}\n}",
        "@article{a,\n title = {One}\n author = {A B}\n}",
        '@article{a,\n title = "One,\n author = {A B},\n}',
        "@article{a,\n title = {One},\n year = 2001\n",
        "@article(a, title = {One}",
    ],
)
def test_a_broken_entry_keeps_its_title_and_swallows_no_other(broken: str) -> None:
    text = f"{broken}\n\n@article{{b, title = {{Two}}, author = {{C D}}}}\n"
    assert titles(text) == ["One", "Two"]
    (problem,) = problems_in(PLUGIN, text)
    assert problem.severity is Severity.WARNING
    assert "do not match" in problem.message
    assert "@article{lovelace2024" in problem.hint


def test_fields_around_an_unbalanced_one_are_whole() -> None:
    text = (
        "@article{a,\n title = {One},\n note = {x {y},\n author = {C D and E F},\n year = 2001,\n}"
    )
    found = only(text)
    assert texts(found, "author") == ["C D", "E F"]
    assert texts(found, "year") == ["2001"]
    assert found.fields["author"][0].lines == (4,)


def test_a_field_without_a_value_harms_no_other() -> None:
    found = only("@misc{a,\n year = ,\n title = {One},\n month =\n}")
    assert (texts(found, "title"), texts(found, "year")) == (["One"], [])
    assert found.fields["entrytype"][0].lines == (1, 2, 4, 5)


def test_notes_behind_an_entry_do_not_belong_to_it() -> None:
    text = "@misc{a, title = {One}}\nRemember:\nyear = 2001\n"
    assert texts(only(text), "title") == ["One"]
    (problem,) = problems_in(PLUGIN, text)
    assert problem.set_aside == (2, 3)


def test_joined_values_of_a_broken_entry_are_joined() -> None:
    text = '@string{t = {Tides}}\n@article{a,\n title = {One,\n journal = t # " A",\n}\n'
    assert texts(only(text), "venue") == ["Tides A"]


def test_an_entry_without_a_title_is_set_aside_as_a_whole() -> None:
    (problem,) = problems_in(PLUGIN, "\n@article{a,\n  author = {C D},\n}\n")
    assert problem.severity is Severity.ERROR
    assert problem.set_aside == (2, 3, 4)
    assert "The entry a has no title" in problem.message


def test_keys_used_twice_or_left_empty_are_told_and_all_papers_kept() -> None:
    text = "@misc{a, title={One}}\n@misc{a, title={Two}}\n@misc{, title={Three}}\n"
    assert titles(text) == ["One", "Two", "Three"]
    twice, empty = problems_in(PLUGIN, text)
    assert (twice.line, twice.severity) == (2, Severity.WARNING)
    assert "already used in line 1" in twice.message
    assert "no citation key" in empty.message
    assert records_in(PLUGIN, text)[2].key is None


def test_a_missing_key_does_not_cost_the_first_field() -> None:
    assert titles("@misc{title = {One}, year = 2001}") == ["One"]


def test_what_stands_between_entries_is_noise_with_its_reason() -> None:
    text = "% one\nfree words\n@misc{a, title={One}} behind\n@comment{@misc{b, title={Two}}\n}\n"
    found = {item.line: item.rule for item in items_in(PLUGIN, text) if isinstance(item, Noise)}
    assert found == {
        1: "is a comment",
        2: "stands between entries, which makes it a comment",
        4: "is a comment (@comment)",
        5: "is a comment (@comment)",
    }


def test_fields_without_an_entry_are_no_comment_but_a_problem() -> None:
    text = "article{a,\n  title = {One},\n}\n@misc{b, title={Two}}"
    (problem,) = problems_in(PLUGIN, text)
    assert problem.set_aside == (1, 2, 3)


def test_comments_inside_of_an_entry_and_entries_in_one_line_are_read() -> None:
    text = "@misc{a, title={One}, % first\n  % note = {x},\n year=2001}@misc{b,title={Two}}"
    assert titles(text) == ["One", "Two"]
    assert problems_in(PLUGIN, text) == []


def test_an_at_sign_inside_of_a_value_begins_no_entry() -> None:
    assert titles("@misc{a, title={One\n at @ Two}, note={me@port{x}}}") == ["One\n at @ Two"]


def test_settings_are_no_papers() -> None:
    assert records_in(PLUGIN, '@IEEEtranBSTCTL{c, CTLuse_alt_spacing = "no"}') == []


@pytest.mark.parametrize(
    ("text", "score"),
    [
        (BIBTEX, 0.95),
        ("My papers\n\n@misc{x,\n  title = {Deep Tides},\n  year = 2024,\n}\n", 0.85),
        ("Deep Tides\n\nCite us:\n\n@misc{a,\n  year = 1,\n}\n\nand more\n", 0.4),
        ("Deep Tides @ Port {A}", 0.0),
    ],
)
def test_how_sure_it_is_depends_on_what_else_there_is(text: str, score: float) -> None:
    assert PLUGIN.recognises(Source(name="a", text=text)) == score
