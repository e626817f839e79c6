"""Pumps that light drives: a scheme with a photochemical step, and the light as a number that a protocol can set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from ..constants import STANDARD_CONCENTRATION
from ..errors import ModelError
from ..expr import ops
from ..kinetics.light import PHOTON, Light
from ..sources import Sourced, derived
from ..text import message
from ..units import si, with_unit
from .conditions import Conditions, PointConditions, point
from .process import Process
from .scheme_transporter import Pump, Seen
from .transporter import evaluating, finite, written

if TYPE_CHECKING:
    from pint import Quantity

_BRIGHTEST = 1e9
"""Far above focused sunlight (W/m2); a laser that bleaches everything."""


@dataclass(frozen=True, kw_only=True)
class LightDrivenPump(Pump):
    """A pump whose fuel is light; a member class sets what a ``Pump`` sets, and ``source_of_light``, ``usual_light``
    and ``quantum_yield``.

    Its scheme takes up ``photon.out`` in one step. Photons are no solute: they are not listed in any bath, their
    density follows from ``light``, and the columns of a cell show what they move with the free energy of the light as
    the energy of the reaction. Only photons that start the cycle are booked; those whose energy turns into heat at
    once are not.

    Parameters
    ----------
    density, count, variant, dynamics : as of every scheme.
    light : irradiance at the wavelength of ``source_of_light`` (W/m2), 0 in the dark; ``Set`` changes it in a run:
        ``Set("membrane.Bacteriorhodopsin.light", "0 W/m^2")``.
    """

    source_of_light: ClassVar[Light]
    usual_light: ClassVar[Sourced]
    quantum_yield: ClassVar[Sourced]

    light: Any = None

    def __post_init__(self) -> None:
        where = f"{type(self).__name__}.light"
        given = self.usual_light if self.light is None else self.light
        value = si(given, "W/m^2", where)
        if not 0.0 <= value <= _BRIGHTEST:
            raise ModelError(
                message("errors_model-light-between-0-w-m", brightest=f"{_BRIGHTEST:g}", given=given),
                where=where,
                hint='light="100 W/m^2"',
            )
        object.__setattr__(self, "light", value)
        super().__post_init__()

    def species(self) -> frozenset[tuple[str, str]]:
        """What it moves; light is no species."""
        return super().species() - {(PHOTON, "out")}

    def ligands(self) -> frozenset[tuple[str, str]]:
        """What only binds."""
        return super().ligands() - {(PHOTON, "out")}

    def provided(self, species: str, side: str, at: Any) -> Any | None:
        """The density of photons (mol/m3)."""
        if species != PHOTON:
            return None
        return self.source_of_light.density(at.parameter("light", self.light, "W/m^2"), at.temperature)

    def parameters(self) -> Mapping[str, Sourced]:
        """Rate constants, density, light, and the numbers of the photochemistry."""
        usual = self.light == si(self.usual_light, "W/m^2", "light")
        light = self.usual_light if usual else derived(with_unit(self.light, "W/m^2"), "given by the user")
        source = self.source_of_light
        return {
            **super().parameters(),
            "light": light,
            "quantum_yield": self.quantum_yield,
            "wavelength": source.wavelength,
            "bandwidth": source.bandwidth,
        }

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults, and the light."""
        return {**super().documented(), "light": written(self.light, "W/m^2", "W/m^2", 1.0)}

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """The columns of the scheme, with the photons in their energy instead of their stoichiometry."""
        density = Seen(self, at).concentration(PHOTON, "out")
        standard = at.constant(STANDARD_CONCENTRATION, "mol/m^3")
        found = []
        for process in super().processes(at):
            taken = process.stoichiometry.get((PHOTON, "out"), 0.0)
            kept = {key: count for key, count in process.stoichiometry.items() if key[0] != PHOTON}
            energy = process.standard_energy
            if taken and not process.states:
                energy = energy + float(taken) * at.thermal_energy * ops.log(density / standard)
            found.append(replace(process, stoichiometry=kept, standard_energy=energy))
        return tuple(found)

    def energy_of_light(self, temperature: Any = "25 degC") -> Quantity[Any]:
        """The free energy of a mole of the photons that shine on it, zero in the dark (kJ/mol)."""
        from ..units import temperature as in_kelvin

        return with_unit(float(self.source_of_light.potential(self.light, in_kelvin(temperature))), "J/mol", "kJ/mol")

    def energy_efficiency(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "25 degC"
    ) -> float:
        """Free energy stored in ions over the energy of all photons that were absorbed (a pure number).

        A photon starts the cycle with the quantum yield; the others are lost as heat. Negative where the gradient
        helps. Raises ModelError in the dark, and QuantityError and UnknownNameError for unusable conditions.
        """
        if self.light == 0.0:
            raise ModelError(message("errors_model-absorbs-nothing-dark"), where=self.name, hint='light="100 W/m^2"')
        at: PointConditions = point(inside, outside, voltage, temperature)
        with evaluating(self.name):
            stored = absorbed = 0.0
            for process in self.processes(at):
                force = float(finite(process.affinity_free_of_charge(at))) + _work(process, at)
                light = float(self.source_of_light.potential(self.light, at.temperature))
                stored += float(finite(process.rate)) * (light - force)
                absorbed += float(finite(process.rate))
        yield_ = si(self.quantum_yield, "", "quantum yield")
        return stored * yield_ / (absorbed * self.source_of_light.photon_energy)


def _work(process: Process, at: PointConditions) -> float:
    """The electrical part of the driving force (J/mol)."""
    from ..constants import FARADAY
    from .transporter import charge_of

    return charge_of(process) * FARADAY * float(at.voltage)
