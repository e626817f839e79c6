"""A solute from its structure (SMILES), by RDKit, the optional extra ``chem``."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, MissingExtraError
from ..text import message

_LONGEST = 500
_MODULES = ("rdkit.Chem", "rdkit.RDLogger", "rdkit.Chem.Crippen", "rdkit.Chem.Descriptors")
_FEWEST = 4
_ELEMENTS = frozenset({"H", "B", "C", "N", "O", "F", "Si", "P", "S", "Cl", "Se", "Br", "I"})
_GASES = {"CC(C)(C)C": "neopentane", "N#CC#N": "cyanogen", "O=C(Cl)Cl": "phosgene", "O=C(F)F": "carbonyl fluoride"}
_AMINE = "[NX3;!$(N~[!#6]);!$(N-[a]);!$(N-[#6]=[O,S,N]);!$(N-C#N);!$(N-C=C)]-[CX4]"
_ACID = "[CX3](=O)[OX2H1]"
_IONS = {
    "a guanidine": "[NX3;!$(N-C=O);!$(N-[!#6;!#1])][CX3](=[NX2;!$(N-C=O)])[NX3;!$(N-C=O);!$(N-[!#6;!#1])]",
    "an amidine": "[CX3;!$(C(N)(N)=N)]([#6])(=[NX2;!$(N-[!#6;!#1]);!$(N-C=O)])[NX3;!$(N-[!#6;!#1]);!$(N-C=O)]",
    "a phosphoric or phosphonic acid": "[PX4](=O)[OX2H1]",
    "a sulfonic acid or a sulfate": "[SX4](=O)(=O)[OX2H1]",
}
_OXIDE = "[#7+;!$([#7+]=O)]-[O-]"


@dataclass(frozen=True)
class Structure:
    """What a structure says of a solute: molar mass (g/mol), log10 K octanol/water by Crippen, charge, rings.

    ``zwitterion`` counts charges that no neighbour of the opposite charge makes up for, as in a nitro group.
    ``outside`` is why the rule of structures does not hold for it, empty where it may: gases, few atoms, metals, what
    is an ion or a zwitterion in water however it is drawn, amine oxides. ``ionises`` is ``"acid"`` for a carboxylic
    acid, ``"base"`` for an amine, most of which are charged at pH 7.4: the rule is for the small part that is not.
    """

    molar_mass: float
    log_octanol: float
    charge: int
    zwitterion: bool
    heavy_atoms: int
    rings: int
    outside: str = ""
    ionises: str = ""


def structure(smiles: str) -> Structure:
    """Read a SMILES. Raises InputError for what is none, for several molecules; MissingExtraError without RDKit."""
    if not isinstance(smiles, str) or not smiles.strip() or len(smiles) > _LONGEST:
        raise InputError(
            message("errors_bilayer-structure-smiles-text-not", smiles=f"{str(smiles)[:40]!r}"),
            where="smiles",
            hint="CCO",
        )
    if "." in smiles:
        raise InputError(
            message("errors_bilayer-structure-one-molecule-not-salt"),
            where="smiles",
            hint=message("errors_bilayer-leave-out-dot"),
        )
    try:
        Chem, RDLogger, Crippen, Descriptors = (importlib.import_module(name) for name in _MODULES)
    except ImportError:
        raise MissingExtraError(
            message("errors_bilayer-permeability-from-structure-needs-rdkit"),
            where="smiles",
            hint='pip install "permease[chem]"',
        ) from None
    RDLogger.DisableLog("rdApp.*")
    found = Chem.MolFromSmiles(smiles.strip())
    if found is None:
        raise InputError(
            message("errors_bilayer-cannot-read-smiles", smiles=f"{smiles[:60]!r}"),
            where="smiles",
            hint=message("errors_bilayer-cco-ethanol"),
        )

    def has(pattern: str) -> bool:
        return bool(found.HasSubstructMatch(Chem.MolFromSmarts(pattern)))

    free = _free_charges(found)
    amine, acid = has(_AMINE), has(_ACID)
    ions = [name for name, pattern in _IONS.items() if has(pattern)]
    if amine and acid:
        ions.insert(0, "an amine and a carboxylic acid")
    outside = _gas(found, Chem.MolToSmiles(found, isomericSmiles=False))
    if not outside and ions:
        outside = f"with {ions[0]} it is an ion or a zwitterion in water, however it is drawn"
    if not outside and has(_OXIDE):
        outside = "it is an amine oxide: the charges of N and O are apart, which no atom contribution tells"
    return Structure(
        float(Descriptors.MolWt(found)),
        float(Crippen.MolLogP(found)),
        sum(atom.GetFormalCharge() for atom in found.GetAtoms()),
        any(c > 0 for c in free) and any(c < 0 for c in free),
        found.GetNumHeavyAtoms(),
        found.GetRingInfo().NumRings(),
        outside,
        "acid" if acid else "base" if amine else "",
    )


def _free_charges(found: Any) -> list[int]:
    """The formal charges that no neighbour of the opposite charge makes up for."""
    left = [atom.GetFormalCharge() for atom in found.GetAtoms()]
    for bond in found.GetBonds():
        a, b = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        if left[a] * left[b] < 0:
            shared = min(abs(left[a]), abs(left[b]))
            left[a], left[b] = (each - shared * (1 if each > 0 else -1) for each in (left[a], left[b]))
    return left


def _gas(found: Any, canonical: str) -> str:
    """Why a molecule is too small, too volatile or too strange for the atom contributions; empty where it is not."""
    symbols = [atom.GetSymbol() for atom in found.GetAtoms()]
    kinds, heavy = set(symbols), found.GetNumHeavyAtoms()
    strange = sorted(kinds - _ELEMENTS)
    if heavy < _FEWEST:
        return f"it has {heavy} heavy atom{'' if heavy == 1 else 's'}, and the rule needs {_FEWEST}"
    if strange:
        return f"it holds {strange[0]}, for which there are no contributions"
    if "C" not in kinds:
        return "it holds no carbon"
    heavier = kinds - {"H"}
    if heavier == {"C"} and heavy <= 4:
        return "a hydrocarbon of 4 carbon atoms is a gas"
    if heavier == {"C", "F"} and symbols.count("C") <= 4 and not any(a.GetTotalNumHs() for a in found.GetAtoms()):
        return "a perfluorocarbon of up to 4 carbon atoms is a gas"
    if "F" in heavier and heavier <= {"C", "F", "Cl"} and heavy <= 5:
        return "a fluorocarbon of up to 5 heavy atoms is a gas"
    return f"{_GASES[canonical]} is a gas" if canonical in _GASES else ""
