"""Ions and amino acids: measured values only, for no rule of neutral solutes holds."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, recalled


def _amino(name: str, value: str, form: str, rings: int, smiles: str) -> Permeant:
    measured = Measurement(
        recalled(value, "order only", ref.CHAKRABARTI_1992), on.VESICLES, 25.0, 0.5
    )  # fmt: skip
    chosen = "ion" if form == "ion" else "zwitterion"
    return Permeant(name, form=chosen, rings=rings, smiles=smiles, measured=(measured,))  # type: ignore[arg-type]


PERMEANTS = (
    Permeant(
        "Na",
        form="ion",
        measured=(
            Measurement(
                ref.BRUNNER_1980.value("2.1e-13 cm/s", where="abstract", note="+- 0.6e-13"), on.VESICLES, 25.0, 0.3
            ),
        ),
    ),
    Permeant(
        "K",
        form="ion",
        measured=(Measurement(recalled("5e-13 cm/s", "1e-13 to 1e-12 cm/s, PC and PS"), on.VESICLES, 25.0, 0.7),),
    ),
    Permeant(
        "Cl",
        form="ion",
        conjugate="HCl",
        activation_energy=ref.TOYOSHIMA_1975.value("79.5 kJ/mol", where="abstract", note="19 +- 2 kcal/mol"),
        measured=(
            Measurement(
                ref.TOYOSHIMA_1975.value("1.5e-11 cm/s", where="abstract", note="exchange, not conduction"),
                on.VESICLES, 25.0,
            ),
            Measurement(
                ref.TOYOSHIMA_1975.value("1.0e-12 cm/s", where="abstract", conditions="pH 7", note="net flux as HCl"),
                on.VESICLES, 25.0, 0.3, "range",
            ),
            Measurement(
                ref.BRAHM_2013.value("1.5e-4 cm/s", where="abstract", note="0.94-2.15e-4 in five species, by AE1"),
                on.RED_CELL, 25.0, use="cell",
            ),
        ),
    ),
    Permeant(
        "H",
        form="ion",
        measured=(
            Measurement(
                recalled("1e-4 cm/s", "1e-9 to 1e-4 cm/s in the literature, by method", ref.DEAMER_1983), on.VESICLES,
                25.0, 0.5,
            ),
            Measurement(recalled("1e-9 cm/s", "the lowest in the literature"), on.PLANAR, 25.0, 0.3, "range"),
        ),
    ),
    _amino("glycine", "6e-12 cm/s", "zwitterion", 0, "[NH3+]CC(=O)[O-]"),
    _amino("phenylalanine", "2.5e-10 cm/s", "zwitterion", 1, "[NH3+]C(Cc1ccccc1)C(=O)[O-]"),
    _amino("tryptophan", "4e-10 cm/s", "zwitterion", 2, "[NH3+]C(Cc1c[nH]c2ccccc12)C(=O)[O-]"),
    _amino("lysine", "5e-12 cm/s", "ion", 0, "[NH3+]CCCCC([NH3+])C(=O)[O-]"),
)  # fmt: skip
"""Small ions and amino acids."""
