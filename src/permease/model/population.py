"""A population: one cell, many times, with numbers that differ from member to member."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np

from ..errors import InputError, PermeaseError, UnknownNameError
from ..text import message
from ..units import with_unit
from .cell import Cell
from .design import DESIGNS, Design, design
from .distribution import Distribution

MOST = 2**62


@dataclass(frozen=True, init=False, eq=False)
class Population:
    """``Population(cell, 1000, seed=1, vary={"membrane.area": normal("140 um^2", cv=0.1)})``.

    Parameters
    ----------
    cell : what every member is, but for the numbers that vary.
    n : how many; None with grids alone: every combination of their values once.
    seed : a whole number; the same seed gives the same members. A member depends on the seed and its index only (and on
        n in a Latin hypercube), never on how the work is split.
    vary : path (``cell.paths()``) -> ``normal``, ``lognormal``, ``uniform``, ``scaled`` or ``grid``. With grids, n must
        be a multiple of the number of combinations; the last grid changes fastest, and every combination gets as many
        members in a row.
    design : ``"random"``, ``"latin-hypercube"``, ``"sobol"`` or ``"saltelli"``; how the numbers that are no grids are
        spread. ``sobol_indices`` uses the last, whose members come in rows of as many as numbers vary and two more.
    correlate : (path, path) -> correlation between -1 and 1 of the two numbers, by a Gaussian copula: it is the
        correlation of their normal scores.

    Raises InputError or UnknownNameError for paths, distributions and correlations that do not fit the cell.

    >>> from permease import cells, scaled
    >>> many = Population(cells.red_blood_cell(), 3, seed=1, vary={"membrane.NaKATPase.density": scaled(cv=0.3)})
    >>> [f"{x.to('1/um^2'):.1f~P}" for x in many.values("membrane.NaKATPase.density")]
    ['9.2 1/µm²', '8.3 1/µm²', '10.0 1/µm²']
    """

    cell: Cell
    n: int
    seed: int
    vary: Mapping[str, Distribution]
    design: str
    correlate: Mapping[tuple[str, str], float]

    def __init__(
        self,
        cell: Cell,
        n: int | None = None,
        *,
        seed: int = 0,
        vary: Mapping[str, Distribution] | None = None,
        design: str = "random",
        correlate: Mapping[tuple[str, str], float] | None = None,
    ) -> None:
        if not isinstance(cell, Cell):
            raise InputError(
                message("errors_model-cannot-make-population", cell=f"{cell!r}"),
                why="it is no Cell",
                hint="pm.cells.neuron()",
            )
        where = f"population of {cell.name}"
        vary = {} if vary is None else vary
        try:
            self._check_vary(cell, vary)
            combinations = math.prod(d.points for d in vary.values() if d.points)
            if n is None:
                if not vary or not all(d.points for d in vary.values()):
                    raise InputError(message("errors_model-how-many-members-n-needed"), hint="Population(cell, 1000)")
                n = combinations
            _whole(n, 1, MOST, "n")
            _whole(seed, 0, 2**64 - 1, "seed")
            if n % combinations:
                raise InputError(
                    message("errors_model-members-cannot-share-combinations-evenly", n=n, combinations=combinations),
                    hint=f"n={combinations}",
                )
            if design not in DESIGNS:
                raise UnknownNameError(message("thing-design"), design, DESIGNS)
            if design == "saltelli":
                _check_saltelli(n, vary)
        except PermeaseError as error:
            raise error.within(where) from None
        put = object.__setattr__
        put(self, "cell", cell)
        put(self, "n", n)
        put(self, "seed", seed)
        put(self, "vary", MappingProxyType(dict(vary)))
        put(self, "design", design)
        put(self, "correlate", MappingProxyType(dict(correlate or {})))
        try:
            self._quantiles  # noqa: B018
            self._factor  # noqa: B018
        except PermeaseError as error:
            raise error.within(where) from None

    def __len__(self) -> int:
        return self.n

    def __reduce__(self) -> Any:
        return _again, (
            self.cell, self.n, self.seed, dict(self.vary), self.design, dict(self.correlate),
        )  # fmt: skip

    def values(self, path: str) -> Any:
        """The number at a path in every member, as a pint array (n,). Raises UnknownNameError."""
        if path not in self.vary:
            raise UnknownNameError(message("thing-varied-path"), path, self.vary)
        found = with_unit(self.numbers(0, self.n)[path], self._units[path])
        own = self.cell.find(path)
        return found if own is None else found.to(own.units)

    def member(self, index: int) -> Cell:
        """One member as a cell of its own. Raises what the cell raises where it cannot have such numbers."""
        if isinstance(index, bool) or not isinstance(index, (int, np.integer)) or not -self.n <= index < self.n:
            raise InputError(
                message("errors_model-there-no-member", index=f"{index!r}"),
                where="member",
                why=f"they are 0 to {self.n - 1}",
            )
        cell = self.cell
        for path, value in self.numbers(int(index) % self.n, 1).items():
            cell = cell.replace(path, with_unit(float(value[0]), self._units[path]))
        return cell

    def numbers(self, first: int, count: int) -> dict[str, np.ndarray]:
        """Path -> the numbers of the members first to first + count (count,), in coherent SI."""
        free = [path for path, d in self.vary.items() if not d.points]
        points = self._design(first, count)
        if self._factor is not None:
            from scipy.special import ndtr, ndtri

            points = np.clip(ndtr(ndtri(points) @ self._factor.T), 2.0**-53, 1.0 - 2.0**-53)
        found = {path: points[:, j] for j, path in enumerate(free)}
        place = np.arange(first, first + count) // (self.n // self._combinations)
        for path in reversed([p for p, d in self.vary.items() if d.points]):
            size = self.vary[path].points
            found[path] = (place % size + 0.5) / size
            place = place // size
        return {path: self._quantiles[path](found[path]) for path in self.vary}

    # -- helpers ---------------------------------------------------------------------------------------------------

    @cached_property
    def _combinations(self) -> int:
        return math.prod(d.points for d in self.vary.values() if d.points)

    @cached_property
    def _design(self) -> Design:
        return design(self.design, [p for p, d in self.vary.items() if not d.points], self.n, self.seed)

    @cached_property
    def _units(self) -> dict[str, str]:
        return {path: usual_number(self.cell, path)[1] for path in self.vary}

    @cached_property
    def _quantiles(self) -> dict[str, Any]:
        found = {}
        for path, distribution in self.vary.items():
            usual, unit = usual_number(self.cell, path)
            try:
                found[path] = distribution.quantile(unit, usual)
            except PermeaseError as error:
                raise error.within(f"{path}, {distribution.kind}") from None
        return found

    @cached_property
    def _factor(self) -> np.ndarray | None:
        """The Cholesky factor of the correlations of what is no grid; None without correlations."""
        if not self.correlate:
            return None
        free = [path for path, d in self.vary.items() if not d.points]
        matrix = np.eye(len(free))
        for pair, value in self.correlate.items():
            if not (isinstance(pair, tuple) and len(pair) == 2 and set(pair) <= set(free) and pair[0] != pair[1]):
                raise InputError(
                    message("errors_model-not-two-varied-paths", pair=f"{pair!r}"),
                    where="correlate",
                    why="a grid has none",
                )
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not -1.0 < value < 1.0:
                raise InputError(
                    message("errors_model-correlation-between-1-1-not", value=f"{value!r}"), where="correlate"
                )
            i, j = (free.index(path) for path in pair)
            matrix[i, j] = matrix[j, i] = value
        try:
            return np.linalg.cholesky(matrix)
        except np.linalg.LinAlgError:
            raise InputError(
                message("errors_model-these-correlations-exclude-one-another"), where="correlate"
            ) from None

    @staticmethod
    def _check_vary(cell: Cell, vary: Any) -> None:
        if not isinstance(vary, Mapping):
            raise InputError(
                message("errors_model-cannot-read-what-varies", vary=f"{vary!r}"),
                where="vary",
                hint='vary={"membrane.area": scaled(cv=0.2)}',
            )
        known = cell.paths()
        for path, distribution in vary.items():
            if path not in known:
                raise UnknownNameError(message("thing-path"), str(path)[:80], known, where="vary")
            if not isinstance(distribution, Distribution):
                raise InputError(
                    message("errors_model-no-distribution", distribution=f"{distribution!r}"),
                    where=f"vary, {path}",
                    hint="scaled(cv=0.3), normal(...)",
                )
            usual, unit = usual_number(cell, path)
            cell.replace(path, with_unit(usual, unit))


def _again(
    cell: Cell, n: int, seed: int, vary: dict[str, Distribution], design: str, correlate: dict[tuple[str, str], float]
) -> Population:
    return Population(cell, n, seed=seed, vary=vary, design=design, correlate=correlate)


def usual_number(cell: Cell, path: str) -> tuple[float, str]:
    """What the cell has at a path, and its coherent SI unit."""
    found = cell.find(path)
    if found is None:
        head, name, key = path.split(".")
        from ..units import quantity

        numbers = cell.membrane(head).transporter(name).parameters()
        if key not in numbers:
            raise InputError(
                message("errors_model-not-given-has-no-usual", path=path), where=cell.name, hint=f"give {name} a {key}"
            )
        found = quantity(numbers[key])
    base = found.to_base_units()
    return float(base.magnitude), "" if base.dimensionless else str(base.units)


def _check_saltelli(n: int, vary: Mapping[str, Distribution]) -> None:
    if any(d.points for d in vary.values()):
        raise InputError(message("errors_model-saltelli-design-has-no-grids"), hint="uniform(low, high) instead")
    row = len(vary) + 2
    if n % row:
        raise InputError(
            message("errors_model-members-make-no-whole-rows", n=n, row=row), hint=f"n={row} times the rows"
        )


def _whole(value: object, least: int, most: int, name: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise InputError(message("errors_model-must-whole-number-from-not", name=name, least=least, value=f"{value!r}"))
