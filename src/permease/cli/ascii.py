"""Terminals without UTF-8: the nearest ASCII spelling instead of a UnicodeEncodeError."""

from __future__ import annotations

import codecs
import contextlib
import sys
from typing import Any

HANDLER = "permease.ascii"
PROBE = "⁺" + "中"
"""What a stream must take to need no fallback: superscripts and Chinese."""

_SPELLINGS = {
    "⁺": "+", "⁻": "-", "−": "-", "–": "-", "—": "-", "±": "+-", "×": "x", "·": ".", "…": "...", "≥": ">=", "≤": "<=",
    "≈": "~", "≠": "!=", "→": "->", "←": "<-", "⇌": "<->", "↔": "<->", "µ": "u", "μ": "u", "Δ": "d", "ψ": "psi",
    "°": "deg", "℃": "degC", "Ω": "ohm", "Å": "A", "é": "e", "ö": "oe", "ü": "ue", "ä": "ae", "’": "'", "‘": "'",
    "“": '"', "”": '"', "•": "*", "█": "#", "━": "-", "╸": "-", "╺": "-", "─": "-", "│": "|", "✓": "ok", "✗": "x",
    "，": ", ", "。": ". ", "：": ": ", "；": "; ", "（": " (", "）": ") ", "、": ", ", "\u00a0": " ", "\u202f": " ",
    **dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)),
    **dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬", "+"),
    **dict.fromkeys("═", "-"),
    **dict.fromkeys("║", "|"),
}  # fmt: skip


def spelled(text: str) -> str:
    """The text in ASCII.

    >>> spelled("Na⁺ ≥ 5 µM")
    'Na+ >= 5 uM'
    """
    return "".join(c if c.isascii() else _SPELLINGS.get(c, "?") for c in text)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return spelled(error.object[error.start : error.end]), error.end


def can_encode(stream: Any, text: str) -> bool:
    """Whether a stream's encoding has every character of ``text``."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def protect_streams() -> None:
    """Make stdout and stderr fall back to ASCII for whatever their encoding lacks."""
    codecs.register_error(HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and not can_encode(stream, PROBE):
            with contextlib.suppress(OSError, ValueError):
                reconfigure(errors=HANDLER)
