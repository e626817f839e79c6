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
from ..plain import integer, real, shown, whole
from ..text import listing, message
from ..units import quantity, with_unit
from .cell import Cell
from .design import DESIGNS, Design, design
from .distribution import Distribution
from .paths import usual_unit

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
    vary : path (``cell.paths()``) -> ``normal``, ``lognormal``, ``uniform``, ``scaled`` or ``grid``. Runs refuse the
        lipids of a membrane (``membrane.bilayer.cholesterol``), from which many numbers follow. With grids, n must be a
        multiple of the number of combinations; the last grid changes fastest, and every combination gets as many
        members in a row.
    design : ``"random"``, ``"latin-hypercube"``, ``"sobol"`` or ``"saltelli"``; how the numbers that are no grids are
        spread. ``sobol_indices`` uses the last, whose members come in rows of as many as numbers vary and two more.
    correlate : (path, path) -> correlation between -1 and 1 of the two numbers, by a Gaussian copula: it is the
        correlation of their normal scores.

    Raises InputError or UnknownNameError for paths, distributions and correlations that do not fit the cell.

    Sources: McKay, Beckman & Conover 1979, Technometrics 21:239; Saltelli et al. 2010, Comput Phys Commun 181:259.

    >>> from permease import cells, scaled
    >>> many = Population(cells.red_blood_cell(), 3, seed=1, vary={"membrane.NaKATPase.density": scaled(cv=0.3)})
    >>> [f"{x.to('1/um^2'):.1f~P}" for x in many.values("membrane.NaKATPase.density")]
    ['9.0 1/µm²', '8.2 1/µm²', '9.9 1/µm²']
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
                message("errors_model-cannot-make-population", cell=shown(cell)),
                why=message("errors_model-no-cell-2"),
                hint="pm.cells.red_blood_cell()",
            )
        where = message("thing-population-of", name=cell.name)
        vary = {} if vary is None else vary
        try:
            self._check_vary(cell, vary)
            combinations = math.prod(d.points for d in vary.values() if d.points)
            if n is None:
                if not vary or not all(d.points for d in vary.values()):
                    raise InputError(message("errors_model-how-many-members-n-needed"), hint="Population(cell, 1000)")
                n = combinations
            n = whole(n, 1, MOST, "n")
            seed = whole(seed, 0, 2**64 - 1, "seed")
            if n % combinations:
                raise InputError(
                    message("errors_model-members-cannot-share-combinations-evenly", n=n, combinations=combinations),
                    hint=f"n={combinations}",
                )
            if design not in DESIGNS:
                raise UnknownNameError(message("thing-design"), design, DESIGNS)
            if design == "saltelli":
                _check_saltelli(n, vary)
            pairs = _pairs(correlate)
        except PermeaseError as error:
            raise error.within(where) from None
        put = object.__setattr__
        put(self, "cell", cell)
        put(self, "n", n)
        put(self, "seed", seed)
        put(self, "vary", MappingProxyType(dict(vary)))
        put(self, "design", design)
        put(self, "correlate", MappingProxyType(pairs))
        try:
            self._quantiles  # noqa: B018
            self._factor  # noqa: B018
        except PermeaseError as error:
            raise error.within(where) from None

    def __len__(self) -> int:
        return self.n

    def __repr__(self) -> str:
        varied = ", ".join(f"{path!r}: {_short(distribution)}" for path, distribution in self.vary.items())
        more = f", design={self.design!r}" * (self.design != "random")
        more += f", correlate={dict(self.correlate)!r}" * bool(self.correlate)
        return f"Population({self.cell.name}, {self.n}, seed={self.seed}, vary={{{varied}}}{more})"

    def __reduce__(self) -> Any:
        return _again, (
            self.cell, self.n, self.seed, dict(self.vary), self.design, dict(self.correlate),
        )  # fmt: skip

    def values(self, path: str) -> Any:
        """The number at a path in every member, as a pint array (n,). Raises UnknownNameError."""
        if path not in self.vary:
            raise UnknownNameError(message("thing-varied-path"), path, self.vary)
        found = with_unit(self.numbers(0, self.n)[path], self._units[path])
        return found.to(usual_unit(self.cell, path))

    def member(self, index: int) -> Cell:
        """One member as a cell of its own. Raises what the cell raises where it cannot have such numbers."""
        place = integer(index)
        if place is None or not -self.n <= place < self.n:
            raise InputError(
                message("errors_model-there-no-member", index=shown(index)),
                where="member",
                why=message("errors_model-they-0", n=self.n - 1),
            )
        cell = self.cell
        for path, value in self.numbers(place % self.n, 1).items():
            cell = cell.replace(path, with_unit(float(value[0]), self._units[path]).to(self._given[path]))
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
    def _given(self) -> dict[str, Any]:
        """The units that the distributions are written in, and where they are of pure numbers, those of the cell."""
        found = {}
        for path, distribution in self.vary.items():
            unit, found[path] = self._units[path], usual_unit(self.cell, path)
            for name, value in distribution.arguments:
                first = value[0] if name == "values" else value
                if distribution.kind != "scaled" and name in ("mean", "low", "values") and unit:
                    found[path] = quantity(first).units
        return found

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
            if not set(pair) <= set(free):
                lacking = ", ".join(f'"{path}": scaled(cv=0.1)' for path in pair if path not in free)
                grids = any(path in self.vary and path not in free for path in pair)
                raise InputError(
                    message("errors_model-not-two-varied-paths", pair=listing(pair)),
                    where="correlate",
                    why=message("errors_model-grid-has-none")
                    if grids
                    else message("errors_model-varied-are", paths=listing(free, "list-comma", "list-nothing")),
                    hint=f"vary={{{lacking}}}",
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


def _short(distribution: Distribution) -> str:
    text = repr(distribution)
    return text if len(text) <= 100 else f"{distribution.kind}({distribution.points} values)"


def _again(
    cell: Cell, n: int, seed: int, vary: dict[str, Distribution], design: str, correlate: dict[tuple[str, str], float]
) -> Population:
    return Population(cell, n, seed=seed, vary=vary, design=design, correlate=correlate)


def usual_number(cell: Cell, path: str) -> tuple[float, str]:
    """What the cell has at a path, and its coherent SI unit."""
    found = cell.find(path)
    if found is None:
        head, name, key = path.split(".")
        numbers = cell.membrane(head).transporter(name).parameters()
        if key not in numbers:
            raise InputError(
                message("errors_model-not-given-has-no-usual", path=path),
                where=cell.name,
                hint=message("errors_model-give", name=name, name2=key),
            )
        found = quantity(numbers[key])
    base = found.to_base_units()
    return float(base.magnitude), "" if base.dimensionless else str(base.units)


def _check_saltelli(n: int, vary: Mapping[str, Distribution]) -> None:
    if any(d.points for d in vary.values()):
        raise InputError(
            message("errors_model-saltelli-design-has-no-grids"), hint=message("errors_model-uniform-low-high-instead")
        )
    row = len(vary) + 2
    if n % row:
        raise InputError(
            message("errors_model-members-make-no-whole-rows", n=n, row=row),
            hint=message("errors_model-n-times-rows", row=row),
        )


def _pairs(correlate: Any) -> dict[tuple[str, str], float]:
    """(path, path) -> correlation, every pair once. Raises InputError."""
    if correlate is None:
        return {}
    where, hint = "correlate", 'correlate={("cytosol.volume", "membrane.area"): 0.5}'
    if not isinstance(correlate, Mapping):
        what = message("errors_model-cannot-read-correlations", correlate=shown(correlate))
        raise InputError(what, where=where, hint=hint)
    found: dict[tuple[str, str], float] = {}
    for pair, value in correlate.items():
        two = isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(path, str) for path in pair)
        if not two or pair[0] == pair[1]:
            raise InputError(message("errors_model-not-two-varied-paths", pair=shown(pair)), where=where, hint=hint)
        number = real(value)
        if number is None or not -1.0 < number < 1.0:
            what = message("errors_model-correlation-between-1-1-not", value=shown(value))
            raise InputError(what, where=where, hint=hint)
        if pair[::-1] in found:
            what = message("errors_model-pair-given-twice", pair=listing(pair))
            raise InputError(what, where=where, why=message("errors_model-order-says-nothing"))
        found[pair] = number
    return found
