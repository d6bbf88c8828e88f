"""A page kind's frame, rendered once, with slots for what differs from page to page.

MkDocs renders head, header and footer anew for every page; for a kind of thousands of pages they
are the same but for a few blocks. A shell keeps the text between those blocks and has the theme's
own templates render the blocks alone:

    shell = made(environment, "paper.html", context_of_the_first_page)
    shell.render(context_of_any_page)

It is used only where it gives what the template gives (see `fits`): a theme that has changed more
than the blocks depend on the page is rendered as MkDocs would.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import jinja2
from jinja2.runtime import Context

SLOTS = ("site_meta", "page_meta", "htmltitle", "extrahead", "content")
"""Blocks of base.html that depend on the page; of the first two, one within the other, one."""

_MARK = "\x02{}\x03"
_MARKED = re.compile(f"{_MARK[0]}({'|'.join(SLOTS)}){_MARK[-1]}")


class Shell(jinja2.Template):
    """Something that MkDocs can render as if it were the template of the kind."""

    pieces: list[str]
    """Text, slot, text, slot ... text."""
    whole: jinja2.Template
    """The template that this stands for."""
    chains: dict[str, Any]
    """Block name to its functions, the innermost first."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as the class it stands for
        """A page's HTML."""
        context = self.whole.new_context(dict(*args, **kwargs))
        return filled(self.pieces, self.chains, context)


def made(environment: jinja2.Environment, name: str, context: Mapping[str, Any]) -> Shell:
    """The shell of a template, with the frame that it gives one page.

    Raises:
        jinja2.TemplateError: the template is broken.

    """
    whole = environment.get_template(name)
    found = chains(whole, context)
    blocks = "".join(
        f"{{% block {slot} %}}{_MARK.format(slot)}{{% endblock %}}" for slot in slots(found)
    )
    frame = environment.from_string(f'{{% extends "{name}" %}}{blocks}').render(dict(context))
    shell: Shell = object.__new__(Shell)
    shell.whole, shell.chains = whole, found
    shell.pieces = _MARKED.split(frame)
    return shell


def slots(blocks: Mapping[str, Sequence[Any]]) -> list[str]:
    """The blocks to fill for each page: the small one of the head, unless a site has its own large.

    >>> slots({"site_meta": [1], "page_meta": [1]}), slots({"site_meta": [1, 2], "page_meta": [1]})
    (['page_meta', 'htmltitle', 'extrahead', 'content'], ['site_meta', 'htmltitle', 'extrahead', 'content'])
    """  # noqa: E501 - an example's result stands on one line
    small = "page_meta" in blocks and len(blocks.get("site_meta", ())) < 2  # noqa: PLR2004 - ours and another
    left_out = "site_meta" if small else "page_meta"
    return [slot for slot in SLOTS if slot != left_out]


def filled(pieces: Sequence[str], blocks: dict[str, Any], context: Context) -> str:
    """A frame's text with the blocks of one page."""
    context.blocks = blocks
    written = list(pieces)
    for place in range(1, len(written), 2):
        written[place] = "".join(blocks[written[place]][0](context))
    return "".join(written)


def fits(shell: Shell, context: Mapping[str, Any]) -> bool:
    """Whether a page comes out as it does from the template."""
    return shell.render(context) == shell.whole.render(dict(context))


def chains(template: jinja2.Template, context: Mapping[str, Any]) -> dict[str, Any]:
    """A template's blocks with those of the templates that it extends, as one run finds them."""
    found: Context = template.new_context(dict(context))
    for _ in template.root_render_func(found):
        pass
    return found.blocks
