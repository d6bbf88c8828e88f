"""Papers as vectors of a sentence-embedding model that lies in a folder of this machine.

    plugins:
      - papershelf:
          embeddings: models/small      # a folder; nothing is ever fetched

A folder of Model2Vec needs the extra `papershelf[embeddings]`, one of Sentence Transformers that
library. Both are imported only when the setting asks for them. The latent space is then made of
these vectors instead of the words' (see `enrich/latent.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from papershelf.errors import ConfigError
from papershelf.files import read_text
from papershelf.model import Paper, Space

DIGITS = 5
"""Decimals kept, so that machines which add in another order agree."""


class Encoder(Protocol):
    """What both libraries offer."""

    def encode(self, sentences: list[str], /) -> npt.NDArray[np.float32]:
        """One row a text."""


def embedded(papers: Sequence[Paper], folder: Path) -> Space:
    """The papers' titles and abstracts as points of the model's space.

    Raises:
        ConfigError: there is no such folder, its library is not installed, or it holds no model.

    """
    return space(papers, loaded(folder))


def space(papers: Sequence[Paper], encoder: Encoder) -> Space:
    """The papers' points; those without text, or that the model cannot place, stand at zero."""
    texts = [f"{paper.title.plain}\n{paper.abstract.plain}".strip() for paper in papers]
    found = np.asarray(encoder.encode(texts), dtype=np.float32) if texts else np.zeros((0, 0))
    known = np.array([bool(text) for text in texts], dtype=bool)[:, None]
    vectors = np.where(known & np.isfinite(found), found, 0.0)
    return Space(name="embeddings", vectors=np.round(vectors, DIGITS).astype(np.float32))


def loaded(folder: Path) -> Encoder:
    """The model of a folder.

    Raises:
        ConfigError: as `embedded`.

    """
    if not (folder / "config.json").is_file():
        raise ConfigError(
            "There is no embedding model in the folder that 'embeddings' names",
            where=str(folder),
            hint="Name a folder that holds a model's config.json, or remove the setting.",
        )
    try:
        return _model2vec(folder) if _is_static(folder) else _sentence_transformers(folder)
    except ModuleNotFoundError as error:
        raise _not_installed(folder, error) from error
    except Exception as error:  # the libraries' errors have no common base
        raise ConfigError(
            f"The embedding model cannot be loaded: {' '.join(str(error).split())[:200]}",
            where=str(folder),
            hint="Save the model again with the library that made it.",
        ) from error


def _is_static(folder: Path) -> bool:
    """Whether it is a table of word vectors, which Model2Vec reads without PyTorch."""
    kind = json.loads(read_text(folder / "config.json")).get("model_type")
    return kind == "model2vec" or "StaticEmbedding" in read_text(folder / "modules.json")


def _model2vec(folder: Path) -> Encoder:
    load: Callable[..., Encoder] = _module("model2vec").StaticModel.from_pretrained
    return load(str(folder))


def _sentence_transformers(folder: Path) -> Encoder:
    load: Callable[..., Encoder] = _module("sentence_transformers").SentenceTransformer
    return load(str(folder), device="cpu", local_files_only=True)


def _module(name: str) -> Any:  # noqa: ANN401 - neither library has to be installed
    return import_module(name)


def _not_installed(folder: Path, error: ModuleNotFoundError) -> ConfigError:
    extra = "papershelf[embeddings]" if error.name == "model2vec" else "sentence-transformers"
    return ConfigError(
        f"The embedding model needs {error.name}, which is not installed",
        where=str(folder),
        hint=f"Install it with: pip install '{extra}'",
    )
