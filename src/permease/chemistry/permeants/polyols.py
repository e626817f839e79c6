"""Diols, glycerol and sugars."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, hexadecane, octanol, recalled

_TABLE = "planar bilayers, 22-25 degC; the table of the paper was not seen"


def _planar(value: str) -> Measurement:
    return Measurement(recalled(value, _TABLE, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0)


PERMEANTS = (
    Permeant(
        "ethylene_glycol",
        log_hexadecane=hexadecane(-4.77),
        log_octanol=octanol(-1.36),
        smiles="OCCO",
        measured=(
            _planar("8.8e-5 cm/s"),
            Measurement(
                ref.RED_CELL_FLOW.value("1.49e-4 cm/s", where="abstract", note="P = omega R T at 25 degC"),
                on.RED_CELL, 25.0, use="cell",
            ),
        ),
    ),
    Permeant(
        "propanediol",
        log_hexadecane=hexadecane(-4.19),
        log_octanol=octanol(-0.92),
        smiles="CC(O)CO",
        measured=(_planar("2.8e-4 cm/s"),),
    ),
    Permeant(
        "butanediol",
        log_hexadecane=hexadecane(-4.37),
        log_octanol=octanol(-0.83),
        smiles="OCCCCO",
        measured=(
            Measurement(
                ref.WALTER_GUTKNECHT_1986.value("2.7e-4 cm/s", note="as quoted in a published table"), on.PLANAR, 25.0
            ),
        ),
    ),
    Permeant(
        "hexanediol",
        log_hexadecane=ref.FINKELSTEIN_1976.value(-3.27, where="results", note="K = 5.4e-4"),
        smiles="OCCCCCCO",
    ),
    Permeant(
        "glycerol",
        log_hexadecane=hexadecane(-5.7),
        log_octanol=octanol(-1.76),
        activation_energy=recalled("76 kJ/mol", "76 +- 13 kJ/mol in red cells, 15-37 degC"),
        smiles="OCC(O)CO",
        measured=(
            _planar("5.4e-6 cm/s"),
            Measurement(recalled("1.6e-6 cm/s", "37 degC, AQP3 present; order only"), on.RED_CELL, 37.0, use="cell"),
        ),
    ),
    Permeant(
        "glucose",
        log_octanol=octanol(-3.24),
        rings=1,
        smiles="OCC1OC(O)C(O)C(O)C1O",
        measured=(
            Measurement(
                ref.BRUNNER_1980.value("0.3e-10 cm/s", where="abstract", note="+- 0.2e-10"), on.VESICLES, 25.0, 0.4
            ),
            Measurement(ref.BRUNNER_1980.value("1.1e-10 cm/s", where="abstract", note="+- 0.3e-10"), on.PLANAR, 25.0),
        ),
    ),
    Permeant(
        "fructose",
        rings=1,
        smiles="OCC1(O)OCC(O)C(O)C1O",
        measured=(
            Measurement(ref.BRUNNER_1980.value("4e-10 cm/s", where="abstract", note="+- 1e-10"), on.VESICLES, 25.0),
            Measurement(ref.BRUNNER_1980.value("9.3e-10 cm/s", where="abstract", note="+- 0.3e-10"), on.PLANAR, 25.0),
        ),
    ),
)  # fmt: skip
"""Diols, glycerol and two sugars."""
