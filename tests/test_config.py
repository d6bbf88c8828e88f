"""mkdocs.yml and tags.yml: what is wrong is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from examples import MKDOCS_YML, project
from papershelf import config
from papershelf.errors import ConfigError, VocabularyError


def written(folder: Path, text: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(text)
    (folder / "content").mkdir(exist_ok=True)
    return path


def test_a_project_knows_its_folders(tmp_path: Path) -> None:
    made = config.project(config.load(project(tmp_path) / "mkdocs.yml"), "build/docs")
    assert made.title == "Harbour shelf"
    assert made.sources == tmp_path / "content" / "sources"
    assert made.pages == tmp_path / "build" / "docs"
    assert made.site == tmp_path / "build" / "site"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (MKDOCS_YML + "site_url: nowhere\n", "mkdocs.yml:9: 'site_url': The URL isn't valid"),
        (MKDOCS_YML + "nav: [a\n", "mkdocs.yml:10: This is not valid YAML"),
        ("site_name: Shelf\ndocs_dir: content\n", "plug-in is not switched on. Add these"),
        (MKDOCS_YML + "plugins: [nonsense]\n", "mkdocs.yml:9: 'plugins': .*nonsense"),
    ],
)
def test_a_wrong_setting_is_said_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        config.load(written(tmp_path, text))


def test_a_broken_vocabulary_is_said_with_its_line(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content" / "tags.yml").write_text("tags:\n  looms: [\n")
    made = config.project(config.load(folder / "mkdocs.yml"), "build/docs")
    with pytest.raises(VocabularyError, match=r"content/tags.yml:\d+: "):
        made.vocabulary()


def test_people_are_part_of_the_vocabulary(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content" / "people.yml").write_text("- name: Ada Quill\n  variants: [A. Quill]\n")
    made = config.project(config.load(folder / "mkdocs.yml"), "build/docs")
    assert [person.name for person in made.vocabulary().people] == ["Ada Quill"]


def with_setting(setting: str) -> str:
    own = f"  - papershelf:\n      cache_dir: build/kept\n      {setting}\n"
    return MKDOCS_YML.replace("  - papershelf\n", own)


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("worker: 2", "'worker' of the .*: There is no such setting; workers may be meant"),
        ("Page-Dir: x", "'Page-Dir' of the .* pages_dir may be meant"),
        ("zzz: 2", "'zzz' of the .* there are pages_dir, "),
        ("workers: many", "'workers' of the .*: .* whole number from 0 on, not 'many'"),
        ("workers: -1", "'workers' of the .* not -1"),
        ("workers: true", "'workers' of the .* not True"),
        ("contact: somebody", "'contact' of the .* e-mail address, such as"),
        ("contact: a@b@example.org", "'contact' of the .* e-mail address"),
        ("embeddings: 3", "'embeddings' of the .* name of a folder, not 3"),
        ("pages_dir: .", "'pages_dir' of the .* folder of its own"),
        ("pages_dir: content/made", "'pages_dir' of the .*'docs_dir' must not lie in each other"),
        ("pages_dir: build", "'pages_dir' of the .*'site_dir' must not lie in each other"),
        ("columns: [Regal]", "'columns' of the .* columns and fields, not"),
        ("columns: {Regal: 3}", "'columns' of the .* column Regal needs the name of a field"),
        ("columns: {a.csv: {Werk: }}", "'columns' of the .* column Werk needs the name"),
    ],
)
def test_a_wrong_setting_of_the_plug_in_is_said_with_its_line(
    tmp_path: Path, setting: str, sentence: str
) -> None:
    with pytest.raises(ConfigError, match=f"mkdocs.yml:10: {sentence}"):
        config.load(written(tmp_path, with_setting(setting)))


def test_settings_without_a_value_are_as_if_they_were_not_there(tmp_path: Path) -> None:
    text = with_setting("columns:\n      contact:\n      workers:\n      pages_dir:")
    made = config.project(config.load(written(tmp_path, text)), "build/docs")
    assert (made.columns, made.contact, made.workers) == ((), "", 0)
    assert made.cache == tmp_path / "build" / "kept"


def test_the_settings_reach_the_project(tmp_path: Path) -> None:
    text = with_setting("contact: ' me@harbour.example '\n      columns: {Regal: Venue}")
    made = config.project(config.load(written(tmp_path, text)), "build/docs")
    assert made.contact == "me@harbour.example"
    assert made.columns == (("*", "Regal", "venue"),)


@pytest.mark.parametrize(
    ("said", "pattern"),
    [
        ("", None),
        ("repo_url: https://github.com/me/shelf\n", "/me/shelf/edit/main/{path}#L{line}"),
        (
            "repo_url: https://github.com/me/shelf\nedit_uri: edit/trunk/x/content\n",
            "/me/shelf/edit/trunk/x/content/{path}#L{line}",
        ),
        ("repo_url: https://github.com/me/shelf\nedit_uri: ''\n", None),
        (
            "repo_url: https://github.com/me/shelf\nedit_uri_template: raw/{path}\n",
            "/me/shelf/raw/{path}#L{line}",
        ),
    ],
)
def test_where_sources_are_edited_is_told_by_mkdocs_own_settings(
    tmp_path: Path, said: str, pattern: str | None
) -> None:
    made = config.project(config.load(written(tmp_path, MKDOCS_YML + said)), "build/docs")
    found = made.edited_at.pattern if made.edited_at else None
    assert found == (pattern and f"https://github.com{pattern}")
