"""Vectors of a sentence-embedding model: from a local folder, only by choice, or said plainly."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import numpy.typing as npt
import pytest

from enrich_examples import catalogue, orchard, paper
from examples import MKDOCS_YML, project
from papershelf import embeddings
from papershelf.cli import main
from papershelf.embeddings import embedded, space
from papershelf.enrich import latent
from papershelf.errors import ConfigError


class Counting:
    """A model that sees in a text how often it has each letter."""

    def encode(self, sentences: list[str], /) -> npt.NDArray[np.float32]:
        letters = "abcdefghijklmnopqrstuvwxyz"
        return np.array([[text.lower().count(one) for one in letters] for text in sentences], "f4")


def folder(place: Path, **config: str) -> Path:
    place.mkdir()
    (place / "config.json").write_text(json.dumps(config))
    return place


def test_each_paper_is_a_row_and_one_without_text_stands_at_zero() -> None:
    papers = paper("Tides", "Tides turn.", name="a"), paper("", name="b")
    found = space(papers, Counting()).vectors
    assert found.shape == (2, 26)
    assert found[0].any()
    assert not found[1].any()
    assert space((), Counting()).vectors.shape[0] == 0


def test_what_is_no_number_counts_as_zero() -> None:
    broken = SimpleNamespace(encode=lambda texts: np.full((len(texts), 3), np.nan, np.float32))
    assert not space((paper("Tides"),), broken).vectors.any()


def test_the_latent_space_is_made_of_the_vectors_and_words_stand_among_their_papers() -> None:
    found = orchard()
    given = space(found.papers, Counting())
    made = latent.run(found.having(given))
    plain = given.vectors / np.linalg.norm(given.vectors, axis=1, keepdims=True)
    assert made.name == "latent"
    assert np.allclose(made.vectors @ made.vectors.T, plain @ plain.T, atol=1e-3)
    assert made.term_vectors.shape == (len(made.terms), made.vectors.shape[1])
    orchards = made.term_vectors[made.terms.index("orchard")]
    near = [str(found.papers[at].id) for at in np.argsort(-(made.vectors @ orchards))[:3]]
    assert "whale-song-transcription" not in near


def test_a_catalogue_of_one_paper_or_none_has_a_space_too() -> None:
    for papers in ((), (paper("Tides"),)):
        given = catalogue(*papers).having(space(papers, Counting()))
        assert latent.run(given).vectors.shape[0] == len(papers)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no embedding model in the folder.*Name a folder"):
        embedded((), tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("kind", "library", "install"),
    [
        ("model2vec", "model2vec", "papershelf\\[embeddings\\]"),
        ("bert", "sentence_transformers", "sentence-transformers"),
    ],
)
def test_a_library_that_is_not_installed_is_said_with_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, library: str, install: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ConfigError, match=rf"needs {library}, .* pip install '{install}'"):
        embedded((), folder(tmp_path / "model", model_type=kind))


def test_a_broken_model_is_said_without_a_traceback(tmp_path: Path) -> None:
    place = folder(tmp_path / "model")
    (place / "config.json").write_text("{")
    with pytest.raises(ConfigError, match=r"cannot be loaded: .*Save the model again"):
        embedded((), place)


def test_a_table_of_word_vectors_is_known_by_its_modules_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "model2vec", None)
    place = folder(tmp_path / "model")
    (place / "modules.json").write_text('[{"type": "some_library.models.StaticEmbedding"}]')
    with pytest.raises(ConfigError, match="needs model2vec"):
        embedded((), place)


@pytest.mark.parametrize(
    ("library", "loader"),
    [
        ("model2vec", "StaticModel.from_pretrained"),
        ("sentence_transformers", "SentenceTransformer"),
    ],
)
def test_a_model_is_loaded_from_its_folder_and_never_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, loader: str
) -> None:
    asked: list[tuple[str, dict[str, object]]] = []

    def load(path: str, **options: object) -> Counting:
        asked.append((path, options))
        return Counting()

    first, _, second = loader.partition(".")
    module = SimpleNamespace(**{first: SimpleNamespace(**{second: load}) if second else load})
    monkeypatch.setitem(sys.modules, library, module)
    place = folder(tmp_path / "model", model_type="model2vec" if second else "bert")
    assert embedded((paper("Tides"),), place).vectors.shape == (1, 26)
    assert asked[0][0] == str(place)
    assert second or asked[0][1] == {"device": "cpu", "local_files_only": True}


def test_the_setting_names_a_folder_beside_mkdocs_yml(tmp_path: Path) -> None:
    root = project(tmp_path)
    text = MKDOCS_YML.replace("- papershelf", "- papershelf:\n      embeddings: models/small")
    (root / "mkdocs.yml").write_text(text)
    with pytest.raises(SystemExit, match="2"):
        main(["build", "--config-file", str(root / "mkdocs.yml")])


def test_no_library_is_imported_unless_the_setting_asks_for_it() -> None:
    assert not {"model2vec", "sentence_transformers"} & vars(embeddings).keys()
