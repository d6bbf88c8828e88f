"""Which paper introduces which system, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from papershelf.errors import VocabularyError
from papershelf.model import Catalogue, Paper, PaperId
from papershelf.text.acronyms import definitions
from papershelf.text.names import is_name, proposed_names, titled_name, written
from papershelf.text.prose import prose
from papershelf.text.spelling import phrase_key

_GENERIC_LIST = """
2D 3D 4D ADAM AI API APIs ASR BERT CLIP CNN COVID-19 CPU CPUs CRF CT CV DL DNA DNN ECG EEG EM EU
GAN GCN GLUE GNN GPT GPT-2 GPT-3 GPT-4 GPU GPUs GRU HIV HMM HTML HTTP ICU IR IoT JSON KNN LDA LLM
LLMs LM LMs LSTM LiDAR LoRA MCMC ML MLP MRI MT MTL MoE NER NLG NLP NLU OCR ODE ODEs PCA PCR PDE
PDEs PDF PEFT PLM PLMs POS QA RAG RGB RGB-D RL RNA RNN SGD SOTA SQL SVM SuperGLUE T5 TPU TTS UAV
UAVs UK URL URLs USA VAE VQA WHO XML mRNA
"""
GENERIC = frozenset(_GENERIC_LIST.split())
"""Names so common that no paper of a catalogue is meant by them."""
SHORT = 4
"""Letters up to which an acronym must stand in its paper's title to be the name of one system."""


def introduced(papers: Iterable[Paper]) -> dict[str, PaperId]:
    """Name to the one paper that claims it and explains it as nobody else does."""
    claims: dict[str, set[PaperId]] = defaultdict(set)
    for paper in papers:
        for name in _claims(paper):
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


def disputed(names: Mapping[str, PaperId], papers: Iterable[Paper]) -> set[str]:
    """Names that another abstract explains differently, or writes small like any other word."""
    long_forms: dict[str, dict[PaperId, str]] = defaultdict(dict)
    small = {name.lower(): name for name in names}
    phrases = [(lower, name) for lower, name in small.items() if " " in lower]
    found: set[str] = set()
    for paper in papers:
        text = prose(paper.abstract)
        for definition in definitions(text):
            long_forms[definition.acronym][paper.id] = phrase_key(definition.long)
        found.update(small[word] for word in written(text) & small.keys() if word not in names)
        found.update(name for lower, name in phrases if lower in text)
    return found | {name for name, owner in names.items() if _differs(long_forms[name], owner)}


def _claims(paper: Paper) -> Iterator[str]:
    """The names that a paper gives to what it introduces."""
    abstract = prose(paper.abstract)
    titled = titled_name(prose(paper.title))
    if titled and (any(map(is_name, titled.split())) or _is_used(titled, abstract)):
        yield titled
    for name in proposed_names(abstract):
        if len(name) > SHORT or not name.isupper():
            yield name


def _is_used(name: str, abstract: str) -> bool:
    """Whether an abstract uses a name inside a sentence, with its capitals."""
    at = abstract.find(f" {name}")
    return at > 0 and abstract[at - 1] not in ".!?:"


def _differs(explained: Mapping[PaperId, str], owner: PaperId) -> bool:
    """Whether another paper explains the name differently from its owner."""
    others = {key for paper, key in explained.items() if paper != owner}
    return bool(others - {explained.get(owner, "")})
