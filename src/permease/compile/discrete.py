"""A cell some of whose transporters are counted molecules: the rest of it as equations, their rates, what they move.

The rest has the same states, but the molecules stand still in it: their states have no derivative, the ions of a
channel pass with the fraction of its channels that is open as a parameter, and a carrier or pump moves nothing. What
its molecules move goes with their jumps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..constants import AVOGADRO, FARADAY
from ..errors import InputError, ModelError, PermeaseError, UnknownNameError
from ..expr import Expr, as_expr, constant, symbol
from ..expr.derivative import substitute
from ..model.channel import Channel
from ..model.exocytosis import Exocytosis
from ..model.molecule import Molecule, demand_countable, molecule, passing
from ..model.process import WATER
from ..model.scheme_transporter import SchemeTransporter
from ..text import message
from .chance import LARGEST
from .column import Column
from .equations import Equations
from .system import System, _zero_rate

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.transporter import Transporter


@dataclass(frozen=True, eq=False)
class Counted:
    """One transporter as molecules.

    ``rows`` are the places of its states among those of the system, ``shares`` (rows, states of the chain) what one
    molecule adds to them, ``ways`` where the rates of its ways are among all rates, ``open`` the place of the parameter
    that is the fraction of it that conducts (-1 where it is no channel), ``effects`` (ways, states of the system) what
    one passage adds to every state (SI), None where none moves anything.
    """

    path: str
    molecule: Molecule
    rows: np.ndarray
    shares: np.ndarray
    ways: slice
    open: int
    effects: np.ndarray | None
    number: tuple[int, int]

    @property
    def ends(self) -> list[tuple[int, int]]:
        """(start, end) of every way."""
        return [(way.start, way.end) for way in self.molecule.ways]

    def exact(self, parameters: np.ndarray) -> float:
        """Their number as the parameters say, which need not be whole."""
        place, area = self.number
        return float(parameters[place]) * (float(parameters[area]) if area >= 0 else 1.0)

    def molecules(self, parameters: np.ndarray) -> int:
        """How many there are, and put that whole number into ``parameters`` in place of a density or a count.

        Density times area is rounded to the nearest whole number. Raises InputError for more than 2^52.
        """
        (place, area), exact = self.number, self.exact(parameters)
        if not 0.0 <= exact <= LARGEST:
            raise InputError(
                message("errors_compile-molecules-cannot-counted", exact=f"{exact:.3g}"),
                where=self.path,
                why=message("errors_compile-most", largest=f"{LARGEST:.2g}"),
            )
        count = round(exact)
        parameters[place] = count / float(parameters[area]) if area >= 0 else float(count)
        return count


@dataclass(frozen=True, eq=False)
class Discrete:
    """The rest of the cell as a system, the rates of all ways as observables of other equations, and the molecules.

    Jumps change the states at ``driven``; the parameters at ``drives`` add a steady rate of change to those in the rest
    (SI units of the state per second, zero as they come), for what the jumps do on the mean.
    """

    system: System
    rates: Equations
    counted: tuple[Counted, ...]
    driven: np.ndarray
    drives: np.ndarray


def countable(cell: Cell, wanted: bool | Iterable[str]) -> tuple[str, ...]:
    """Paths of the transporters that are to be counted; with True all whose states are integrated in time.

    Raises UnknownNameError for a path that the cell lacks, ModelError for a transporter that cannot be counted or a
    cell that has none to count.
    """
    known: dict[str, Transporter] = {f"{m.name}.{t.name}": t for m in cell.membranes for t in m.transporters}
    able = [path for path, t in known.items() if t.states and isinstance(t, (Channel, SchemeTransporter, Exocytosis))]
    if wanted is True:
        if not able:
            raise ModelError(
                message("errors_compile-has-no-transporter-whose-states"),
                where=cell.name,
                why=message("errors_compile-there-no-molecules-count"),
                hint=message("errors_compile-dynamics-transient-channel-carrier-pump"),
            )
        return tuple(able)
    if isinstance(wanted, str) or not isinstance(wanted, Iterable):
        raise InputError(
            message("errors_compile-stochastic-true-list-transporters-not", wanted=f'{wanted!r}'), where="simulate",
            hint=f"stochastic={(able or list(known))[:1]}",
        )  # fmt: skip
    chosen: list[str] = []
    for item in wanted:
        paths = [path for path in known if item == path or (isinstance(item, str) and path.endswith(f".{item}"))]
        if len(paths) != 1:
            raise UnknownNameError(message("thing-transporter"), str(item)[:80], known, where="stochastic")
        demand_countable(known[paths[0]])
        if paths[0] not in chosen:
            chosen.append(paths[0])
    if not chosen:
        raise InputError(
            message("errors_compile-no-transporter-named"),
            where="stochastic",
            hint=message("errors_compile-stochastic-true", known=(able or list(known))[:1]),
        )
    return tuple(chosen)


def discrete(system: System, paths: Sequence[str]) -> Discrete:
    """Make molecules of the transporters at these paths. Raises ModelError where one has no states that take time."""
    return _Division(system, paths).divided()


class _Division:
    """One use: divides a system into counted molecules and the rest."""

    def __init__(self, system: System, paths: Sequence[str]) -> None:
        self.system, self.draft = system, system.draft
        self.schemes = {path: (transporter, at) for path, transporter, at in self.draft.schemes if path in paths}
        self.nodes = {s.name: s for s in system.equations.states}
        self.molecules: dict[str, Molecule] = {}
        self.fractions: dict[str, Expr] = {}
        self.own: dict[str, str] = {}
        for column in system.columns:
            for state in column.states:
                if state.rpartition(".")[0] in self.schemes:
                    self.own[column.name] = state.rpartition(".")[0]

    def divided(self) -> Discrete:
        """Both halves."""
        passed: dict[str, Expr] = {}
        for path, (part, at) in self.schemes.items():
            try:
                self.molecules[path] = molecule(part, at)
            except PermeaseError as error:
                raise error.within(path.rpartition(".")[0]) from None
            if isinstance(part, Channel):
                self.fractions[path] = symbol(f"open:{path}", "")
                for ion, rate in passing(part, at).items():
                    passed[f"{path}.{ion}"] = as_expr(rate) * self.fractions[path]
        jumps = {self._column(path, way.process) for path, m in self.molecules.items() for way in m.ways}
        gone = set(self.own) - jumps
        self.columns = tuple(
            replace(c, rate=passed.get(c.name, c.rate)) for c in self.system.columns if c.name not in gone
        )
        self.states = tuple(
            s for s in self.system.equations.states if not (s.name.startswith("extent.") and s.name[7:] in gone)
        )
        names = [s.name for s in self.states]
        effects = {path: self._effects(path, m, names) if m.moves else None for path, m in self.molecules.items()}
        moved = {names[i] for e in effects.values() if e is not None for i in np.flatnonzero(np.any(e != 0.0, axis=0))}
        self.drives = {n: symbol(f"drive:{n}", _zero_rate(self.nodes[n]).unit) for n in names if n in moved}
        # molecule() may have named numbers that the whole cell did without
        self.parameters = (*self.draft.parameters.symbols.values(), *self.fractions.values(), *self.drives.values())
        rest, rates = self._rest(), self._rates()
        kept = [self.system.index(name) for name in names]
        added = len(self.fractions) + len(self.drives)
        numbers = np.array([*self.draft.parameters.values.values(), *(0.0 for _ in range(added))], dtype=float)
        observed = tuple(self._observed_columns())
        system = replace(
            self.system, equations=rest, columns=observed, initial=self.system.initial[kept], parameters=numbers,
            scales=self.system.scales[kept],
        )  # fmt: skip
        driven = np.array([names.index(name) for name in self.drives], dtype=np.intp)
        drives = np.arange(len(numbers) - len(driven), len(numbers))
        return Discrete(system, rates, self._counted(system, effects), driven, drives)

    def _column(self, path: str, process: str) -> str:
        """The name of the column of a process of a counted transporter."""
        return path if path in self.own else f"{path}.{process}"

    def _observed_columns(self) -> list[Column]:
        """The columns that are left, metabolism following what the others do now."""
        moved = {c.name: c.rate for c in self.columns}
        return [replace(c, rate=_following(c, moved)) if c.follows else c for c in self.columns]

    def _rest(self) -> Equations:
        """Every derivative as the sum over the columns that are no jumps."""
        faraday = constant(FARADAY, "C/mol")
        moving = [c for c in self.columns if c.name not in self.own]
        rates = {c.name: c.rate for c in moving}
        derivatives: dict[str, Expr] = {}

        def gain(state: str, term: Expr) -> None:
            if state in self.nodes:
                derivatives[state] = derivatives[state] + term if state in derivatives else term

        for column in moving:
            rate = _following(column, rates) if column.follows else column.rate
            for (place, species), amount in column.gains.items():
                gain(f"{place}.volume" if species == WATER else f"{place}.amount.{species}", amount * rate)
            for place, charge in column.charges.items():
                gain(f"{place}.charge", charge * (faraday * rate))
            for state, count in column.states.items():
                gain(state, float(count) * rate)
            gain(f"extent.{column.name}", rate)
        for name, drive in self.drives.items():
            gain(name, drive)
        old = self.system.equations
        algebraic = {s.name: d for s, d, a in zip(old.states, old.derivatives, old.algebraic, strict=True) if a}
        flags = {s.name: i for i, s in enumerate(old.states)}
        names, seen = [s.name for s in self.states], self._observables()
        return Equations(
            time=old.time,
            states=self.states,
            derivatives=tuple(algebraic.get(n, derivatives.get(n, _zero_rate(self.nodes[n]))) for n in names),
            algebraic=tuple(n in algebraic for n in names),
            parameters=self.parameters,
            observables=seen,
            nonnegative=tuple(old.nonnegative[flags[n]] for n in names),
            controlled=tuple(old.controlled[flags[n]] for n in names),
            event=self._event(seen),
        )

    def _event(self, seen: dict[str, Expr]) -> Expr | None:
        """The condition of the whole cell, on what is seen of the rest. Raises ModelError for a rate of jumps."""
        whole = self.system.equations
        if whole.event is None:
            return None
        for path in self.system.extras.conditions:
            if path not in seen:
                raise ModelError(
                    message("errors_compile-there-no-wait", path=path),
                    where="protocol > until",
                    why=message("errors_compile-single-molecules-make-jumps"),
                    hint=message("errors_compile-voltage-concentration"),
                )
        changed = {whole.observables[path]: seen[path] for path in self.system.extras.conditions}
        return substitute([whole.event], changed)[0]

    def _observables(self) -> dict[str, Expr]:
        found = dict(self.system.equations.observables)
        kept = {c.name: c.rate for c in self._observed_columns()}
        for name in list(found):
            kind, _, column = name.partition(".")
            if kind == "rate":
                if column in kept:
                    found[name] = kept[column]
                else:
                    del found[name]
        for path, fraction in self.fractions.items():
            part, at = self.schemes[path]
            probability: Expr = fraction
            for gate in part.gates:  # type: ignore[attr-defined]
                if not gate.states:
                    probability = probability * gate.open({}, at)
            found[f"{path}.open_probability"] = probability
        return found

    def _rates(self) -> Equations:
        """The rates of all ways, as observables; nothing moves in these equations."""
        observables = {
            f"{path}:{k}": as_expr(way.rate) for path, m in self.molecules.items() for k, way in enumerate(m.ways)
        }
        return Equations(
            time=self.system.equations.time,
            states=self.states,
            derivatives=tuple(_zero_rate(s) for s in self.states),
            algebraic=(False,) * len(self.states),
            parameters=self.parameters,
            observables=observables,
        )

    def _counted(self, system: System, effects: Mapping[str, np.ndarray | None]) -> tuple[Counted, ...]:
        found: list[Counted] = []
        first = 0
        names, numbers = system.state_names, system.parameter_names
        for path, m in self.molecules.items():
            part = self.schemes[path][0]
            count = f"{path}.count"
            area = numbers.index(f"{path.partition('.')[0]}.area")
            number = (numbers.index(count), -1) if count in numbers else (numbers.index(f"{path}.density"), area)
            found.append(
                Counted(
                    path=path,
                    molecule=m,
                    rows=np.array([names.index(f"{path}.{state}") for state in part.states]),
                    shares=m.shares() / AVOGADRO,
                    ways=slice(first, first + len(m.ways)),
                    open=numbers.index(f"open:{path}") if path in self.fractions else -1,
                    effects=effects[path],
                    number=number,
                )
            )
            first += len(m.ways)
        return tuple(found)

    def _effects(self, path: str, m: Molecule, names: Sequence[str]) -> np.ndarray:
        """What one passage of every way adds to the states, with what metabolism makes up for at once."""
        columns = {c.name: c for c in self.columns}
        index = {name: i for i, name in enumerate(names)}
        found = np.zeros((len(m.ways), len(names)))
        for k, way in enumerate(m.ways):
            name = self._column(path, way.process)
            if way.process and name in columns:
                row = _effect(columns[name], index)
                for other in self.columns:
                    row += other.follows.get(name, 0.0) * _effect(other, index)
                found[k] = way.direction * row / AVOGADRO
        return found


def _effect(column: Column, index: Mapping[str, int]) -> np.ndarray:
    """What one unit of a column adds to every state but those of molecules."""
    row = np.zeros(len(index))
    for (place, species), amount in column.gains.items():
        state = f"{place}.volume" if species == WATER else f"{place}.amount.{species}"
        if state in index:
            row[index[state]] += amount
    for place, charge in column.charges.items():
        if f"{place}.charge" in index:
            row[index[f"{place}.charge"]] += charge * FARADAY
    if f"extent.{column.name}" in index:
        row[index[f"extent.{column.name}"]] += 1.0
    return row


def _following(column: Column, rates: Mapping[str, Expr]) -> Expr:
    """The rate of metabolism from those of the columns that it follows."""
    total: Expr | None = None
    for name, factor in column.follows.items():
        if name in rates:
            term = factor * rates[name]
            total = term if total is None else total + term
    return constant(0.0, column.rate.unit) if total is None else total
