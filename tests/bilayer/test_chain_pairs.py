"""A cardiolipin has four chains: wherever an area of two chains is meant it counts as two lipids."""

from __future__ import annotations

import pytest

from permease.bilayer.bilayer import Bilayer
from permease.bilayer.composition import by_chain_pairs, mean_unsaturation
from permease.bilayer.factors import Sheet
from permease.bilayer.lateral import lipid_diffusion
from permease.bilayer.lipid import lipid, lipids
from permease.bilayer.recipe import recipe


def test_only_cardiolipin_has_two_pairs():
    assert [name for name, each in lipids().items() if each.chain_pairs == 2.0] == ["TOCL"]
    assert {each.chain_pairs for name, each in lipids().items() if name != "TOCL"} == {1.0}


def test_shares_of_the_chains():
    found = by_chain_pairs({"POPE": 0.4, "TOCL": 0.2, "cholesterol": 0.4})
    assert dict(found) == pytest.approx({"POPE": 0.5, "TOCL": 0.5})
    assert mean_unsaturation({"POPE": 0.4, "TOCL": 0.2, "cholesterol": 0.4}) == pytest.approx(1.5)


def test_the_sheet_of_cardiolipin_is_one_of_two_chains():
    found = Sheet.of({"TOCL": 1.0})
    assert found.area == pytest.approx(65.0e-20)
    assert found.free_area == pytest.approx(13.4e-20, rel=1e-3)
    remarks = Bilayer("TOCL").permeability("water").remarks
    assert not any("area per lipid" in each.en for each in remarks)


def test_e_coli():
    """63.2 A2 for a molecule, 1.05 pairs of chains in each: 60.2 A2 for two chains."""
    lipids_ = recipe("e_coli").outer
    pairs = sum(share * lipid(name).chain_pairs for name, share in lipids_.items())
    whole = sum(share * lipid(name).fluid_area(303.15) for name, share in lipids_.items())
    assert Sheet.of(lipids_).area == pytest.approx(whole / pairs, rel=1e-12)
    assert Sheet.of(lipids_).area == pytest.approx(60.2e-20, rel=1e-3)


def test_two_chains_stay_as_they_are():
    mixture = {"POPC": 0.3, "DPPE": 0.3, "cholesterol": 0.4}
    assert Sheet.of(mixture).area == pytest.approx(
        0.5 * (lipid("POPC").fluid_area(303.15) + lipid("DPPE").fluid_area(303.15)), rel=1e-12
    )


def test_free_area_of_cardiolipin():
    """The ratio of two temperatures follows a free area of 65 - 42, not of 130 - 42."""
    cold, warm = (
        lipid_diffusion(Bilayer("TOCL", temperature=t), "free area").value.magnitude for t in ("20 degC", "40 degC")
    )
    other = [
        lipid_diffusion(Bilayer("DOPC", temperature=t), "free area").value.magnitude for t in ("20 degC", "40 degC")
    ]
    assert warm / cold == pytest.approx(other[1] / other[0], rel=0.05)
