"""Every lipid and every recipe conforms: found by the name of its file, labelled twice, sourced, within physics."""

import inspect
import itertools
from pathlib import Path

import pytest

import permease as pm
from permease.bilayer import lipids as lipid_folder
from permease.bilayer import recipes as recipe_folder
from permease.bilayer.area import HEAD_VOLUMES
from permease.bilayer.lipid import letters
from permease.units import si

LIPIDS = list(pm.lipids().values())
BILAYER_FORMING = [each for each in LIPIDS if not each.sterol]
RECIPES = list(pm.recipes().values())


def name_of(each):
    return each.name


def chinese(text):
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def test_enough_lipids():
    assert len(LIPIDS) >= 33
    assert {"gel", "ld", "lo"} == set(pm.Bilayer("POPC").phases)


@pytest.mark.parametrize("folder", [lipid_folder, recipe_folder], ids=["lipids", "recipes"])
def test_a_file_is_named_like_what_it_holds(folder):
    files = {letters(path.stem) for path in Path(inspect.getfile(folder)).parent.glob("*.py") if path.stem[0] != "_"}
    known = LIPIDS if folder is lipid_folder else RECIPES
    assert files == {letters(each.name) for each in known}


@pytest.mark.parametrize("each", LIPIDS, ids=name_of)
class TestLipid:
    def test_is_labelled_in_both_languages(self, each):
        assert each.label.en
        assert chinese(each.label.zh)

    def test_has_a_docstring_that_names_it(self, each):
        (path,) = [
            p for p in Path(inspect.getfile(lipid_folder)).parent.glob("*.py") if letters(p.stem) == letters(each.name)
        ]
        assert path.read_text(encoding="utf-8").startswith(f'"""{each.name}: ')

    def test_every_number_has_a_standing(self, each):
        for name, value in each.parameters().items():
            assert value.standing in ("sourced", "derived", "provisional"), name
            assert value.describe()
            if value.provisional:
                assert value.note, name

    def test_spellings_lead_to_it(self, each):
        for spelling in (each.name, each.label.en, each.label.zh, *each.aliases, each.name.lower()):
            assert pm.lipid(spelling) is each

    def test_melts_where_water_is_liquid_or_little_below(self, each):
        if each.melting is not None:
            assert 200.0 < each.melting_temperature < 360.0
            assert 5e3 < each.molar_enthalpy < 80e3

    def test_charge_is_that_of_its_head(self, each):
        assert float(each.charge) == {"PS": -1, "PG": -1, "PI": -1, "PA": -1, "CL": -2}.get(each.head, 0)


@pytest.mark.parametrize("each", BILAYER_FORMING, ids=name_of)
class TestBilayerLipid:
    def test_area_and_thickness_are_those_of_a_fluid_lipid(self, each):
        pair = 2.0 if each.head == "CL" else 1.0
        assert 50e-20 < each.fluid_area(310.15) / pair < 90e-20
        assert 20e-10 < each.fluid_thickness(310.15) < 45e-10
        assert si(each.area_slope, "m^2/K") > 0.0
        assert each.head in HEAD_VOLUMES

    def test_unsaturated_counts_its_chains(self, each):
        marked = [chain for chain in each.chains if chain[0].isdigit() and not chain.endswith(":0")]
        assert each.unsaturated == min(2, len(marked))

    def test_freezes_to_denser_and_stiffer(self, each):
        if each.melting is None:
            assert pm.Bilayer(each.name, temperature="-60 degC").phases["ld"] == 1.0
            return
        below, above = (
            pm.Bilayer(each.name, temperature=f"{min(399.0, max(201.0, each.melting_temperature + d))} K")
            for d in (-20.0, 20.0)
        )
        if each.melting_temperature > 221.0:
            assert below.phases["gel"] > 0.9
        assert above.phases["ld"] > 0.9
        assert below.order_parameter > above.order_parameter
        assert below.area_per_lipid < above.area_per_lipid
        assert below.viscosity > above.viscosity

    def test_volume_is_area_times_thickness(self, each):
        """A D_C = V_L - V_HL and A D_B/2 = V_L, exactly."""
        for celsius, sterol in itertools.product((5, 37, 60), (0.0, 0.2, 0.45)):
            lipids = {each.name: 1.0 - sterol, "cholesterol": sterol}
            found = pm.Bilayer(lipids, temperature=f"{celsius} degC").outer.geometry
            heads = si(HEAD_VOLUMES[each.head], "m^3")
            assert found.membrane_area * found.core == pytest.approx(found.core_volume, rel=1e-14)
            assert found.membrane_area * found.luzzati == pytest.approx(found.core_volume + heads, rel=1e-14)


@pytest.mark.parametrize("each", RECIPES, ids=name_of)
class TestRecipe:
    def test_adds_up_and_is_labelled(self, each):
        for side in (each.outer, each.inner):
            assert sum(side.values()) == pytest.approx(1.0, abs=1e-12)
        assert each.label.en
        assert chinese(each.label.zh)
        assert each.note.en
        assert chinese(each.note.zh)

    def test_is_sourced_or_provisional(self, each):
        assert each.provisional or each.model or all(reference.citation for reference in each.references())
        assert bool(each.references()) != (each.provisional or each.model)

    def test_is_fluid_at_body_temperature(self, each):
        """No membrane of a living cell is frozen at 37 degC."""
        found = each.bilayer("37 degC")
        assert found.phases["gel"] < 0.05
        assert 0.05 < found.anisotropy < 0.25
        assert found.references()

    def test_answers_every_question(self, each):
        """Motion, stiffness, capacitance, FRAP and permeability of every recipe, each with a range around its value."""
        found = each.bilayer("37 degC")
        estimates = [
            found.lipid_diffusion,
            found.protein_diffusion("2 nm"),
            found.area_modulus,
            found.bending_modulus,
            found.capacitance,
            found.permeability("water"),
        ]
        for estimate in estimates:
            assert estimate.low <= estimate.value <= estimate.high
            assert estimate.value.magnitude > 0.0
        assert found.frap("1 um") is not None
        assert found.protein_diffusion("2 nm").value < found.lipid_diffusion.value

    def test_oxygen_passes_before_water_before_urea_before_chloride(self, each):
        found = each.bilayer("37 degC")
        speeds = [found.permeability(solute).value.to("cm/s").magnitude for solute in ("O2", "water", "urea", "Cl")]
        assert speeds == sorted(speeds, reverse=True)
        assert speeds[0] / speeds[-1] > 1e10
