"""Templates whose compiled code does nothing that is known before: the same text in less time.

    {{ say("Papers") }}         ->  said once, when the template is compiled
    {{ link(name, page) }}      ->  the function is called, not Jinja's way to call anything
    {% include "rows.md.j2" %}  ->  the fragment's code in place, without a context of its own

Jinja's own code for a page of a paper spends more time on those three than on the page's texts.
Whatever is not as simple as these (a macro of such a name, a fragment with blocks) stays Jinja's.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from keyword import iskeyword
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from papershelf.render.direct_context import DirectContext

MARKDOWN = frozenset({"link", "links", "linked", "web_link", "say_around"})
"""Functions that templates are given, which make Markdown that is not escaped again."""
SAID = "say"
"""The one that makes plain text, the same for the same sentence without values."""


class ShortCode(CodeGenerator):
    """Writes a template's code."""

    plain: frozenset[str] = frozenset()
    """Names that mean the functions above wherever they stand in the template."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a whole template."""
        self.plain = (MARKDOWN | {SAID}) - _given_anew(node)
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's signature
        """Write a call: of one of ours, as Python would."""
        if forward_caller or self._called(node) is None:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        self.write(")")

    def _called(self, node: nodes.Node) -> str | None:
        """Which of our functions a node calls with values that stand there one by one."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return None
        name = node.node.name
        spread = node.dyn_args or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs)
        return name if name in self.plain and not spread else None

    def _output_child_to_const(
        self,
        node: nodes.Expr,
        frame: Frame,
        finalize: Any,  # noqa: ANN401 - a type that Jinja hides
    ) -> str:
        """A sentence without values is what it is in every page."""
        if isinstance(node, nodes.Call) and self._called(node) == SAID and not node.kwargs:
            words = [part.as_const(frame.eval_ctx) for part in node.args]
            say: Any = self.environment.globals[SAID]
            return str(finalize.const(say(*words)))
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002 - as above
        """Print Markdown as it is; `finalize` makes text of all else."""
        is_markdown = self._called(node) in MARKDOWN
        self.write("(" if is_markdown or not finalize.src else finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002 - as above
        self.write(")")


class ShortEnvironment(jinja2.Environment):
    """Jinja's environment with shorter code; its `finalize` must return text for any value."""

    code_generator_class = ShortCode
    context_class = DirectContext
    in_place = True
    """Whether fragments stand in the code of the templates that include them."""

    def as_written(self) -> ShortEnvironment:
        """The same with each fragment by itself, so that a fault is told with its file and line."""
        made: ShortEnvironment = self.overlay()
        made.in_place = False
        return made

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template knows before it is given anything, as a mapping that is quick to copy.

        Jinja's would follow later changes, of which there are none.
        """
        return {**self.globals, **(d or {})}

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    ) -> str:
        if self.in_place:
            self._put_in_place(source, (name or "",))
        return super()._generate(source, name, filename, defer_init)

    def _put_in_place(self, node: nodes.Node, inside: tuple[str, ...]) -> None:
        """Put fragments in place of what includes them; `inside` are those that are being put."""
        for field in ("body", "else_", "elif_"):
            children = getattr(node, field, None)
            if isinstance(children, list):
                children[:] = [self._placed(child, inside) for child in children]

    def _placed(self, node: nodes.Node, inside: tuple[str, ...]) -> nodes.Node:
        name = _included(node)
        fragment = self._fragment(name) if name and name not in inside else None
        if fragment is None:
            self._put_in_place(node, inside)
            return node
        self._put_in_place(fragment, (*inside, name))
        return nodes.Scope(fragment.body, lineno=node.lineno)

    def _fragment(self, name: str) -> nodes.Template | None:
        """A fragment, if it is there, can be read, and is nothing but text and statements."""
        if self.loader is None:
            return None
        try:
            text, path, _ = self.loader.get_source(self, name)
            found = self._parse(text, name, path)
        except jinja2.TemplateError:
            return None
        apart = (nodes.Block, nodes.Extends, nodes.Macro)
        return None if any(found.find(kind) for kind in apart) else found


def _included(node: nodes.Node) -> str:
    """What a node includes with all that is known there; empty for any other node."""
    if not isinstance(node, nodes.Include) or node.ignore_missing or not node.with_context:
        return ""
    name = node.template.value if isinstance(node.template, nodes.Const) else ""
    return name if isinstance(name, str) else ""


def _given_anew(node: nodes.Template) -> frozenset[str]:
    """Names to which a template itself gives a meaning."""
    stored = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
    macros = {macro.name for macro in node.find_all(nodes.Macro)}
    brought = list(node.find_all((nodes.Import, nodes.FromImport)))
    return frozenset(stored | macros | (MARKDOWN | {SAID} if brought else set()))
