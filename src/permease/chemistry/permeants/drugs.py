"""Drugs and hormones, in their neutral form. Few have been measured on bilayers."""

from __future__ import annotations

from . import references as ref
from . import systems as on
from .permeant import Measurement, Permeant, hexadecane, octanol, recalled


def _base(name: str, log_octanol: float, pKa: float, rings: int, smiles: str) -> Permeant:
    return Permeant(
        name, log_octanol=octanol(log_octanol), pKa=recalled(str(pKa)), electrolyte="base", rings=rings, smiles=smiles
    )


def _acid(name: str, log_octanol: float, pKa: float, rings: int, smiles: str) -> Permeant:
    return Permeant(
        name, log_octanol=octanol(log_octanol), pKa=recalled(str(pKa)), electrolyte="acid", rings=rings, smiles=smiles
    )


PERMEANTS = (
    Permeant(
        "codeine",
        log_hexadecane=hexadecane(-1.37),
        log_octanol=octanol(1.19),
        pKa=recalled("8.2"),
        electrolyte="base",
        rings=5,
        smiles="CN1CCC23c4c5ccc(OC)c4OC2C(O)C=CC3C1C5",
        measured=(
            Measurement(
                ref.WALTER_GUTKNECHT_1986.value("0.14 cm/s", note="as quoted in a published table"), on.PLANAR, 25.0
            ),
        ),
    ),
    Permeant(
        "melatonin",
        log_octanol=ref.QUOTED_TABLE.value(1.39),
        rings=2,
        smiles="CC(=O)NCCc1c[nH]c2ccc(OC)cc12",
        measured=(Measurement(ref.QUOTED_TABLE.value("1.7e-4 cm/s"), on.FILM, 25.0, 0.5, "cell"),),
    ),
    Permeant(
        "indole_ethanol",
        log_octanol=ref.QUOTED_TABLE.value(1.62),
        rings=2,
        smiles="OCCc1c[nH]c2ccccc12",
        measured=(Measurement(ref.QUOTED_TABLE.value("2.3e-4 cm/s"), on.FILM, 25.0, 0.5, "cell"),),
    ),
    _acid("aspirin", 1.19, 3.5, 1, "CC(=O)Oc1ccccc1C(=O)O"),
    _acid("naproxen", 3.18, 4.2, 2, "COc1ccc2cc(C(C)C(=O)O)ccc2c1"),
    _base("amphetamine", 1.76, 9.9, 1, "CC(N)Cc1ccccc1"),
    _base("propranolol", 3.48, 9.5, 2, "CC(C)NCC(O)COc1cccc2ccccc12"),
    _base("metoprolol", 1.88, 9.7, 1, "COCCc1ccc(OCC(O)CNC(C)C)cc1"),
    _base("atenolol", 0.16, 9.6, 1, "CC(C)NCC(O)COc1ccc(CC(N)=O)cc1"),
    Permeant("caffeine", log_octanol=octanol(-0.07), rings=2, smiles="Cn1c(=O)c2c(ncn2C)n(C)c1=O"),
    Permeant("antipyrine", log_octanol=octanol(0.38), rings=2, smiles="Cc1cc(=O)n(-c2ccccc2)n1C"),
    Permeant(
        "testosterone", log_octanol=octanol(3.32), rings=4, smiles="CC12CCC3C(CCC4=CC(=O)CCC34C)C1CCC2O"
    ),
)  # fmt: skip
"""Drugs and hormones."""
