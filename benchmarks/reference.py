"""What is taken for true: an implicit Runge-Kutta method of order 5 of another project, at 1e-12."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from .models import Array, Model


def reference(model: Model, numbers: Array | None = None) -> Array:
    """The solution (times, states), to about 1e-11 of the size of every state; scipy's Radau or DOP853.

    The explicit method serves the excitable membrane, which is hardly stiff; its order is 8.
    """
    from scipy.integrate import solve_ivp

    compiled = _compiled(model.name)
    p = model.numbers if numbers is None else numbers
    times = model.times
    explicit = model.name == "C"
    found = solve_ivp(
        lambda t, y: compiled(t, y, p), (0.0, model.end), model.start, method="DOP853" if explicit else "Radau",
        t_eval=times, rtol=1e-12, atol=1e-13 * np.maximum(np.abs(model.start), 0.1),
        max_step=0.5 if explicit else np.inf,
    )  # fmt: skip
    if not found.success:
        raise RuntimeError(f"the reference of {model.name} failed: {found.message}")
    states: Array = found.y.T
    return states


@functools.cache
def _compiled(name: str) -> Callable[[float, Array, Array], list[float]]:
    from .models import model

    source = model(name)
    text = source.python("rates", "(time, y, p)", lambda i, rate: f"rate_{i} = {rate}")
    text += "\n  return [" + ", ".join(f"rate_{i}" for i in range(len(source.states))) + "]"
    scope: dict[str, Any] = {"exp": math.exp, "log": math.log, "cos": math.cos}
    exec(text, scope)
    rates = scope["rates"]
    return lambda t, y, p: rates(t, y.tolist(), p.tolist())


def error(found: Array, true: Array) -> float:
    """The largest difference over states and times, each over the largest size of its state; inf where not finite."""
    if found.shape != true.shape or not np.isfinite(found).all():
        return math.inf
    axis = tuple(range(true.ndim - 1))
    size = np.abs(true).max(axis=axis)
    return float((np.abs(found - true).max(axis=axis) / np.where(size > 0.0, size, 1.0)).max())
