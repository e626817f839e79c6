"""Mixtures known to part into two liquids say so; others do not."""

from __future__ import annotations

import pytest

import permease as pm
from permease.bilayer.bilayer import GEL
from permease.bilayer.demixing import MARGIN, ONE, PARTS, PARTS_BELOW, UNLIKE
from permease.bilayer.recipe import recipes
from permease.units import si


def ternary(stiff, loose, sterol, celsius):
    rest = (1.0 - sterol) / 2.0
    lipids = {stiff: rest, loose: rest, "cholesterol": sterol} if sterol else {stiff: 0.5, loose: 0.5}
    return pm.Bilayer(lipids, temperature=f"{celsius} degC")


@pytest.mark.parametrize(
    ("stiff", "loose", "sterol", "celsius", "expected"),
    [
        ("DPPC", "DOPC", 0.30, 25, (PARTS,)),  # Orädd 2005; Veatch 2007
        ("DPPC", "DOPC", 1.0 / 3.0, 20, (PARTS,)),
        ("DSPC", "DOPC", 0.22, 23, (PARTS,)),  # large round domains, Biophys Rev (PMC5578918), Figure 5
        ("PSM", "DOPC", 0.20, 22, (PARTS,)),  # the brain lipid of PMC1471862
        ("DPPC", "DOPC", 0.30, 45, (ONE,)),
        ("DSPC", "POPC", 0.22, 23, ()),  # uniform in the same figure
        ("DPPC", "POPC", 0.30, 25, ()),
        ("DPPC", "DOPC", 0.50, 25, ()),
        ("DPPC", "DOPC", 0.0, 25, (UNLIKE,)),
        ("DPPC", "DOPC", 0.0, 45, ()),
        ("DMPC", "DPPC", 0.30, 10, ()),
    ],
)  # fmt: skip
def test_what_parts(stiff, loose, sterol, celsius, expected):
    found = ternary(stiff, loose, sterol, celsius)
    gel = (GEL,) if found.phases["gel"] > 0.01 else ()
    assert found.remarks == (*expected, *gel)
    assert all(remark.en and remark.zh and remark.en != remark.zh for remark in found.remarks)
    assert ("Veatch2007" in {r.key for r in found.references()}) is bool({PARTS, ONE} & set(expected))


def test_the_temperature_is_that_of_the_source():
    """Orädd 2005, abstract: two liquids below 30 degC in DOPC/DPPC/cholesterol."""
    limit = si(PARTS_BELOW, "K") - 273.15
    assert limit == pytest.approx(30.0)
    assert pm.lipid("DPPC").melting_temperature - si(MARGIN, "K") - 273.15 == pytest.approx(limit, abs=0.5)
    assert ternary("DPPC", "DOPC", 0.3, limit - 0.5).remarks == (PARTS,)
    assert ternary("DPPC", "DOPC", 0.3, limit + 1.0).remarks == (ONE,)


def test_the_remark_is_true_of_the_model():
    """It assigns each lipid by its own chains at any temperature: the reason why the fractions are averages."""
    for celsius in (25, 45):
        shares = ternary("DPPC", "DOPC", 0.3, celsius).outer.shares
        assert shares["DOPC"]["ld"] == pytest.approx(1.0)
        assert shares["DPPC"]["lo"] == pytest.approx(1.0)


def test_too_little_of_one_kind_says_nothing():
    for few in ("DPPC", "DOPC"):
        many = {"DPPC": "DOPC", "DOPC": "DPPC"}[few]
        assert pm.Bilayer({few: 0.08, many: 0.62, "cholesterol": 0.3}, temperature="20 degC").remarks == ()


def test_each_leaflet_speaks_once():
    raft = {"DPPC": 0.35, "DOPC": 0.35, "cholesterol": 0.3}
    assert pm.Bilayer(outer=raft, inner="POPC", temperature="20 degC").remarks == (PARTS,)
    assert pm.Bilayer(
        outer=raft, inner={"DPPC": 0.4, "DOPC": 0.4, "cholesterol": 0.2}, temperature="20 degC"
    ).remarks == (PARTS, GEL)


@pytest.mark.parametrize("name", sorted(recipes()))
def test_real_membranes_at_body_temperature_are_not_called_parted(name):
    assert recipes()[name].bilayer("37 degC").remarks == ()
