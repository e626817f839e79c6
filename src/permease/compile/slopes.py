"""How the numbers a cell starts from follow its parameter paths: states and parameters of its equations, with slopes.

Amounts are concentrations times volumes, balance ions follow, pH settles its protons, and charges are those at which
no net current flows: all but the last is explicit and differentiated on the way (``expr.dual``); the resting voltages
are differentiated as the roots that they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..expr import evaluate
from ..expr.dual import Dual, slope_of, stack, value_of
from .rest import Draft, Values, charging, currents, declared, rest_voltages
from .variation import vary

_FOUND = 1e-6
"""Voltages (V) that one more step of Newton's method moves by less than this are roots."""


@dataclass(frozen=True)
class Start:
    """What many cells start from: ``states`` (cells, n) and ``parameters`` (cells, p) with slopes along the paths.

    ``possible`` (cells,) says which cells can be; the numbers of the others mean nothing.
    """

    states: Dual
    parameters: Dual
    possible: np.ndarray
    draft: Draft


def start(
    draft: Draft, values: Mapping[str, np.ndarray], paths: Sequence[str], cells: int = 1, *, charged: bool = True
) -> Start:
    """The start of cells that have ``values`` (path -> (cells,), coherent SI), with its slopes along ``paths``.

    Every one of ``paths`` must be among the values and have a ``unit_of``. Slopes are per coherent SI unit. Without
    ``charged`` every place stays at 0 V, which spares the search for the voltage at rest.
    """
    directions = len(paths)
    varied, possible = _varied(draft, values, paths, cells)
    plain = varied.valued(
        {k: value_of(v) for k, v in varied.states.values.items()},
        {k: value_of(v) for k, v in varied.parameters.values.items()},
    )
    shape = (cells,)
    with np.errstate(all="ignore"):
        states = (_resting if charged else _uncharged)(varied, plain, shape, directions)
    return Start(
        stack([states[name] for name in draft.states.symbols], shape, directions),
        stack(list(varied.parameters.values.values()), shape, directions),
        np.broadcast_to(possible, shape),
        plain,
    )


def numbers(draft: Draft, values: Mapping[str, np.ndarray], paths: Sequence[str], cells: int = 1) -> Dual:
    """The parameters alone of ``start``, (cells, p), without the search for where the cells rest."""
    varied, _ = _varied(draft, values, paths, cells)
    return stack(list(varied.parameters.values.values()), (cells,), len(paths))


def _varied(
    draft: Draft, values: Mapping[str, np.ndarray], paths: Sequence[str], cells: int
) -> tuple[Draft, np.ndarray]:
    """The draft with its numbers as Duals along the paths, and which cells can be."""
    given: dict[str, Values] = {path: np.broadcast_to(value, (cells,)) for path, value in values.items()}
    for j, path in enumerate(paths):
        slope = np.zeros((cells, len(paths)))
        slope[:, j] = 1.0
        given[path] = Dual(given[path], slope)
    return vary(draft, given)


def by_voltage(draft: Draft) -> np.ndarray:
    """How the states of one cell follow the voltages of its nodes at the start (n, nodes), in SI."""
    nodes = len(draft.nodes)
    free = [Dual(np.zeros(1), np.eye(nodes)[i][None]) for i in range(nodes)]
    found = charging(draft, declared(draft))(free)
    return np.asarray(stack([found[name] for name in draft.states.symbols], (1,), nodes).slope[0])


def _uncharged(varied: Draft, plain: Draft, shape: tuple[int, ...], directions: int) -> dict[str, Values]:
    still = Dual(np.zeros(shape), np.zeros((*shape, directions)))
    return charging(varied, declared(varied))([still] * len(varied.nodes))


def _resting(varied: Draft, plain: Draft, shape: tuple[int, ...], directions: int) -> dict[str, Values]:
    """The states at rest with their slopes; ``plain`` is the same draft without slopes."""
    flowing = currents(varied)
    nodes = len(flowing)
    bare, values = declared(plain), declared(varied)
    charged = charging(varied, values)
    if not nodes:
        return charged([])
    volts = np.broadcast_to(rest_voltages(plain, bare).reshape(nodes, -1), (nodes, *shape))
    fixed = [Dual(volt, np.zeros((*shape, directions))) for volt in volts]
    flows = [slope_of(f, shape, directions) for f in evaluate(flowing, varied.known(charged(fixed)))]
    free = [Dual(volt, np.broadcast_to(np.eye(nodes)[i], (*shape, nodes))) for i, volt in enumerate(volts)]
    found = evaluate(flowing, plain.known(charging(plain, bare)(free)))
    matrix = np.stack([slope_of(f, shape, nodes) for f in found], axis=-2)
    left = np.stack([np.broadcast_to(value_of(f), shape) for f in found], axis=-1)
    right = np.stack(flows, axis=-2)
    good = np.isfinite(matrix).all(axis=(-2, -1)) & np.isfinite(right).all(axis=(-2, -1)) & np.isfinite(left).all(-1)
    inverse = np.linalg.pinv(np.where(good[..., None, None], matrix, 0.0), rcond=1e-13)
    rooted = good & (np.abs(inverse @ np.where(good[..., None], left, 0.0)[..., None]).max(axis=(-2, -1)) < _FOUND)
    follows = np.where(rooted[..., None, None], -inverse @ np.where(good[..., None, None], right, 0.0), 0.0)
    return charged([Dual(volt, follows[..., i, :]) for i, volt in enumerate(volts)])
