"""A solute from its structure (SMILES), by RDKit, the optional extra ``chem``."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from ..errors import InputError, MissingExtraError

_LONGEST = 500
_MODULES = ("rdkit.Chem", "rdkit.RDLogger", "rdkit.Chem.Crippen", "rdkit.Chem.Descriptors")


@dataclass(frozen=True)
class Structure:
    """What a structure says of a solute: molar mass (g/mol), log10 K octanol/water by Crippen, charge, rings."""

    molar_mass: float
    log_octanol: float
    charge: int
    zwitterion: bool
    heavy_atoms: int
    rings: int


def structure(smiles: str) -> Structure:
    """Read a SMILES. Raises InputError for what is none, for several molecules; MissingExtraError without RDKit."""
    if not isinstance(smiles, str) or not smiles.strip() or len(smiles) > _LONGEST:
        raise InputError(f"a structure is a SMILES text, not {str(smiles)[:40]!r}", where="smiles", hint="CCO")
    if "." in smiles:
        raise InputError(
            "a structure is one molecule, not a salt or a mixture", where="smiles", hint="leave out the dot"
        )
    try:
        Chem, RDLogger, Crippen, Descriptors = (importlib.import_module(name) for name in _MODULES)
    except ImportError:
        raise MissingExtraError(
            "a permeability from a structure needs RDKit", where="smiles", hint='pip install "permease[chem]"'
        ) from None
    RDLogger.DisableLog("rdApp.*")
    found = Chem.MolFromSmiles(smiles.strip())
    if found is None:
        raise InputError(f"cannot read {smiles[:60]!r} as a SMILES", where="smiles", hint="CCO is ethanol")
    charges = [atom.GetFormalCharge() for atom in found.GetAtoms()]
    bonded = {(bond.GetBeginAtom().GetFormalCharge(), bond.GetEndAtom().GetFormalCharge()) for bond in found.GetBonds()}
    neutralised = any(a * b < 0 for a, b in bonded)
    return Structure(
        float(Descriptors.MolWt(found)),
        float(Crippen.MolLogP(found)),
        sum(charges),
        any(c > 0 for c in charges) and any(c < 0 for c in charges) and not neutralised,
        found.GetNumHeavyAtoms(),
        found.GetRingInfo().NumRings(),
    )
