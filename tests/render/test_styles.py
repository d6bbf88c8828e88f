"""Style sheets are joined before they are published."""

from __future__ import annotations

from papershelf.render.styles import flattened

SHEETS = {"tokens.css": "a { b: c }", "print.css": "nav { display: none }"}


def test_an_import_is_replaced_by_the_sheet_it_names() -> None:
    assert flattened('@import "tokens.css";\nx { y: z }', SHEETS) == "a { b: c }\nx { y: z }"


def test_a_medium_is_kept() -> None:
    assert flattened('@import "print.css" print;\n', SHEETS) == (
        "@media print {\nnav { display: none }\n}\n"
    )


def test_what_is_not_ours_stays_an_import() -> None:
    sheet = '@import "elsewhere.css";\n'
    assert flattened(sheet, SHEETS) == sheet


def test_backslashes_of_a_sheet_survive() -> None:
    assert flattened('@import "i.css";\n', {"i.css": 'a::after { content: "\\201c" }'}) == (
        'a::after { content: "\\201c" }\n'
    )
