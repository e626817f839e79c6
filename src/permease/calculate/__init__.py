"""One-line answers with units: the formulas of ``permease.physics`` behind a door that checks what comes in.

Quantities are texts such as ``"145 mM"`` or pint quantities; a number without unit is refused where a unit is needed.
Species are known by name (their charge is looked up), or given as ``charge=``. Every function raises InputError
(QuantityError, UnknownNameError) with the name of the argument that cannot be used.
"""

from .electrical import goldman_current, goldman_flux, goldman_voltage, nernst
from .energy import (
    ATPFreeEnergy,
    FreeEnergy,
    StaticHead,
    atp_free_energy,
    free_energy,
    proton_motive_force,
    reversal_voltage,
    static_head,
)
from .water import Donnan, donnan, osmotic_pressure

__all__ = [
    "ATPFreeEnergy",
    "Donnan",
    "FreeEnergy",
    "StaticHead",
    "atp_free_energy",
    "donnan",
    "free_energy",
    "goldman_current",
    "goldman_flux",
    "goldman_voltage",
    "nernst",
    "osmotic_pressure",
    "proton_motive_force",
    "reversal_voltage",
    "static_head",
]
