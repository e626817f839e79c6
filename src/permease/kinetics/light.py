"""Light as a fuel: photons that a pigment absorbs, the free energy they bring, and the dark that balances them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ..constants import AVOGADRO, GAS, PLANCK, SPEED_OF_LIGHT, STANDARD_CONCENTRATION
from ..expr import ops
from ..sources import Reference, Sourced, derived
from .fuel import Fuel
from .rates import number

PHOTON: Final = "photon"
"""The name of the reactant in the arrow of a photochemical step, on side ``out``: ``"BR + photon.out <-> K"``."""

PENOCCHIO_2021: Final = Reference(
    "Penocchio2021",
    "Penocchio E et al. (2021) Nonequilibrium thermodynamics of light-induced reactions. arXiv:2106.11665",
)
"""Photons as chemostatted reactants with a chemical potential relative to the system they meet."""


@dataclass(frozen=True)
class Light:
    """Narrow-band light that drives a photochemical step, as a dilute gas of photons.

    Light of irradiance I carries n = I/(E c) photons per volume, E the energy of a mole of photons. At the
    temperature of the surroundings the band holds n_dark = 8 pi nu^2 bandwidth_nu/c^3 exp(-E/RT)/N_A even in the dark.
    The free energy of a mole of photons is mu = R T ln(n/n_dark), so it grows with the logarithm of the light and is
    zero in the dark: no light, no drive. For light as bright as the sun it is about 0.8 E, never all of E: that is the
    Carnot factor of the brightness temperature. Exact while n is small beside one photon per mode.

    Parameters
    ----------
    wavelength : of the light and of the maximum of the absorption band, in vacuum.
    bandwidth : width of the absorption band.

    Raises QuantityError, when its numbers are first used, for one that cannot be read or has a wrong unit.

    Sources: Planck's law for few photons; Penocchio et al. 2021, arXiv:2106.11665.

    >>> from permease.sources import provisional
    >>> green = Light(provisional("568 nm"), provisional("100 nm"))
    >>> round(green.photon_energy), round(float(green.potential(100.0, 298.15)), -2)
    (210610, 168400.0)
    """

    wavelength: Sourced
    bandwidth: Sourced

    @cached_property
    def _metres(self) -> tuple[float, float]:
        from ..units import si

        return si(self.wavelength, "m", "wavelength"), si(self.bandwidth, "m", "bandwidth")

    @cached_property
    def photon_energy(self) -> float:
        """E = N_A h c/wavelength (J/mol)."""
        return AVOGADRO * PLANCK * SPEED_OF_LIGHT / self._metres[0]

    @cached_property
    def modes(self) -> float:
        """Modes of the field within the band per volume (mol/m3): 8 pi bandwidth/wavelength^4."""
        wavelength, bandwidth = self._metres
        return 8.0 * math.pi * bandwidth / wavelength**4 / AVOGADRO

    def dark(self, temperature: Any) -> Any:
        """Photons of the band at equilibrium with surroundings at ``temperature`` in K (mol/m3)."""
        energy = number(self.photon_energy / GAS, "K", temperature)
        return number(self.modes, "mol/m^3", temperature) * ops.exp(-energy / temperature)

    def density(self, irradiance: Any, temperature: Any) -> Any:
        """Photons per volume in light of ``irradiance`` in W/m2, those of the dark included (mol/m3)."""
        per_power = number(1.0 / (self.photon_energy * SPEED_OF_LIGHT), "mol/m^3/(W/m^2)", irradiance, temperature)
        return irradiance * per_power + self.dark(temperature)

    def potential(self, irradiance: Any, temperature: Any) -> Any:
        """mu = R T ln(n/n_dark), the free energy of a mole of photons (J/mol); zero in the dark."""
        thermal = number(GAS, "J/mol/K", temperature) * temperature
        return thermal * ops.log(self.density(irradiance, temperature) / self.dark(temperature))

    def fuel(self, temperature: float) -> Fuel:
        """The same as a fuel for a ``Cycle`` whose constants hold at ``temperature`` (K): absorbing one photon.

        Its enthalpy is -E; its standard energy at 1 mol/L of photons follows from the modes of the band, so that a
        loop which takes up a photon closes exactly when the light is that of the dark at any temperature.
        """
        standard = -self.photon_energy - GAS * temperature * math.log(STANDARD_CONCENTRATION / self.modes)
        how = "chemical potential of photons at 1 mol/L, from wavelength and bandwidth"
        return Fuel(
            "light",
            {PHOTON: -1},
            derived(f"{standard!r} J/mol", how),
            "photons absorbed; free energy relative to thermal radiation at the temperature of the surroundings",
            enthalpy=derived(f"{-self.photon_energy!r} J/mol", "N_A h c / wavelength"),
        )


def absorption_constant(cross_section: float, quantum_yield: float) -> float:
    """The rate constant (m3/mol/s) of a photochemical step: quantum yield x cross-section (m2) x c x N_A.

    Times the density of photons (mol/m3) it is the rate of successful absorptions.
    """
    return quantum_yield * cross_section * SPEED_OF_LIGHT * AVOGADRO
