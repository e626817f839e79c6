"""One formula for numbers and for graph nodes: constants and numbers take their unit where a node is present."""

from __future__ import annotations

from typing import Any

from ..expr.node import Expr, constant


def coherent(*pairs: tuple[Any, str]) -> tuple[Any, ...]:
    """The values of ``(value, SI unit)`` pairs; numbers become constants of that unit if any value is a graph node.

    >>> coherent((2.0, "V"), (310.15, "K"))
    (2.0, 310.15)
    >>> from permease.expr import symbol
    >>> coherent((symbol("V", "V"), "V"), (310.15, "K"))[1].unit
    'K'
    """
    if not any(isinstance(value, Expr) for value, _ in pairs):
        return tuple(value for value, _ in pairs)
    return tuple(value if isinstance(value, Expr) else constant(value, unit) for value, unit in pairs)
