"""Equations on the pages, printed from the functions that compute them: ``equation("E", nernst_potential, ...)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from permease.constants import FARADAY, GAS
from permease.expr import constant, symbol
from permease.expr.node import Expr
from permease.expr.show import latex

_CONSTANTS = {
    latex(constant(value)): name for value, name in ((GAS / FARADAY, r"\frac{R}{F}"), (GAS, "R"), (FARADAY, "F"))
}


def symbols(**units: str) -> Mapping[str, Expr]:
    """Symbols by name, an underscore before what stands below; the value is the unit."""
    return {name: symbol(name.replace("_", ".", 1), unit) for name, unit in units.items()}


def equation(left: str, formula: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """``left = formula(arguments)`` as LaTeX that a notebook shows: the function is called with symbols for numbers."""
    from IPython.display import Math

    text = latex(formula(*arguments, **options))
    for number, name in _CONSTANTS.items():
        text = text.replace(number, name)
    return Math(f"{left} = {text}")
