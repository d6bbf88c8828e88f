"""JSON Lines: one paper a line, each a JSON object.

    {"id": "tides-1", "title": "Deep Tides", "authors": ["Ada Lovelace"], "year": 2024}

Known keys are title, abstract, authors, year (or date, issued), venue, keywords, url, pdf, code,
doi, arxiv, votes, type and id. Any other key is kept as a field of its own name. A line that is
broken is set aside, a value that makes no sense is left out; both are told with a right example.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from papershelf.model import Field, Item, Problem, Record, Severity, Source
from papershelf.plugins import ByLine, Reader
from papershelf.readers.jsonline import is_whole, parsed, sound
from papershelf.readers.jsonvalues import EXAMPLES, BadValueError, texts_of

EXAMPLE = '{"title": "Deep Tides", "abstract": "We ...", "authors": ["Ada Lovelace"]}'

NAMES = {
    "authors": "author",
    "keywords": "keyword",
    "year": "issued",
    "date": "issued",
    "journal": "venue",
    "summary": "abstract",
    "arxiv_id": "arxiv",
}
"""Key to field name, where they differ."""

TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
"""
CSL_TYPES = frozenset(TYPES.split())
"""The types of the Citation Style Language 1.0.2."""


def read(source: Source) -> Iterator[Item]:
    """A record for each line that holds a paper, a problem for each that does not."""
    keys: dict[str, int] = {}
    for item in _of_lines(source):
        yield item
        if isinstance(item, Record):
            yield from _same_key(source.name, item.line, item.key, keys)


def _of_lines(source: Source) -> Iterator[Item]:
    """What each line alone says."""
    for number, line in enumerate(source.lines, 1):
        if line.strip():
            yield from _items(source.name, number, line)


def _across(source: Source, records: Sequence[tuple[int, str | None]]) -> Iterator[Problem]:
    """Ids that are used twice."""
    keys: dict[str, int] = {}
    for number, key in records:
        yield from _same_key(source.name, number, key, keys)


def _items(source: str, number: int, line: str) -> Iterator[Item]:
    try:
        found = parsed(line)
    except ValueError as error:
        yield _error(source, number, f"The line is not valid JSON: {error}", aside=True)
        return
    if not isinstance(found, dict):
        message = f"The line is no JSON object but {_kind(found)}"
        yield _error(source, number, message, aside=True)
        return
    key = _key(found)
    lined = _Line(source, number, is_whole=is_whole(line))
    fields, problems = _fields(lined, found, "id" if key is not None else "")
    if "title" in fields:
        yield _record(source, number, line, fields, key)
    else:
        yield _error(source, number, "The paper has no title", aside=True)
    yield from problems


def _record(
    source: str, number: int, line: str, fields: Mapping[str, tuple[Field, ...]], key: str | None
) -> Record:
    kind = fields["type"][0].text if "type" in fields else ""
    return Record(
        source=source,
        line=number,
        kind=kind if kind in CSL_TYPES else "article",
        key=key,
        fields=fields,
        raw=line,
    )


def _same_key(source: str, number: int, key: str | None, keys: dict[str, int]) -> Iterator[Problem]:
    if key is not None and keys.setdefault(key, number) != number:
        message = f"The id {key} is already used in line {keys[key]}"
        yield _warning(source, number, message, "Give each paper an id of its own.")


class _Line(NamedTuple):
    """Where values stand."""

    source: str
    number: int
    is_whole: bool
    """Whether none of them can hold half a character."""


def _fields(
    line: _Line, found: Mapping[str, Any], but: str
) -> tuple[dict[str, tuple[Field, ...]], list[Problem]]:
    """The values of all keys but one by field name, and what was wrong with some."""
    fields: dict[str, tuple[Field, ...]] = {}
    problems: list[Problem] = []
    lines = (line.number,)
    for key, value in found.items():
        if key == but:
            continue
        name = NAMES.get(key, key)
        try:
            texts = texts_of(name, value)
        except BadValueError as error:
            problems.append(_left_out(line, key, name, error))
            continue
        if not line.is_whole:
            name, texts = sound(name), _mended(line, key, texts, problems)
        if texts:
            values = tuple([Field(text=text, lines=lines) for text in texts])
            fields[name] = fields[name] + values if name in fields else values
    return fields, problems


def _left_out(line: _Line, key: str, name: str, error: BadValueError) -> Problem:
    example = EXAMPLES.get(name, '"text"')
    message = f'The value of "{sound(key)}" {error}; it is left out'
    hint = f'Write it like this: "{sound(key)}": {example}'
    return _error(line.source, line.number, message, hint=hint)


def _mended(
    line: _Line, key: str, texts: tuple[str, ...], problems: list[Problem]
) -> tuple[str, ...]:
    """Texts without halves of characters; a problem more if there was one."""
    whole = tuple(map(sound, texts))
    if whole != texts:
        message = f'"{sound(key)}" holds half a character (a lone surrogate), shown as \ufffd'
        problems.append(_warning(line.source, line.number, message, "Write the whole character."))
    return whole


def _key(found: Mapping[str, Any]) -> str | None:
    """The id as text: a non-empty string or a whole number."""
    key = found.get("id")
    if isinstance(key, bool) or not isinstance(key, str | int):
        return None
    return sound(str(key)).strip() or None


def _kind(value: object) -> str:
    if value is None:
        return "null"
    kinds = {bool: "true or false", str: "a text", list: "a list"}
    return kinds.get(type(value), "a number")


def _error(
    source: str, number: int, message: str, *, hint: str = "", aside: bool = False
) -> Problem:
    return Problem(
        source=source,
        line=number,
        severity=Severity.ERROR,
        message=message,
        hint=hint or f"Write one paper a line, like this: {EXAMPLE}",
        set_aside=(number,) if aside else (),
    )


def _warning(source: str, line: int, message: str, hint: str) -> Problem:
    return Problem(source=source, line=line, severity=Severity.WARNING, message=message, hint=hint)


def recognises(source: Source) -> float:
    """0.95 if the first lines are JSON objects, 0.6 if most begin like one, else 0."""
    lines = [line for line in source.text[:200_000].split("\n") if line.strip()][:20]
    objects = sum(1 for line in lines[:5] if _is_object(line))
    alike = sum(1 for line in lines if line.lstrip().startswith("{"))
    if objects and objects == len(lines[:5]):
        return 0.95
    return 0.6 if objects and alike * 2 > len(lines) else 0.3 if objects else 0.0


def _is_object(line: str) -> bool:
    try:
        return isinstance(parsed(line), dict)
    except ValueError:
        return False


PLUGIN = Reader(
    name="jsonlines",
    title="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    recognises=recognises,
    read=read,
    by_line=ByLine(read=_of_lines, across=_across),
)
