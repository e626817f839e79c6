"""The neuron of pump-leak theory, whose rest is known in closed form."""

from __future__ import annotations

from ...chemistry.solution import Solution
from ...constants import FARADAY, GAS
from ...model.bath import Bath
from ...model.cell import Cell
from ...model.compartment import Compartment, Impermeant
from ...model.leak import Leak
from ...model.membrane import Membrane
from ...model.protocol import Hold, Perfuse, Protocol
from ...text import phrase
from ..references import DUESTERWALD_2018
from ..transporters.constant_pump import ConstantPump
from ..transporters.kcc2 import KCC2

THERMAL_VOLTAGE = 26.725e-3
"""RT/F of the source (V); the temperature follows from it."""


def pump_leak_neuron() -> Cell:
    """A spherical idea of a neuron: ohmic Na+, K+ and Cl- leaks, a 3:2 pump of fixed rate, KCC2, water, impermeant
    anions.

    Its rest is known analytically (``physics.pump_leak``): -72.589 mV, Na+ 14.008, K+ 122.871, Cl- 5.165 mM. Defaults
    of Duesterwald et al. 2018: a cylinder of radius 5 and length 25 um, 2 uF/cm2, 297 mM outside with 29.5 mM
    impermeant anions, impermeants of mean charge -0.85 inside. The pump is empirical (``ConstantPump``). The
    demonstration raises K+ outside to 8 mM for half an hour.
    """
    value = DUESTERWALD_2018.value
    outside = Bath(
        "outside",
        Solution(Na="145 mM", K="3.5 mM", Cl="119 mM", impermeant={"X": ("29.5 mM", -1)}, name="cerebrospinal fluid"),
    )
    cytosol = Compartment(
        "cytosol",
        volume="1.963 pL",
        contents={"Na": "14.002 mM", "K": "122.873 mM", "Cl": "5.163 mM"},
        impermeant=[Impermeant("protein", "154.962 mM", charge=-0.85)],
        balance="protein",
    )
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=outside,
        area="785.4 um^2",
        capacitance="2 uF/cm^2",
        water_permeability="1.5e-2 cm/s",
        transporters=[
            ConstantPump(),
            KCC2(),
            Leak("Na", conductance=value("0.2 S/m^2", note="2e-3 S/dm2")),
            Leak("K", conductance=value("0.7 S/m^2", note="7e-3 S/dm2")),
            Leak("Cl", conductance=value("0.2 S/m^2", note="2e-3 S/dm2")),
        ],
    )
    high = outside.solution.with_(K="8 mM", Na="140.5 mM")
    return Cell(
        "pump-leak neuron",
        [membrane],
        temperature=f"{THERMAL_VOLTAGE * FARADAY / GAS!r} K",
        label=phrase("cells-pump-leak-neuron"),
        protocol=Protocol(
            Hold("30 min"), Perfuse("outside", high, "30 min"), Perfuse("outside", outside.solution, "60 min")
        ),
        references=(DUESTERWALD_2018,),
    )
