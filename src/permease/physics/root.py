"""The root of a continuous function of one number, by bracketing: it cannot diverge, and knows when there is none.

Source: Chandrupatla 1997, Adv Eng Software 28:145.
"""

from __future__ import annotations

from collections.abc import Callable

_ITERATIONS = 200


def bracket(function: Callable[[float], float], low: float, high: float, *, limit: float) -> tuple[float, float] | None:
    """Widen [low, high] until the function changes sign, at most to [-limit, limit]; None when it never does."""
    while True:
        at_low, at_high = function(low), function(high)
        if (at_low <= 0.0) != (at_high <= 0.0) or at_low == 0.0 or at_high == 0.0:
            return low, high
        if low <= -limit and high >= limit:
            return None
        width = high - low
        low, high = max(low - width, -limit), min(high + width, limit)


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where the function crosses zero between two points of opposite sign, to the last bit that the function resolves.

    Method: Chandrupatla 1997, Adv Eng Software 28:145 (inverse quadratic interpolation guarded by bisection).
    """
    b, f_b = high, function(high)
    a, f_a = low, function(low)
    if f_a == 0.0:
        return a
    if f_b == 0.0:
        return b
    if (f_a < 0.0) == (f_b < 0.0):
        raise ValueError("the function has the same sign at both ends")
    c, f_c, step = a, f_a, 0.5
    for _ in range(_ITERATIONS):
        x = a + step * (b - a)
        f_x = function(x)
        if (f_x < 0.0) == (f_a < 0.0):
            c, f_c = a, f_a
        else:
            c, b, f_c, f_b = b, a, f_b, f_a
        a, f_a = x, f_x
        best, f_best = (a, f_a) if abs(f_a) < abs(f_b) else (b, f_b)
        tolerance = 4e-16 * abs(best) + 1e-300
        if f_best == 0.0 or abs(b - a) <= 2.0 * tolerance:
            return best
        xi, phi = (a - b) / (c - b), (f_a - f_b) / (f_c - f_b)
        if phi * phi < xi and (1.0 - phi) ** 2 < 1.0 - xi:
            step = f_a / (f_b - f_a) * f_c / (f_b - f_c) + (c - a) / (b - a) * f_a / (f_c - f_a) * f_b / (f_c - f_b)
        else:
            step = 0.5
        edge = tolerance / abs(b - a)
        step = min(1.0 - edge, max(edge, step))
    return best
