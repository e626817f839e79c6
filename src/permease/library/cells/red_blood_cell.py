"""The human red cell, in the reference state of the red cell model."""

from __future__ import annotations

import math

from ...constants import AVOGADRO, FARADAY, GAS
from ...model.bath import Bath
from ...model.cell import Cell
from ...model.compartment import Compartment, Impermeant
from ...model.leak import Leak
from ...model.membrane import Membrane
from ...model.protocol import Hold, Perfuse, Protocol
from ...physics.goldman import goldman_flux
from ...sources import derived
from ...text import phrase
from ...units import with_unit
from ..references import EVANS_FUNG_1972, HOLZHUETTER_2004, LEW_BOOKCHIN_1986, MLEKODAY_1983, RED_CELL_MODEL
from ..solutions.plasma import plasma
from ..transporters.jacobs_stewart import JacobsStewart
from ..transporters.nak_atpase import NaKATPase

TEMPERATURE = 310.15
CELL_VOLUME = 90e-18
"""Volume of the whole cell (m3); a quarter is dry matter, so the water is 67.5 fL."""
AREA = 135e-12
SODIUM_PUMPED = RED_CELL_MODEL.value("2.6085 mmol/L/h", note="net pumped Na+ per litre of cells at the reference state")
SODIUM, POTASSIUM, ANION = 10.0, 140.0, 95.0
METABOLITES = {"MgATP": "1.4 mM", "MgADP": "0.1 mM", "Pi": "1 mM"}
"""Initial concentrations of the metabolic model of Holzhütter (BIOMD0000000070); Pi rounded from 0.9992 mM."""


def red_blood_cell() -> Cell:
    """A human red cell at 37 degC: sodium pump, leaks, anion permeability, Jacobs-Stewart cycle, water, haemoglobin.

    Reference state (red cell model of Lew and colleagues, program defaults): Na+ 10, K+ 140, anions 95 mM in cell
    water, haemoglobin 7.03 mM with its titration curve and osmotic coefficient, E = E_Cl = -11.74 mV, pH 7.209. It is
    a steady state by derivation: an impermeant anion closes charge and osmolarity; the number of pumps follows from
    the measured sodium flux and the turnover of ``NaKATPase`` (variant pan-2019), and the Na+ and K+ permeabilities
    from balancing the pump.

    Where it departs from its source: all of the Na+ and K+ leak is electrodiffusive (there nine tenths ride on
    electroneutral carriers, which moves the true steady state of that model to -11.87 mV); the pump is a reversible,
    ATP-driven scheme; water permeability is the measured one, ten times that of the source. The number of pumps needed,
    about 1,600, exceeds the 200 to 800 counted by ouabain binding, because the scheme was fitted to heart muscle. Cl-
    stands for all small anions. Ca2+, Mg2+, volume-activated and Ca2+-activated paths are not followed.

    The demonstration rests for two hours, then adds 100 uM ouabain for two days.
    """
    bath = plasma()
    voltage = GAS * TEMPERATURE / FARADAY * math.log(ANION / bath.concentrations["Cl"])
    pH = (bath.pH or 7.4) + math.log10(ANION / bath.concentrations["Cl"])
    cytosol = Compartment(
        "cytosol",
        volume=f"{0.75 * CELL_VOLUME!r} m^3",
        contents={"Na": f"{SODIUM} mM", "K": f"{POTASSIUM} mM", "Cl": f"{ANION} mM", **METABOLITES},
        pH=pH,
        impermeant=[
            Impermeant.haemoglobin(RED_CELL_MODEL.value("7.028424 mM", note="340 g per litre of cells")),
            Impermeant("X", "42 mM", charge=-0.2),
        ],
        held=tuple(METABOLITES),
        balance="X",
        osmotic_closer="X",
    )
    cycles_per_second = sodium_flux() * CELL_VOLUME * AVOGADRO / 3.0
    turnover = NaKATPase(variant="pan-2019", density="1 / um^2").turnover(
        inside={"Na": f"{SODIUM} mM", "K": f"{POTASSIUM} mM", "pH": pH, **METABOLITES},
        outside={"Na": with_unit(bath.concentrations["Na"], "mM"), "K": with_unit(bath.concentrations["K"], "mM")},
        voltage=f"{voltage!r} V",
        temperature=f"{TEMPERATURE} K",
    )
    density = cycles_per_second / float(turnover.magnitude) / AREA
    pumped = cycles_per_second / AVOGADRO / AREA
    anions = RED_CELL_MODEL.value(
        f"{1.2 / 3600.0 * CELL_VOLUME / AREA!r} m/s", where="Goldman.java", note="1.2 /h, for 90 fL on 135 um2"
    )
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=Bath("plasma", bath),
        area=EVANS_FUNG_1972.value("135 um^2"),
        water_permeability=MLEKODAY_1983.value("2.0e-2 cm/s", where="abstract", conditions="23 degC"),
        transporters=[
            NaKATPase(variant="pan-2019", density=f"{density!r} / m^2"),
            Leak("Na", permeability=_balancing("Na", -3.0 * pumped, SODIUM, voltage)),
            Leak("K", permeability=_balancing("K", 2.0 * pumped, POTASSIUM, voltage)),
            Leak("Cl", permeability=anions),
            JacobsStewart(),
        ],
    )
    return Cell(
        "red blood cell",
        [membrane],
        temperature=f"{TEMPERATURE} K",
        label=phrase("cells-human-red-blood-cell"),
        protocol=Protocol(
            Hold("2 h"), Perfuse("plasma", bath.add(ouabain="100 uM").with_(name="plasma with ouabain"), "48 h")
        ),
        references=(RED_CELL_MODEL, LEW_BOOKCHIN_1986, EVANS_FUNG_1972, MLEKODAY_1983, HOLZHUETTER_2004),
    )


def sodium_flux() -> float:
    """Sodium pumped at the reference state per volume of cells (mol/m3/s)."""
    return float(SODIUM_PUMPED.quantity.to("mol/m^3/s").magnitude)


def _balancing(ion: str, flux: float, inside: float, voltage: float) -> object:
    """The permeability whose outward Goldman flux at the reference state is ``flux`` (mol/m2/s)."""
    outside = plasma().concentrations[ion]
    unit = float(goldman_flux(1.0, 1, inside, outside, voltage, TEMPERATURE))
    return derived(f"{flux / unit!r} m/s", "balances the sodium pump at the reference state")
