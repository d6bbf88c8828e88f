"""Code of templates, shared by environments."""

from __future__ import annotations

from collections.abc import Mapping
from types import CodeType
from typing import Any

import jinja2
import pytest

from papershelf.render import compiled_once
from papershelf.render.compiled_once import CompiledOnce


class Counting(jinja2.Environment):
    """Counts the templates that it compiles."""

    compiled = 0

    def _compile(self, source: str, filename: str) -> CodeType:
        self.compiled += 1
        return super()._compile(source, filename)


def environment(
    known: CompiledOnce, text: str, settings: Mapping[str, Any] | None = None
) -> Counting:
    made = Counting(
        loader=jinja2.DictLoader({"a.html": text}), bytecode_cache=known, **(settings or {})
    )
    made.filters["loud"] = str.upper
    return made


def test_a_second_environment_need_not_compile() -> None:
    known = CompiledOnce()
    first, second = (environment(known, "{{ bird }} here") for _ in range(2))
    made = [each.get_template("a.html").render(bird="tern") for each in (first, second)]
    assert made == ["tern here"] * 2
    assert (first.compiled, second.compiled) == (1, 0)


def test_another_text_of_the_same_name_is_compiled() -> None:
    known = CompiledOnce()
    made = [environment(known, text).get_template("a.html").render() for text in ("tern", "heron")]
    assert made == ["tern", "heron"]


@pytest.mark.parametrize("settings", [{"autoescape": True}, {"variable_start_string": "[["}])
def test_other_settings_make_other_code(settings: dict[str, Any]) -> None:
    known = CompiledOnce()
    environment(known, "{{ bird }}").get_template("a.html")
    other = environment(known, "{{ bird }}", settings)
    assert other.get_template("a.html").render(bird="<i>") != "<i>"
    assert other.compiled == 1


def test_an_extension_makes_other_code() -> None:
    known = CompiledOnce()
    environment(known, "tern").get_template("a.html")
    other = environment(known, "tern", {"extensions": ["jinja2.ext.i18n"]})
    other.get_template("a.html")
    assert other.compiled == 1


def test_a_filter_that_was_applied_to_a_constant_is_not_taken_for_another() -> None:
    known = CompiledOnce()
    first, second = (environment(known, "{{ 'Tern' | loud }}") for _ in range(2))
    second.filters["loud"] = str.lower
    assert first.get_template("a.html").render() == "TERN"
    assert second.get_template("a.html").render() == "tern"


def test_the_oldest_code_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_once, "MOST", 1)
    known = CompiledOnce()
    for text in ("tern", "heron"):
        environment(known, text).get_template("a.html")
    again = environment(known, "tern")
    again.get_template("a.html")
    assert again.compiled == 1
