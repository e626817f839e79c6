"""Every solute conforms: found by its file, labelled twice, every number sourced or provisional, within physics."""

import importlib
import inspect
import math
from pathlib import Path

import pytest

import permease as pm
from permease.bilayer.lipid import lipid
from permease.chemistry import permeants as folder
from permease.chemistry.formula import molar_mass
from permease.chemistry.permeants import permeant, permeants, systems
from permease.chemistry.permeants.permeant import GASES
from permease.chemistry.species import catalogue
from permease.units import si

SOLUTES = list(permeants().values())
MEASURED = [(each, i) for each in SOLUTES for i in range(len(each.measured))]
SYSTEMS = [value for value in vars(systems).values() if isinstance(value, folder.System)]
KINDS = {"planar", "vesicle", "spin label", "simulation", "cell"}
POPC = pm.Bilayer({"POPC": 1.0}, temperature="25 degC")


def name_of(each):
    return each.species


def chinese(text):
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def test_enough_solutes():
    assert len(SOLUTES) >= 44
    assert {each.form for each in SOLUTES} == {"neutral", "zwitterion", "ion"}


def test_every_file_is_in_the_catalogue():
    """A file with solutes that nobody reads, or a solute in two files, is a mistake."""
    found = []
    for path in sorted(Path(inspect.getfile(folder)).parent.glob("*.py")):
        module = importlib.import_module(f"{folder.__name__}.{path.stem}")
        found += [each.species for each in getattr(module, "PERMEANTS", ())]
    assert sorted(found) == sorted(permeants())


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda each: each.name)
def test_a_system_is_a_membrane(system):
    assert system.label.en
    assert chinese(system.label.zh) or system.label.zh[:4].isupper()
    assert system.kind in KINDS
    assert sum(system.lipids.values()) == pytest.approx(1.0, abs=1e-12)
    assert all(lipid(name).name == name for name in system.lipids)
    assert any(m.system is system for each in SOLUTES for m in each.measured), "nothing was measured on it"


@pytest.mark.parametrize("each", SOLUTES, ids=name_of)
class TestSolute:
    def test_is_labelled_in_both_languages(self, each):
        assert each.entry.label.en
        assert chinese(each.entry.label.zh)

    def test_spellings_lead_to_it(self, each):
        entry = each.entry
        for spelling in (entry.name, *entry.aliases):
            assert permeant(spelling) is each

    def test_every_number_has_a_standing(self, each):
        for name, value in each.values().items():
            assert value.standing in ("sourced", "derived", "provisional"), name
            assert value.describe()
            if value.provisional:
                assert value.note or value.conditions, name
            if value.source is not None:
                assert value.source.citation
                assert value.source.doi == "" or value.source.doi.startswith("10.")

    def test_formula_and_molar_mass_agree(self, each):
        assert each.entry.formula
        assert each.molar_mass == pytest.approx(molar_mass(each.entry.formula), rel=1e-9)
        assert 1.0 < each.molar_mass < 1000.0
        if each.molar_volume is not None:
            assert 1e-6 < si(each.molar_volume, "m^3/mol") < 1e-3

    def test_partition_coefficients_are_possible(self, each):
        for value in (each.log_hexadecane, each.log_olive_oil, each.log_octanol):
            if value is not None:
                assert each.form == "neutral", "no partition rule holds for it"
                assert -12.0 < float(value) < 8.0
        if each.log_hexadecane is not None and each.log_octanol is not None and not each.gas:
            assert float(each.log_hexadecane) < float(each.log_octanol) + 0.5, "octanol takes what binds hydrogen"

    def test_weak_acids_and_bases_know_which_they_are(self, each):
        assert each.electrolyte in ("", "acid", "base")
        assert (each.pKa is None) == (each.electrolyte == "")
        if each.pKa is not None:
            assert -10.0 < float(each.pKa) < 16.0
        if each.conjugate:
            gained = catalogue()[each.conjugate].charge - each.entry.charge
            assert gained in {"acid": (-1,), "base": (1,), "": (-1, 1)}[each.electrolyte]
            partner = permeants().get(each.conjugate)
            assert partner is None or partner.conjugate == each.species

    def test_form_is_that_of_its_charge(self, each):
        assert (each.form == "ion") == bool(each.entry.charge)
        assert each.gas == (each.species in GASES)

    def test_activation_energy_is_one_of_passage(self, each):
        if each.activation_energy is not None:
            assert 10e3 < si(each.activation_energy, "J/mol") < 200e3

    def test_passes_a_bilayer_with_a_range_around_its_value(self, each):
        found = POPC.permeability(each.species)
        value, low, high = (q.to("cm/s").magnitude for q in (found.value, found.low, found.high))
        assert math.isfinite(high)
        assert 0.0 < low <= value <= high
        assert 1e-15 < value < 1e4
        assert found.text.en
        assert chinese(found.text.zh)
        assert found.sources or found.provisional


@pytest.mark.parametrize("each", [each for each in SOLUTES if each.smiles], ids=name_of)
def test_the_structure_has_the_molar_mass(each):
    """Formula and SMILES were written apart."""
    chem = pytest.importorskip("rdkit.Chem")
    descriptors = pytest.importorskip("rdkit.Chem.Descriptors")
    molecule = chem.MolFromSmiles(each.smiles)
    assert descriptors.MolWt(molecule) == pytest.approx(each.molar_mass, abs=0.02)
    assert molecule.GetRingInfo().NumRings() == each.rings


@pytest.mark.parametrize(("each", "i"), MEASURED, ids=[f"{each.species}-{i + 1}" for each, i in MEASURED])
def test_a_measurement_is_one(each, i):
    found = each.measured[i]
    assert found.permeability.standing in ("sourced", "provisional"), "measured, not computed"
    assert 1e-17 < found.value < 1e2
    assert 0.0 <= found.temperature <= 60.0
    assert 0.0 < found.spread <= 4.0
    assert found.use in ("value", "range", "cell")
    assert (found.use == "cell") == (found.system.kind == "cell")
    assert found.system in SYSTEMS


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_species_has_an_estimate_or_a_reason(name):
    """Also those without data: a finite estimate within its range, or an error that says why."""
    try:
        found = POPC.permeability(name)
    except pm.PermeaseError as error:
        reason = str(error)
    else:
        assert 0.0 <= found.low.magnitude <= found.value.magnitude <= found.high.magnitude < math.inf
        return
    assert name not in permeants()
    assert reason.startswith((f"{name}: no permeability of {name} ", f"{name}: nothing is known "))
    assert 1 < len(reason.splitlines()) <= 4
