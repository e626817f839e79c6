"""Vesicle traffic: receptors, membrane, fluid and cargo that go round between the surface and the inside of a cell."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ..chemistry.species import species as lookup
from ..constants import AVOGADRO, STANDARD_CONCENTRATION
from ..errors import ModelError
from ..expr import ops
from ..sources import Sourced, derived
from ..text import message
from ..units import si, with_unit
from .conditions import Conditions, PointConditions, point
from .counted import CountedTransporter
from .metabolites import CYTOSOL
from .process import Process
from .rate_law import coherent_unit
from .traffic import CARGO, Hop, Pool, cargo_of, demand_complete, demand_sound, product, stationary, units, uptake
from .traffic_energy import HALF_ATP, fluid, fuel, fuelled, standard_energies
from .transporter import positive, written

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, kw_only=True)
class VesicleTraffic(CountedTransporter):
    """Endocytosis and what comes back of it; a member is data and a docstring.

    A member class sets ``label``, ``gene``, ``pools`` (``Pool`` by name), ``hops`` (``Hop``), ``usual_cargo`` (the
    species it takes up), ``numbers`` (name -> sourced number) and ``usual_density``. Besides the rates of its hops,
    ``numbers`` holds ``radius`` of a vesicle, ``load`` (units that share one vesicle), ``ATP`` (molecules per vesicle
    formed), ``Q10`` and ``reference_temperature`` (K).

    In a cell the pools are amounts that change in time. They start as they stand without cargo and with ample ATP. Each
    hop is a column, so cargo is conserved between the two sides and the pools; every unit inside holds 4 pi r^2/load of
    membrane, which the membrane of the cell lacks meanwhile (its capacitance follows), and 4/3 pi r^3/load of fluid.
    Other parts keep their number and the area they were given: vesicles carry none of them. Alone, ``flux``,
    ``turnover`` and ``uptake`` give the stationary uptake per unit, with feedback as at rest.

    It is an empirical law: nothing binds it to the affinity of its cargo. A vesicle that forms splits MgATP of the
    cytosol, without which it does not (``K_ATP``); where the cell lists none, metabolism holds a typical one. Cargo
    must be uncharged.

    Parameters
    ----------
    density, count : units (receptors or patches of membrane) per area of membrane, or in the whole of it.
    cargo : the species that a part takes up which drinks everything; fixed where a receptor binds one.
    radius : of one vesicle, e.g. ``"50 nm"``; as the part has it where none is given.
    """

    kind: ClassVar[str] = "vesicle"
    thermodynamic: ClassVar[bool] = False
    pools: ClassVar[Mapping[str, Pool]]
    hops: ClassVar[tuple[Hop, ...]] = ()
    numbers: ClassVar[Mapping[str, Sourced]] = {}
    usual_cargo: ClassVar[str] = ""
    delivered: ClassVar[tuple[str, str]] = (CARGO, "in")
    """The form and side in which the cargo of a finished round is found; uptake of the part alone is booked so."""
    stoichiometry: ClassVar[Mapping[tuple[str, str], int]] = {}
    assumed: ClassVar[Mapping[tuple[str, str], Sourced]] = CYTOSOL

    cargo: str = ""
    radius: Any = None

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        if "hops" not in cls.__dict__:
            return
        demand_complete(cls.__name__, cls.numbers, cls.usual_cargo)
        cls.numbers = {**cls.numbers, "K_ATP": cls.numbers.get("K_ATP", HALF_ATP)}
        demand_sound(cls.__name__, cls.pools, cls.hops, cls.numbers)
        cls.stoichiometry = {(cls.usual_cargo, "out"): -1, cls._end(cls.usual_cargo): 1}

    def __post_init__(self) -> None:
        where = type(self).__name__
        if not self.hops:
            raise ModelError(
                message("errors_model-has-no-hops"),
                where=where,
                hint=message("errors_model-part-permease-library-class-hops"),
            )
        name = cargo_of(self.cargo, self.usual_cargo, where, fixed=not self.any_cargo)
        object.__setattr__(self, "cargo", name)
        if self.radius is not None:
            value = positive(si(self.radius, "m", f"{where}.radius"), "radius", self.radius)
            object.__setattr__(self, "radius", value)
        super().__post_init__()

    @classmethod
    def _end(cls, cargo: str) -> tuple[str, str]:
        form, side = cls.delivered
        return (cargo if form == CARGO else form, side)

    @property
    def any_cargo(self) -> bool:
        """Whether it takes up whatever is dissolved, so that ``cargo`` may be any uncharged species."""
        return any(name == CARGO for hop in self.hops for name, _ in hop.gains)

    @property
    def forms(self) -> dict[str, str]:
        """Form in which the cargo comes back -> the cargo, where they differ; each holds one molecule of it."""
        named = {name for name, _ in (*self.species(), *self.ligands())}
        return dict.fromkeys(sorted(named - {self.cargo}), self.cargo)

    # -- what it is ----------------------------------------------------------------------------------------------

    @property
    def consistent(self) -> bool:
        """False: traffic is driven, and its rates are not bound to the affinity of what it moves."""
        return self.thermodynamic

    @property
    def states(self) -> tuple[str, ...]:
        """Its pools."""
        return tuple(self.pools)

    def species(self) -> frozenset[tuple[str, str]]:
        """The cargo outside."""
        return frozenset({(self.cargo, "out")})

    def ligands(self) -> frozenset[tuple[str, str]]:
        """Where cargo ends, or in which form it returns; a side need not list it."""
        named = {self._named(term) for hop in self.hops for term in hop.gains if term[1]}
        return frozenset({*named, self._end(self.cargo)}) - self.species()

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """One round."""
        return ({(self.cargo, "out"): -1.0, self._end(self.cargo): 1.0},)

    def parameters(self) -> Mapping[str, Sourced]:
        """Every number of its hops and its vesicles, and the density."""
        found = dict(self.numbers)
        if self.radius is not None:
            found["radius"] = derived(with_unit(self.radius, "m", "nm"), "given by the user")
        return {**found, **self._sourced_number()}

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        found = self._documented_number()
        if self.cargo != self.usual_cargo:
            found["cargo"] = self.cargo
        if self.radius is not None:
            found["radius"] = written(self.radius, "m", "nm", 1e9)
        return {**found, **self._documented_name()}

    def _named(self, term: tuple[str, str]) -> tuple[str, str]:
        name, side = term
        return (self.cargo if name == CARGO else lookup(name).name, side)

    # -- membrane and fluid --------------------------------------------------------------------------------------

    @property
    def vesicle_area(self) -> Quantity[Any]:
        """Membrane of one vesicle, 4 pi r^2 (um2)."""
        return with_unit(4.0 * math.pi * self._radius() ** 2, "m^2", "um^2")

    @property
    def vesicle_volume(self) -> Quantity[Any]:
        """Fluid in one vesicle, 4/3 pi r^3 (fL)."""
        return with_unit(4.0 / 3.0 * math.pi * self._radius() ** 3, "m^3", "fL")

    def _radius(self) -> float:
        return float(self.radius) if self.radius is not None else float(si(self.numbers["radius"], "m", "radius"))

    def _numbers(self, at: Conditions) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, number in self.numbers.items():
            if name not in ("ATP", "share"):
                unit = coherent_unit(number)
                value = self._radius() if name == "radius" else si(number, unit, name)
                found[name] = at.parameter(name, value, unit)
        return found

    def _holds(self, at: Conditions, of: Any) -> Any:
        """Units inside, from ``of``: pool -> amount (mol)."""
        inside = [of(name) for name, pool in self.pools.items() if pool.where == "inside" and pool.unit]
        total = inside[0]
        for amount in inside[1:]:
            total = total + amount
        return total * at.constant(AVOGADRO, "1/mol")

    def membrane_inside(self, at: Conditions) -> Any:
        """Membrane (m2) that the vesicles inside hold now; in a compiled cell only."""
        number = self._numbers(at)
        return self._holds(at, at.state) * (4.0 * math.pi) * number["radius"] * number["radius"] / number["load"]

    def membrane_at_rest(self, at: Conditions) -> Any:
        """Membrane (m2) that the vesicles inside hold before any cargo comes: the area of a cell is declared so."""
        number, total, rest = self._numbers(at), self.molecules(at), self.rest_fractions(at)
        inside = self._holds(at, lambda name: total * rest[name])
        return inside * (4.0 * math.pi) * number["radius"] * number["radius"] / number["load"]

    def state_energies(self, at: Conditions, at_rest: Any) -> dict[str, Any]:
        """Standard free energy (J/mol) of every pool, of amounts in mol; in a compiled cell only.

        Units are an ideal mixture of all there are (``standard_energies``). Cargo that left its receptor is dissolved
        in the fluid of the vesicles that are inside at the start, whose membrane is ``at_rest`` (m2).
        """
        numbers, mole = self._numbers(at), at.constant(1.0, "mol")
        units = self._standard_energies(at, numbers)
        whole = ops.log(self.molecules(at) / mole)
        dissolved = ops.log(fluid(at_rest, numbers["radius"]) * at.constant(STANDARD_CONCENTRATION, "mol/m^3") / mole)
        return {n: at.thermal_energy * (units[n] - whole if n in units else -1.0 * dissolved) for n in self.pools}

    def _standard_energies(self, at: Conditions, numbers: Mapping[str, Any]) -> dict[str, Any]:
        return standard_energies(self.pools, self.hops, numbers, at)

    def observed(self, at: Conditions) -> dict[str, Any]:
        """Membrane (m2) and volume (m3) of the vesicles inside, and the cargo that its pools hold (mol)."""
        number = self._numbers(at)
        r = number["radius"]
        enclosed = self._holds(at, at.state) * (4.0 / 3.0 * math.pi) * r * r * r / number["load"]
        found = {"membrane_inside": self.membrane_inside(at), "volume_inside": enclosed}
        loaded = [(pool.cargo, at.state(name)) for name, pool in self.pools.items() if pool.cargo]
        for where in ("surface", "inside"):
            held = [n * at.state(k) for k, p in self.pools.items() if p.where == where and (n := float(p.cargo))]
            if held and loaded:
                total = held[0]
                for amount in held[1:]:
                    total = total + amount
                found[f"cargo_{where}"] = total
        return found

    # -- rates ---------------------------------------------------------------------------------------------------

    def _warmth(self, at: Conditions, numbers: Mapping[str, Any]) -> Any:
        """Q10 to the power of (T - T_ref)/10 K."""
        ten = at.constant(10.0, "K")
        return ops.exp(ops.log(numbers["Q10"]) * (at.temperature - numbers["reference_temperature"]) / ten)

    def _constants(self, hop: Hop, at: Conditions, numbers: Mapping[str, Any], warmth: Any) -> tuple[Any, Any]:
        """Forward and backward rate constants of a hop, per unit of the pool it leaves (1/s; m3/s/mol for a sip)."""
        ways: list[Any] = []
        for names, terms in zip((hop.rate, hop.back), hop.sides, strict=True):
            if not names:
                ways.append(0.0)
                continue
            rate = product(names, numbers)
            if hop.warm:
                rate = rate * warmth
            for term in terms:
                if term[1]:
                    rate = rate * self._seen(term, at)
            ways.append(rate)
        if hop.sip:
            r = numbers["radius"]
            fluid = at.constant(AVOGADRO, "1/mol") * (4.0 / 3.0 * math.pi) * r * r * r / numbers["load"]
            ways[0] = ways[0] * fluid
        return ways[0], ways[1]

    def _seen(self, term: tuple[str, str], at: Conditions) -> Any:
        name, side = self._named(term)
        return at.concentration(name, side) if (name, side) in self.species() else at.ligand(name, side)

    def _ways(
        self, at: Conditions, numbers: Mapping[str, Any], *, loaded: bool
    ) -> tuple[dict[tuple[str, str], Any], dict[str, Any]]:
        """(from, to) -> rate constant between pools of units, and pool -> rate constant of degradation, as at rest."""
        warmth = self._warmth(at, numbers)
        made = next((hop.sides[1][0][0] for hop in self.hops if not hop.sides[0]), "")
        ways: dict[tuple[str, str], Any] = {}
        lost: dict[str, Any] = {}
        for hop in self.hops:
            start = hop.left
            if not start or not self.pools[start].unit:
                continue
            end = next((n for n, side in hop.sides[1] if not side and self.pools[n].unit), "")
            if not loaded and any(self.pools[n].cargo for n in (start, end) if n):
                continue
            forward, backward = self._constants(hop, at, numbers, warmth)
            if hop.factor is not None:
                forward = forward * hop.factor.at_rest(numbers)
            if not end:
                lost[start] = forward
            for i, j, rate in ((start, end or made, forward), (end, start, backward)):
                if i and j and i != j and not (isinstance(rate, float) and rate == 0.0):
                    ways[i, j] = ways[i, j] + rate if (i, j) in ways else rate
        return ways, lost

    def _fractions(self, at: Conditions, numbers: Mapping[str, Any], *, loaded: bool) -> tuple[dict[str, Any], Any]:
        """Stationary units in every pool per molecule of the part, and how fast they are degraded (1/s, or None)."""
        ways, lost = self._ways(at, numbers, loaded=loaded)
        found: dict[str, Any] = {}
        for unit in dict.fromkeys(pool.unit for pool in self.pools.values() if pool.unit):
            order = [n for n, p in self.pools.items() if p.unit == unit and (loaded or not p.cargo)]
            found.update(stationary(order, ways, type(self).__name__))
        loss = None
        for name, rate in lost.items():
            loss = rate * found[name] if loss is None else loss + rate * found[name]
        return found, loss

    def rest_fractions(self, at: Conditions) -> dict[str, Any]:
        """Units in every pool per molecule of the part, before any cargo comes; cargo pools are empty."""
        found, _ = self._fractions(at, self._numbers(at), loaded=False)
        return {name: found.get(name, 0.0) for name in self.pools}

    def at_rest(self, temperature: Any = "37 degC") -> dict[str, float]:
        """Fraction of the units in every pool before any cargo comes, by unit: those of receptors add up to 1.

        >>> from permease import library
        >>> round(library.part("TransferrinReceptor")().at_rest()["free"], 4)
        0.2593
        """
        here = point({}, {self.cargo: "0 mM"}, "0 mV", temperature)
        return {name: float(fraction) for name, fraction in self.rest_fractions(here).items() if self.pools[name].unit}

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One column per hop; for the part alone one column, its stationary uptake."""
        numbers = self._numbers(at)
        if isinstance(at, PointConditions):
            return (self._alone(at, numbers),)
        for name, side in sorted(self.ligands()):
            at.ligand(name, side)
        warmth, total = self._warmth(at, numbers), self.molecules(at)
        _, made = self._fractions(at, numbers, loaded=False)
        burnt, standard = fuel(self.fuelled, at) if self.fuelled else ({}, 0.0)
        found = []
        for hop in self.hops:
            forward, backward = self._constants(hop, at, numbers, warmth)
            if not hop.sides[0]:
                if made is None:
                    raise ModelError(
                        message("errors_model-nothing-degraded-could-replace"), where=f"{self.name} > {hop.name}"
                    )
                forward = made * total
            else:
                forward = self._pace(hop, at, numbers) * forward * at.state(hop.sip or hop.left)
            if hop.factor is not None:
                forward = forward * hop.factor.value(at.state, total, numbers)
            if hop.back:
                right = next(n for n, side in hop.sides[1] if not side)
                backward = backward * at.state(right)
            forms = self._forms(hop)
            stoichiometry = {self._named(term): float(n) for term, n in hop.gains.items() if term[1]}
            for term, gained in (*self._carried(hop).items(), *(burnt.items() if forms else ())):
                stoichiometry[term] = stoichiometry.get(term, 0.0) + gained
            found.append(
                Process(
                    name=hop.name,
                    rate=forward - backward if hop.back else forward,
                    stoichiometry=stoichiometry,
                    states={name: n for (name, side), n in hop.gains.items() if not side},
                    charge=0.0,
                    standard_energy=standard if forms else self._given_back(hop, at, numbers),
                    forward=forward if hop.back else None,
                    backward=backward if hop.back else None,
                    consistent=bool(hop.back),
                    driven=True,
                    opens=units(hop, 0, self.pools) != units(hop, 1, self.pools),
                )
            )
        return tuple(found)

    @property
    def fuelled(self) -> float:
        """Molecules of ATP that a unit costs when its vesicle forms."""
        return si(self.numbers["ATP"], "", "ATP") / si(self.numbers["load"], "", "load")

    def _forms(self, hop: Hop) -> bool:
        """Whether it takes a unit from the surface into a vesicle."""
        formed = sum(n for (p, side), n in hop.gains.items() if not side and self._inside(p))
        return formed > 0 and bool(hop.left) and not self._inside(hop.left)

    def _inside(self, name: str) -> bool:
        return self.pools[name].where == "inside" and bool(self.pools[name].unit)

    def _pace(self, hop: Hop, at: Conditions, numbers: Mapping[str, Any]) -> Any:
        """What slows a hop down because the cytosol lacks what it needs: ATP to form a vesicle."""
        return fuelled(at, numbers["K_ATP"]) if self.fuelled and self._forms(hop) else 1.0

    def _carried(self, hop: Hop) -> Mapping[tuple[str, str], float]:
        """What (species, side) gain when it happens once, besides what its arrow says."""
        return {}

    def _given_back(self, hop: Hop, at: Conditions, numbers: Mapping[str, Any]) -> Any:
        """Free energy (J/mol) of what no pool shows that it sets free when it happens once."""
        return 0.0

    def _alone(self, at: PointConditions, numbers: Mapping[str, Any]) -> Process:
        """Net uptake per molecule of the part at the steady state (1/s), with factors as at rest."""
        amounts, loss = self._fractions(at, numbers, loaded=True)
        _, made = self._fractions(at, numbers, loaded=False)
        if loss is not None:
            amounts = {name: amount * (made / loss) for name, amount in amounts.items()}
        flows, warmth = [], self._warmth(at, numbers)
        for hop in self.hops:
            forward, backward = self._constants(hop, at, numbers, warmth)
            forward = self._pace(hop, at, numbers) * forward
            flows.append((hop, forward if hop.factor is None else forward * hop.factor.at_rest(numbers), backward))
        taken = uptake(self.pools, flows, amounts, lambda term: self._named(term) == (self.cargo, "out"))
        stoichiometry = {(self.cargo, "out"): -1.0, self._end(self.cargo): 1.0}
        return Process("uptake", taken, stoichiometry, charge=0.0, consistent=False, driven=True)
