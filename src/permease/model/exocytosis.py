"""Exocytosis in a cell: vesicles with a Ca2+ sensor that fuse with the membrane, and are taken back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from ..chemistry.amounts import Amounts
from ..chemistry.species import species as lookup
from ..constants import AVOGADRO, STANDARD_CONCENTRATION
from ..errors import InputError, ModelError, PermeaseError, QuantityError
from ..expr import ops
from ..kinetics.calcium_sensor import CalciumSensor
from ..sources import Sourced, derived, provisional
from ..text import listing, message
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .process import Process
from .traffic import Hop, Pool
from .transporter import positive, written
from .vesicle_traffic import VesicleTraffic

HIGHEST = 100.0
"""Ca2+ beyond 100 mM is refused (mol/m3)."""
_LEAST = 1e-12
_FUSION, _RETRIEVAL, _FILLING = "fusion", "retrieval", "filling"


FILLING: Final[Sourced] = provisional("0.1 / s", note="an empty vesicle is full in ten seconds; order of magnitude")
"""How fast empty vesicles are filled."""
HALF_FILLING: Final[Sourced] = provisional("1 mM", note="half saturation of vesicular transporters; order of magnitude")
"""Concentration in the cytosol at which they fill half as fast."""


@dataclass(frozen=True, kw_only=True)
class Exocytosis(VesicleTraffic):
    """Regulated exocytosis and the endocytosis that makes up for it; a member is data and a docstring.

    A member class sets ``label``, ``gene``, ``sensor``, ``usual_density`` and ``numbers``: ``retrieval`` (1/s) beside
    those of all vesicle traffic. Its pools are the vesicles by the number of Ca2+ ions bound, and ``fused``, the
    membrane of those in the surface; its hops are the steps of the sensor, fusion from every state that fuses, and
    retrieval into the empty state. So membrane is conserved, and area and capacitance of the cell follow. Steps of the
    sensor stand at the temperature of their experiments; retrieval has the Q10. Ca2+ acts as a catalyst: the few ions
    on the sensors are not taken from the cytosol.

    With ``contents`` a retrieved vesicle is empty (pool ``empty``) until it is filled from the cytosol, and fusion
    gives what it holds to the outside; both sides must list it. Matter is conserved: each vesicle that is not empty
    holds the declared number, whole. A cell starts with full vesicles, beyond what its cytosol lists. Filling slows
    down where the cytosol runs out; its work is metabolism's. The water inside vesicles is not followed.

    Parameters
    ----------
    density, count : vesicles, fused ones counted in, per area of membrane or in the whole of it.
    calcium : Ca2+ at the sensor, from 0 to 100 mM. ``Set`` changes it in a run:
        ``Set("membrane.SynapticVesicles.calcium", "25 uM")``.
    domain : makes the sensor see the Ca2+ of the cytosol instead, which must list it: it sees ``calcium`` (its resting
        level) plus ``domain`` times what the cytosol has above that. 1 is the bulk, well mixed. Within some tens of nm
        of open channels Ca2+ is far above the mean, and a factor above 1 stands in for that, roughly: it scales with
        the mean, so it outlasts the opening of the channels, which no real domain does. No source gives a factor.
    contents : what one vesicle holds, in molecules or as a concentration: ``{"GABA": 5000}``,
        ``{"glutamate": "100 mM", "K": "100 mM"}``; or the name of one of the part's ``transmitters``: ``"glutamate"``.
        It must be uncharged in all.
    radius : of one vesicle.
    """

    sensor: ClassVar[CalciumSensor]
    transmitters: ClassVar[Mapping[str, Mapping[str, Sourced]]] = {}
    """Contents by name: molecules of each species in one vesicle, with their sources."""

    calcium: Any = None
    domain: Any = None
    contents: Any = None

    def __init_subclass__(cls, **arguments: Any) -> None:
        if "sensor" in cls.__dict__:
            cls.pools, cls.hops = _pools(cls.sensor), _hops(cls.sensor)
            cls.numbers = {**_rates(cls.sensor), **cls.numbers}
            cls.usual_cargo = cls.usual_cargo or "HRP"
        super().__init_subclass__(**arguments)
        cls.stoichiometry = {}
        # checked with the hops, but a field of every instance
        cls.numbers = {name: number for name, number in cls.numbers.items() if name != "calcium"}

    def __post_init__(self) -> None:
        super().__post_init__()
        where = type(self).__name__
        given = self.sensor.resting if self.calcium is None else self.calcium
        value = si(given, "mol/m^3", f"{where}.calcium")
        if not 0.0 <= value <= HIGHEST:
            raise ModelError(
                message("errors_model-ca2-between-0-100-mm", given=given), where=f"{where}.calcium", hint="10 uM"
            )
        object.__setattr__(self, "calcium", value)
        if self.domain is not None:
            factor = positive(si(self.domain, "", f"{where}.domain"), "domain", self.domain)
            object.__setattr__(self, "domain", factor)
        held = vesicle_contents(self._chosen(), float(self.vesicle_volume.to("m^3").magnitude), where)
        object.__setattr__(self, "contents", held)
        if held:
            hops = [Hop(_RETRIEVAL, "fused -> empty", "retrieval") if h.name == _RETRIEVAL else h for h in self.hops]
            filling = Hop(_FILLING, f"empty -> {self.sensor.states[0]}", "filling")
            object.__setattr__(self, "pools", {**self.pools, "empty": Pool("inside", unit="vesicle")})
            object.__setattr__(self, "hops", (*hops, filling))
            object.__setattr__(self, "numbers", {"filling": FILLING, "half_filling": HALF_FILLING, **self.numbers})

    def _chosen(self) -> Any:
        """The contents, looked up where they are a name."""
        if not isinstance(self.contents, str):
            return self.contents
        where = f"{type(self).__name__}.contents"
        try:
            return self.transmitters[lookup(self.contents).name]
        except KeyError:
            known = listing(self.transmitters, "list-comma", "list-nothing")
            raise InputError(
                message("errors_model-nobody-has-counted-vesicles", contents=self.contents),
                where=where,
                why=message("errors_model-known", known=known),
                hint=f'{{"{self.contents}": 5000}}',
            ) from None
        except PermeaseError as error:
            raise error.within(where) from None

    @property
    def any_cargo(self) -> bool:
        """False: it moves membrane."""
        return False

    @property
    def forms(self) -> dict[str, str]:
        """None: nothing is taken up."""
        return {}

    def species(self) -> frozenset[tuple[str, str]]:
        """The contents on both sides, and the Ca2+ of the cytosol where the sensor sees it."""
        seen = {("Ca", "in")} if self.domain is not None else set()
        return frozenset({*seen, *((name, side) for name in self.contents for side in ("in", "out"))})

    def ligands(self) -> frozenset[tuple[str, str]]:
        """None: what it needs must be listed."""
        return frozenset()

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """None: a round brings every vesicle back."""
        return ()

    def parameters(self) -> Mapping[str, Sourced]:
        """Every number of the sensor, of retrieval and of the vesicles, the Ca2+, the contents, and the density."""
        usual = self.calcium == si(self.sensor.resting, "mol/m^3", "calcium")
        own = self.sensor.resting if usual and isinstance(self.sensor.resting, Sourced) else None
        found = {**super().parameters(), "calcium": own or _given(with_unit(self.calcium, "mol/m^3", "uM"))}
        if self.domain is not None:
            found["domain"] = provisional(self.domain, note="given by the user; a stand-in for Ca2+ near channels")
        known = next((held for held in self.transmitters.values() if _counted(held) == self.contents), {})
        return {**found, **{f"contents.{s}": known.get(s) or _given(count) for s, count in self.contents.items()}}

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults, and the Ca2+."""
        found = {**super().documented(), "calcium": written(self.calcium, "mol/m^3", "uM", 1e3)}
        if self.domain is not None:
            found["domain"] = self.domain
        return {**found, "contents": dict(self.contents)} if self.contents else found

    def observed(self, at: Conditions) -> dict[str, Any]:
        """Membrane (m2) and volume (m3) of the vesicles inside, and what they contain (``contents_GABA``, mol)."""
        full = at.state(self.sensor.states[0])
        for name in self.sensor.states[1:]:
            full = full + at.state(name)
        held = {f"contents_{name}": count * full for name, count in self.contents.items()}
        return {**super().observed(at), **held}

    def ways(self, at: Conditions) -> tuple[tuple[str, int, str, str, Any], ...]:
        """Every way of one vesicle between its pools: name and direction (1, -1) of its hop, from, to, rate (1/s)."""
        numbers = self._numbers(at)
        warmth = self._warmth(at, numbers)
        found = []
        for hop in self.hops:
            end = next(name for name, side in hop.sides[1] if not side)
            forward, backward = self._constants(hop, at, numbers, warmth)
            found.append((hop.name, 1, hop.left, end, forward))
            if hop.back:
                found.append((hop.name, -1, end, hop.left, backward))
        return tuple(found)

    def _numbers(self, at: Conditions) -> dict[str, Any]:
        calcium = at.parameter("calcium", self.calcium, "mol/m^3")
        if self.domain is not None:
            # a cell must list it (``species``); alone, the part is at rest
            above = at.assumed("Ca", "in", self.calcium) - calcium
            none = at.constant(0.0, "mol/m^3")
            calcium = ops.maximum(calcium + at.parameter("domain", self.domain, "") * above, none)
        return {**super()._numbers(at), "calcium": calcium}

    def _pace(self, hop: Hop, at: Conditions, numbers: Mapping[str, Any]) -> Any:
        """ATP to form a vesicle, and in the cytosol what fills it; H+ never runs out."""
        pace = super()._pace(hop, at, numbers)
        for name in self.contents if hop.name == _FILLING else ():
            if name != "H":
                here = at.concentration(name, "in")
                pace = pace * (here / (here + numbers["half_filling"]))
        return pace

    def _carried(self, hop: Hop) -> Mapping[tuple[str, str], float]:
        """What a vesicle gives to the outside when it fuses, and takes from the cytosol when it is filled."""
        if hop.name == _FILLING:
            return {(name, "in"): -count for name, count in self.contents.items()}
        return {(name, "out"): count for name, count in self.contents.items()} if _fuses(hop) else {}

    def _standard_energies(self, at: Conditions, numbers: Mapping[str, Any]) -> dict[str, Any]:
        """Those of the sensor by its constants, with the contents dissolved in a vesicle; the others are empty."""
        standard = at.constant(STANDARD_CONCENTRATION, "mol/m^3")
        found = super()._standard_energies(at, {**numbers, "calcium": standard})
        fluid = at.constant(AVOGADRO, "1/mol") * (4.0 / 3.0 * math.pi) * numbers["radius"] ** 3 * standard
        for count in self.contents.values():
            dissolved = count * (ops.log(count / fluid) - 1.0)
            found.update({state: found[state] + dissolved for state in self.sensor.states})
        return {name: energy if name in self.sensor.states else 0.0 for name, energy in found.items()}

    def _given_back(self, hop: Hop, at: Conditions, numbers: Mapping[str, Any]) -> Any:
        """Chemical potential (J/mol) of the ions that leave the sensor when the vesicle fuses."""
        ions = self.sensor.states.index(hop.left) if _fuses(hop) else 0
        if not ions:
            return 0.0
        standard = at.constant(STANDARD_CONCENTRATION, "mol/m^3")
        floored = ops.maximum(numbers["calcium"], at.constant(_LEAST, "mol/m^3"))
        return float(ions) * at.thermal_energy * ops.log(floored / standard)

    def _alone(self, at: PointConditions, numbers: Mapping[str, Any]) -> Process:
        """Nothing is taken up in the long run."""
        return Process("uptake", 0.0, {}, charge=0.0, consistent=False, driven=True)


def vesicle_contents(given: Any, volume: float, where: str) -> Amounts:
    """Molecules in one vesicle of ``volume`` (m3), by species, from numbers or concentrations.

    Raises InputError for what is no mapping and for contents with a net charge, QuantityError and UnknownNameError.
    """
    where = f"{where}.contents"
    if given is None:
        return Amounts()
    if not isinstance(given, Mapping):
        raise InputError(
            message("errors_model-contents-maps-species-amounts-not", given=f"{given!r}"),
            where=where,
            hint='{"GABA": 5000}',
        )
    found: dict[str, float] = {}
    for key, amount in given.items():
        try:
            name = lookup(key).name
            if name in found:
                raise InputError(
                    message("errors_model-given-twice", name=name), hint=message("errors_model-one-value", name=name)
                )
            found[name] = positive(_molecules(amount, volume, name), name, amount)
        except PermeaseError as error:
            raise error.within(where) from None
    charges = {name: lookup(name).charge * count for name, count in found.items()}
    net, gross = sum(charges.values()), sum(map(abs, charges.values()))
    if abs(net) > 1e-9 * gross:
        raise InputError(
            message("errors_model-vesicle-holds-net-charge", net=f'{net:+.6g}'),
            where=where, why=message("errors_model-what-charges-membrane-not-carried-vesicles"),
            hint=message("errors_model-counter-ion", value='Cl' if net > 0 else 'K', net=f'{abs(net):.6g}'),
        )  # fmt: skip
    return Amounts(found)


def _molecules(amount: Any, volume: float, name: str) -> float:
    try:
        return si(amount, "", name)
    except QuantityError:
        return si(amount, "mol/m^3", name) * volume * AVOGADRO


def _counted(held: Mapping[str, Sourced]) -> dict[str, float]:
    return {name: si(count, "", name) for name, count in held.items()}


def _given(amount: Any) -> Sourced:
    return derived(amount, "given by the user")


def _fuses(hop: Hop) -> bool:
    return hop.name.startswith(_FUSION)


def _pools(sensor: CalciumSensor) -> dict[str, Pool]:
    inside = {name: Pool("inside", unit="vesicle") for name in sensor.states}
    return {**inside, "fused": Pool("surface", unit="vesicle")}


def _hops(sensor: CalciumSensor) -> tuple[Hop, ...]:
    names = sensor.states
    steps = [
        Hop(f"binding {i + 1}", f"{names[i]} <-> {names[i + 1]}", (f"on_{i}", "calcium"), f"off_{i}", warm=False)
        for i in range(sensor.sites)
    ]
    fusing = [i for i, rate in enumerate(sensor.fusion) if rate > 0.0]
    fusion = [Hop(f"{_FUSION} {i}", f"{names[i]} -> fused", f"fusion_{i}", warm=False) for i in fusing]
    return (*steps, *fusion, Hop(_RETRIEVAL, f"fused -> {names[0]}", "retrieval"))


def _rates(sensor: CalciumSensor) -> dict[str, Sourced]:
    """The constants of every step, from those of the sensor; provisional where they are."""
    ways = {(a, b): rate for a, b, rate in sensor.ways(1.0)}
    found = {"calcium": _like(sensor, "0 mol/m^3", "a number of the part itself")}
    for i in range(sensor.sites):
        found[f"on_{i}"] = _like(sensor, f"{1e3 * ways[i, i + 1]:.12g} / M / s", f"{sensor.sites - i} k_on")
        found[f"off_{i}"] = _like(sensor, f"{ways[i + 1, i]:.12g} / s", f"{i + 1} k_off b^{i}")
    for i, rate in enumerate(sensor.fusion):
        if rate > 0.0:
            found[f"fusion_{i}"] = _like(sensor, f"{float(rate):.12g} / s", f"fusion with {i} ions bound")
    return found


def _like(sensor: CalciumSensor, amount: str, how: str) -> Sourced:
    rates = (sensor.parameters().get(key) for key in ("on", "off", "cooperativity", "fusion_rate", "promotion"))
    unchecked = any(isinstance(rate, Sourced) and rate.provisional for rate in rates)
    first = sensor.on
    if isinstance(first, Sourced) and first.source is not None:
        return Sourced(amount, first.source, first.where, first.conditions, note=how, provisional=unchecked)
    return Sourced(amount, provisional=unchecked, derived=f"{how}, {sensor.name}")
