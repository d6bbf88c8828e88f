"""Raised and lowered signs in Unicode.

>>> raised("-3"), raised("T"), raised("2k+Q"), lowered("2"), lowered("max,q")
('⁻³', 'ᵀ', '^(2k+Q)', '₂', '_(max,q)')
"""

from __future__ import annotations

RAISED = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
        strict=True,
    )
) | {"∗": "*", "*": "*", "′": "′"}
"""Signs to their raised forms, as far as Unicode has them; an asterisk is raised as it is."""

LOWERED = dict(
    zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
"""Signs to their lowered forms, as far as Unicode has them."""


def raised(text: str) -> str:
    """The text as a superscript; with a caret where Unicode lacks one of its signs."""
    return _shifted(text, RAISED, "^")


def lowered(text: str) -> str:
    """The text as a subscript; with an underscore where Unicode lacks one of its signs."""
    return _shifted(text, LOWERED, "_")


def _shifted(text: str, forms: dict[str, str], sign: str) -> str:
    if all(letter in forms for letter in text):
        return "".join(forms[letter] for letter in text)
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({text})"
