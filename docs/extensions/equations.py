"""Equations on the pages, printed from the functions that compute them: ``equation("E", nernst_potential, ...)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from permease.constants import FARADAY, GAS
from permease.expr import symbol
from permease.expr.node import Expr
from permease.expr.show import latex

_R, _F = symbol("R", "J/mol/K"), symbol("F", "C/mol")
_CONSTANTS = {GAS: _R, FARADAY: _F, GAS / FARADAY: _R / _F}


def symbols(**units: str) -> Mapping[str, Expr]:
    """Symbols by name, an underscore before what stands below; the value is the unit."""
    return {name: symbol(name.replace("_", ".", 1), unit) for name, unit in units.items()}


def equation(left: str, formula: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """``left = formula(arguments)`` as LaTeX that a notebook shows: the function is called with symbols for numbers."""
    from IPython.display import Math

    return Math(f"{left} = {latex(formula(*arguments, **options), names=_CONSTANTS)}")
