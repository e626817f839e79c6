"""The patch of squid giant axon of Hodgkin and Huxley."""

from __future__ import annotations

import math
from typing import Any

from ...chemistry.solution import Solution
from ...chemistry.species import species
from ...constants import FARADAY, GAS
from ...model.bath import Bath
from ...model.cell import Cell
from ...model.compartment import Compartment, Impermeant
from ...model.leak import Leak
from ...model.membrane import Membrane
from ...model.protocol import Hold, Inject, Protocol
from ...text import phrase
from ...units import temperature as in_kelvin
from ..channels.squid_kv import SquidKv
from ..channels.squid_nav import SquidNav
from ..references_channels import HODGKIN_HUXLEY_1952

REVERSAL = {"Na": 50.0, "K": -77.0, "Cl": -54.387}
"""Potentials (mV) at which the three currents vanish, for a rest near -65 mV: 115, -12 and 10.613 mV from rest."""
OUTSIDE = {"Na": 440.0, "K": 20.0, "Cl": 560.0}
"""Concentrations outside (mM), those usual for squid; a round choice that only the amounts carried depend on."""
RADIUS = HODGKIN_HUXLEY_1952.value("238 um", note="of the axon whose conduction velocity the paper calculates")
RESISTIVITY = HODGKIN_HUXLEY_1952.value("35.4 ohm cm", note="of axoplasm; with RADIUS for a cable")


def squid_axon(temperature: Any = "6.3 degC") -> Cell:
    """1 cm2 of squid giant axon membrane around its axoplasm: m3h sodium and n4 potassium channels, and a leak.

    Hodgkin and Huxley 1952: 120, 36 and 0.3 mS/cm2, 1 uF/cm2, 6.3 degC. Their reversal potentials (50, -77 and
    -54.387 mV inside minus outside) are kept at every ``temperature``: sea water outside is fixed at 440 mM Na+, 20 mM
    K+ and 560 mM Cl-, and the concentrations inside follow by Nernst's equation (55, 489 and 59 mM at 6.3 degC; 50, 400
    and 52 mM are usual for axoplasm). The leak is one for Cl-. The axoplasm is that of a fibre of 238 um radius,
    119 um3 per um2 of membrane, and finite, so charge and matter close: an action potential changes a concentration by
    some tens of parts per million. An impermeant anion inside and divalent cations
    outside close the charge. There is no pump: left alone for hours it runs down.

    The demonstration is a pulse of 20 uA/cm2 for 0.5 ms, one and a half times the threshold.

    >>> cell = squid_axon()
    >>> [round(c, 1) for c in cell.compartment("axoplasm").contents.values()]
    [55.2, 489.4, 58.5]
    """
    kelvin = in_kelvin(temperature)
    inside = {
        name: concentration * math.exp(-species(name).charge * 1e-3 * REVERSAL[name] * FARADAY / (GAS * kelvin))
        for name, concentration in OUTSIDE.items()
    }
    surplus = sum(species(name).charge * concentration for name, concentration in inside.items())
    lacking = -sum(species(name).charge * concentration for name, concentration in OUTSIDE.items())
    axoplasm = Compartment(
        "axoplasm",
        volume=f"{RADIUS.quantity.to('m').magnitude / 2.0 * 1e-4!r} m^3",
        contents={name: f"{concentration!r} mM" for name, concentration in inside.items()},
        impermeant=[Impermeant("isethionate", f"{surplus!r} mM", charge=-1)],
        balance="isethionate",
    )
    sea = Solution(
        {name: f"{concentration!r} mM" for name, concentration in OUTSIDE.items()},
        impermeant={"divalents": (f"{lacking / 2.0!r} mM", 2.0)},
        name="sea water",
    )
    membrane = Membrane(
        "membrane",
        inside=axoplasm,
        outside=Bath("sea", sea),
        area="1 cm^2",
        capacitance=HODGKIN_HUXLEY_1952.value("1 uF/cm^2"),
        transporters=[
            SquidNav(),
            SquidKv(),
            Leak("Cl", conductance=HODGKIN_HUXLEY_1952.value("300 uS/cm^2"), name="leak"),
        ],
    )
    return Cell(
        "squid axon",
        [membrane],
        temperature=f"{kelvin!r} K",
        label=phrase("cells-squid-giant-axon"),
        protocol=Protocol(Inject("axoplasm", "0.5 ms", current="20 uA"), Hold("20 ms")),
        references=(HODGKIN_HUXLEY_1952,),
    )
