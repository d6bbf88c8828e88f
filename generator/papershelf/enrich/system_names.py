"""Which paper introduces which system, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import compress

import numpy as np

from papershelf.enrich.kept_rows import Tables
from papershelf.enrich.kept_table import Table
from papershelf.enrich.said_tables import explained_rows
from papershelf.enrich.sought import papers_holding
from papershelf.errors import VocabularyError
from papershelf.model import Catalogue, Paper, PaperId
from papershelf.text.prose import prose
from papershelf.text.spelling import phrase_key

KEPT = "mentions: written small"
"""The name under which the papers are kept that write names of several words small."""
_GENERIC_LIST = """
2D 3D 4D ADAM AI API APIs ASR BERT CLIP CNN COVID-19 CPU CPUs CRF CT CV DL DNA DNN ECG EEG EM EU
GAN GCN GLUE GNN GPT GPT-2 GPT-3 GPT-4 GPU GPUs GRU HIV HMM HTML HTTP ICU IR IoT JSON KNN LDA LLM
LLMs LM LMs LSTM LiDAR LoRA MCMC ML MLP MRI MT MTL MoE NER NLG NLP NLU OCR ODE ODEs PCA PCR PDE
PDEs PDF PEFT PLM PLMs POS QA RAG RGB RGB-D RL RNA RNN SGD SOTA SQL SVM SuperGLUE T5 TPU TTS UAV
UAVs UK URL URLs USA VAE VQA WHO XML mRNA
"""
GENERIC = frozenset(_GENERIC_LIST.split())
"""Names so common that no paper of a catalogue is meant by them."""


def introduced(papers: Sequence[Paper], claimed: Sequence[Sequence[str]]) -> dict[str, PaperId]:
    """Name to the one paper that claims it; `claimed` are the names that each paper claims."""
    claims: dict[str, set[PaperId]] = defaultdict(set)
    for paper, found in zip(papers, claimed, strict=True):
        for name in found:
            claims[name].add(paper.id)
    return {
        name: next(iter(owners))
        for name, owners in claims.items()
        if len(owners) == 1 and name not in GENERIC
    }


def curated_names(catalogue: Catalogue) -> dict[str, PaperId]:
    """The editor's names and the papers that they mean.

    Raises:
        VocabularyError: a paper is named by an id or title that no paper has.

    """
    wanted = catalogue.vocabulary.names
    by_title = {phrase_key(paper.title.plain): paper.id for paper in catalogue.papers if wanted}
    by_id = {str(paper.id): paper.id for paper in catalogue.papers if wanted}
    found: dict[str, PaperId] = {}
    for entry in wanted:
        target = by_id.get(entry.paper) or by_title.get(phrase_key(entry.paper))
        if target is None:
            near = get_close_matches(entry.paper, by_id, n=1, cutoff=0.3)
            hint = f"Write a paper's id or whole title; the nearest id is {', '.join(near)}"
            message = f"No paper is called “{entry.paper}”"
            raise VocabularyError(message, where=entry.where, line=entry.line, hint=hint)
        found[entry.name] = target
    return found


def disputed(names: Mapping[str, PaperId], catalogue: Catalogue, said: Tables) -> set[str]:
    """Names that another abstract explains differently, or writes small like any other word."""
    long_forms: dict[str, dict[PaperId, str]] = defaultdict(dict)
    for paper, found in zip(catalogue.papers, explained_rows(said), strict=True):
        for one in found:
            long_forms[one.acronym][paper.id] = one.key
    small = {name.lower(): name for name in names}
    common = _used(said["tokens"], "token", small)
    found_small = {small[lower] for lower in common if lower not in names}
    differing = {name for name, owner in names.items() if _differs(long_forms[name], owner)}
    return found_small | differing | _said_small(small, catalogue)


def _used(table: Table, column: str, wanted: Container[str]) -> set[str]:
    """Those of some names that stand in a column."""
    known = table.names[column]
    used = np.zeros(len(known), dtype=bool)
    used[table.columns[column]] = True
    return {name for name in compress(known, used.tolist()) if name in wanted}


def _said_small(small: Mapping[str, str], catalogue: Catalogue) -> set[str]:
    """Names of several words that stand in small letters in any abstract."""
    phrases = [lower for lower in small if " " in lower]
    return {small[phrase] for phrase in papers_holding(catalogue, KEPT, phrases, _holding)}


def _holding(papers: Iterable[Paper], phrases: Collection[str]) -> Iterator[list[str]]:
    """The phrases in each abstract."""
    for paper in papers:
        text = prose(paper.abstract) if phrases else ""
        yield [phrase for phrase in phrases if phrase in text]


def _differs(explained: Mapping[PaperId, str], owner: PaperId) -> bool:
    """Whether another paper explains the name differently from its owner."""
    others = {key for paper, key in explained.items() if paper != owner}
    return bool(others - {explained.get(owner, "")})
