"""Templates call functions directly, and Jinja's own way where a function asks for more."""

from __future__ import annotations

import jinja2
import pytest

from papershelf.render.direct_context import DirectContext


@jinja2.pass_context
def asked(context: jinja2.runtime.Context, name: str) -> str:
    return str(context[name])


class Weaver:
    """Something that is called without being a function."""

    def __init__(self, cloth: str) -> None:
        self.cloth = cloth

    def __call__(self, times: int = 1) -> str:
        return self.cloth * times

    def named(self, *, loudly: bool) -> str:
        return self.cloth.upper() if loudly else self.cloth


def made(template: str) -> str:
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701 - no HTML
    environment.context_class = DirectContext
    environment.globals |= {"asked": asked, "weave": Weaver("tweed"), "cut": lambda text: text[:2]}
    return environment.from_string(template).render(weaver=Weaver("silk"))


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ cut('wool') }}", "wo"),
        ("{{ weaver.named(loudly=true) }}", "SILK"),
        ("{{ weave(2) }}", "tweedtweed"),
        ("{% for x in ['a', 'b'] %}{% set y = cut(x ~ 'b') %}{{ asked('y') }}{% endfor %}", "abbb"),
        ("{% macro twice(x) %}{{ x }}{{ cut(x) }}{% endmacro %}{{ twice('wool') }}", "woolwo"),
        ("{% for x in ['a', 'b'] %}{{ loop.cycle('odd', 'even') }}{% endfor %}", "oddeven"),
    ],
)
def test_a_call_gives_what_jinja_gives(template: str, text: str) -> None:
    assert made(template) == text


def test_calling_what_is_not_there_is_still_a_fault() -> None:
    with pytest.raises(jinja2.UndefinedError, match="nobody"):
        made("{{ nobody('here') }}")
