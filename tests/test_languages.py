"""A site in each language that comes with Papershelf, and that no word is left in English."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from click.testing import Result
from markdown.extensions.toc import slugify

from conftest import CHECKOUT, run
from examples import MKDOCS_YML
from papershelf.model import Language
from papershelf.pages.resource_names import KIND_NAMES, OTHER_KIND
from papershelf.site_language import site_language
from test_plain import parsed

TEMPLATES = CHECKOUT / "site_templates"
PACKAGE = CHECKOUT / "generator" / "papershelf"
CODES = sorted(path.stem for path in (TEMPLATES / "languages").glob("*.yml"))
SAID = re.compile(r'\bsay(?:_around)?\(\s*"([^"]*)"')
COUNTED = re.compile(r'\|counted\("([^"]+)"')
MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
LONG = 12
"""Letters from which on a sentence cannot stand on a page by chance."""

PAPERS = """\
@article{{looms{number},
  title = {{Tags: Sparse Looms of the Harbour, Part {number}}},
  author = {{Ada Weaver and Ben Heron and Cyd Reed and Dee Loom}},
  year = {{{year}}}, journal = {{Journal of Fabric Queries}},
  abstract = {{We present sparse looms for sensor streams, part {number}. Compact fabrics answer
    fabric queries. WEAVER keeps 98\\% of the signal.}},
  url = {{https://example.org/{number}}}
}}
"""


def texts(*places: Path) -> Iterator[str]:
    for place in places:
        for path in sorted(place.rglob("*")):
            if path.suffix in {".html", ".j2", ".py"}:
                yield path.read_text()


def taxonomies() -> Iterator[tuple[str, str]]:
    """Title and singular of each taxonomy that has pages, from the source of what makes it."""
    for path in sorted((PACKAGE / "enrich").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Taxonomy":
                said = {
                    word.arg: word.value.value
                    for word in node.keywords
                    if isinstance(word.value, ast.Constant)
                }
                if said.get("listed", True):
                    yield str(said["title"]), str(said["singular"])


def sentences() -> set[str]:
    """Everything that templates and pages say."""
    found = {said for text in texts(TEMPLATES, PACKAGE) for said in SAID.findall(text)}
    named = {name for title, singular in taxonomies() for name in (title, title.lower(), singular)}
    return (found | named | {*KIND_NAMES.values(), OTHER_KIND}) - {"Page {number}"}


def nouns() -> set[str]:
    """Everything that is counted on a page."""
    found = {noun for text in texts(TEMPLATES) for noun in COUNTED.findall(text)}
    for text in texts(PACKAGE / "pages"):
        calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
        counting = (call for call in calls if getattr(call.func, "attr", "") in {"counted", "noun"})
        found |= {
            str(call.args[1].value) for call in counting if isinstance(call.args[1], ast.Constant)
        }
    return found | {singular.lower() for _, singular in taxonomies()}


@pytest.fixture(params=CODES)
def language(request: pytest.FixtureRequest) -> Language:
    return site_language(request.param, [TEMPLATES])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds a site in a language, once; returns its folder."""
    made: dict[tuple[str, ...], Path] = {}

    def site(code: str, *options: str) -> Path:
        if (code, *options) not in made:
            folder = tmp_path_factory.mktemp("language")
            made[code, *options] = shelf(folder, code, options)
        return made[code, *options]

    return site


def shelf(folder: Path, code: str, options: tuple[str, ...] = ()) -> Path:
    """A site of made-up papers."""
    result = build(folder, code, *options)
    assert result.exit_code == 0, result.output
    return folder / "build" / "site"


def build(folder: Path, code: str, *options: str) -> Result:
    """What the command says of a project in a language."""
    (folder / "content" / "sources").mkdir(parents=True)
    written = [PAPERS.format(number=number, year=2020 + number % 3) for number in range(1, 13)]
    (folder / "content" / "sources" / "shelf.bib").write_text("".join(written))
    config = MKDOCS_YML.replace("  font: false\n", f"  font: false\n  language: {code}\n")
    (folder / "mkdocs.yml").write_text(config)
    return run("build", "--strict", *options, "-f", str(folder / "mkdocs.yml"))


def test_there_are_the_languages_that_are_promised() -> None:
    assert {"de", "es", "fr", "ja", "zh"} <= set(CODES)


def test_every_language_says_every_sentence_and_no_other(language: Language) -> None:
    assert len(sentences()) > 100
    assert set(language.sentences) == sentences()


def test_every_language_counts_every_noun_and_no_other(language: Language) -> None:
    assert {"paper", "record", "tag", "venue"} <= nouns()
    assert set(language.nouns) == nouns()


def test_a_translated_heading_leads_back_to_its_english_id(language: Language) -> None:
    headings = {said for text in texts(TEMPLATES / "pages") for said in heads(text)}
    assert {"Related papers", "Tags", "Pages"} <= headings | set(heads(fragment()))
    for heading in headings:
        back = language.english(language.say(heading))
        assert slugify(back, "-") == slugify(heading, "-")


def heads(text: str) -> list[str]:
    return [
        said for line in re.findall(r"^## .*$", text, re.MULTILINE) for said in SAID.findall(line)
    ]


def fragment() -> str:
    return (TEMPLATES / "fragments" / "page_numbers.md.j2").read_text()


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_of_a_page_is_left_in_english(code: str, built: Callable[..., Path]) -> None:
    language = site_language(code, [TEMPLATES])
    foreign = {
        said
        for said, other in language.sentences.items()
        if len(said) >= LONG and "{" not in said and said not in other
    }
    pages = sorted(built(code).rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        html = page.read_text()
        assert html.count(f'<html lang="{code}" dir="ltr"') == 1
        shown = " ".join(unescape(MARKUP.sub(" ", html)).split())
        assert not [said for said in foreign if said in shown], page


@pytest.mark.parametrize(
    ("code", "name", "counted"),
    [
        ("de", "Verwandte Arbeiten", "12 Arbeiten"),
        ("es", "Artículos relacionados", "12 artículos"),
        ("fr", "Articles apparentés", "12 articles"),
        ("ja", "関連論文", "12件の論文"),
        ("zh", "相关论文", "12 篇论文"),
    ],
)
def test_sections_keep_their_english_ids_and_classes(
    code: str, name: str, counted: str, built: Callable[..., Path]
) -> None:
    site = built(code)
    html = (site / "papers" / "looms3" / "index.html").read_text()
    assert f'<h2 id="related-papers">{name}</h2>' in html
    assert '<section class="ps-section ps-tags" aria-labelledby="tags"><h2 id="tags">' in html
    assert 'class="ps-section ps-abstract"' in html
    assert counted in (site / "papers" / "index.html").read_text()


@pytest.mark.parametrize("code", ["zh"])
def test_every_page_is_the_same_without_shortcuts(code: str, built: Callable[..., Path]) -> None:
    quick, plain = built(code), built(code, "--plain")
    pages = sorted(path.relative_to(quick) for path in quick.rglob("*.html"))
    assert pages == sorted(path.relative_to(plain) for path in plain.rglob("*.html"))
    for page in pages[::3]:
        assert parsed(quick / page) == parsed(plain / page), page


def test_scripts_speak_the_language_too(built: Callable[..., Path]) -> None:
    scripts = built("fr") / "assets" / "papershelf"
    assert "Copié" in (scripts / "js" / "page.js").read_text()
    assert "Aucun article trouvé." in (scripts / "search" / "page.js").read_text()
    assert not (scripts / "fr").exists()


def test_a_project_can_bring_a_language_and_change_single_words(tmp_path: Path) -> None:
    own = tmp_path / "site_templates"
    (own / "languages").mkdir(parents=True)
    (own / "languages" / "nl.yml").write_text('sentences: {"Related papers": "Verwante"}\n')
    (own / "languages" / "de.yml").write_text('sentences: {"Related papers": "Ähnliches"}\n')
    (own / "languages" / "de-AT.yml").write_text('sentences: {"Map": "Plan"}\n')
    folders = [own, TEMPLATES]
    assert site_language("nl", folders).say("Related papers") == "Verwante"
    austrian = site_language("de_AT", folders)
    assert (austrian.code, austrian.say("Map")) == ("de-AT", "Plan")
    assert austrian.say("Related papers") == "Ähnliches"
    assert austrian.say("Key phrases") == "Schlüsselbegriffe"


def test_a_broken_file_of_words_stops_the_build_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "site_templates" / "languages").mkdir(parents=True)
    file = tmp_path / "site_templates" / "languages" / "nl.yml"
    file.write_text('sentences:\n  "{papers} under {name}": "{papers}"\n')
    result = build(tmp_path, "nl")
    assert result.exit_code == 2
    assert "nl.yml:2: One side of this sentence lacks {name}" in result.output


def test_a_language_without_words_is_english_in_its_own_direction_and_says_what_to_write(
    tmp_path: Path,
) -> None:
    said = build(tmp_path, "he").output
    assert "site_templates/languages/he.yml" in said
    html = (tmp_path / "build" / "site" / "papers" / "looms3" / "index.html").read_text()
    assert '<html lang="he" dir="rtl"' in html
    assert '<h2 id="related-papers">Related papers</h2>' in html


def test_the_browsers_words_are_the_same_in_every_language() -> None:
    node = Path(sys.executable).with_name("node")
    script = CHECKOUT / "tests" / "reader_js" / "languages.test.js"
    command = [str(node) if node.exists() else "node", "--test", str(script)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "fail 0" in result.stdout
