"""Transporters: what every protein, pore and leak in a membrane has in common."""

from __future__ import annotations

import importlib
import inspect
import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import ELEMENTARY_CHARGE, FARADAY
from ..errors import ConvergenceError, InputError, ModelError, PermeaseError
from ..sources import Citations, Reference, Sourced
from ..text import Text, keys, listing, message, phrase
from ..units import said, si, with_unit
from .conditions import MAXIMUM_VOLTAGE, Conditions, PointConditions, point
from .process import WATER, Process

if TYPE_CHECKING:
    from pint import Quantity


_LARGEST_LOG_RATIO = math.log(1e12)


@dataclass(frozen=True, kw_only=True)
class Transporter(ABC):
    """Anything that moves matter across a membrane.

    A subclass gives its columns through ``processes``; ``name`` is how the cell, its paths and its results call it.
    """

    label: ClassVar[Text] = phrase("model-transporter")
    kind: ClassVar[str] = "transporter"
    gene: ClassVar[str] = ""
    family: ClassVar[str] = ""
    uniprot: ClassVar[str] = ""
    """Accession of the protein in UniProt (of the subunit that transports, where there are several)."""
    shown_at: ClassVar[Mapping[str, Any]] = {}
    """What its page and its drawing show it in, where that is not a typical animal cell: ``inside``, ``outside``
    (species -> concentration), ``voltage``, ``temperature``."""
    per_molecule: ClassVar[bool] = False
    """Whether ``turnover`` and its relatives are per molecule (1/s) or per square metre of membrane (mol/m2/s)."""

    assumed: ClassVar[Mapping[tuple[str, str], Sourced]] = {}
    """Concentrations of (species, side) that stand in where a cell does not list them, such as those of ATP."""

    name: str = ""

    @classmethod
    def about(cls) -> Text:
        """What it is, when to use it and where it fails; what is not of the library has its docstring alone."""
        text = inspect.getdoc(cls) or ""
        known = cls.__module__.startswith("permease.library.") and f"about-{cls.__name__}" in keys("about", "zh")
        return phrase(f"about-{cls.__name__}") if known else Text(en=text, zh=text)

    @abstractmethod
    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """The stoichiometric columns of this transporter and their rates in ``at``."""

    @abstractmethod
    def species(self) -> frozenset[tuple[str, str]]:
        """The (species, side) pairs whose concentrations it needs."""

    @abstractmethod
    def parameters(self) -> Mapping[str, Sourced]:
        """Every number it uses, with its source."""

    @abstractmethod
    def documented(self) -> dict[str, Any]:
        """Its arguments as a cell file writes them, without the name of the class."""

    @property
    def consistent(self) -> bool:
        """Whether it obeys the second law by construction."""
        return True

    def measured_at(self, cell: float) -> float | None:
        """Temperature (K) that its numbers keep in a cell that starts at ``cell`` (K); None: they follow or unknown."""
        return None

    @property
    def states(self) -> tuple[str, ...]:
        """States of its scheme that are integrated in time; empty unless its dynamics are transient."""
        return ()

    def rest_fractions(self, at: Conditions) -> dict[str, Any]:
        """Stationary fraction of the molecules in each of ``states``."""
        return {}

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """What each (species, side) gains in every way that the mechanism can turn; empty where it does not turn."""
        return ()

    @property
    def uniporter(self) -> bool:
        """Whether every species that it moves can cross alone; False for pores and leaks, which do not turn."""
        moved = self._moved()
        return bool(moved) and not _coupled(moved)

    @property
    def symporter(self) -> bool:
        """Whether a turn couples species that cross in the same direction; SERT is a symporter and an antiporter."""
        ways = _coupled(self._moved())
        return any(sum(gain > 0.0 for gain in way.values()) != 1 or len(way) > 2 for way in ways)

    @property
    def antiporter(self) -> bool:
        """Whether a turn couples species that cross in opposite directions."""
        return any(not _one_direction(way) for way in _coupled(self._moved()))

    def _moved(self) -> list[dict[str, float]]:
        """What the outside gains per turn, the measure of what crosses: fuel is split inside."""
        ways = [{s: float(n) for (s, side), n in turn.items() if side == "out" and n} for turn in self.turns()]
        return [way for way in ways if way]

    def unlisted(self, inside: Iterable[str], outside: Iterable[str]) -> dict[tuple[str, str], Sourced]:
        """What it assumes beyond the species that are listed on the two sides."""
        listed = {"in": set(inside), "out": set(outside)}
        return {key: value for key, value in self.assumed.items() if key[0] not in listed[key[1]]}

    def references(self) -> tuple[Reference, ...]:
        """The references of its numbers, each once."""
        found = Citations()
        for value in self.parameters().values():
            found.add(value)
        return tuple(found.entries.values())

    def molecules(self, at: Conditions) -> Any:
        """Amount of the transporter in the membrane of ``at`` (mol); 1 where rates are per area."""
        return 1.0

    def membrane_inside(self, at: Conditions) -> Any | None:
        """Membrane (m2) that its states hold inside the cell now, in a compiled cell; None where it moves none."""
        return None

    def membrane_at_rest(self, at: Conditions) -> Any:
        """The same in the state that it starts from: what the declared area of the membrane is without."""
        return 0.0

    def state_energies(self, at: Conditions, at_rest: Any) -> Mapping[str, Any]:
        """Standard free energy (J/mol) of its states, of amounts in mol; of vesicle traffic in a compiled cell only.

        ``at_rest`` is the membrane (m2) that they held inside at the start.
        """
        return {}

    def observed(self, at: Conditions) -> Mapping[str, Any]:
        """What it shows besides its rates, by name, in a compiled cell."""
        return {}

    # -- studying the part alone ---------------------------------------------------------------------------------

    def turnover(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> Quantity[Any]:
        """Net turnovers per second and molecule, in the forward sense of the scheme as written.

        ``inside`` and ``outside`` are solutions or mappings such as ``{"Na": "140 mM"}``; V = psi_in - psi_out.
        A leak gives mol/m2/s outward. Raises QuantityError and UnknownNameError for unusable conditions.
        """
        at = point(inside, outside, voltage, temperature)
        with evaluating(self.name, at):
            return with_unit(finite(self._turnover(at)), *self._unit())

    def flux(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> dict[str, Quantity[Any]]:
        """Net outward flux of every species (1/s per molecule, or mol/m2/s)."""
        at = point(inside, outside, voltage, temperature)
        with evaluating(self.name, at):
            amount = self.molecules(at) if self.per_molecule else 1.0
            total: dict[str, Any] = {}
            for process in self.processes(at):
                for (species, side), gained in process.stoichiometry.items():
                    if side == "out":
                        total[species] = total.get(species, 0.0) + gained * process.rate / amount
            return {species: with_unit(finite(value), *self._unit()) for species, value in total.items()}

    def current(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> Quantity[Any]:
        """Net outward current (A per molecule, or A/m2)."""
        at = point(inside, outside, voltage, temperature)
        with evaluating(self.name, at):
            charges = finite(self._charges_per_second(at))
            if self.per_molecule:
                return with_unit(charges / self.molecules(at) * ELEMENTARY_CHARGE, "A", "fA")
            return with_unit(charges * FARADAY, "A/m^2", "uA/cm^2")

    def reversal_voltage(self, *, inside: Any, outside: Any, temperature: Any = "37 degC") -> Quantity[Any]:
        """The voltage at which its net current vanishes (mV).

        Exact (from the affinity) for a transporter with one coupled cycle; otherwise a root between -2 and 2 V.
        Raises InputError for an electroneutral transporter, ConvergenceError when there is no reversal.
        """
        at = point(inside, outside, "0 V", temperature)
        with evaluating(self.name, at):
            columns = [p for p in self.processes(at) if charge_of(p)]
            if not columns:
                raise InputError(message("errors_model-moves-no-net-charge-so"), where=self.name)
            if len(columns) == 1 and columns[0].consistent:
                affinity = columns[0].affinity_free_of_charge(at)
                return with_unit(finite(-affinity / (charge_of(columns[0]) * FARADAY)), "V", "mV")
            return with_unit(self._root(at), "V", "mV")

    def static_head(
        self,
        species: str,
        *,
        inside: Any,
        outside: Any,
        voltage: Any = "0 mV",
        temperature: Any = "37 degC",
    ) -> float:
        """The accumulation ratio C_in/C_out of ``species`` at which its net flux stops.

        Slip and leak branches of the scheme take part, so this can be far below the ratio of ideal coupling.
        ``inside`` may omit the species. Raises ConvergenceError when no ratio between 1e-12 and 1e12 stops the flux.
        """
        name = lookup(species).name
        given = point(inside, outside, voltage, temperature)
        reference = given.outside.get(name, 0.0)
        if reference <= 0.0:
            raise InputError(
                message("errors_model-outside-holds-no", name=name),
                where=self.name,
                hint=f'outside={{"{name}": "1 mM", ...}}',
            )

        def net(log_ratio: float) -> float:
            inner = {**given.inside, name: reference * math.exp(log_ratio)}
            at = PointConditions(inner, given.outside, given.voltage, given.temperature)
            columns = self.processes(at)
            if not any(p.stoichiometry.get((name, "in")) for p in columns):
                raise InputError(message("errors_model-does-not-move", name=name), where=self.name)
            return float(sum(p.rate * p.stoichiometry.get((name, "in"), 0.0) for p in columns) / self.molecules(at))

        with evaluating(self.name):
            otherwise = message("errors_model-no-ratio-stops", name=name)
            return math.exp(self._between(net, _LARGEST_LOG_RATIO, otherwise))

    def _repr_html_(self) -> str:
        """What a notebook shows: its scheme with occupancies and net fluxes in typical surroundings, and its facts."""
        # by name: drawing is a layer above, and a notebook asks for this method here
        return str(importlib.import_module("permease.plot.part_card").part_card(self))

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _turnover(self, at: PointConditions) -> Any:
        """Net rate of the first column, per molecule where that makes sense."""
        rate = self.processes(at)[0].rate
        return rate / self.molecules(at) if self.per_molecule else rate

    def _unit(self) -> tuple[str, ...]:
        return ("1/s",) if self.per_molecule else ("mol/m^2/s", "pmol/cm^2/s")

    def _charges_per_second(self, at: PointConditions) -> Any:
        """Moles of elementary charge that leave per second."""
        return sum(charge_of(p) * p.rate for p in self.processes(at))

    def _root(self, at: PointConditions) -> float:
        def net(voltage: float) -> float:
            shifted = replace(at, voltage=voltage)
            return float(self._charges_per_second(shifted) / self.molecules(shifted))

        return self._between(net, MAXIMUM_VOLTAGE, message("errors_model-current-does-not-reverse"))

    def _between(self, net: Callable[[float], float], most: float, otherwise: str) -> float:
        """The root of ``net`` between -most and most; ConvergenceError with ``otherwise`` where there is none."""
        from scipy.optimize import brentq

        low, high = finite(net(-most)), finite(net(most))
        if (low > 0.0) == (high > 0.0) or low == 0.0 or high == 0.0:
            raise ConvergenceError(otherwise, where=self.name)
        return float(brentq(net, -most, most, xtol=1e-14, rtol=1e-14))


def _one_direction(way: Mapping[str, float]) -> bool:
    return len({gain > 0.0 for gain in way.values()}) == 1


def _coupled(ways: list[dict[str, float]]) -> list[dict[str, float]]:
    """The turns that couple species; two that each cross alone, and so exchange on one carrier, are not coupled."""
    alone = {name for way in ways if len(way) == 1 for name in way}
    return [way for way in ways if len(way) > 1 and (_one_direction(way) or not alone.issuperset(way))]


@contextmanager
def evaluating(name: str, at: PointConditions | None = None) -> Iterator[None]:
    """Turn numbers beyond the range of floats, met while a part is evaluated alone, into an InputError.

    Where something was divided by zero it names the concentrations of ``at`` that are zero.
    """
    try:
        with np.errstate(all="ignore"):
            yield
    except PermeaseError:
        raise
    except (ArithmeticError, ValueError) as error:
        raise InputError(
            message("errors_model-cannot-evaluated-these-conditions"),
            where=name,
            why=_zeros(at)
            if isinstance(error, ZeroDivisionError)
            else str(error) or message("errors_model-number-went-out-range"),
            hint=message("errors_model-every-concentration-above-0-mm-voltage"),
        ) from None


def _zeros(at: PointConditions | None) -> str:
    sides = () if at is None else ((at.inside, "in"), (at.outside, "out"))
    found = [
        message(f"errors_model-zero-{side}", name=name)
        for table, side in sides
        for name, c in table.items()
        if np.ndim(c) == 0 and c == 0.0
    ]
    if found:
        return message("errors_model-concentration-zero", found=listing(found, "list-comma"))
    return message("errors_model-divided-by-zero")


def finite(value: Any) -> Any:
    """The value if it is finite; ArithmeticError otherwise."""
    if not math.isfinite(value):
        raise ArithmeticError(f"the result is {value}")
    return value


def instance_name(name: object, default: str) -> str:
    """What an instance is called; InputError where that is no text."""
    if not isinstance(name, str):
        raise InputError(
            message("errors_model-name-transporter-text-not", name=f"{name!r}"),
            where=default,
            hint='name="apical leak"',
        )
    return name or default


def written(value: float, unit: str, shown: str, factor: float) -> str:
    """A number in SI as text that reads back exactly: in the ``shown`` unit (``factor`` per SI unit) if it can be."""
    text = f"{float(f'{value * factor:.13g}'):.15g} {shown}"
    return text if si(text, unit) == value else f"{value:.15g} {'/ ' + unit[2:] if unit.startswith('1/') else unit}"


def charge_of(process: Process) -> float:
    """Elementary charges that one unit of a column moves outward."""
    if process.charge is not None:
        return process.charge
    return float(
        sum(
            lookup(species).charge * gained
            for (species, side), gained in process.stoichiometry.items()
            if side == "out" and species != WATER
        )
    )


def positive(value: float, name: str, shown: Any) -> float:
    """The value if it is above zero; ModelError otherwise."""
    if not value > 0.0:
        raise ModelError(
            message("errors_model-must-above-zero-not-3", name=name, shown=said(shown)),
            hint=message("errors_model-positive", name=name),
        )
    return value


def pairs(constants: Any, where: str, example: str) -> Iterable[tuple[Any, Any]]:
    """Names and values of ``constants``, a mapping or nothing; InputError otherwise."""
    if constants != () and not isinstance(constants, Mapping):
        raise InputError(
            message("errors_model-cannot-read-constants", constants=f"{constants!r}"), where=where,
            hint=f"constants={example}",
        )  # fmt: skip
    return dict(constants).items()
