"""What on the web belongs to a paper, named by what it is.

"Our code is available at https://github.com/a/b."      ->  code
"See the project page https://a.github.io/b/."          ->  project
"The dataset is at https://github.com/a/b"              ->  data
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from papershelf.clean.addresses import is_web, trimmed
from papershelf.model import Resource, RichText, RunKind

BEFORE = 160
"""Characters before an address that tell what it is, back to the sentence's start at most."""

_HOSTS: tuple[tuple[str, str], ...] = (
    (r"(?:www\.|m\.)?youtube\.com/|youtu\.be/|vimeo\.com/|(?:www\.)?bilibili\.com/", "video"),
    (r"huggingface\.co/datasets/|(?:www\.)?zenodo\.org/|(?:www\.)?figshare\.com/", "data"),
    (r"(?:www\.)?kaggle\.com/(?:datasets|c)/|datadryad\.org/|ieee-dataport\.org/", "data"),
    (r"huggingface\.co/spaces/|colab\.research\.google\.com/", "demo"),
    (r"huggingface\.co/papers/|(?:www\.|export\.)?arxiv\.org/(?:abs|html)/", "paper"),
    (r"(?:dx\.|www\.)?doi\.org/|openreview\.net/forum|aclanthology\.org/", "paper"),
    (r"(?:www\.|export\.)?arxiv\.org/pdf/|openreview\.net/pdf", "pdf"),
    (r"[\w-]+\.(?:github|gitlab)\.io(?:/|$)|sites\.google\.com/", "project"),
)
_FORGES = re.compile(
    r"(?:www\.)?(?:github\.com|gitlab\.(?:com|[\w.-]+)|bitbucket\.org|gitee\.com|codeberg\.org)/"
)
_MODELS = re.compile(r"huggingface\.co/[\w.-]+/[\w.-]+")
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _HOSTS)
_WORDS = (
    (
        re.compile(
            r"\b(?:codes?|codebase|implementations?|software|toolkit|library|repository|scripts)\b"
        ),
        "code",
    ),
    (
        re.compile(r"\bproject (?:web)?(?:page|site)|\b(?:web ?site|web ?page|homepage)\b"),
        "project",
    ),
    (re.compile(r"\b(?:data|data ?sets?|corpus|corpora|benchmarks?|annotations)\b"), "data"),
    (re.compile(r"\b(?:models?|checkpoints?|weights)\b"), "model"),
    (re.compile(r"\bdemos?\b|\bdemonstration\b"), "demo"),
    (re.compile(r"\bvideos?\b"), "video"),
)
_STARTS = re.compile(r"[.!?]\s+(?=[A-Z])|\n\n")
_NAKED = re.compile(
    r"(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,10}/\S{1,2000}", re.IGNORECASE
)


def resources(fields: Mapping[str, Sequence[str]], abstract: RichText) -> tuple[Resource, ...]:
    """The resources in a record's fields and in its abstract, each address once."""
    found = [*_in_fields(fields), *_in_text(abstract)]
    unique = {_same(resource.url): resource for resource in reversed(found)}
    return tuple(reversed(unique.values()))


def kind_of(address: str, context: str = "") -> str:
    """What an address leads to, by its host and else by the words before it; "web" if unknown."""
    parts = urlsplit(address)
    place = f"{(parts.hostname or '').lower()}{parts.path or '/'}"
    kinds = [kind for pattern, kind in _PATTERNS if pattern.match(place)]
    if kinds:
        return kinds[0]
    if place.lower().endswith(".pdf"):
        return "pdf"
    said = next((kind for words, kind in _WORDS if words.search(context.lower())), "")
    if _FORGES.match(place):
        return said if said in ("data", "model") else "code"
    return said or ("model" if _MODELS.match(place) else "web")


def _in_fields(fields: Mapping[str, Sequence[str]]) -> Iterator[Resource]:
    for name in ("url", "pdf", "code"):
        for text in fields.get(name, ()):
            address = _address(text)
            if address:
                yield Resource(kind=_field_kind(name, address), url=address)


def _field_kind(name: str, address: str) -> str:
    if name != "url":
        return name
    kind = kind_of(address)
    return "paper" if kind == "web" else kind


def _address(text: str) -> str:
    """A field's address; one without a scheme gets one, any other scheme is no address."""
    bare = trimmed(text.strip().strip("<>"))
    address = f"https://{bare}" if _NAKED.fullmatch(bare) else bare
    return address if is_web(address) and not re.search(r"[\s<>\"]", address) else ""


def _in_text(text: RichText) -> Iterator[Resource]:
    before = ""
    for run in text.runs:
        if run.kind is RunKind.URL and is_web(run.source):
            sentence = _STARTS.split(before[-BEFORE:])[-1]
            yield Resource(kind=kind_of(run.source, sentence), url=run.source)
        before = before[-BEFORE:] + run.text


def _same(address: str) -> str:
    """What addresses of the same thing have in common."""
    parts = urlsplit(address)
    place = f"{(parts.hostname or '').removeprefix('www.')}{parts.path}".rstrip("/")
    return f"{place.removesuffix('.git').lower()}?{parts.query}#{parts.fragment}"
