"""The functions physics is written in: they accept floats, arrays, pint quantities and graph nodes alike.

>>> from permease.expr import ops, symbol
>>> ops.exprel(0.0)
1.0
>>> ops.exprel(symbol("u"))
phi1(u)
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from . import node
from .node import Expr

_SERIES_TERMS = 16


def _plain(x: Any) -> Any:
    """A pint quantity as its pure number; everything else unchanged."""
    return x.to("").magnitude if hasattr(x, "to_base_units") else x


def _apply(op: str, x: Any, numeric: Any) -> Any:
    if isinstance(x, Expr):
        return node.function(op, x)
    result = numeric(_plain(x))
    return float(result) if np.ndim(result) == 0 else result


def exp(x: Any) -> Any:
    """e to the x; x is a pure number."""
    return _apply("exp", x, np.exp)


def log(x: Any) -> Any:
    """Natural logarithm; x is a pure number."""
    return _apply("log", x, np.log)


def tanh(x: Any) -> Any:
    """Hyperbolic tangent; x is a pure number."""
    return _apply("tanh", x, np.tanh)


def sin(x: Any) -> Any:
    """Sine of an angle in radians, a pure number."""
    return _apply("sin", x, np.sin)


def cos(x: Any) -> Any:
    """Cosine of an angle in radians, a pure number."""
    return _apply("cos", x, np.cos)


def sqrt(x: Any) -> Any:
    """Square root; the dimension is halved."""
    if hasattr(x, "to_base_units"):
        return x**0.5
    return _apply("sqrt", x, np.sqrt)


def phi(k: int, x: Any) -> Any:
    """The k-th exponential remainder, sum over j of x^j / (j + k)!; smooth and exact through x = 0.

    phi_0 = e^x, phi_1 = (e^x - 1)/x, phi_2 = (e^x - 1 - x)/x^2; the derivative is phi_k - k phi_{k+1}.
    """
    if isinstance(x, Expr):
        return node.function("phi", x, k)
    if hasattr(x, "slope"):
        return x.phi(k)
    values = np.asarray(_plain(x), dtype=float)
    small = np.abs(values) < 1.0
    near = np.where(small, values, 0.0)
    series = np.full_like(values, 1.0 / math.factorial(k + _SERIES_TERMS + 2))
    for j in range(_SERIES_TERMS + 1, -1, -1):
        series = series * near + 1.0 / math.factorial(j + k)
    far = np.where(small, 1.0, values)
    with np.errstate(over="ignore"):
        closed = np.expm1(far) / far if k else np.exp(far)
        for j in range(1, k):
            closed = (closed - 1.0 / math.factorial(j)) / far
    result = np.where(small, series, closed)
    return float(result) if result.ndim == 0 else result


def exprel(x: Any) -> Any:
    """(e^x - 1)/x, equal to 1 at x = 0: the function behind every flux of charged solutes through a constant field."""
    return phi(1, x)


def bernoulli(x: Any) -> Any:
    """x/(e^x - 1), equal to 1 at x = 0 and never overflowing."""
    return 1.0 / exprel(x)


def less(a: Any, b: Any) -> Any:
    """The condition a < b."""
    return node.less(a, b) if isinstance(a, Expr) or isinstance(b, Expr) else a < b


def where(condition: Any, a: Any, b: Any) -> Any:
    """``a`` where the condition holds, else ``b``."""
    if isinstance(condition, Expr):
        return node.where(condition, a, b)
    if isinstance(condition, (bool, np.bool_)):
        return a if condition else b
    return np.where(condition, a, b)


def maximum(a: Any, b: Any) -> Any:
    """The larger of two."""
    return where(less(a, b), b, a)


def minimum(a: Any, b: Any) -> Any:
    """The smaller of two."""
    return where(less(a, b), a, b)
