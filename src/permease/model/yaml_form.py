"""Advice in the form of a call, as it is written in a cell file."""

from __future__ import annotations

import re

_CALL = re.compile(r'\b([A-Z]\w*)\((\.\.\., )?(\w+="[^"]*"(?:, \w+="[^"]*")*)\)')
_GIVEN = re.compile(
    r'(?<![\w.-])([A-Za-z]\w*)=("[^"]*"|\{[^{}]*\}|\([^()]*\)|\[[^\[\]]*\]|[-−]?[\d.][\w.+-]*|True|False)'
)
_MAPPINGS = ("Solution", "Text")
"""Calls that a cell file writes as a mere mapping."""


def in_yaml(text: str) -> str:
    """A hint with its arguments by name as the keys of a cell file.

    >>> in_yaml('balance="Cl", or correct the concentrations')
    'balance: Cl, or correct the concentrations'
    >>> in_yaml('KCC2(..., dynamics="transient")'), in_yaml('Solution(Na="154 mM", balance="Cl")')
    ('KCC2: {dynamics: transient}', '{Na: 154 mM, balance: Cl}')
    """

    def call(match: re.Match[str]) -> str:
        inside = f"{{{_GIVEN.sub(_entry, match[3])}}}"
        return inside if match[1] in _MAPPINGS else f"{match[1]}: {inside}"

    return _GIVEN.sub(_entry, _CALL.sub(call, text))


def _entry(match: re.Match[str]) -> str:
    value = match[2].replace('"', "")
    if value in ("True", "False"):
        value = value.lower()
    if value.startswith("("):
        value = f"[{value[1:-1].strip(' ,')}]"
    return f"{match[1]}: {value}"
