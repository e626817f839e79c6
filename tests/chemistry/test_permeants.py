"""The catalogue of solutes: every number sourced, sizes from formulas, forms and partners that exist."""

from __future__ import annotations

import math

import pytest

from permease.bilayer.lipid import lipids
from permease.chemistry.formula import atoms
from permease.chemistry.permeants import permeant, permeants
from permease.chemistry.species import catalogue, species
from permease.chemistry.volume import mcgowan_volume
from permease.errors import InputError, UnknownNameError
from permease.sources import Sourced

TABLE = permeants()
NAMES = sorted(TABLE)
CSV = (
    "water", "O2", "CO2", "NH3", "CH3NH2", "HCl", "HF", "HNO3", "HSCN", "formic_acid", "acetic_acid", "propionic_acid",
    "butyric_acid", "benzoic_acid", "salicylic_acid", "urea", "formamide", "acetamide", "ethylene_glycol", "glycerol",
    "propanediol", "butanediol", "codeine", "methanol", "ethanol", "propanol", "butanol", "hexanol", "H2O2", "benzene",
    "glucose", "tryptophan", "phenylalanine", "glycine", "lysine", "Na", "K", "Cl", "H", "melatonin", "indole_ethanol",
    "NO", "ascorbic_acid",
)  # fmt: skip


def test_all_solutes_of_the_table_are_here_and_more():
    assert set(CSV) <= set(TABLE)
    assert len(TABLE) >= 44
    assert sum(bool(p.measured) for p in TABLE.values()) >= 43


@pytest.mark.parametrize("name", NAMES)
def test_every_number_has_a_source_a_derivation_or_is_provisional(name):
    for label, value in TABLE[name].values().items():
        assert isinstance(value, Sourced), label
        assert value.standing in ("sourced", "derived", "provisional")
        assert math.isfinite(float(value.quantity.magnitude)), label


@pytest.mark.parametrize("name", NAMES)
def test_entries_hold_together(name):
    entry = TABLE[name]
    assert entry.species in catalogue()
    assert (entry.form == "ion") is (species(name).charge != 0)
    assert (entry.pKa is None) is (entry.electrolyte == "")
    if entry.conjugate:
        assert abs(species(entry.conjugate).charge) + abs(species(name).charge) == 1
    for measured in entry.measured:
        assert measured.value > 0.0
        assert measured.use in ("value", "range", "cell")
        assert (measured.use == "cell") is (measured.system.kind == "cell")
        assert sum(measured.system.lipids.values()) == pytest.approx(1.0)
        assert set(measured.system.lipids) <= set(lipids())
        assert measured.system.label.zh
        assert measured.system.label.zh != measured.system.label.en


@pytest.mark.parametrize("name", [n for n in NAMES if TABLE[n].smiles])
def test_structures_have_the_formula_of_their_species(name):
    Chem = pytest.importorskip("rdkit.Chem")
    from rdkit.Chem.rdMolDescriptors import CalcMolFormula

    entry = TABLE[name]
    molecule = Chem.MolFromSmiles(entry.smiles)
    formula = CalcMolFormula(molecule).partition("+")[0].partition("-")[0]
    assert atoms(formula) == atoms(species(name).formula)
    assert molecule.GetRingInfo().NumRings() == entry.rings


def test_mcgowan_volumes_as_published():
    """Abraham's V in (cm3/mol)/100: benzene 0.7164, water 0.1673, urea 0.4648, hexan-1-ol 1.0127 (recalled)."""
    for formula, rings, expected in (
        ("C6H6", 1, 71.64), ("H2O", 0, 16.73), ("CH4N2O", 0, 46.48), ("C6H14O", 0, 101.27),
    ):  # fmt: skip
        assert 1e6 * mcgowan_volume(formula, rings) == pytest.approx(expected, abs=0.005)


def test_a_lone_ion_has_no_volume():
    assert permeant("Na").molar_volume is None
    assert float(permeant("urea").molar_volume.quantity.to("cm^3/mol").magnitude) == pytest.approx(46.48)


def test_an_element_without_a_volume_is_refused():
    with pytest.raises(InputError, match="Tl"):
        mcgowan_volume("TlCl")


@pytest.mark.parametrize("name", ["sucrose", "nonsense", "Ca"])
def test_what_has_no_data_is_an_unknown_name(name):
    with pytest.raises(UnknownNameError):
        permeant(name)


@pytest.mark.parametrize("name", [None, 3, ["urea"]])
def test_a_permeant_is_named_by_text(name):
    with pytest.raises(InputError, match="named by text"):
        permeant(name)
