"""Numbers that carry their derivatives: forward differentiation of whatever numpy code they are put through.

A Dual with a value of shape S and slopes of shape S + (directions,) goes through the arithmetic, the functions and the
choices (``where``, ``maximum``) that numbers go through, and comes out with the slopes of the result: exactly, by the
chain rule. Code that would drop them (``np.asarray``, ``float``) raises TypeError instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from . import ops


class Dual(np.lib.mixins.NDArrayOperatorsMixin):
    """Values (shape S) with their slopes (S + (directions,)): what each changes by per unit along each direction.

    Equal to a number only where the value is equal and every slope is zero; ordered by value alone.

    >>> x = Dual(np.array([2.0]), np.array([[1.0]]))
    >>> y = np.exp(3.0 * x) / x
    >>> bool(np.isclose(y.slope[0, 0], np.exp(6.0) * (3.0 / 2.0 - 1.0 / 4.0)))
    True
    """

    __slots__ = ("slope", "value")

    def __init__(self, value: Any, slope: Any) -> None:
        self.value = np.asarray(value, dtype=float)
        self.slope = np.asarray(slope, dtype=float)
        if self.slope.shape[:-1] != self.value.shape:
            raise TypeError(f"slopes of shape {self.slope.shape} for values of shape {self.value.shape}")

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the values."""
        return self.value.shape

    @property
    def ndim(self) -> int:
        """Number of axes of the values."""
        return self.value.ndim

    def copy(self) -> Dual:
        """The same in memory of its own."""
        return Dual(self.value.copy(), self.slope.copy())

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise TypeError("a number with slopes cannot become a plain one: its derivatives would be lost")

    def __getitem__(self, key: Any) -> Dual:
        return Dual(self.value[key], self.slope[_leading(key)])

    def __setitem__(self, key: Any, given: Any) -> None:
        self.value[key] = value_of(given)
        self.slope[_leading(key)] = given.slope if isinstance(given, Dual) else 0.0

    def __repr__(self) -> str:
        return f"Dual({self.value!r}, {self.slope!r})"

    def phi(self, k: int) -> Dual:
        """The k-th exponential remainder, as ``ops.phi``."""
        value = np.asarray(ops.phi(k, self.value))
        return Dual(value, _times(value - k * np.asarray(ops.phi(k + 1, self.value)), self.slope))

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **_: Any) -> Any:
        rule = _RULES.get(ufunc.__name__)
        if method != "__call__":
            return NotImplemented
        values = [np.asarray(value_of(x)) for x in inputs]
        if ufunc.__name__ in ("equal", "not_equal"):
            a, b = (_aligned(x, inputs) for x in inputs)
            same = (a.value == b.value) & np.all(a.slope == b.slope, axis=-1)
            return same if ufunc.__name__ == "equal" else ~same
        if ufunc.__name__ in _PLAIN:
            return ufunc(*values)
        if rule is None:
            raise TypeError(f"the derivative of {ufunc.__name__} is not known")
        with np.errstate(all="ignore"):
            found = np.asarray(ufunc(*values))
            slope: Any = 0.0
            for x, weight in zip(inputs, rule(found, *values), strict=True):
                if isinstance(x, Dual):
                    slope = slope + _times(np.asarray(weight), x.slope)
        return Dual(found, np.broadcast_to(slope, (*found.shape, np.shape(slope)[-1])))

    def __array_function__(self, function: Any, _: Any, args: Any, kwargs: Any) -> Any:
        made = _FUNCTIONS.get(function.__name__)
        if made is None:
            return NotImplemented
        return made(*args, **kwargs)


def value_of(x: Any) -> Any:
    """The value without its slopes; what has none is returned as it is."""
    return x.value if isinstance(x, Dual) else x


def slope_of(x: Any, shape: tuple[int, ...], directions: int) -> np.ndarray:
    """The slopes (shape + (directions,)) of what may be a Dual or a plain number, whose slopes are zero."""
    wide = (*shape, directions)
    if not isinstance(x, Dual):
        return np.zeros(wide)
    return np.array(np.broadcast_to(x.slope, wide))


def stack(items: Sequence[Any], shape: tuple[int, ...], directions: int) -> Dual:
    """Numbers of a shape, with slopes or without, side by side along a new last axis of the values."""
    value = np.stack([np.broadcast_to(value_of(x), shape) for x in items], axis=-1)
    return Dual(value, np.stack([slope_of(x, shape, directions) for x in items], axis=-2))


def _times(weight: np.ndarray, slope: np.ndarray) -> np.ndarray:
    # nothing times a slope of zero is nothing, even where the weight is not finite
    product = weight[..., None] * slope
    return np.where(slope == 0.0, 0.0, product) if not np.all(np.isfinite(weight)) else product


def _leading(key: Any) -> Any:
    keys = key if isinstance(key, tuple) else (key,)
    return (*keys, slice(None)) if any(k is Ellipsis for k in keys) else keys


def _aligned(x: Any, others: Sequence[Any]) -> Dual:
    if isinstance(x, Dual):
        return x
    some = next(o for o in others if isinstance(o, Dual))
    return Dual(x, np.zeros((*np.shape(x), some.slope.shape[-1])))


def _where(condition: Any, a: Any, b: Any) -> Dual:
    shape = np.broadcast_shapes(np.shape(condition), np.shape(a), np.shape(b))
    count = next(x.slope.shape[-1] for x in (a, b) if isinstance(x, Dual))
    chosen = np.broadcast_to(condition, shape)
    slope = np.where(chosen[..., None], slope_of(a, shape, count), slope_of(b, shape, count))
    return Dual(np.where(chosen, value_of(a), value_of(b)), slope)


def _broadcast_to(x: Any, shape: Any) -> Dual:
    wide = (shape,) if isinstance(shape, int) else tuple(shape)
    return Dual(np.broadcast_to(x.value, wide), slope_of(x, wide, x.slope.shape[-1]))


def _moveaxis(x: Any, source: int, destination: int) -> Dual:
    at, to = (int(k) % x.ndim for k in (source, destination))
    return Dual(np.moveaxis(x.value, at, to), np.moveaxis(x.slope, at, to))


def _expand_dims(x: Any, axis: int) -> Dual:
    at = axis % (x.ndim + 1)
    return Dual(np.expand_dims(x.value, at), np.expand_dims(x.slope, at))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "where": _where, "broadcast_to": _broadcast_to, "moveaxis": _moveaxis, "expand_dims": _expand_dims,
    "shape": lambda x: x.value.shape, "ndim": lambda x: x.value.ndim, "ravel": lambda x, **_: np.ravel(x.value),
    "all": lambda x, **more: np.all(value_of(x), **more), "any": lambda x, **more: np.any(value_of(x), **more),
    "broadcast_arrays": lambda *xs, **_: np.broadcast_arrays(*(value_of(x) for x in xs)),
}  # fmt: skip
"""``broadcast_arrays``, ``ravel``, ``all`` and ``any`` serve comparisons: they give plain values."""
_PLAIN = frozenset(("less", "less_equal", "greater", "greater_equal", "isfinite", "isnan", "isinf", "sign"))
_RULES: dict[str, Callable[..., tuple[Any, ...]]] = {
    "add": lambda f, a, b: (np.ones_like(f), np.ones_like(f)),
    "subtract": lambda f, a, b: (np.ones_like(f), -np.ones_like(f)),
    "multiply": lambda f, a, b: (b + np.zeros_like(f), a + np.zeros_like(f)),
    "divide": lambda f, a, b: (1.0 / b + np.zeros_like(f), -f / b),
    "negative": lambda f, a: (-np.ones_like(f),),
    "positive": lambda f, a: (np.ones_like(f),),
    "power": lambda f, a, b: (b * np.float_power(a, b - 1.0), f * np.log(a)),
    "float_power": lambda f, a, b: (b * np.float_power(a, b - 1.0), f * np.log(a)),
    "exp": lambda f, a: (f,),
    "log": lambda f, a: (1.0 / a,),
    "sqrt": lambda f, a: (0.5 / f,),
    "tanh": lambda f, a: (1.0 - f * f,),
    "sin": lambda f, a: (np.cos(a),),
    "cos": lambda f, a: (-np.sin(a),),
    "absolute": lambda f, a: (np.sign(a),),
    "maximum": lambda f, a, b: (np.where(a >= b, 1.0, 0.0), np.where(a >= b, 0.0, 1.0)),
    "minimum": lambda f, a, b: (np.where(a <= b, 1.0, 0.0), np.where(a <= b, 0.0, 1.0)),
}
