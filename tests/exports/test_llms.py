"""llms.txt."""

from __future__ import annotations

from dataclasses import replace

from examples import catalogue, paper, tags, term
from papershelf.exports import llms, robots
from papershelf.model import Language

HERONS = paper("Counting [Herons]\nfrom afar")
SHELF = replace(
    catalogue(HERONS).having(tags(term("herons", HERONS))), address="https://example.org/"
)


def test_it_links_data_tags_and_the_plain_text_of_papers() -> None:
    ((path, content),) = llms.export(SHELF)
    text = content.decode()
    assert path == "llms.txt"
    assert text.startswith("# Harbour shelf\n\n> A catalogue of 1 paper")
    assert "- [herons](https://example.org/tags/herons/): 1 paper" in text
    assert (
        f"- [Counting \\[Herons\\] from afar](https://example.org/papers/{HERONS.id}/index.md)"
        in text
    )


def test_a_long_catalogue_is_told_by_its_data_files() -> None:
    many = replace(SHELF, papers=tuple(paper(f"Paper {n}") for n in range(llms.PAPERS + 3)))
    ((_, content),) = llms.export(many)
    assert "- [and 3 more](https://example.org/api/papers.json)" in content.decode()


def test_its_own_words_are_in_the_sites_language() -> None:
    german = Language(
        code="de",
        sentences={"Papers": "Arbeiten", "Tags": "Schlagwörter\n# [x]", "Data": "Daten"},
        nouns={"paper": {"one": "{count} Arbeit", "other": "{count} Arbeiten"}},
    )
    ((_, content),) = llms.export(replace(SHELF, language=german))
    text = content.decode()
    assert "\n## Arbeiten\n" in text
    assert "\n## Schlagwörter # [x]\n" in text
    assert "tags/herons/): 1 Arbeit\n" in text


def test_robots_may_read_everything_and_learn_of_the_sitemap() -> None:
    assert list(robots.export(SHELF)) == [
        ("robots.txt", b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
    ]
    assert list(robots.export(replace(SHELF, address=""))) == [
        ("robots.txt", b"User-agent: *\nAllow: /\n")
    ]
