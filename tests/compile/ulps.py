"""Errors of the generated functions in units in the last place, against arithmetic of 160 bits and more."""

import functools
import math
from fractions import Fraction

import mpmath
import numpy as np

from permease.compile import Equations, build
from permease.expr import constant, ops, symbol

X, T = symbol("x"), symbol("t", "s")
LIMIT, LOOSE = 2.0, 16.0
"""Units in the last place: of the functions, and of the higher remainders, which only slopes need."""


def remainder(k):
    def exact(x):
        if abs(x) > 1:
            return (mpmath.expm1(x) - sum(x**j / mpmath.factorial(j) for j in range(1, k))) / x**k
        return sum(x**j / mpmath.factorial(j + k) for j in range(45))

    return exact


EXPONENTIAL, POSITIVE, PERIODIC = "exponential", "positive", "periodic"
FUNCTIONS = {
    "exp": (ops.exp, mpmath.exp, EXPONENTIAL, LIMIT),
    "exprel": (ops.exprel, remainder(1), EXPONENTIAL, LIMIT),
    "bernoulli": (ops.bernoulli, lambda x: 1 / remainder(1)(x), EXPONENTIAL, LIMIT),
    "tanh": (ops.tanh, mpmath.tanh, EXPONENTIAL, LIMIT),
    "sin": (ops.sin, mpmath.sin, PERIODIC, LIMIT),
    "cos": (ops.cos, mpmath.cos, PERIODIC, LIMIT),
    "phi2": (lambda x: ops.phi(2, x), remainder(2), EXPONENTIAL, LOOSE),
    "phi3": (lambda x: ops.phi(3, x), remainder(3), EXPONENTIAL, LOOSE),
    "log": (ops.log, mpmath.log, POSITIVE, LIMIT),
    "sqrt": (ops.sqrt, mpmath.sqrt, POSITIVE, LIMIT),
    "power 2/3": (lambda x: x ** Fraction(2, 3), lambda x: x ** (mpmath.mpf(2) / 3), POSITIVE, LIMIT),
    "power -13/10": (lambda x: x ** Fraction(-13, 10), lambda x: x ** (mpmath.mpf(-13) / 10), POSITIVE, LIMIT),
    "power 3/2": (lambda x: x ** Fraction(3, 2), lambda x: x ** (mpmath.mpf(3) / 2), POSITIVE, LIMIT),
    "power 3": (lambda x: x**3, lambda x: x**3, POSITIVE, LIMIT),
}


def points(kind, count, seed=5):
    """Three regions in equal numbers: the whole range, around one or zero, and logarithmically close to it.

    Of angles: many turns, logarithmically close to zero, and the numbers next to multiples of a right angle.
    """
    rng = np.random.default_rng(seed)
    if kind == PERIODIC:
        near = np.exp(rng.uniform(-740.0, 1.0, count)) * rng.choice([-1.0, 1.0], count)
        turns = np.round(np.exp(rng.uniform(0.0, 19.0, count))) * rng.choice([-1.0, 1.0], count)
        return np.concatenate([rng.uniform(-1e5, 1e5, count), near, turns * (np.pi / 2.0)])
    if kind == EXPONENTIAL:
        near = np.exp(rng.uniform(-740.0, 7.0, count)) * rng.choice([-1.0, 1.0], count)
        return np.concatenate([rng.uniform(-750.0, 760.0, count), rng.uniform(-3.0, 3.0, count), near])
    near = 1.0 + rng.uniform(-1.0, 1.0, count) * np.exp(rng.uniform(-36.0, -2.0, count))
    return np.concatenate([np.exp(rng.uniform(-744.0, 709.7, count)), rng.uniform(0.5, 2.0, count), near])


@functools.cache
def kernel(width):
    """All functions as observables of one kernel."""
    observables = {name: function(X) for name, (function, *_) in FUNCTIONS.items()}
    equations = Equations(T, (X,), (X * constant(1.0, "1/s"),), (False,), (), observables)
    return build(equations, width=width)


def generated(name, x, width):
    """The function of generated code at many places."""
    x = np.asarray(x, dtype=float)
    return kernel(width).observe(np.zeros(len(x)), x[:, None], [])[:, list(FUNCTIONS).index(name)]


def worst(name, count, widths):
    """(largest error at these widths, where) over three times ``count`` points.

    Infinite where only one of the generated and the exact value is a number.
    """
    _, exact, kind, _ = FUNCTIONS[name]
    x = points(kind, count)
    with mpmath.workprec(200):
        wanted = [exact(mpmath.mpf(float(value))) for value in x]
        high = np.array([float(value) for value in wanted])
        pairs = zip(wanted, high, strict=True)
        low = np.array([float(w - mpmath.mpf(h)) if math.isfinite(h) else 0.0 for w, h in pairs])
    unit = np.array([math.ulp(h) for h in high])
    errors = np.zeros(len(x))
    for width in widths:
        found = generated(name, x, width)
        both = np.isfinite(found) & np.isfinite(high)
        distance = np.abs(np.where(both, found, 0.0) - np.where(both, high, 0.0) - low) / np.where(both, unit, 1.0)
        errors = np.maximum(errors, np.where(both, distance, np.where(found == high, 0.0, math.inf)))
    at = int(np.argmax(errors))
    return errors[at], float(x[at])
