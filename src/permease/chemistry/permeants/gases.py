"""Water, gases and small volatile acids and bases."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, hexadecane, octanol, recalled

_MATHAI = "osmotic; the table of the paper was not seen"
_PLANAR_1986 = "planar bilayers, 22-25 degC; the table of the paper was not seen"

PERMEANTS = (
    Permeant(
        "water",
        log_hexadecane=hexadecane(-4.38),
        log_octanol=octanol(-1.38),
        activation_energy=ref.BRAHM_WIETH_1977.value(
            "41.84 kJ/mol", where="abstract", conditions="diffusion of water through chicken red cells, which have no "
            "water channels", note="10 kcal/mol; 40-60 kJ/mol through lipid",
        ),
        smiles="O",
        measured=(
            Measurement(recalled("0.0083 cm/s", _MATHAI, ref.MATHAI_2008), on.DMPC_VESICLES, 30.0, 0.15),
            Measurement(recalled("0.013 cm/s", _MATHAI, ref.MATHAI_2008), on.POPC_VESICLES, 30.0, 0.15),
            Measurement(recalled("0.0158 cm/s", _MATHAI, ref.MATHAI_2008), on.DOPC_VESICLES, 30.0, 0.15),
            Measurement(
                ref.WALTER_GUTKNECHT_1986.value("0.0034 cm/s", note="as quoted in published code"), on.PLANAR, 25.0,
                0.15, "range",
            ),
            Measurement(
                ref.MLEKODAY_1983.value("0.020 cm/s", where="abstract", conditions="23 degC, osmotic; AQP1 present"),
                on.RED_CELL, 23.0, use="cell",
            ),
            Measurement(
                ref.BRAHM_2013.value("2.35e-3 cm/s", where="abstract", conditions="25 degC, diffusive; AQP1 present"),
                on.RED_CELL, 25.0, use="cell",
            ),
            Measurement(
                ref.BRAHM_WIETH_1977.value("1.35e-3 cm/s", where="abstract", conditions="25 degC, diffusive"),
                on.CHICKEN_CELL, 25.0, use="cell",
            ),
        ),
    ),
    Permeant(
        "O2",
        log_hexadecane=hexadecane(0.8),
        log_octanol=octanol(0.65),
        smiles="O=O",
        measured=(
            Measurement(ref.SUBCZYNSKI_1989.value("125.2 cm/s", where="abstract"), on.DMPC_LABELS, 30.0, 0.15),
            Measurement(ref.SUBCZYNSKI_1989.value("22.7 cm/s", where="abstract"), on.DMPC_HALF, 30.0, 0.15),
            Measurement(ref.SUBCZYNSKI_1989.value("114.2 cm/s", where="abstract"), on.DOPC_LABELS, 30.0, 0.15),
            Measurement(ref.SUBCZYNSKI_1989.value("54.7 cm/s", where="abstract"), on.DOPC_HALF, 30.0, 0.15),
            Measurement(ref.WIDOMSKA_2007.value("157.4 cm/s", where="abstract"), on.POPC_LABELS, 35.0, 0.15),
            Measurement(ref.WIDOMSKA_2007.value("49.7 cm/s", where="abstract"), on.POPC_HALF, 35.0, 0.15),
            Measurement(
                ref.OXYGEN_SIMULATION.value("13 cm/s", where="abstract", note="counts the resistance of the heads"),
                on.POPC_SIMULATED, 35.0, 0.1, "range",
            ),
        ),
    ),
    Permeant(
        "CO2",
        log_hexadecane=hexadecane(0.1),
        log_octanol=octanol(0.83),
        smiles="O=C=O",
        measured=(
            Measurement(
                ref.GUTKNECHT_1977.value("0.35 cm/s", where="abstract", note="may be held up by unstirred layers"),
                on.PLANAR_CHOLESTEROL, 25.0,
            ),
            Measurement(
                recalled("3.2 cm/s", "a lower bound", ref.MISSNER_2008), on.PLANAR, 25.0, 0.5, "range"
            ),
            Measurement(
                ref.ENDEWARD_2006.value(
                    "0.15 cm/s", where="abstract", conditions="normal cells; 0.06 cm/s without AQP1", note="+- 0.08"
                ),
                on.RED_CELL, 37.0, use="cell",
            ),
        ),
    ),
    Permeant(
        "NO",
        smiles="[N]=O",
        measured=(Measurement(recalled("70 cm/s", "50-100 cm/s in PC, spin labels"), on.VESICLES, 25.0, 0.5),),
    ),
    Permeant("benzene", log_hexadecane=hexadecane(2.1), log_octanol=octanol(2.13), rings=1, smiles="c1ccccc1"),
    Permeant(
        "NH3",
        log_hexadecane=hexadecane(-2.7),
        log_octanol=octanol(-1.38),
        pKa=recalled("9.25", "pKa of ammonium, 25 degC"),
        electrolyte="base",
        conjugate="NH4",
        smiles="N",
        measured=(
            Measurement(
                ref.AMMONIA_1997.value("0.048 cm/s", where="abstract", note="48e-3 cm/s"), on.PLANAR_DPHPC, 25.0
            ),
            Measurement(recalled("0.13 cm/s", _PLANAR_1986, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0),
        ),
    ),
    Permeant(
        "CH3NH2",
        log_hexadecane=hexadecane(-2.74),
        log_octanol=octanol(-0.57),
        pKa=recalled("10.6", "pKa of methylammonium, 25 degC"),
        electrolyte="base",
        conjugate="CH3NH3",
        smiles="CN",
        measured=(Measurement(recalled("0.08 cm/s", _PLANAR_1986, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0),),
    ),
    Permeant(
        "HCl",
        log_octanol=octanol(0.25),
        pKa=recalled("-7", "a strong acid; order only"),
        electrolyte="acid",
        conjugate="Cl",
        smiles="Cl",
        measured=(Measurement(recalled("2.9 cm/s", "", ref.GUTKNECHT_WALTER_1981), on.PLANAR, 25.0),),
    ),
    Permeant(
        "HF",
        log_hexadecane=hexadecane(-5.2),
        pKa=recalled("3.17", "25 degC"),
        electrolyte="acid",
        conjugate="F",
        smiles="F",
        measured=(Measurement(recalled("3.1e-4 cm/s", _PLANAR_1986, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0),),
    ),
    Permeant(
        "HNO3",
        log_octanol=octanol(-0.21),
        pKa=recalled("-1.4", "a strong acid; order only"),
        electrolyte="acid",
        conjugate="NO3",
        smiles="O[N+](=O)[O-]",
        measured=(Measurement(recalled("9.2e-4 cm/s", _PLANAR_1986, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0),),
    ),
    Permeant(
        "HSCN",
        pKa=recalled("-1.8", "a strong acid; order only"),
        electrolyte="acid",
        conjugate="SCN",
        smiles="SC#N",
        measured=(Measurement(recalled("2.6 cm/s", _PLANAR_1986, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0),),
    ),
    Permeant(
        "H2O2",
        log_octanol=octanol(-1.57),
        pKa=recalled("11.6", "25 degC"),
        electrolyte="acid",
        smiles="OO",
        measured=(Measurement(recalled("1e-3 cm/s", "order only"), on.RED_CELL, 25.0, 0.5, "cell"),),
    ),
)  # fmt: skip
"""Water, gases, and small acids and bases."""
