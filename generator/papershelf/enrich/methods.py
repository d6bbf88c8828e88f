"""Methods, data sets and benchmarks that several abstracts name: BERT, CLIP, MS MARCO.

    BERT is named by eleven abstracts and explained by one          a method
    PLM is explained by most abstracts that name it                 an acronym of a topic: a tag
    KILT is explained, but two abstracts write `the KILT benchmark`  a benchmark all the same

Topics are tags, named things are here, so that neither index is full of the other's entries.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from math import log2

from papershelf.enrich.method_uses import Uses, uses
from papershelf.enrich.said_tables import said_tables
from papershelf.enrich.tags.glossary import Glossary, meanings_in
from papershelf.enrich.written_out import papers_with
from papershelf.model import Catalogue, Paper, PaperId, Taxonomy, Term
from papershelf.plugins import Enrichment
from papershelf.text.acronyms import bare
from papershelf.text.slug import distinct, plain_slug
from papershelf.text.spelling import phrase_key

LARGE = 1_000
"""Papers from which on a name needs three abstracts instead of two."""
EXPLAINED = 0.2
"""Share of the naming papers that must explain an acronym for it to be a topic's."""
WRITTEN_OUT = 0.3
"""Share of the papers about an acronym that must write its long form alone, for the same."""
COLLECTIONS = 2
"""Papers that call a name a data set or benchmark, against what an acronym stands for."""
SHORT = 3
"""Letters up to which a name in capitals must be called a data set, or begin a title."""
EVERYWHERE = 0.3
"""Share of the papers (of more than a few) above which a name tells nothing."""
FEW = 20
_TOPICS_LIST = """
PSNR SSIM FID METEOR CIDEr MSE MAE MOS MLE SSL SVD SVM CNN RNN MDL YouTube GitHub OpenAI MIT arXiv
PSNR SSIM FID METEOR CIDEr MSE MAE MOS MLE SSL SVD SVM CNN RNN MDL YouTube GitHub OpenAI MIT arXiv
fMRI non-IID U.S U.K e.g i.e
AI AGI API APIs AR ASR AUC B2B BLEU CAD CI/CD CL COVID-19 CPU CT CV DL DNA DNN EEG ECG EHR EM F1
FLOP FLOPs FPS GPS GPU GUI HCI HIV HPC HTML HTTP IE IoT IoU IQ IR IT JSON LLM LM LiDAR mAP
mIoU ML MLM MoE MRI MRR MT MTL nDCG NDCG NER NLG NLI NLP NLU NMT NP-hard OCR ODE OOD PC PCR PDE
PDF PEFT PhD PLM POS QA QoS RAM R&D RAG RGB RGB-D RL RMSE RNA ROC ROI ROUGE SDK SGD SNR SOTA SQL
STEM STS TPU TTS TV UAV UI UK URL US USA UX VLM VQA VR WER WHO WWW XML
"""
_TOPICS = frozenset(phrase_key(name) for name in _TOPICS_LIST.split())
"""Acronyms of fields, measures and things of daily life; nobody looks for papers by them here."""
_QUANTITY = re.compile(r"\d+(?:[.,]\d+)*[-\u2010\u2011]?[A-Za-z]{1,3}$|[A-Z]\d?$")
"""`32K`, `7B`, `3D`, `10-fold` and labels such as `A1`."""
_ELEMENTS = (
    "He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Zr|Nb|Mo|Pd|Ag|Cd"
    "|In|Sn|Sb|Te|Ba|La|Ce|Pt|Au|Hg|Pb|Bi|[HBCNOFPSKVYIWU]"
)
_FORMULA = re.compile(rf"(?=.*\d)(?:(?:{_ELEMENTS})\d{{0,3}})+[+\-]?$")
"""A chemical formula is a substance, hence a topic: `CO2`, `TiO2`."""


def run(catalogue: Catalogue) -> Taxonomy:
    """The names, in alphabetical order."""
    papers, said = catalogue.papers, said_tables(catalogue)
    meanings = meanings_in(catalogue)
    owned = frozenset(said["titled"].written("key"))
    topics = frozenset(phrase_key(tag.name) for tag in catalogue.vocabulary.tags)
    topics |= frozenset(map(phrase_key, catalogue.vocabulary.stop))
    named = {
        key: use
        for key, use in uses(said, _least(len(papers))).items()
        if key not in topics and _is_common(use, len(papers)) and _is_thing(key, use, owned)
    }
    acronyms = {bare(_name(use)) for use in named.values()}
    written_out = papers_with(catalogue, _long_forms(meanings, acronyms))
    found = {
        key: use
        for key, use in named.items()
        if key in owned
        or len(use.collections) >= COLLECTIONS
        or not _is_topical(use, meanings, written_out)
    }
    long_forms = {
        key: meanings.long_forms[meanings.senses[bare(_name(use))]]
        for key, use in found.items()
        if bare(_name(use)) in meanings.senses
        and (key in owned or not _is_topical(use, meanings, written_out))
    }
    return Taxonomy(
        name="methods",
        title="Methods and data sets",
        singular="Method or data set",
        terms=_terms(found, papers, long_forms),
    )


def _is_common(use: Uses, papers: int) -> bool:
    """Whether enough abstracts have the name, and not nearly all of them."""
    return _least(papers) <= len(use.papers) and (
        papers < FEW or len(use.papers) <= max(FEW, EVERYWHERE * papers)
    )


def _least(papers: int) -> int:
    """Abstracts that must have a name."""
    return 3 if papers >= LARGE else 2


def _is_thing(key: str, use: Uses, owned: frozenset[str]) -> bool:
    """Whether a name stands where names of things stand, and is no measure or formula."""
    name = _name(use)
    if key in _TOPICS or _QUANTITY.match(name):
        return False
    if len(use.collections) >= COLLECTIONS or key in owned:
        return True
    short = len(name) <= SHORT and name.isalpha() and name.isupper()
    return use.shown > 0 and not short and not _FORMULA.match(name)


def _is_topical(use: Uses, meanings: Glossary, written_out: Mapping[str, int]) -> bool:
    """Whether a name is the acronym of a topic, which papers explain or write out."""
    acronym, naming = bare(_name(use)), len(use.papers)
    if meanings.explained.get(acronym, 0) >= EXPLAINED * naming:
        return True
    sense = meanings.senses.get(acronym)
    if sense is None:
        return False
    alone = written_out.get(sense, 0) - meanings.definitions.get(sense, 0)
    return alone >= WRITTEN_OUT * (naming + alone)


def _long_forms(meanings: Glossary, acronyms: Container[str]) -> dict[str, str]:
    """The long forms of some acronyms, in small letters, to their keys."""
    senses = (key for acronym, key in meanings.senses.items() if acronym in acronyms)
    return {meanings.long_forms[key].lower(): key for key in senses}


def _terms(
    found: Mapping[str, Uses], papers: Sequence[Paper], long_forms: Mapping[str, str]
) -> tuple[Term, ...]:
    ordered = sorted(found.items(), key=lambda item: (_name(item[1]).casefold(), item[0]))
    slugs = distinct(plain_slug(_name(use)) for _, use in ordered)
    return tuple(
        Term(
            name=_name(use),
            slug=own,
            papers=_weights(use, papers),
            aliases=_aliases(use, long_forms.get(key)),
        )
        for (key, use), own in zip(ordered, slugs, strict=True)
    )


def _weights(use: Uses, papers: Sequence[Paper]) -> dict[PaperId, float]:
    return {
        papers[number].id: round(log2(1 + places), 4)
        for number, places in sorted(use.papers.items())
    }


def _name(use: Uses) -> str:
    """The commonest spelling; of equals the one with fewer hyphens, then the alphabet."""
    return min(use.forms, key=lambda form: (-use.forms[form], form.count("-"), form))


def _aliases(use: Uses, long: str | None) -> tuple[str, ...]:
    """Other spellings, and what the name stands for unless that is a topic."""
    name = _name(use)
    others = sorted(form for form in use.forms if form.lower() != name.lower())
    return (*others, long) if long else tuple(others)


PLUGIN = Enrichment(name="methods", run=run)
