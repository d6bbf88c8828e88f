"""A site's words in another language, from a file that anybody can write.

    sentences:
      "Related papers": "Verwandte Arbeiten"
      "Page {number}": "Seite {number}"
    nouns:
      paper: {one: "{count} Arbeit", other: "{count} Arbeiten"}

Sentences lead from English to the language; what stands in braces is filled in and must stand on
both sides. Nouns have a text for each plural category of the Unicode CLDR that the language has;
`other` is the one that none may lack. Every mistake is named with its line and a remedy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from string import Formatter

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from papershelf.errors import LanguageError
from papershelf.model.language import Language, Plurals, locale

PARTS = ("sentences", "nouns")
OTHER, COUNT = "other", "count"

Wrong = Callable[[Node, str, str], LanguageError]
"""Makes an error at a node from a message and a hint."""
Pairs = Iterator[tuple[ScalarNode, Node]]


def parse_language(text: str, code: str, file: str) -> Language:
    """The language that a file's text describes; `file` is its name, for errors.

    Raises:
        LanguageError: the text is no YAML, has the wrong shape, or a text would not fill in.

    """

    def wrong(node: Node, message: str, hint: str) -> LanguageError:
        line = int(node.start_mark.line) + 1
        return LanguageError(message, where=file, line=line, hint=hint)

    root = _root(text, file)
    top = {key.value: (key, value) for key, value in _pairs(root, wrong)} if root else {}
    for name, (key, _) in top.items():
        if name not in PARTS:
            raise wrong(key, f"“{name}” means nothing here", "Known are sentences and nouns.")
    parts = {name: value for name, (_, value) in top.items()}
    return Language(
        code=code,
        sentences=_sentences(parts.get("sentences"), wrong),
        nouns=_nouns(parts.get("nouns"), code, wrong),
    )


def layered(above: Language, below: Language) -> Language:
    """The words of two files for one language; those of `above` win."""
    return Language(
        code=above.code,
        sentences={**below.sentences, **above.sentences},
        nouns={**below.nouns, **above.nouns},
    )


def _root(text: str, file: str) -> Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise LanguageError(
            f"This is not YAML: {error.problem or error.context or 'it is broken'}",
            where=file,
            line=mark.line + 1 if mark else 0,
            hint="Put texts in double quotes, on both sides of the colon.",
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise LanguageError(
            "This is not YAML that a person would write",
            where=file,
            hint="Save the file as UTF-8, without control characters.",
        ) from error


def _pairs(node: Node | None, wrong: Wrong) -> Pairs:
    """A mapping's keys and values; nothing for an empty value."""
    if node is None or (isinstance(node, ScalarNode) and node.tag == "tag:yaml.org,2002:null"):
        return
    if not isinstance(node, MappingNode):
        raise wrong(node, "Here must be names with texts", 'Write "English": "translation".')
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value in seen:
            raise wrong(key, "This stands twice, or is no text", "Keep one of them, as a text.")
        seen.add(key.value)
        yield key, value


def _sentences(node: Node | None, wrong: Wrong) -> dict[str, str]:
    found = {}
    for key, value in _pairs(node, wrong):
        said = _text(value, wrong)
        wanted, given = _names(key, wrong), _names(value, wrong)
        if wanted != given:
            names = ", ".join(f"{{{name}}}" for name in sorted(wanted ^ given))
            hint = "Both sides must have the same names in braces, unchanged."
            raise wrong(value, f"One side of this sentence lacks {names}", hint)
        found[key.value] = said
    return found


def _nouns(node: Node | None, code: str, wrong: Wrong) -> Plurals:
    known = {*locale(code).plural_form.tags, OTHER}
    return {key.value: _forms(key, value, known, wrong) for key, value in _pairs(node, wrong)}


def _forms(noun: ScalarNode, node: Node, known: set[str], wrong: Wrong) -> dict[str, str]:
    """The forms of one noun by plural category."""
    found = {}
    for key, value in _pairs(node, wrong):
        if key.value not in known:
            names = ", ".join(sorted(known))
            raise wrong(key, f"“{key.value}” is no plural category here", f"Known are {names}.")
        found[key.value] = _text(value, wrong)
        if _names(value, wrong) - {COUNT}:
            raise wrong(value, "Only {count} is filled in here", "Remove other names in braces.")
    if OTHER not in found or f"{{{COUNT}}}" not in found[OTHER]:
        hint = f'Add a line such as other: "{{count}} {noun.value}s".'
        raise wrong(noun, f"“{noun.value}” lacks the form “{OTHER}” with {{count}}", hint)
    return found


def _text(node: Node, wrong: Wrong) -> str:
    if not isinstance(node, ScalarNode) or not node.value.strip():
        raise wrong(node, "Here must be a text", "Write the translation in double quotes.")
    return str(node.value)


def _names(node: Node, wrong: Wrong) -> set[str]:
    """What is filled in: plain names in braces, and nothing else that braces can say."""
    try:
        parts = list(Formatter().parse(str(node.value)))
    except ValueError as error:
        raise wrong(
            node, "A brace is open or alone", "Write {name}, and no other brace."
        ) from error
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not name.isidentifier()):
            raise wrong(node, f"“{{{name}}}” is no plain name", "Write no more than {name}.")
    return {name for _, name, _, _ in parts if name is not None}
