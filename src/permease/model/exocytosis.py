"""Exocytosis in a cell: vesicles with a Ca2+ sensor that fuse with the membrane, and are taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..errors import ModelError
from ..kinetics.calcium_sensor import CalciumSensor
from ..sources import Sourced, derived
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .process import Process
from .traffic import Hop, Pool
from .transporter import written
from .vesicle_traffic import VesicleTraffic

HIGHEST = 100.0
"""Ca2+ beyond 100 mM is refused (mol/m3)."""


@dataclass(frozen=True, kw_only=True)
class Exocytosis(VesicleTraffic):
    """Regulated exocytosis and the endocytosis that makes up for it; a member is data and a docstring.

    A member class sets ``label``, ``gene``, ``sensor``, ``usual_density`` and ``numbers``: ``retrieval`` (1/s) beside
    those of all vesicle traffic. Its pools are the vesicles by the number of Ca2+ ions bound, and ``fused``, the
    membrane of those in the surface; its hops are the steps of the sensor, fusion from every state that fuses, and
    retrieval into the empty state. So membrane is conserved, and area and capacitance of the cell follow. Steps of the
    sensor stand at the temperature of their experiments; retrieval has the Q10. Membrane alone moves: the contents of
    the vesicles and their refilling are not modelled, and no bath has to list anything.

    Parameters
    ----------
    density, count : vesicles, fused ones counted in, per area of membrane or in the whole of it.
    calcium : Ca2+ at the sensor, from 0 to 100 mM, which no well-mixed cytosol knows: within some tens of nm of open
        channels it is far above the mean. ``Set`` changes it in a run:
        ``Set("membrane.SynapticVesicles.calcium", "25 uM")``.
    radius : of one vesicle.
    """

    sensor: ClassVar[CalciumSensor]

    calcium: Any = None

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
        given = self.sensor.resting if self.calcium is None else self.calcium
        value = si(given, "mol/m^3", f"{type(self).__name__}.calcium")
        if not 0.0 <= value <= HIGHEST:
            raise ModelError(
                f"Ca2+ is between 0 and 100 mM, not {given}", where=f"{type(self).__name__}.calcium", hint="10 uM"
            )
        object.__setattr__(self, "calcium", value)

    @property
    def any_cargo(self) -> bool:
        """False: it moves membrane."""
        return False

    def species(self) -> frozenset[tuple[str, str]]:
        """None: membrane moves, no solute."""
        return frozenset()

    def ligands(self) -> frozenset[tuple[str, str]]:
        """None: Ca2+ at the sensor is a number of the part."""
        return frozenset()

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """None: a round brings every vesicle back, and nothing with it."""
        return ()

    def parameters(self) -> Mapping[str, Sourced]:
        """Every number of the sensor, of retrieval and of the vesicles, the Ca2+, and the density."""
        usual = self.calcium == si(self.sensor.resting, "mol/m^3", "calcium")
        own = self.sensor.resting if usual and isinstance(self.sensor.resting, Sourced) else None
        calcium = own or derived(with_unit(self.calcium, "mol/m^3", "uM"), "given by the user")
        return {**super().parameters(), "calcium": calcium}

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults, and the Ca2+."""
        return {**super().documented(), "calcium": written(self.calcium, "mol/m^3", "uM", 1e3)}

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
        return {**super()._numbers(at), "calcium": at.parameter("calcium", self.calcium, "mol/m^3")}

    def _alone(self, at: PointConditions, numbers: Mapping[str, Any]) -> Process:
        """Nothing is taken up in the long run."""
        return Process("uptake", 0.0, {}, charge=0.0, consistent=False, driven=True)


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
    fusion = [Hop(f"fusion {i}", f"{names[i]} -> fused", f"fusion_{i}", warm=False) for i in fusing]
    return (*steps, *fusion, Hop("retrieval", f"fused -> {names[0]}", "retrieval"))


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
