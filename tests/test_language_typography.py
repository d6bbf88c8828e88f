"""Each language's own typography: spaces before signs, quotation marks, widths of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from conftest import CHECKOUT

LANGUAGES = CHECKOUT / "site_templates" / "languages"
QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`([^`]*)`')
CODE = re.compile(r"\$?\{[^{}]*\}")
HAN = "[\u3040-\u30ff\u3400-\u9fff]"
WRONG = {
    "fr": [
        re.compile(r"(?:^|\w) ?[;!?](?!\w)"),
        re.compile(r"\w ?:(?: |$)"),
        re.compile(r"« | »|«\w|\w»|[“”']"),
    ],
    "de": [re.compile(r"[«»‘’'”]|“[^„]*“")],
    "es": [re.compile(r"^[^¿]*\w[^¿]*\?|^[^¡]*\w[^¡]*!|[“”„]|« | »| [:;]")],
    "zh": [re.compile(f"{HAN} ?[,;:!?()]|[(,;]{HAN}|[「」『』]|{HAN} +{HAN}")],
    "ja": [
        re.compile(f"{HAN} ?[,;:!?()]|[(,;]{HAN}|[“”]"),
        re.compile(f"{HAN} [\\w{{$+]|[\\w}}] {HAN}"),
    ],
}
"""What a reader of the language would take for a slip."""
SEARCHED = re.compile(r"\b(?:year|has|abs|title|tag|author):[\d-]*")
"""Words of the query language, which are the same everywhere."""


def said(code: str) -> Iterator[str]:
    """Everything that is said in a language, in its list and in its scripts."""
    known = yaml.safe_load((LANGUAGES / f"{code}.yml").read_text("utf-8"))
    yield from known["sentences"].values()
    yield from (form for forms in known["nouns"].values() for form in forms.values())
    for path in sorted((LANGUAGES / code).rglob("*.js")):
        lines = path.read_text("utf-8").splitlines()
        script = "\n".join(line for line in lines if not line.strip().startswith(("/", "*")))
        for found in QUOTED.finditer(script):
            yield CODE.sub("x", found[2]) if found[2] else found[1]


@pytest.mark.parametrize("code", sorted(WRONG))
def test_signs_stand_as_the_language_sets_them(code: str) -> None:
    texts = [SEARCHED.sub("x", text) for text in said(code)]
    assert len(texts) > 200
    assert [text for text in texts for rule in WRONG[code] if rule.search(text)] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Ou parcourez : {pages}."),
        ("fr", "Retirer; réessayez"),
        ("de", "Suche nach „Looms”"),
        ("es", "Quiso decir x?"),
        ("zh", "搜索,例如"),
        ("ja", "全 {count} 件"),
    ],
)
def test_the_rules_find_what_is_wrong(code: str, text: str) -> None:
    assert any(rule.search(text) for rule in WRONG[code])
