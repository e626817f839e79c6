"""Carboxylic acids in their neutral form."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, hexadecane, octanol, recalled

_TABLE = "planar bilayers, 22-25 degC; the table of the paper was not seen"


def _acid(value: str) -> Measurement:
    return Measurement(recalled(value, _TABLE, ref.WALTER_GUTKNECHT_1984), on.PLANAR, 25.0)


PERMEANTS = (
    Permeant(
        "formic_acid",
        log_hexadecane=hexadecane(-4.8),
        log_octanol=octanol(-0.54),
        pKa=ref.WALTER_1982.value(3.75, where="abstract"),
        electrolyte="acid",
        conjugate="formate",
        smiles="OC=O",
        measured=(
            Measurement(ref.WALTER_1982.value("1e-2 cm/s", where="abstract", note="approximately"), on.PLANAR, 25.0),
            _acid("0.0073 cm/s"),
        ),
    ),
    Permeant(
        "acetic_acid",
        log_hexadecane=hexadecane(-3.31),
        log_octanol=octanol(-0.17),
        pKa=recalled("4.76", "25 degC"),
        electrolyte="acid",
        conjugate="acetate",
        smiles="CC(=O)O",
        measured=(_acid("0.0069 cm/s"),),
    ),
    Permeant(
        "propionic_acid",
        log_hexadecane=hexadecane(-2.62),
        log_octanol=octanol(0.33),
        pKa=recalled("4.87", "25 degC"),
        electrolyte="acid",
        conjugate="propionate",
        smiles="CCC(=O)O",
        measured=(_acid("0.035 cm/s"),),
    ),
    Permeant(
        "butyric_acid",
        log_hexadecane=hexadecane(-2.1),
        log_octanol=octanol(0.79),
        pKa=recalled("4.82", "25 degC"),
        electrolyte="acid",
        conjugate="butyrate",
        smiles="CCCC(=O)O",
        measured=(
            Measurement(ref.WALTER_1982.value("0.095 cm/s", where="abstract", note="950e-4 cm/s"), on.PLANAR, 25.0),
            Measurement(
                ref.ORBACH_1980.value("0.064 cm/s", note="640e-4, as quoted by Walter et al. 1982"), on.PLANAR, 25.0
            ),
        ),
    ),
    Permeant(
        "benzoic_acid",
        log_hexadecane=hexadecane(-1.3),
        log_octanol=octanol(1.87),
        pKa=recalled("4.20", "25 degC"),
        electrolyte="acid",
        conjugate="benzoate",
        rings=1,
        smiles="OC(=O)c1ccccc1",
        measured=(_acid("0.55 cm/s"),),
    ),
    Permeant(
        "salicylic_acid",
        log_hexadecane=hexadecane(-1.22),
        log_octanol=octanol(2.26),
        pKa=recalled("3.0", "25 degC"),
        electrolyte="acid",
        conjugate="salicylate",
        rings=1,
        smiles="OC(=O)c1ccccc1O",
        measured=(_acid("0.77 cm/s"),),
    ),
    Permeant(
        "ascorbic_acid",
        log_octanol=octanol(-1.85),
        pKa=recalled("4.2", "25 degC"),
        electrolyte="acid",
        rings=1,
        smiles="OC[C@H](O)[C@H]1OC(=O)C(O)=C1O",
        measured=(
            Measurement(
                recalled(
                    "1.1e-8 cm/s", "abstract: (1.1 +- 0.1)e-8, comparable to sorbitol; of which lipid was not seen",
                    ref.VITAMIN_C_2018,
                ),
                on.PLANAR, 25.0, 1.0,
            ),
        ),
    ),
)  # fmt: skip
"""Carboxylic acids and ascorbic acid."""
