"""Pools of vesicles in series: unprimed, slowly releasable, readily releasable, each with its own Ca2+ sensor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..errors import InputError
from ..text import Text, message
from .calcium_sensor import CalciumSensor
from .release_scheme import ReleaseScheme, above_zero

_NOTHING = Text(en="", zh="")


@dataclass(frozen=True, eq=False)
class VesiclePools(ReleaseScheme):
    """UPP <-> first pool <-> second pool ..., and fusion from each by its sensor.

    Vesicles are primed from the unprimed pool into the first with ``priming`` [Ca]/([Ca] + ``priming_half``), and go
    back with ``unpriming``; between the pools they move with ``exchange``. They do so with no Ca2+ bound to their
    sensor. Fused vesicles do not come back.

    Parameters
    ----------
    name, label :
        what it is called.
    sensors :
        the sensor of every releasable pool, in order: ``{"SRP": slow, "RRP": fast}``. Only their rates are used.
    priming, priming_half, unpriming :
        largest rate of priming (1/s), the Ca2+ that halves it, and the rate back (1/s).
    exchange :
        (forward, backward) rates (1/s) between each pool and the next, one pair less than there are sensors.
    vesicles, capacitance, resting :
        how many vesicles there are in all pools together, the capacitance of one, and the Ca2+ they wait at.
    reservations :
        what a reader of its numbers must know.

    There is no loop, so that all steps but fusion are at detailed balance at constant Ca2+. Raises InputError and
    QuantityError that name the argument.

    Shapes: ``fusion`` and fractions of vesicles (states,), ``matrix`` a row and a column more for every pool.

    Source: two pools of chromaffin granules, Voets 2000.
    """

    name: str
    label: Text
    sensors: Mapping[str, CalciumSensor]
    priming: Any
    priming_half: Any
    unpriming: Any
    exchange: tuple[tuple[Any, Any], ...] = ()
    vesicles: Any = 1.0
    capacitance: Any = "70 aF"
    resting: Any = "50 nM"
    reservations: Text = _NOTHING
    unprimed: str = "UPP"

    def __post_init__(self) -> None:
        if not isinstance(self.sensors, Mapping) or not self.sensors:
            raise InputError(
                message("errors_kinetics-no-pool-has-sensor"),
                where=f"{self.name} > sensors",
                hint=message("errors_kinetics-rrp-sensor"),
            )
        for pool, sensor in self.sensors.items():
            if not isinstance(sensor, CalciumSensor):
                raise InputError(
                    message("errors_kinetics-no-ca2-sensor", sensor=f"{sensor!r}"),
                    where=f"{self.name} > sensors > {pool}",
                )
        if len(self.exchange) != len(self.sensors) - 1:
            raise InputError(
                message(
                    "errors_kinetics-pools-exchange-vesicles-pairs-rates",
                    count=len(self.sensors),
                    count2=len(self.sensors) - 1,
                    count3=len(self.exchange),
                ),
                where=f"{self.name} > exchange",
            )
        self.demand_defaults()
        self.matrix(0.0)

    @cached_property
    def _steps(self) -> tuple[tuple[float, float, float], ...]:
        """Forward (1/s), backward (1/s) and half-saturating Ca2+ (mol/m3) of the steps between pools."""
        here = self.name
        found = [(
            above_zero(self.priming, "1/s", f"{here} > priming"),
            above_zero(self.unpriming, "1/s", f"{here} > unpriming"),
            above_zero(self.priming_half, "mol/m^3", f"{here} > priming_half"),
        )]  # fmt: skip
        for number, (forward, backward) in enumerate(self.exchange):
            there, back = (above_zero(rate, "1/s", f"{here} > exchange[{number}]") for rate in (forward, backward))
            found.append((there, back, 0.0))
        return tuple(found)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The index of the empty state of every releasable pool."""
        sizes = [sensor.sites + 1 for sensor in self.sensors.values()]
        return tuple(1 + int(n) for n in np.cumsum([0, *sizes[:-1]]))

    @property
    def states(self) -> tuple[str, ...]:
        """The unprimed pool, and ``"RRP.V0"`` ... of every releasable one."""
        found = [self.unprimed]
        for pool, sensor in self.sensors.items():
            found += [f"{pool}.{state}" for state in sensor.states]
        return tuple(found)

    @cached_property
    def fusion(self) -> np.ndarray:
        """Rate of fusion (1/s) from every state."""
        found = np.concatenate([np.zeros(1), *(sensor.fusion for sensor in self.sensors.values())])
        found.setflags(write=False)
        return found

    @property
    def pools(self) -> dict[str, np.ndarray]:
        """The unprimed pool and the releasable ones."""
        found = {self.unprimed: np.zeros(1, dtype=int)}
        for start, (pool, sensor) in zip(self._starts, self.sensors.items(), strict=True):
            found[pool] = np.arange(start, start + sensor.sites + 1)
        return found

    def ways(self, calcium: float) -> list[tuple[int, int, float]]:
        """Priming, exchange between pools and binding at ``calcium`` (mol/m3)."""
        found = []
        upstream = 0
        for start, sensor, (forward, backward, half) in zip(
            self._starts, self.sensors.values(), self._steps, strict=True
        ):
            found.append((upstream, start, forward * (calcium / (calcium + half) if half else 1.0)))
            found.append((start, upstream, backward))
            found += [(start + a, start + b, rate) for a, b, rate in sensor.ways(calcium)]
            upstream = start
        return found

    def waiting(self, calcium: float) -> np.ndarray:
        """Fractions of the states in the steady state in which every fused vesicle is replaced in the unprimed pool.

        By elimination of states free of subtraction (Grassmann, Taksar and Heyman).
        """
        size = len(self.states)
        rates = np.zeros((size, size))
        for start, end, rate in self.ways(calcium):
            rates[start, end] += rate
        rates[:, 0] += self.fusion
        for k in range(size - 1, 0, -1):
            rates[:k, k] /= rates[k, :k].sum()
            rates[:k, :k] += np.outer(rates[:k, k], rates[k, :k])
        found = np.ones(size)
        for k in range(1, size):
            found[k] = found[:k] @ rates[:k, k]
        return np.asarray(found / found.sum())

    def parameters(self) -> dict[str, Any]:
        """Every number of the scheme, as it was given."""
        keys = ("priming", "priming_half", "unpriming", "vesicles", "capacitance", "resting")
        found: dict[str, Any] = {key: getattr(self, key) for key in keys}
        for number, (forward, backward) in enumerate(self.exchange):
            found |= {f"exchange[{number}].forward": forward, f"exchange[{number}].backward": backward}
        own = ("vesicles", "capacitance", "resting")
        for pool, sensor in self.sensors.items():
            found |= {f"{pool}.{key}": v for key, v in sensor.parameters().items() if key not in own}
        return found

    def __repr__(self) -> str:
        return f"<VesiclePools {self.name}: {self.unprimed}, {', '.join(self.sensors)}>"
