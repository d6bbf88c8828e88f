r"""One script for the browser from several small modules for the reader of the source.

    >>> modules = {
    ...     "s/page.js": 'import { twice } from "./sum.js";\nprint(twice(4));\n',
    ...     "s/sum.js": "export function twice(n) {\n  return n + n;\n}\n",
    ... }
    >>> for path, script in published(modules):
    ...     print(path, script)
    s/page.js const $1=(()=>{function twice(n){return n+n;}
    return{twice};})();const{twice}=$1;print(twice(4));

A page that loads a dozen modules waits for each of them in turn. So every module that no other one
imports is published with all that it imports, each before those that need it, in one file of the
same name; the others are not published.

What is not needed at first is imported at run time: `import("./later.js")` gives what later.js
exports. Such a part finds the modules that the script which imports it holds already in
`globalThis.$parts`, so that no module and no state is there twice.

Joining needs no parser as long as modules keep to a few rules, which are checked: an import stands
at the start of a line and names what it takes; what is exported is declared there and then (a
default export may name what is declared above); nothing imports itself in a circle. A joined module
becomes a function that is called once, so its private names stay private.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from rjsmin import jsmin

from papershelf.errors import PapershelfError

_IMPORT = re.compile(r'^import\s+([\w$]+|\{[^}]*\})\s+from\s+"(\.[^"]+)";?[ \t]*\n', re.MULTILINE)
_LATE = re.compile(r'\bimport\("(\.[^"]+)"\)')
_UNKNOWN = re.compile(r"^(?:import\b(?!\s*[(.])|export\s*[{*]|await\b)", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ([\w$]+);?[ \t]*(?:\n|\Z)", re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:async )?(?:function\*?|class|const|let) ([\w$]+))", re.MULTILINE
)


def published(modules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Path and minified text of every script that pages load, ordered by path.

    Raises:
        PapershelfError: a module breaks one of the rules above.

    """
    first = entries(modules)
    orders = {path: _in_order(path, modules, ()) for path in first}
    late = {path: frozenset(_late(path, text)) for path, text in modules.items()}
    present = {path: _present(path, late, orders) for path in first}
    wanted = {path for entry in first for path in orders[entry].keys() & present[entry]}
    for entry in first:
        script = _joined(list(orders[entry]), modules, present[entry], wanted)
        yield entry, str(jsmin(script, keep_bang_comments=True))


def entries(modules: Mapping[str, str]) -> list[str]:
    """The modules that no other one imports, which are published, ordered by path.

    Raises:
        PapershelfError: a module breaks one of the rules above.

    """
    inner = {needed for path, text in modules.items() for needed in _needed(path, text)}
    return sorted(modules.keys() - inner)


def _present(
    entry: str,
    late: Mapping[str, frozenset[str]],
    orders: Mapping[str, Mapping[str, None]],
) -> frozenset[str]:
    """The modules that are there when a script is imported at run time: its importer's.

    `late` are the modules that each module imports at run time.
    """
    importers = [
        other
        for other, order in orders.items()
        if other != entry and any(entry in late[path] for path in order)
    ]
    if len(importers) != 1:
        return frozenset()
    return frozenset(orders[importers[0]]) | _present(importers[0], late, orders)


def _joined(
    order: Sequence[str],
    modules: Mapping[str, str],
    present: frozenset[str],
    wanted: Collection[str],
) -> str:
    """A script's modules in their order, the last of them as it stands.

    Those that are present already are taken from where they are; those that others will want are
    left for them.
    """
    *inner, entry = order
    numbers = {path: number for number, path in enumerate(order, start=1)}
    shared = any(path in wanted for path in inner)
    parts = ["globalThis.$parts ??= {};\n"] if shared else []
    for path in inner:
        place = f'$parts["{path}"]'
        if path in present:
            parts.append(f"const ${numbers[path]} = {place};\n")
        else:
            kept = f"{place} = " if path in wanted else ""
            made = _as_function(path, modules[path], numbers)
            parts.append(f"const ${numbers[path]} = {kept}{made}")
    last = _without_exports(_with_names(entry, modules[entry], numbers))
    exported = _EXPORT.findall(modules[entry])
    offered = f"\nexport {{ {', '.join(exported)} }};\n" if exported else ""
    return "".join([*parts, last, offered])


def _as_function(path: str, text: str, numbers: Mapping[str, int]) -> str:
    """`(() => { ...; return { twice }; })();`."""
    exported = [*_EXPORT.findall(text), *(f"default: {name}" for name in _DEFAULT.findall(text))]
    body = _without_exports(_with_names(path, text, numbers))
    return f"(() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def _with_names(path: str, text: str, numbers: Mapping[str, int]) -> str:
    """Imports become names taken from what the imported modules' functions returned."""

    def taken(found: re.Match[str]) -> str:
        names = found[1].replace(" as ", ": ")
        names = names if names[0] == "{" else f"{{ default: {names} }}"
        return f"const {names} = ${numbers[_target(path, found[2])]};\n"

    return _IMPORT.sub(taken, text)


def _without_exports(text: str) -> str:
    return _EXPORT.sub("", _DEFAULT.sub("", text))


def _in_order(path: str, modules: Mapping[str, str], above: tuple[str, ...]) -> dict[str, None]:
    """The module and all that it needs, what is needed first."""
    if path in above:
        raise _broken(path, f"imports itself by way of {above[-1]}")
    if path not in modules:
        raise _broken(above[-1], f"imports {path}, which is not there")
    found: dict[str, None] = {}
    for needed in _needed(path, modules[path]):
        found |= _in_order(needed, modules, (*above, path))
    return {**found, path: None}


def _needed(path: str, text: str) -> list[str]:
    """The modules that a module imports, as paths."""
    if _UNKNOWN.search(_IMPORT.sub("", text)):
        raise _broken(path, "imports, exports or waits in a way that joining does not know")
    return [_target(path, target) for _, target in _IMPORT.findall(text)]


def _late(path: str, text: str) -> list[str]:
    """The modules that a module imports at run time, as paths."""
    return [_target(path, target) for target in _LATE.findall(text)]


def _target(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def _broken(path: str, fault: str) -> PapershelfError:
    return PapershelfError(
        f"The script cannot be joined: it {fault}", where=path, hint="See render/scripts.py."
    )
