"""Urea, amides and alcohols."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, hexadecane, octanol, recalled

_TABLE = "planar bilayers, 22-25 degC; the table of the paper was not seen"
_ALCOHOLS = "human red cells; the table of the paper was not seen"
_OMEGA = "P = omega R T at 25 degC"


def _planar(value: str) -> Measurement:
    return Measurement(recalled(value, _TABLE, ref.WALTER_GUTKNECHT_1986), on.PLANAR, 25.0)


def _alcohol(value: str, note: str = "", *, bound: bool = False) -> Measurement:
    return Measurement(
        recalled(value, f"{_ALCOHOLS}{f'; {note}' if note else ''}", ref.BRAHM_1983), on.RED_CELL, 25.0, 0.5, "cell",
        bound,
    )  # fmt: skip


PERMEANTS = (
    Permeant(
        "urea",
        log_hexadecane=hexadecane(
            -6.55, "Finkelstein 1976 measured 3.5e-6 (log -5.46): then its permeability is 5 times below the line"
        ),
        log_octanol=octanol(-2.11),
        activation_energy=ref.BRAHM_2013.value(
            "69.6 kJ/mol", where="abstract", conditions="duck red cells, which have no urea transporter"
        ),
        smiles="NC(N)=O",
        measured=(
            _planar("4e-6 cm/s"),
            Measurement(
                ref.BRAHM_2013.value("0.84e-6 cm/s", where="abstract", conditions="25 degC, no urea transporter"),
                on.CHICKEN_CELL, 25.0, use="cell",
            ),
            Measurement(
                ref.BRAHM_2013.value("1.65e-6 cm/s", where="abstract", conditions="25 degC, no urea transporter"),
                on.DUCK_CELL, 25.0, use="cell",
            ),
            Measurement(
                ref.BRAHM_2013.value(
                    "260e-6 cm/s", where="abstract", conditions="25 degC, 1 mM, half at 345 mM; UT-B present"
                ),
                on.RED_CELL, 25.0, use="cell",
            ),
        ),
    ),
    Permeant(
        "formamide",
        log_hexadecane=hexadecane(-5.1),
        log_octanol=octanol(-1.51),
        smiles="NC=O",
        measured=(
            _planar("1.0e-4 cm/s"),
            Measurement(
                ref.RED_CELL_FLOW.value("5.45e-4 cm/s", where="abstract", note=_OMEGA), on.RED_CELL, 25.0, use="cell"
            ),
        ),
    ),
    Permeant(
        "acetamide",
        log_hexadecane=hexadecane(-4.68),
        log_octanol=octanol(-1.26),
        smiles="CC(N)=O",
        measured=(_planar("1.7e-4 cm/s"),),
    ),
    Permeant(
        "methanol",
        log_octanol=octanol(-0.77),
        smiles="CO",
        measured=(
            Measurement(
                ref.RED_CELL_FLOW.value("3.25e-3 cm/s", where="abstract", note=_OMEGA), on.RED_CELL, 25.0, 0.5, "cell"
            ),
            _alcohol("3.7e-3 cm/s"),
        ),
    ),
    Permeant("ethanol", log_octanol=octanol(-0.31), smiles="CCO", measured=(_alcohol("2.1e-3 cm/s"),)),
    Permeant("propanol", log_octanol=octanol(0.25), smiles="CCCO", measured=(_alcohol("6.5e-3 cm/s"),)),
    Permeant("butanol", log_octanol=octanol(0.88), smiles="CCCCO", measured=(_alcohol("6.1e-2 cm/s"),)),
    Permeant(
        "hexanol",
        log_octanol=octanol(2.03),
        smiles="CCCCCCO",
        measured=(_alcohol("8.7e-3 cm/s", "held up by unstirred layers: a lower bound", bound=True),),
    ),
)  # fmt: skip
"""Urea, amides and monohydric alcohols."""
