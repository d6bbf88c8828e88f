from __future__ import annotations

import pytest

from papershelf.render.twin import twin


def of(body: str, path: str = "papers/looms.md") -> str:
    return twin(f'---\ntitle: "Looms"\n---\n\n{body}', path)


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("[a](<../tags/a.md>)", "[a](<../../tags/a/>)"),
        ('[a](<../tags/a.md> "why")', '[a](<../../tags/a/> "why")'),
        ("[a](other.md#cite)", "[a](../other/#cite)"),
        ("[all](<index.md>)", "[all](<../>)"),
        ("[a](https://a.example/b.md)", "[a](https://a.example/b.md)"),
        ("[a](<cite.bib>), plain.md", "[a](<cite.bib>), plain.md"),
    ],
)
def test_links_lead_to_published_pages(written: str, published: str) -> None:
    assert of(f"# Looms\n\n{written}\n") == f"# Looms\n\n{published}\n"


def test_code_stays_as_it_is() -> None:
    code = "````bibtex\n```\n[a](<../tags/a.md>)\n````\n"
    assert of(f"{code}[a](<b.md>)") == f"{code}[a](<../b/>)"


def test_a_fence_that_nobody_closes_holds_the_rest() -> None:
    code = "~~~\n[a](<../tags/a.md>)\n```\n"
    assert of(code) == code


def test_a_line_of_a_fence_s_letters_ends_it_only_at_its_start() -> None:
    code = "```\n ```\n[a](<b.md>)\n`````\n"
    assert of(f"{code}[a](<b.md>)") == f"{code}[a](<../b/>)"


def test_an_index_lies_in_its_own_folder() -> None:
    assert of("[a](<a.md>)", "tags/index.md") == "[a](<a/>)"


def test_a_hostile_line_takes_no_longer_than_its_length() -> None:
    for line in ("](<" * 20_000 + ".md" * 20_000, "```\n" * 20_001, "](a.md" * 20_000):
        assert of(line) == line
