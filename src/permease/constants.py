"""Physical constants in coherent SI, exact since the 2019 revision (CODATA 2018)."""

from __future__ import annotations

from typing import Final

AVOGADRO: Final = 6.02214076e23
"""Molecules per mole (1/mol)."""
BOLTZMANN: Final = 1.380649e-23
"""Boltzmann constant k (J/K)."""
ELEMENTARY_CHARGE: Final = 1.602176634e-19
"""Charge of the proton e (C)."""
GAS: Final = 8.31446261815324
"""Molar gas constant R = N_A k (J/mol/K)."""
FARADAY: Final = 96485.33212331001
"""Faraday constant F = N_A e (C/mol)."""
PLANCK: Final = 6.62607015e-34
"""Planck constant h (J s)."""
SPEED_OF_LIGHT: Final = 299792458.0
"""Speed of light in vacuum c (m/s)."""
VACUUM_PERMITTIVITY: Final = 8.8541878128e-12
"""Electric constant (F/m); measured, relative uncertainty 1.5e-10."""
WATER_MOLAR_VOLUME: Final = 18.07e-6
"""Partial molar volume of liquid water near 25 degC (m3/mol); 18.0686 at 25 degC from the density 0.997047 g/mL."""
ZERO_CELSIUS: Final = 273.15
"""0 degC in kelvin."""
STANDARD_CONCENTRATION: Final = 1000.0
"""The standard state of solutes, 1 mol/L, in mol/m3."""
