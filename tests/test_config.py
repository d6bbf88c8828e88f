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
